import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CANDIDATES, sharesEnough } from '../../src/provenance/copies.ts';
import { keepMarks, markCandidates, removeMarks } from '../../src/store/copies.ts';
import type { KeptMark } from '../../src/store/copies.ts';
import { closeStore, openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/index.ts';
import { up as sketchesBySize } from '../../src/store/migrations/0004-sketches-by-size.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:', 0);
});
afterEach(() => closeStore(store));

/** Sketches of all sizes that share hashes which most hold, some that few hold, and whole texts. */
const sketches = fc
  .array(
    fc.record({
      common: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 2 }),
      rare: fc.oneof(
        fc.uniqueArray(fc.integer({ min: 100, max: 400 }), { maxLength: 3 }),
        fc.uniqueArray(fc.integer({ min: 100, max: 400 }), { minLength: 30, maxLength: 90 }),
      ),
      whole: fc.integer({ min: 0, max: 200 }),
    }),
    { minLength: 60, maxLength: 140, size: 'max' },
  )
  .map((list) =>
    list.map(({ common, rare, whole }, at): KeptMark => ({
      document: `d${at}`,
      hashes: [...common, ...rare].sort((a, b) => a - b),
      whole,
      data: String(at),
    })),
  );

/** Who is worth comparing, by the definition. */
function byHand(marks: readonly KeptMark[], of: KeptMark): readonly string[] {
  const own = new Set(of.hashes);
  return marks
    .filter((other) => other.document !== of.document)
    .filter(
      ({ hashes, whole }) =>
        whole === of.whole ||
        sharesEnough(hashes.filter((hash) => own.has(hash)).length, own.size, hashes.length),
    )
    .map(({ document }) => document)
    .sort();
}

async function found(of: KeptMark): Promise<readonly string[]> {
  return (await markCandidates(store.db, of, CANDIDATES)).map(({ document }) => document);
}

describe('marks that may be of copies', () => {
  it('are all that share enough, however many sketches hold the hashes that they share', async () => {
    await fc.assert(
      fc.asyncProperty(sketches, async (marks) => {
        await store.db.deleteFrom('sketches').execute();
        await store.db.deleteFrom('marks').execute();
        for (let at = 0; at < marks.length; at += 50) await keepMarks(store.db, marks.slice(at, at + 50));
        for (const mark of marks.slice(0, 40)) expect(await found(mark)).toEqual(byHand(marks, mark));
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('are no longer found once they are removed, and once kept anew as they are then', async () => {
    const mark = (document: string, hashes: readonly number[]) => ({ document, hashes, whole: 1, data: '' });
    const asked = { document: 'asked', hashes: [1, 2, 3, 4], whole: 2, data: '' };
    await keepMarks(store.db, [mark('a', [1, 2, 3]), mark('b', [2, 3, 4])]);
    expect(await found(asked)).toEqual(['a', 'b']);
    await removeMarks(store.db, ['a']);
    await keepMarks(store.db, [mark('b', [2, 3, 4, 5])]);
    expect(await found(asked)).toEqual(['b']);
    await removeMarks(store.db, ['a', 'b']);
    expect(await store.db.selectFrom('sketches').selectAll().execute()).toEqual([]);
  });

  it('are found in a database of an older schema that was brought up', async () => {
    await keepMarks(store.db, [{ document: 'a', hashes: [1, 2, 3], whole: 1, data: '' }]);
    const before = await store.db.selectFrom('sketches').selectAll().execute();
    await sketchesBySize(store.db);
    expect(await store.db.selectFrom('sketches').selectAll().execute()).toEqual(before);
  });
});
