import type { Document } from '../model/document.ts';
import { unindexDocument } from './dialect.ts';
import type { Db } from './index.ts';
import type { DocumentTable } from './schema.ts';
import { chunks } from './work.ts';

/**
 * Stores a document revision. The same revision read out of several captures keeps the earliest
 * (by time known, then capture id), so that the order of arrival does not matter. Returns whether anything changed.
 */
export async function keepDocument(db: Db, document: Document, derivedBy: string): Promise<boolean> {
  const before = await db
    .selectFrom('documents')
    .select(['known_at', 'capture', 'data'])
    .where('id', '=', document.id)
    .executeTakeFirst();
  const row = toRow(document, derivedBy);
  if (!before) {
    await db.insertInto('documents').values(row).execute();
    return true;
  }
  const later =
    before.known_at < row.known_at || (before.known_at === row.known_at && before.capture < row.capture);
  if (later) return false;
  const { id, superseded_at: _kept, ...fields } = row;
  await db.updateTable('documents').set(fields).where('id', '=', id).execute();
  return before.data !== row.data;
}

function toRow(document: Document, derivedBy: string): DocumentTable {
  const { text, ...rest } = document;
  return {
    id: document.id,
    key: document.key,
    capture: document.capture,
    url: document.url,
    publisher: document.publisher,
    lang: document.lang,
    partial: document.partial ? 1 : 0,
    published_at: document.publishedAt,
    known_at: document.knownAt,
    superseded_at: null,
    data: JSON.stringify(rest),
    text,
    derived_by: derivedBy,
  };
}

/** A revision as the choice of the current one sees it. */
export interface Revision {
  readonly id: string;
  readonly knownAt: string;
  readonly supersededAt: string | null;
  readonly partial: boolean;
}

export async function revisionsOf(db: Db, key: string): Promise<readonly Revision[]> {
  const rows = await db
    .selectFrom('documents')
    .select(['id', 'known_at', 'superseded_at', 'partial'])
    .where('key', '=', key)
    .orderBy('known_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    knownAt: row.known_at,
    supersededAt: row.superseded_at,
    partial: row.partial === 1,
  }));
}

export async function supersede(db: Db, id: string, at: string | null): Promise<void> {
  await db.updateTable('documents').set({ superseded_at: at }).where('id', '=', id).execute();
}

/** Documents by id, any order; unknown ids are left out. */
export async function documentsById(db: Db, ids: readonly string[]): Promise<readonly StoredDocument[]> {
  const found: StoredDocument[] = [];
  for (const chunk of chunks([...new Set(ids)], 500)) {
    const rows = await db.selectFrom('documents').selectAll().where('id', 'in', chunk).execute();
    found.push(...rows.map(fromRow));
  }
  return found;
}

/** A document with the instant at which a later revision took its place. */
export type StoredDocument = Document & { readonly supersededAt: string | null };

function fromRow(row: DocumentTable): StoredDocument {
  const rest = JSON.parse(row.data) as Omit<Document, 'text'>;
  return { ...rest, text: row.text, supersededAt: row.superseded_at };
}

export async function documentsOfCapture(
  db: Db,
  capture: string,
): Promise<readonly { readonly id: string; readonly key: string }[]> {
  return db
    .selectFrom('documents')
    .select(['id', 'key'])
    .where('capture', '=', capture)
    .orderBy('id')
    .execute();
}

/** Ids of documents that became known within [from, to], ISO instants. */
export async function documentsKnownBetween(
  db: Db,
  from: string,
  to: string,
): Promise<readonly { readonly id: string; readonly publisher: string }[]> {
  return db
    .selectFrom('documents')
    .select(['id', 'publisher'])
    .where('known_at', '>=', from)
    .where('known_at', '<=', to)
    .orderBy('id')
    .execute();
}

export async function removeDocument(db: Db, id: string): Promise<void> {
  await unindexDocument(db, id);
  await db.deleteFrom('sketches').where('document', '=', id).execute();
  await db.deleteFrom('marks').where('document', '=', id).execute();
  await db
    .deleteFrom('copies')
    .where((e) => e.or([e('a', '=', id), e('b', '=', id)]))
    .execute();
  await db.deleteFrom('documents').where('id', '=', id).execute();
}

