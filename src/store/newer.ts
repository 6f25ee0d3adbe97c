import { problem, ProblemError } from '../model/problem.ts';
import { SCHEMA_VERSION } from './file.ts';
import type { Database } from './file.ts';

/** Compiled once for each connection: every query asks for it. */
const versions = new WeakMap<Database, { readonly get: () => unknown }>();

/**
 * Refuses a database that a newer program has brought up while this one runs: what this one would write there, or read
 * as an answer, has another meaning now. Throws ProblemError `store-newer` (status 3).
 */
export function refuseNewer(raw: Database): void {
  const statement = versions.get(raw) ?? raw.prepare('pragma user_version').pluck();
  versions.set(raw, statement);
  const version = statement.get() as number;
  if (version <= SCHEMA_VERSION) return;
  throw new ProblemError(
    problem(
      'store-newer',
      raw.name,
      `a newer hearsay has brought it up (schema ${version}, this one knows ${SCHEMA_VERSION})`,
      'stop this one and start it again with the newer program: what it had written is kept',
    ),
    3,
  );
}

/**
 * Reads, and answers only with what this program understands. A schema never goes back: one that is known afterwards
 * was known all the while; what fails since a newer program changed it is told as that.
 */
export function readingKnown<T>(raw: Database, read: () => T): T {
  try {
    return read();
  } finally {
    refuseNewer(raw);
  }
}

/**
 * Writes under the engine's lock, once the schema is known to be ours: nobody brings it up in between. Within a
 * transaction that began so, it is known already.
 */
export function writingKnown<T>(raw: Database, write: () => T): T {
  if (raw.inTransaction) return write();
  beginKnown(raw);
  try {
    const written = write();
    raw.exec('commit');
    return written;
  } catch (error) {
    if (raw.inTransaction) raw.exec('rollback');
    throw error;
  }
}

/** Begins a transaction that writes, or refuses to. */
export function beginKnown(raw: Database): void {
  raw.exec('begin immediate');
  try {
    refuseNewer(raw);
  } catch (error) {
    raw.exec('rollback');
    throw error;
  }
}
