import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import ssri from 'ssri';
import tar from 'tar-stream';
import type { FetchStream } from '../model/ports.ts';
import type { Problem } from '../model/problem.ts';
import { ProblemError, problem } from '../model/problem.ts';

/** A published archive (gzipped tar) and what the registry says of its bytes. */
export interface ArtifactRef {
  readonly url: string;
  /** Subresource-integrity string; null: the registry tells none. */
  readonly integrity: string | null;
}

/** What is read at most, in bytes and in entries. */
export interface ArtifactLimits {
  readonly packed: number;
  readonly unpacked: number;
  readonly entries: number;
  /** For the whole of one archive, in milliseconds. */
  readonly timeoutMs: number;
}

const MEGABYTE = 1024 * 1024;

export const ARTIFACT_LIMITS: ArtifactLimits = {
  packed: 150 * MEGABYTE,
  unpacked: 600 * MEGABYTE,
  entries: 100_000,
  timeoutMs: 15 * 60_000,
};

export interface ArtifactReport {
  /** SHA-512 of the packed bytes, as a subresource-integrity string. */
  readonly integrity: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly files: number;
  /** Entries that were left out: links, devices, paths that lead out of the archive. */
  readonly problems: readonly Problem[];
}

/** Called with each file. `bytes` is valid only during the call: the memory is used again. */
export type VisitFile = (path: string, bytes: Uint8Array) => void;

/** Memory for one file at a time, used again for the next. */
export interface Scratch {
  take(size: number): Uint8Array;
}

/** Scratch memory that grows to the largest file seen. */
export function createScratch(): Scratch {
  let memory = new Uint8Array(0);
  return {
    take(size) {
      if (memory.length < size) memory = new Uint8Array(size);
      return memory.subarray(0, size);
    },
  };
}

function tooLarge(url: string, what: string): ProblemError {
  return new ProblemError(
    problem('artifact-too-large', url, what, 'Raise the limits if the package is known to be this large.'),
    3,
  );
}

function stalled(url: string): ProblemError {
  return new ProblemError(
    problem('artifact-stalled', url, 'the archive did not arrive in time', 'Try again later.'),
    3,
  );
}

function malformed(url: string, error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new ProblemError(
    problem(
      'artifact-malformed',
      url,
      `this is no gzipped tar archive: ${message}`,
      'Download it again; tell the registry if it stays broken.',
    ),
    3,
  );
}

/** Why a path may not stand in a package, if it may not: absolute, parent, drive, control characters. */
export function unsafePath(path: string): string | undefined {
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return 'absolute path';
  if (path.split(/[/\\]/).includes('..')) return 'path leads to a parent folder';
  // eslint-disable-next-line no-control-regex -- exactly these are refused
  if (/[\u0000-\u001f]/.test(path)) return 'control character in the path';
  return undefined;
}

/** Counts what passes and stops at the limit. */
function meter(limit: number, url: string, what: string, update?: (chunk: Buffer) => void) {
  const state = { bytes: 0 };
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      state.bytes += chunk.length;
      update?.(chunk);
      if (state.bytes > limit) done(tooLarge(url, `more than ${String(limit)} bytes ${what}`));
      else done(null, chunk);
    },
  });
  return { state, stream };
}

interface Entry extends AsyncIterable<Buffer> {
  readonly header: { readonly name: string; readonly type?: string | null; readonly size?: number };
  resume(): void;
}

/** Reads all entries, one file at a time; what is no plain file inside the archive is left out and reported. */
async function readEntries(
  entries: AsyncIterable<Entry>,
  url: string,
  limits: ArtifactLimits,
  scratch: Scratch,
  visit: VisitFile,
): Promise<{ readonly files: number; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  let files = 0;
  let count = 0;
  let announced = 0;
  for await (const entry of entries) {
    const { name, type, size = 0 } = entry.header;
    if (++count > limits.entries) throw tooLarge(url, `more than ${String(limits.entries)} entries`);
    const wrong =
      type === 'file' || type === 'contiguous-file'
        ? unsafePath(name)
        : type === 'directory'
          ? null
          : `it is a ${type ?? 'nameless kind'}, not a file`;
    if (typeof wrong === 'string' && problems.length < 100)
      problems.push(
        problem(
          'artifact-entry-refused',
          name.slice(0, 200),
          wrong,
          'Look at the package by hand: published packages hold no such entries.',
        ),
      );
    announced += size;
    if (announced > limits.unpacked)
      throw tooLarge(url, `entries of ${String(announced)} bytes are announced, unpacked`);
    if (wrong !== undefined) {
      entry.resume();
      continue;
    }
    const bytes = scratch.take(size);
    let at = 0;
    for await (const chunk of entry) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    visit(name, bytes.subarray(0, at));
    files++;
  }
  return { files, problems };
}

