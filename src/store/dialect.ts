import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { Kysely, SqliteDialect, sql } from 'kysely';
import type { SqliteStatement } from 'kysely';
import type { Database } from './file.ts';
import type { Schema } from './schema.ts';

/** Most prepared statements that are kept for reuse. */
const CACHED = 500;

/** What differs between database engines lives in this file and in file.ts. */
export interface Engine {
  readonly db: Kysely<Schema>;
  readonly raw: Database;
}

/** The query builder over an opened file, with a statement cache. */
export function engineOf(raw: Database): Engine {
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
function rollback(raw: Database): SqliteStatement {
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
