import { Kysely, SqliteDialect, sql } from 'kysely';
import type { SqliteStatement } from 'kysely';
import type { Database, Statement } from './file.ts';
import { beginKnown, readingKnown, writingKnown } from './newer.ts';
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
    const made = control(raw, text) ?? readingKnown(raw, () => guarded(raw, raw.prepare(text)));
    if (cache.size < CACHED) cache.set(text, made);
    return made;
  };
  const db = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: { close: () => void raw.close(), prepare } }),
  });
  return { db, raw };
}

/** A statement whose every run is refused once a newer program has brought the file up. */
function guarded(raw: Database, statement: Statement): SqliteStatement {
  const known = <T>(run: () => T): T => {
    if (raw.inTransaction) return run();
    return statement.readonly ? readingKnown(raw, run) : writingKnown(raw, run);
  };
  return {
    reader: statement.reader,
    all: (parameters) => known(() => statement.all(...parameters)),
    run: (parameters) => known(() => statement.run(...parameters)),
    // Read at once: what is taken row by row could not be guarded as a whole.
    iterate: (parameters) => known(() => statement.all(...parameters)).values(),
  };
}

/** The statements that begin and end a transaction. */
function control(raw: Database, text: string): SqliteStatement | undefined {
  if (text === 'begin') return acting(() => void beginKnown(raw));
  if (text === 'commit') return acting(() => raw.exec('commit'));
  // SQLite ends a transaction by itself when the disk is full; a second rollback must not hide that error.
  if (text === 'rollback') return acting(() => raw.inTransaction && raw.exec('rollback'));
  return undefined;
}

const acting = (run: () => unknown): SqliteStatement => ({
  reader: false,
  all: () => [],
  iterate: () => [].values(),
  run: () => {
    run();
    return { changes: 0, lastInsertRowid: 0 };
  },
});

/** End of a table's definition: rows stand in the order of the key, which the engine then needs to keep once. */
export const clustered = sql`without rowid`;

/** A document in the inverted index of sketches: what stands for it, and its hashes. */
export interface IndexedSketch {
  readonly ref: number;
  /** Hashes in the sketch; that of the whole text, below zero, is none of them. */
  readonly size: number;
  readonly hashes: readonly number[];
}

/**
 * Puts sketches into the inverted index: one query in the order of the key, whatever their number. Each sketch is taken
 * out of the JSON once (materialized); asked for beside every hash, it would be written out anew for each.
 */
export async function keepSketches(db: Kysely<Schema>, sketches: readonly IndexedSketch[]): Promise<void> {
  if (sketches.length === 0) return;
  const rows = sketches.map(({ ref, size, hashes }) => [ref, size, hashes]);
  await sql`insert into sketches (shingle, size, ref)
    with s as materialized (select value ->> 0 as ref, value ->> 1 as size, value -> 2 as hashes
      from json_each(${JSON.stringify(rows)}))
    select h.value, s.size, s.ref from s, json_each(s.hashes) as h
    where true
    order by 1, 2, 3
    on conflict do nothing`.execute(db);
}

/** Puts the sketches of all marks into the inverted index, which is empty. */
export async function indexMarks(db: Kysely<Schema>): Promise<void> {
  await sql`insert into sketches (shingle, size, ref)
    select h.value, json_array_length(marks.hashes) - 1, marks.ref
    from marks, json_each(marks.hashes) as h
    order by 1, 2, 3`.execute(db);
}

/** How much of two sketches makes them worth comparing: hashes in common, as a share of all, of the smaller one. */
export interface Sharing {
  readonly hashes: number;
  readonly resemblance: number;
  readonly containment: number;
}

/** Those of these hashes that more than `most` sketches hold. */
export async function commonHashes(
  db: Kysely<Schema>,
  hashes: readonly number[],
  most: number,
): Promise<readonly number[]> {
  const { rows } = await sql<{ hash: number }>`select value as hash from json_each(${JSON.stringify(hashes)})
    where exists (select 1 from sketches where shingle = value limit 1 offset ${most})`.execute(db);
  return rows.map(({ hash }) => hash);
}

/** A sketch's hashes, split by how they are looked for. */
export interface Asked {
  readonly size: number;
  /** Looked for in every sketch; a hash below zero does alone. */
  readonly telling: readonly number[];
  /** Looked for in sketches no larger than `small`, and in those that share nearly enough of the others. */
  readonly common: readonly number[];
  readonly small: number;
}

/** Sketches that share a hash below zero with these hashes, or enough of the others. */
export async function sketchesAlike(
  db: Kysely<Schema>,
  { size, telling, common, small }: Asked,
  { hashes: least, resemblance, containment }: Sharing,
): Promise<readonly number[]> {
  const enough = (count: ReturnType<typeof sql>) => sql`(least < 0 or (${count} >= ${least} and (
      ${count} >= ${resemblance} * (${size} + size - ${count})
      or ${count} >= ${containment} * min(${size}, size))))`;
  const held = sql`select shingle, size, ref from sketches
      where shingle in (select value from json_each(${JSON.stringify(telling)}))`;
  const others = JSON.stringify(common);
  const met = sql`select ref, min(size) as size, min(shingle) as least, count(*) as told
    from (${
      common.length === 0
        ? held
        : sql`${held} union all select shingle, size, ref from sketches
      where shingle in (select value from json_each(${others})) and size <= ${small}`
    }) group by ref`;
  const shared =
    common.length === 0
      ? sql`select ref, size, least, told as shared from (${met})`
      : sql`select ref, size, least, told + iif(size <= ${small}, 0, (
        select count(*) from json_each(${others}) as c
        join sketches as s on s.shingle = c.value and s.size = met.size and s.ref = met.ref)) as shared
      from (${met}) as met where ${enough(sql`(told + iif(size <= ${small}, 0, ${common.length}))`)}`;
  const { rows } = await sql<{ ref: number }>`select ref from (${shared})
    where ${enough(sql`shared`)} order by ref`.execute(db);
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

/** A document's words for the search index. */
export interface SearchedText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/**
 * Puts stored documents into the search index; unknown ones are left out. To be done last in a transaction, for all at
 * once and in the order of their rows: the index holds new words in memory, and writes and merges them before a row
 * that stands before the last one, and before every insert of several rows into whatever table.
 */
export async function indexDocuments(db: Kysely<Schema>, documents: readonly SearchedText[]): Promise<void> {
  if (documents.length === 0) return;
  const texts = new Map(documents.map((document) => [document.id, document]));
  const { rows } = await sql<{ id: string; place: number }>`select id, rowid as place from documents
    where id in (select value from json_each(${JSON.stringify([...texts.keys()])})) order by rowid`.execute(
    db,
  );
  for (const { id, place } of rows) {
    const { title, text } = texts.get(id) as SearchedText;
    await sql`insert into document_search (rowid, title, text) values (${place}, ${title}, ${text})`.execute(
      db,
    );
  }
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
