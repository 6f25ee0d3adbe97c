import { sha256 } from '../model/ids.ts';
import { commonHashes, keepSketches, sketchesAlike } from './dialect.ts';
import type { Asked, Sharing } from './dialect.ts';
import type { Db } from './index.ts';
import { insertRows } from './rows.ts';
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

/** Keeps the marks of documents, each once, and their hashes in the inverted index. */
export async function keepMarks(db: Db, marks: readonly KeptMark[]): Promise<void> {
  await removeMarks(
    db,
    marks.map(({ document }) => document),
  );
  const indexed = marks.map(({ document, hashes, whole }) => ({
    ref: refOf(document),
    size: hashes.length,
    hashes: [wholeOf(whole), ...hashes],
  }));
  await insertRows(
    db,
    'marks',
    marks.map(({ document, data }, at) => ({
      document,
      ref: indexed[at]?.ref ?? 0,
      hashes: JSON.stringify(indexed[at]?.hashes ?? []),
      data,
    })),
  );
  await keepSketches(db, indexed);
}

export async function removeMarks(db: Db, documents: readonly string[]): Promise<void> {
  for (const some of chunks(documents, 500)) {
    const marks = await db
      .selectFrom('marks')
      .select(['document', 'ref', 'hashes'])
      .where('document', 'in', some)
      .execute();
    for (const mark of marks) await removeMark(db, mark);
  }
}

async function removeMark(
  db: Db,
  mark: { readonly document: string; readonly ref: number; readonly hashes: string },
): Promise<void> {
  await db.deleteFrom('marks').where('document', '=', mark.document).execute();
  const hashes = JSON.parse(mark.hashes) as number[];
  for (const chunk of chunks(hashes, 500))
    await db
      .deleteFrom('sketches')
      .where('shingle', 'in', chunk)
      .where('size', '=', hashes.length - 1)
      .where('ref', '=', mark.ref)
      .execute();
}

/**
 * Marks of other documents that share the whole text, or so many hashes, by id. Hashes that many sketches hold are
 * looked for last, and only where they can matter; none is left out, for then the order of arrival would decide.
 */
export async function markCandidates(
  db: Db,
  mark: Omit<KeptMark, 'data'>,
  sharing: Sharing,
): Promise<readonly { readonly document: string; readonly data: string }[]> {
  const refs = await sketchesAlike(db, await ask(db, mark, sharing), sharing);
  const found: { document: string; data: string }[] = [];
  for (const chunk of chunks(refs, 500))
    found.push(
      ...(await db.selectFrom('marks').select(['document', 'data']).where('ref', 'in', chunk).execute()),
    );
  return found
    .filter(({ document }) => document !== mark.document)
    .sort((a, b) => (a.document < b.document ? -1 : 1));
}

/** Sketches that hold a hash, from which on it tells little; where too many hashes do, so many times more. */
const MANY = { first: 32, times: 8 } as const;

/**
 * Splits the hashes of a mark. Whoever shares more hashes than were set aside shares another, too, and is met there;
 * fewer do only for the smallest sketches, whose share of their own they are.
 */
async function ask(db: Db, mark: Omit<KeptMark, 'data'>, sharing: Sharing): Promise<Asked> {
  const size = mark.hashes.length;
  const most = spare(size, sharing);
  let common = mark.hashes;
  // All that so many hold, or none: those that are left of them would lead to the same sketches.
  for (let many: number = MANY.first; common.length > most; many *= MANY.times)
    common = most === 0 ? [] : await commonHashes(db, common, many);
  const aside = new Set(common);
  return {
    size,
    telling: [wholeOf(mark.whole), ...mark.hashes.filter((hash) => !aside.has(hash))],
    common,
    small: Math.floor(common.length / sharing.containment),
  };
}

/** Most hashes of a sketch that may be set aside while only sketches of which they are the agreed share could be missed. */
function spare(size: number, sharing: Sharing): number {
  let most = 0;
  while (
    most < size &&
    leastShared(size, Math.floor((most + 1) / sharing.containment) + 1, sharing) > most + 1
  )
    most += 1;
  return most;
}

/** Fewest hashes in common that make sketches of two sizes worth comparing; grows with either size. */
function leastShared(a: number, b: number, { hashes, resemblance, containment }: Sharing): number {
  const share = Math.min((resemblance * (a + b)) / (1 + resemblance), containment * Math.min(a, b));
  // A hair less: what is computed here may be a hair above what the comparison asks for.
  return Math.max(hashes, Math.ceil(share - 1e-6));
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