const ALGORITHMS = ['sha512', 'sha384', 'sha256', 'sha1'];

/** The strongest hash that the registry promises. */
function promised(
  integrity: string | null,
): { readonly algorithm: string; readonly digests: readonly string[] } | null {
  if (integrity === null) return null;
  const hashes = ssri.parse(integrity, { single: false });
  const algorithm = ALGORITHMS.find((name) => hashes?.[name] !== undefined);
  if (algorithm === undefined) return { algorithm: 'sha512', digests: [] };
  return { algorithm, digests: (hashes?.[algorithm] ?? []).map(({ digest }) => digest) };
}

function mismatch(ref: ArtifactRef): ProblemError {
  return new ProblemError(
    problem(
      'integrity-mismatch',
      ref.url,
      `the archive is not the one that the registry promised (${(ref.integrity ?? '').slice(0, 120)})`,
      'Do not use it; ask the registry again and compare.',
    ),
    3,
  );
}

/**
 * Fetches an archive and shows each of its files once, in memory. Nothing is written, executed or linked; sizes,
 * entries and time are bounded, and the bytes are checked against the registry's hash at the end, so that what
 * `visit` gathered counts only if this function returns. Throws ProblemError: `artifact-too-large`,
 * `artifact-malformed`, `artifact-stalled`, `integrity-mismatch`, and what the port reports.
 */
export async function fetchArtifact(
  ref: ArtifactRef,
  fetchStream: FetchStream,
  visit: VisitFile,
  options: { readonly limits?: Partial<ArtifactLimits>; readonly scratch?: Scratch } = {},
): Promise<ArtifactReport> {
  const limits = { ...ARTIFACT_LIMITS, ...options.limits };
  const signal = AbortSignal.timeout(limits.timeoutMs);
  const answer = await fetchStream({ url: ref.url, maxBytes: limits.packed, robots: false, signal });
  if (!answer.ok) throw new ProblemError(answer.problem, 3);
  const wanted = promised(ref.integrity);
  const own = createHash('sha512');
  const other = wanted === null || wanted.algorithm === 'sha512' ? null : createHash(wanted.algorithm);
  const packed = meter(limits.packed, ref.url, 'packed', (chunk) => {
    own.update(chunk);
    other?.update(chunk);
  });
  const unpacked = meter(limits.unpacked, ref.url, 'unpacked');
  const extract = tar.extract();
  const reading = readEntries(
    extract as AsyncIterable<Entry>,
    ref.url,
    limits,
    options.scratch ?? createScratch(),
    visit,
  );
  // A refusal on either side ends the other one.
  reading.catch((error: unknown) => extract.destroy(error instanceof Error ? error : undefined));
  const pumping = pipeline(answer.response.body, packed.stream, createGunzip(), unpacked.stream, extract, {
    signal,
  });
  const [read, pumped] = await Promise.allSettled([reading, pumping]);
  if (read.status === 'rejected' || pumped.status === 'rejected')
    throw signal.aborted ? stalled(ref.url) : failure(ref.url, pumped, read);
  const digest = own.digest('base64');
  if (wanted !== null && !wanted.digests.includes(other?.digest('base64') ?? digest)) throw mismatch(ref);
  return {
    integrity: `sha512-${digest}`,
    packedBytes: packed.state.bytes,
    unpackedBytes: unpacked.state.bytes,
    ...read.value,
  };
}

/** Of two failures that follow from each other the one that says why. */
function failure(url: string, ...outcomes: readonly PromiseSettledResult<unknown>[]): ProblemError {
  const reasons = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
  );
  return malformed(url, reasons.find((reason) => reason instanceof ProblemError) ?? reasons[0]);
}