/** Keeps what copy detection needs of a document: its mark, and its hashes in the inverted index. */
export async function keepMark(
  db: Db,
  mark: { readonly document: string; readonly size: number; readonly data: string },
  hashes: readonly number[],
): Promise<void> {
  const { document } = mark;
  await db.deleteFrom('marks').where('document', '=', document).execute();
  await db.deleteFrom('sketches').where('document', '=', document).execute();
  await db.insertInto('marks').values(mark).execute();
  for (const chunk of chunks([...new Set(hashes)], 400))
    await db
      .insertInto('sketches')
      .values(chunk.map((shingle) => ({ shingle, document })))
      .execute();
}

export interface MarkCandidate {
  readonly document: string;
  /** Hashes in common. */
  readonly shared: number;
  /** Hashes in the candidate's sketch. */
  readonly size: number;
  readonly data: string;
}

/**
 * Documents that share hashes and pass the test on how many, by id. No cap on how common a hash may be: a cap would
 * make the result depend on the order of arrival.
 */
export async function markCandidates(
  db: Db,
  document: string,
  hashes: readonly number[],
  enough: (shared: number, size: number) => boolean,
): Promise<readonly MarkCandidate[]> {
  const counts = new Map<string, number>();
  for (const chunk of chunks([...new Set(hashes)], 400)) {
    const rows = await db
      .selectFrom('sketches')
      .select((e) => ['document', e.fn.countAll<number>().as('n')])
      .where('shingle', 'in', chunk)
      .groupBy('document')
      .execute();
    for (const row of rows) counts.set(row.document, (counts.get(row.document) ?? 0) + row.n);
  }
  counts.delete(document);
  const found: MarkCandidate[] = [];
  for (const chunk of chunks([...counts.keys()], 500)) {
    const rows = await db
      .selectFrom('marks')
      .select(['document', 'size'])
      .where('document', 'in', chunk)
      .execute();
    const passed = rows
      .filter((row) => enough(counts.get(row.document) ?? 0, row.size))
      .map((row) => row.document);
    if (passed.length === 0) continue;
    const full = await db.selectFrom('marks').selectAll().where('document', 'in', passed).execute();
    found.push(...full.map((row) => ({ ...row, shared: counts.get(row.document) ?? 0 })));
  }
  return found.sort((a, b) => (a.document < b.document ? -1 : 1));
}

/** Key and id of documents. */
export async function keysOfDocumentIds(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>();
  for (const chunk of chunks(ids, 500)) {
    const rows = await db.selectFrom('documents').select(['id', 'key']).where('id', 'in', chunk).execute();
    for (const row of rows) keys.set(row.id, row.key);
  }
  return keys;
}

export async function keepCopy(db: Db, a: string, b: string): Promise<void> {
  await db
    .insertInto('copies')
    .values([
      { a, b },
      { a: b, b: a },
    ])
    .onConflict((c) => c.doNothing())
    .execute();
}

/** Verified copies among the given documents: groups of two or more, each sorted. */
export async function copyGroups(db: Db, ids: readonly string[]): Promise<readonly (readonly string[])[]> {
  const known = new Set(ids);
  const neighbours = new Map<string, string[]>();
  for (const chunk of chunks([...known], 500)) {
    const rows = await db.selectFrom('copies').selectAll().where('a', 'in', chunk).execute();
    for (const { a, b } of rows) if (known.has(b)) neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
  }
  const seen = new Set<string>();
  return [...neighbours.keys()].sort().flatMap((start) => {
    if (seen.has(start)) return [];
    const group: string[] = [];
    const edge = [start];
    seen.add(start);
    for (let id = edge.pop(); id !== undefined; id = edge.pop()) {
      group.push(id);
      for (const next of neighbours.get(id) ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          edge.push(next);
        }
    }
    return [group.sort()];
  });
}
