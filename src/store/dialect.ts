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

/** End of a table's definition: rows stand in the order of the key, which the engine then needs to keep once. */
export const clustered = sql`without rowid`;

/** Puts hashes into the inverted index of sketches: one query, whatever their number. */
export async function keepSketch(
  db: Kysely<Schema>,
  of: { readonly ref: number; readonly size: number },
  hashes: readonly number[],
): Promise<void> {
  await sql`insert into sketches (shingle, ref, size)
    select value, ${of.ref}, ${of.size} from json_each(${JSON.stringify(hashes)}) where true
    on conflict do nothing`.execute(db);
}

/** How much of two sketches makes them worth comparing: hashes in common, as a share of all, of the smaller one. */
export interface Sharing {
  readonly hashes: number;
  readonly resemblance: number;
  readonly containment: number;
}

/** Sketches that share a hash below zero with these hashes, or enough of the others; `size` of them are above. */
export async function sketchesAlike(
  db: Kysely<Schema>,
  hashes: readonly number[],
  size: number,
  { hashes: least, resemblance, containment }: Sharing,
): Promise<readonly number[]> {
  const { rows } = await sql<{ ref: number }>`select ref from sketches
    where shingle in (select value from json_each(${JSON.stringify(hashes)}))
    group by ref
    having min(shingle) < 0 or (count(*) >= ${least} and (
      count(*) >= ${resemblance} * (${size} + min(size) - count(*))
      or count(*) >= ${containment} * min(${size}, min(size))))
    order by ref`.execute(db);
  return rows.map(({ ref }) => ref);
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

/**
 * A condition: the claim has a statement in a document whose title or text holds all words of the query; documents
 * that are hidden answer nothing, or a search would tell their words.
 */
export function claimDocumentMatches(
  query: string,
  hidden: readonly string[],
): ReturnType<typeof sql<boolean>> {
  return sql<boolean>`claims.id in (
    select claim_statements.claim from claim_statements
    join statements on statements.id = claim_statements.statement
    join documents on documents.id = statements.document
    where documents.rowid in (select rowid from document_search where document_search match ${phrase(query)})
    and documents.id not in (select value from json_each(${JSON.stringify(hidden)})))`;
}

function phrase(query: string): string {
  const words = query.match(/[\p{L}\p{N}][\p{L}\p{N}._-]*/gu) ?? [];
  return words.length === 0 ? '""' : words.map((word) => `"${word.replaceAll('"', '')}"`).join(' ');
}
