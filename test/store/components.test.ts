import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeStore, openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/index.ts';
import { foundingKeys, givePublicId, publicIdsOf } from '../../src/store/public-ids.ts';
import { closure } from '../../src/store/statements.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:', 0);
  store.engine.raw.pragma('foreign_keys = OFF');
});
afterEach(() => closeStore(store));

async function fill(rows: readonly (readonly [key: string, statement: string])[]): Promise<void> {
  for (const [key, statement] of rows)
    await store.db
      .insertInto('statement_keys')
      .values({ key, statement })
      .onConflict((c) => c.doNothing())
      .execute();
}

/** The component by the definition: grow until nothing is added. */
function byHand(rows: readonly (readonly [string, string])[], start: string): readonly string[] {
  const keys = new Set([start]);
  const members = new Set<string>();
  for (let before = -1; before !== keys.size + members.size;) {
    before = keys.size + members.size;
    for (const [key, statement] of rows)
      if (keys.has(key) || members.has(statement)) {
        keys.add(key);
        members.add(statement);
      }
  }
  return [...members].sort();
}

describe('the closure over shared keys', () => {
  it('is the whole component, whatever the order in which rows came', async () => {
    const word = fc.integer({ min: 0, max: 12 }).map(String);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word), { maxLength: 30 }), word, async (rows, start) => {
        await store.db.deleteFrom('statement_keys').execute();
        const named = rows.map(([k, s]) => [`k${k}`, `s${s}`] as const);
        await fill(named);
        expect(await closure(store.db, [`k${start}`])).toEqual(byHand(named, `k${start}`));
      }),
      { numRuns: 60 },
    );
  });

  it('follows a ruling that joins keys which no statement shares', async () => {
    await fill([
      ['a', '1'],
      ['b', '2'],
    ]);
    expect(await closure(store.db, ['a'])).toEqual(['1']);
    expect(await closure(store.db, ['a'], new Map([['a', ['b']]]))).toEqual(['1', '2']);
  });
});

describe('public ids', () => {
  it('count within the year in which they are given and are found by their founding key, oldest first', async () => {
    const first = await givePublicId(store.db, 'key-a', '2026-07-03T00:00:00.000Z');
    const second = await givePublicId(store.db, 'key-b', '2026-08-03T00:00:00.000Z');
    const third = await givePublicId(store.db, 'key-c', '2027-01-01T00:00:00.000Z');
    expect([first, second, third]).toEqual([
      'HEARSAY-2026-000001',
      'HEARSAY-2026-000002',
      'HEARSAY-2027-000001',
    ]);
    expect(await publicIdsOf(store.db, ['key-c', 'key-b', 'key-x', 'key-a'])).toEqual([first, second, third]);
    expect((await foundingKeys(store.db, [second])).get(second)).toBe('key-b');
  });

  it('count past a million without starting anew', async () => {
    await store.db
      .insertInto('public_ids')
      .values({ id: 'HEARSAY-2026-1000000', claim_key: 'k', recorded_at: '2026-01-01T00:00:00.000Z' })
      .execute();
    expect(await givePublicId(store.db, 'next', '2026-07-03T00:00:00.000Z')).toBe('HEARSAY-2026-1000001');
  });
});
