import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import type { SqliteStatement } from 'kysely';
import { problem, ProblemError } from '../model/problem.ts';
import type { Schema } from './schema.ts';

/** "HRSY": marks a SQLite file as ours (PRAGMA application_id). */
const APPLICATION_ID = 0x48525359;

/** Most prepared statements that are kept for reuse. */
const CACHED = 500;

/** Everything that differs between database engines lives in this file. */
export interface Engine {
  readonly db: Kysely<Schema>;
  readonly raw: Sqlite.Database;
}

/**
 * Opens (or makes) the SQLite file: WAL, full sync, foreign keys, a statement cache.
 * Throws ProblemError `store-not-a-database`, `store-not-ours`, `store-unreadable`.
 */
export function openEngine(file: string): Engine {
  let raw: Sqlite.Database;
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    raw = new Sqlite(file);
    raw.pragma('busy_timeout = 10000');
    raw.pragma('journal_mode = WAL');
    raw.pragma('synchronous = FULL');
    raw.pragma('foreign_keys = ON');
    raw.pragma('temp_store = MEMORY');
    raw.pragma('cache_size = -16000');
    claimFile(raw, file);
  } catch (error) {
    throw unreadable(file, error);
  }
  const cache = new Map<string, SqliteStatement>();
  const prepare = (text: string): SqliteStatement => {
    const known = cache.get(text);
    if (known) return known;
    const made = text === 'rollback' ? rollback(raw) : raw.prepare(text);
    if (cache.size < CACHED) cache.set(text, made);
    return made;
  };
  const db = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: { close: () => void raw.close(), prepare } }),
  });
  return { db, raw };
}

/** SQLite ends a transaction by itself when the disk is full; a second rollback must not hide that error. */
function rollback(raw: Sqlite.Database): SqliteStatement {
  return {
    reader: false,
    all: () => [],
    iterate: () => [].values(),
    run: () => {
      if (raw.inTransaction) raw.exec('rollback');
      return { changes: 0, lastInsertRowid: 0 };
    },
  };
}

function claimFile(raw: Sqlite.Database, file: string): void {
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
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
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
export function versionOf(engine: Engine): number {
  return engine.raw.pragma('user_version', { simple: true }) as number;
}

export function setVersion(engine: Engine, version: number): void {
  engine.raw.pragma(`user_version = ${version}`);
}

/** Bodies at rest: zstd where it pays, raw below 256 bytes or where it does not shrink. */
export function pack(data: Uint8Array): { readonly codec: string; readonly data: Uint8Array } {
  if (data.length < 256) return { codec: 'raw', data };
  const packed = zstdCompressSync(data);
  return packed.length < data.length ? { codec: 'zstd', data: packed } : { codec: 'raw', data };
}

export function unpack(codec: string, data: Uint8Array): Uint8Array {
  return codec === 'zstd' ? zstdDecompressSync(data) : data;
}

/** FTS5 tables, contentless with deletion: the text itself stands in `documents` and `statements`. */
export async function createSearchIndex(db: Kysely<Schema>): Promise<void> {
  await sql`create virtual table document_search using fts5(title, text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')`.execute(
    db,
  );
  await sql`create virtual table claim_search using fts5(proposition, quotes, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2')`.execute(
    db,
  );
}

export async function dropSearchIndex(db: Kysely<Schema>): Promise<void> {
  await sql`drop table document_search`.execute(db);
  await sql`drop table claim_search`.execute(db);
}

export async function indexDocument(
  db: Kysely<Schema>,
  id: string,
  title: string,
  text: string,
): Promise<void> {
  await sql`insert into document_search (rowid, title, text) select rowid, ${title}, ${text} from documents where id = ${id}`.execute(
    db,
  );
}

export async function unindexDocument(db: Kysely<Schema>, id: string): Promise<void> {
  await sql`delete from document_search where rowid = (select rowid from documents where id = ${id})`.execute(
    db,
  );
}

export async function indexClaim(
  db: Kysely<Schema>,
  id: string,
  proposition: string,
  quotes: string,
): Promise<void> {
  await sql`insert into claim_search (rowid, proposition, quotes) select rowid, ${proposition}, ${quotes} from claims where id = ${id}`.execute(
    db,
  );
}

export async function unindexClaim(db: Kysely<Schema>, id: string): Promise<void> {
  await sql`delete from claim_search where rowid = (select rowid from claims where id = ${id})`.execute(db);
}

/** A condition: the claim's proposition or quotes hold all words of the query (quoted, so that no operator runs). */
export function claimMatches(query: string): ReturnType<typeof sql<boolean>> {
  return sql<boolean>`claims.rowid in (select rowid from claim_search where claim_search match ${phrase(query)})`;
}

/** A condition: the claim has a statement in a document whose title or text holds all words of the query. */
export function claimDocumentMatches(query: string): ReturnType<typeof sql<boolean>> {
  return sql<boolean>`claims.id in (
    select claim_statements.claim from claim_statements
    join statements on statements.id = claim_statements.statement
    join documents on documents.id = statements.document
    where documents.rowid in (select rowid from document_search where document_search match ${phrase(query)}))`;
}

function phrase(query: string): string {
  const words = query.match(/[\p{L}\p{N}][\p{L}\p{N}._-]*/gu) ?? [];
  return words.length === 0 ? '""' : words.map((word) => `"${word.replaceAll('"', '')}"`).join(' ');
}

/** Copies the whole database, consistent while others write, to a new file. */
export async function backupTo(engine: Engine, file: string): Promise<void> {
  await engine.raw.backup(file);
}

/** Faults that the engine finds in its own file, at most five; none in a sound one. */
export function integrityFaults(engine: Engine): readonly string[] {
  const rows = engine.raw.pragma('quick_check(5)') as readonly { readonly quick_check: string }[];
  return rows.map((row) => row.quick_check).filter((fault) => fault !== 'ok');
}

/**
 * How commits reach the disk. `durable`: each is on the disk when it returns (captures, rulings, public ids shown).
 * `fast`: consistent after a power cut, but the newest may be missing; for what can be derived again. The first
 * durable commit after fast ones brings all of them to the disk.
 */
export function setDurability(engine: Engine, durability: 'durable' | 'fast'): void {
  engine.raw.pragma(`synchronous = ${durability === 'durable' ? 'FULL' : 'NORMAL'}`);
}

/** Compiled once for each connection: every request that is served asks for it. */
const revisions = new WeakMap<Engine, { readonly get: () => unknown }>();

/** Changes whenever this or another connection has changed the database. */
export function revisionOf(engine: Engine): string {
  const known = revisions.get(engine);
  const statement =
    known ??
    engine.raw
      .prepare("select data_version || '.' || total_changes() as revision from pragma_data_version")
      .pluck();
  if (known === undefined) revisions.set(engine, statement);
  return statement.get() as string;
}
