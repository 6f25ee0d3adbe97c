import { sha256 } from '../model/ids.ts';
import { keepSketch, sketchesAlike } from './dialect.ts';
import type { Sharing } from './dialect.ts';
import type { Db } from './index.ts';
import { chunks } from './work.ts';

/** Place of a whole text's hash among the hashes of a sketch: below zero, for short texts have no other. */
const wholeOf = (whole: number) => -1 - whole;

/** What stands for a document in the index of hashes: 52 bits of its id's hash. Whoever meets there is verified. */
const refOf = (document: string) => Number.parseInt(sha256(document).slice(0, 13), 16);

/** What copy detection keeps of a document. */
export interface KeptMark {
  readonly document: string;
  /** Hashes of its sketch, each once, sorted. */
  readonly hashes: readonly number[];
  /** Hash of the whole text. */
  readonly whole: number;
  readonly data: string;
}

/** Keeps a document's mark, and its hashes in the inverted index. */
export async function keepMark(db: Db, mark: KeptMark): Promise<void> {
  const { document, hashes, whole, data } = mark;
  const ref = refOf(document);
  await removeMark(db, document);
  await db
    .insertInto('marks')
    .values({ document, ref, hashes: JSON.stringify([wholeOf(whole), ...hashes]), data })
    .execute();
  await keepSketch(db, { ref, size: hashes.length }, [wholeOf(whole), ...hashes]);
}

export async function removeMark(db: Db, document: string): Promise<void> {
  const mark = await db
    .selectFrom('marks')
    .select(['ref', 'hashes'])
    .where('document', '=', document)
    .executeTakeFirst();
  if (!mark) return;
  await db.deleteFrom('marks').where('document', '=', document).execute();
  for (const chunk of chunks(JSON.parse(mark.hashes) as number[], 500))
    await db.deleteFrom('sketches').where('shingle', 'in', chunk).where('ref', '=', mark.ref).execute();
}

/**
 * Marks of other documents that share the whole text, or so many hashes, by id. No cap on how common a hash may be:
 * a cap would make the result depend on the order of arrival.
 */
export async function markCandidates(
  db: Db,
  mark: Omit<KeptMark, 'data'>,
  sharing: Sharing,
): Promise<readonly { readonly document: string; readonly data: string }[]> {
  const refs = await sketchesAlike(db, [wholeOf(mark.whole), ...mark.hashes], mark.hashes.length, sharing);
  const found: { document: string; data: string }[] = [];
  for (const chunk of chunks(refs, 500))
    found.push(
      ...(await db.selectFrom('marks').select(['document', 'data']).where('ref', 'in', chunk).execute()),
    );
  return found
    .filter(({ document }) => document !== mark.document)
    .sort((a, b) => (a.document < b.document ? -1 : 1));
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
