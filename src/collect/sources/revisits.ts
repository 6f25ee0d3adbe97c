import { bodyDigest } from '../../model/ids.ts';
import type { FetchResponse, Lead } from '../../model/ports.ts';
import { validators } from './visit.ts';

/** A page that was fetched and is looked at again: it may be edited without a word in its index. */
export interface Revisit extends Lead {
  /** When it is due, ms since the epoch. */
  readonly at: number;
  /** How often it was found unchanged in a row. */
  readonly quiet: number;
  readonly looks: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of its body. */
  readonly body: string;
}

/** Pages of a source that are looked at again: its newest. */
export const REVISITS_KEPT = 60;
/** Looks at one page, at most: some pages differ each time and say nothing new. */
const LOOKS = 10;
/** Pages looked at again in one visit. */
const AT_A_VISIT = 4;
const HOUR = 3_600_000;
/** Hours from one look to the next, by how often the page was unchanged: most edits come soon. */
const AFTER_H = [6, 24, 72, 240, 720] as const;

/** A page just fetched for the first time, as it will be looked at again. */
export function firstRevisit({ url, hint }: Lead, response: FetchResponse, now: number): Revisit {
  return {
    url,
    hint,
    at: now + AFTER_H[0] * HOUR,
    quiet: 0,
    looks: 0,
    ...validators(response),
    body: bodyDigest(response.body),
  };
}

/** The next look after one that found a page as it was, or changed; undefined: the last one was enough. */
export function nextRevisit(before: Revisit, response: FetchResponse, now: number): Revisit | undefined {
  const same = isSame(before, response);
  const quiet = same ? before.quiet + 1 : before.quiet;
  const looks = before.looks + 1;
  const hours = AFTER_H[quiet];
  if (hours === undefined || looks >= LOOKS) return undefined;
  const found = same ? {} : { ...validators(response), body: bodyDigest(response.body) };
  return { ...before, ...found, at: now + hours * HOUR, quiet, looks };
}

export function isSame(before: Revisit, response: FetchResponse): boolean {
  return response.status === 304 || bodyDigest(response.body) === before.body;
}

/** The pages whose time has come, those that waited longest first. */
export function dueRevisits(revisits: readonly Revisit[], now: number): readonly Revisit[] {
  return revisits
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at - b.at)
    .slice(0, AT_A_VISIT);
}
