import type { Document } from '../model/document.ts';
import { removeMarks } from './copies.ts';
import { unindexDocument } from './dialect.ts';
import type { Db } from './index.ts';
import { unpackDocument } from './packing.ts';
import type { PackedDocument } from './packing.ts';
import { compiledOnce, insertRows } from './rows.ts';
import type { DocumentTable } from './schema.ts';
import { chunks } from './work.ts';

/**
 * Stores document revisions. The same revision read out of several captures keeps the earliest
 * (by time known, then capture id), so that the order of arrival does not matter. Returns those that are new here and those
 * that were stored before and changed.
 */
export async function keepDocuments(
  db: Db,
  documents: readonly PackedDocument[],
  derivedBy: string,
): Promise<{ readonly added: readonly PackedDocument[]; readonly changed: readonly PackedDocument[] }> {
  const earliest = new Map<string, PackedDocument>();
  for (const row of documents) {
    const other = earliest.get(row.id);
    if (!other || !precedes(other, row)) earliest.set(row.id, row);
  }
  const stored = new Map<string, Pick<DocumentTable, 'id' | 'known_at' | 'capture' | 'data'>>();
  for (const chunk of chunks([...earliest.keys()], 500)) {
    const rows = await db
      .selectFrom('documents')
      .select(['id', 'known_at', 'capture', 'data'])
      .where('id', 'in', chunk)
      .execute();
    for (const row of rows) stored.set(row.id, row);
  }
  const read = [...earliest.values()];
  const added = read.filter((row) => !stored.has(row.id));
  const changed: PackedDocument[] = [];
  await insertRows(
    db,
    'documents',
    added.map((row) => ({ ...row, superseded_at: null, derived_by: derivedBy })),
  );
  for (const row of read) {
    const before = stored.get(row.id);
    if (!before || precedes(before, row)) continue;
    const { id, ...fields } = row;
    await db
      .updateTable('documents')
      .set({ ...fields, derived_by: derivedBy })
      .where('id', '=', id)
      .execute();
    if (before.data !== row.data) changed.push(row);
  }
  return { added, changed };
}

function precedes(
  one: Pick<DocumentTable, 'known_at' | 'capture'>,
  other: Pick<DocumentTable, 'known_at' | 'capture'>,
): boolean {
  return one.known_at < other.known_at || (one.known_at === other.known_at && one.capture < other.capture);
}

/** A revision as the choice of the current one sees it. */
export interface Revision {
  readonly id: string;
  readonly knownAt: string;
  readonly supersededAt: string | null;
  readonly partial: boolean;
}

/** Revisions of documents by key, in the order of their times. */
export async function revisionsOf(
  db: Db,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly Revision[]>> {
  const found = new Map<string, Revision[]>();
  for (const chunk of chunks([...new Set(keys)], 500)) {
    const rows = await db
      .selectFrom('documents')
      .select(['id', 'key', 'known_at', 'superseded_at', 'partial'])
      .where('key', 'in', chunk)
      .orderBy('known_at')
      .orderBy('id')
      .execute();
    for (const row of rows) {
      const revision = {
        id: row.id,
        knownAt: row.known_at,
        supersededAt: row.superseded_at,
        partial: row.partial === 1,
      };
      const others = found.get(row.key);
      if (others) others.push(revision);
      else found.set(row.key, [revision]);
    }
  }
  return found;
}

export async function supersede(db: Db, id: string, at: string | null): Promise<void> {
  await setSuperseded(db, [at, id]);
}

// Asked for every page that a feed told of before.
const setSuperseded = compiledOnce((db) =>
  db.updateTable('documents').set({ superseded_at: '' }).where('id', '=', ''),
);

/** Documents by id as they are stored, any order; unknown ids are left out. */
export async function packedDocuments(db: Db, ids: readonly string[]): Promise<readonly PackedDocument[]> {
  const found: PackedDocument[] = [];
  for (const chunk of chunks([...new Set(ids)], 500))
    found.push(...(await db.selectFrom('documents').selectAll().where('id', 'in', chunk).execute()));
  return found;
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

/** What is known of documents beside their words, by id, any order: those may be long, and many are asked for. */
export async function documentFacts(
  db: Db,
  ids: readonly string[],
): Promise<readonly Omit<Document, 'text' | 'posts' | 'headings'>[]> {
  const found: Omit<Document, 'text' | 'posts' | 'headings'>[] = [];
  for (const chunk of chunks([...new Set(ids)], 100)) {
    const rows = await db.selectFrom('documents').select('data').where('id', 'in', chunk).execute();
    for (const row of rows) {
      const { posts: _posts, headings: _headings, ...facts } = JSON.parse(row.data) as Omit<Document, 'text'>;
      found.push(facts);
    }
  }
  return found;
}

/** A document with the instant at which a later revision took its place. */
export type StoredDocument = Document & { readonly supersededAt: string | null };

function fromRow(row: DocumentTable): StoredDocument {
  return { ...unpackDocument(row), supersededAt: row.superseded_at };
}

/** Documents that were read out of these captures. */
export async function documentsOfCaptures(
  db: Db,
  captures: readonly string[],
): Promise<readonly { readonly id: string; readonly key: string; readonly capture: string }[]> {
  const found: { id: string; key: string; capture: string }[] = [];
  for (const chunk of chunks(captures, 500))
    found.push(
      ...(await db
        .selectFrom('documents')
        .select(['id', 'key', 'capture'])
        .where('capture', 'in', chunk)
        .orderBy('id')
        .execute()),
    );
  return found;
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

/** When the last document by an instant was known; null where there is none. */
export async function lastKnownBy(db: Db, instant: string): Promise<string | null> {
  const row = await db
    .selectFrom('documents')
    .select((e) => e.fn.max<string | null>('known_at').as('at'))
    .where('known_at', '<=', instant)
    .executeTakeFirst();
  return row?.at ?? null;
}

export async function removeDocument(db: Db, id: string): Promise<void> {
  await unindexDocument(db, id);
  await removeMarks(db, [id]);
  await db
    .deleteFrom('copies')
    .where((e) => e.or([e('a', '=', id), e('b', '=', id)]))
    .execute();
  await db.deleteFrom('documents').where('id', '=', id).execute();
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
