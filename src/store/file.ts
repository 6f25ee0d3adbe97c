import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { problem, ProblemError } from '../model/problem.ts';

/** The database file as opened, before any query builder: all that a lookup needs. */
export type Database = Sqlite.Database;

/** A statement of it, compiled. */
export type Statement = Sqlite.Statement<unknown[], unknown>;

/** Number of migrations that this program knows; an older database is migrated, a newer one refused. */
export const SCHEMA_VERSION = 6;

/** "HRSY": marks a SQLite file as ours (PRAGMA application_id). */
const APPLICATION_ID = 0x48525359;

/** Bytes of a page: most texts and bodies are longer than the engine's usual 4,096, and would be cut in many. */
const PAGE = 8192;

/** How long a writer may keep others waiting, milliseconds. */
const BUSY_MS = 10_000;

/**
 * Opens (or makes) the SQLite file: WAL, full sync, foreign keys. `reading`: what only reads needs no room on the disk.
 * Throws ProblemError `store-not-a-database`, `store-not-ours`, `store-unreadable`, `disk-full`.
 */
export function openFile(file: string, { reading = false } = {}): Database {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    return opened(file, false);
  } catch (error) {
    if (!reading || (error as { code?: unknown }).code !== NO_ROOM_TO_SHARE) throw unreadable(file, error);
  }
  try {
    return opened(file, true);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** The file beside the log, in which processes tell each other what they read, does not fit on the disk any more. */
const NO_ROOM_TO_SHARE = 'SQLITE_IOERR_SHMSIZE';

/** `alone`: what processes share is held in memory, and the others wait until this one is done. */
function opened(file: string, alone: boolean): Database {
  const raw = new Sqlite(file, { timeout: BUSY_MS });
  try {
    if (alone) raw.pragma('locking_mode = EXCLUSIVE');
    // Counts for a file that is made here; one that exists stays as it is.
    raw.pragma(`page_size = ${PAGE}`);
    raw.pragma('journal_mode = WAL');
    raw.pragma('synchronous = FULL');
    raw.pragma('foreign_keys = ON');
    raw.pragma('temp_store = MEMORY');
    raw.pragma('cache_size = -8000');
    claimFile(raw, file);
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}

/**
 * Opens a file of ours as it is, to read what the newest schema holds; undefined where anything else has to be done
 * first: made, claimed, migrated, or told. `library`: the engine's, as loaded.
 */
export function openReading(file: string, library: object): Database | undefined {
  // The package takes the loaded library as well as its path; its types know the path alone.
  const nativeBinding = library as unknown as string;
  const raw = new Sqlite(file, { fileMustExist: true, timeout: BUSY_MS, nativeBinding });
  const ours = raw.pragma('application_id', { simple: true }) === APPLICATION_ID;
  if (ours && versionOf(raw) === SCHEMA_VERSION) return raw;
  raw.close();
  return undefined;
}

function claimFile(raw: Database, file: string): void {
  const id = raw.pragma('application_id', { simple: true }) as number;
  if (id === APPLICATION_ID) return;
  const tables = raw.prepare('select count(*) as n from sqlite_master').get() as { n: number };
  if (tables.n > 0)
    throw new ProblemError(
      problem('store-not-ours', file, 'is a database of another program', 'name another folder with --data'),
    );
  raw.pragma(`application_id = ${APPLICATION_ID}`);
}

function unreadable(file: string, error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = (error as { code?: string }).code ?? '';
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT')
    return new ProblemError(
      problem(
        'store-not-a-database',
        file,
        'is not a database that can be read',
        'restore a backup, or name another folder with --data',
      ),
    );
  return (
    storageProblem(file, error) ??
    new ProblemError(
      problem('store-unreadable', file, message, 'check that the folder exists and may be written'),
      3,
    )
  );
}

/** Coded problem for a failed write (full disk, read-only folder, lock), or undefined for anything else. */
export function storageProblem(file: string, error: unknown): ProblemError | undefined {
  const code = (error as { code?: string } | null)?.code ?? '';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === NO_ROOM_TO_SHARE)
    return new ProblemError(
      problem(
        'disk-full',
        file,
        'no space left to write',
        'free some space and run again: nothing that was reported is lost',
      ),
      3,
    );
  if (code.startsWith('SQLITE_IOERR'))
    return new ProblemError(
      problem(
        'disk-error',
        file,
        `the disk refused a read or write (${code})`,
        'check the disk and its free space, then run again',
      ),
      3,
    );
  if (
    code.startsWith('SQLITE_READONLY') ||
    code === 'EACCES' ||
    code === 'EROFS' ||
    code === 'EPERM' ||
    code === 'SQLITE_CANTOPEN'
  )
    return new ProblemError(
      problem('store-read-only', file, 'may not be written', 'check the permissions of the data folder'),
      3,
    );
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new ProblemError(
      problem('store-busy', file, 'another process is writing', 'wait for it to finish, then run again'),
      3,
    );
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT' || code.startsWith('SQLITE_CORRUPT'))
    return new ProblemError(
      problem('store-not-a-database', file, 'the database is damaged', 'restore a backup'),
      3,
    );
  return undefined;
}

/** Number of migrations applied (PRAGMA user_version). */
export function versionOf(raw: Database): number {
  return raw.pragma('user_version', { simple: true }) as number;
}

export function setVersion(raw: Database, version: number): void {
  raw.pragma(`user_version = ${version}`);
}

/** Copies the whole database, consistent while others write, to a new file. */
export async function backupTo(raw: Database, file: string): Promise<void> {
  await raw.backup(file);
}

/** Faults that the engine finds in its own file, at most five; none in a sound one. */
export function integrityFaults(raw: Database): readonly string[] {
  const rows = raw.pragma('quick_check(5)') as readonly { readonly quick_check: string }[];
  return rows.map((row) => row.quick_check).filter((fault) => fault !== 'ok');
}

/**
 * How commits reach the disk. `durable`: each is on the disk when it returns (captures, rulings, public ids shown).
 * `fast`: consistent after a power cut, but the newest may be missing; for what can be derived again. The first
 * durable commit after fast ones brings all of them to the disk.
 */
export function setDurability(raw: Database, durability: 'durable' | 'fast'): void {
  raw.pragma(`synchronous = ${durability === 'durable' ? 'FULL' : 'NORMAL'}`);
}

/** Whether any text was ever read out of what was collected. */
export function hasDocuments(raw: Database): boolean {
  return raw.prepare('select 1 from documents limit 1').get() !== undefined;
}

/** Compiled once for each connection: every request that is served asks for it. */
const revisions = new WeakMap<Database, { readonly get: () => unknown }>();

/** Changes whenever this or another connection has changed the database. */
export function revisionOf(raw: Database): string {
  const known = revisions.get(raw);
  const statement =
    known ??
    raw.prepare("select data_version || '.' || total_changes() as revision from pragma_data_version").pluck();
  if (known === undefined) revisions.set(raw, statement);
  return statement.get() as string;
}
