import type { FetchRequest } from '../../model/ports.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem.ts';
import type { Release } from '../../model/release.ts';
import { instant } from '../../model/time.ts';
import type { Purl } from '../purl.ts';
import { packageOf } from '../purl.ts';

/** What a registry's answer says. */
export interface RegistryAnswer {
  /** In no particular order; one for each version. */
  readonly releases: readonly Release[];
  readonly problems: readonly Problem[];
  /** What to ask next for the rest of the list, or for times that the list does not tell. */
  readonly next: readonly FetchRequest[];
}

/** One registry: which requests list a package's releases, and how their answers are read. No I/O. */
export interface Registry {
  /** Name of the shape ("npm"). */
  readonly type: string;
  /** Public address; used when the configuration names no other. */
  readonly base: string;
  /** First requests for a package; `base` without a trailing slash. */
  requests(purl: Purl, base?: string): readonly FetchRequest[];
  /** Reads one answer's bytes. Never throws: what cannot be read is problem `registry-malformed`. */
  read(body: Uint8Array, purl: Purl, response?: AnswerContext): RegistryAnswer;
}

/** What an answer's meaning may depend on beside its bytes: its address, lower-case headers, the base asked. */
export interface AnswerContext {
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly base?: string;
}

/** Most bytes of one registry answer; the largest npm documents are some tens of megabytes. */
export const MAX_ANSWER_BYTES = 96 * 1024 * 1024;

/** A request for JSON to a documented endpoint. */
export function get(url: string, accept = 'application/json'): FetchRequest {
  return { url, headers: { accept }, maxBytes: MAX_ANSWER_BYTES, robots: false };
}

/** Base address without a slash at its end, the registry's own one if none is configured. */
export function baseOf(base: string | undefined, own: string): string {
  let text = base ?? own;
  while (text.endsWith('/')) text = text.slice(0, -1);
  return text;
}

export function malformed(purl: Purl, message: string): Problem {
  return problem(
    'registry-malformed',
    packageOf(purl),
    message,
    'Try again later, or check the address of the registry in the catalogue.',
  );
}

/** An answer that could not be read. */
export function unreadable(purl: Purl, message: string): RegistryAnswer {
  return { releases: [], problems: [malformed(purl, message)], next: [] };
}

/** JSON as unknown; undefined when it is none. */
export function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown;
  } catch {
    return undefined;
  }
}

export type Fields = Readonly<Record<string, unknown>>;

export function fields(value: unknown): Fields | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : undefined;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list; everything else in it is left out. */
export function entries(value: unknown): readonly Fields[] {
  return list(value).flatMap((entry): readonly Fields[] => {
    const object = fields(entry);
    return object ? [object] : [];
  });
}

export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A release from what is known of it; times that cannot be read are null. */
export function release(
  purl: Purl,
  version: string,
  known: {
    readonly at?: string | null;
    readonly yanked?: boolean;
    readonly deprecated?: string | null;
    readonly integrity?: string | null;
    readonly artifact?: string | null;
  },
): Release {
  return {
    package: packageOf(purl),
    version,
    releasedAt: known.at === undefined || known.at === null ? null : (instant(known.at) ?? null),
    yanked: known.yanked ?? false,
    deprecated: known.deprecated ?? null,
    integrity: known.integrity ?? null,
    artifact: known.artifact ?? null,
  };
}

/** A hexadecimal digest as a subresource-integrity string; null when it is no such digest. */
export function integrityOf(algorithm: 'sha256' | 'sha512' | 'sha1', hex: string | null): string | null {
  const length = { sha1: 40, sha256: 64, sha512: 128 }[algorithm];
  return hex !== null && hex.length === length && /^[0-9a-f]+$/i.test(hex)
    ? `${algorithm}-${Buffer.from(hex, 'hex').toString('base64')}`
    : null;
}

/** Path segments, each percent-encoded. */
export function path(...segments: readonly string[]): string {
  return segments.map(encodeURIComponent).join('/');
}
