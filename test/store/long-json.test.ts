import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { claimById, claimDigests, keepClaim, removeClaims } from '../../src/store/claims.ts';
import { closeStore, openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/index.ts';
import { jsonBytes, jsonPieces } from '../../src/store/long-json.ts';

describe('the JSON of an object in pieces', () => {
  it('is its JSON', () => {
    const values = fc.dictionary(
      fc.string({ unit: 'binary' }),
      fc.option(fc.jsonValue(), { nil: undefined }),
    );
    fc.assert(
      fc.property(values, (object) => {
        expect([...jsonPieces(object)].join('')).toBe(JSON.stringify(object));
        expect(Buffer.from(jsonBytes(object)).toString()).toBe(JSON.stringify(object));
      }),
    );
  });

  it('has no piece of a whole long list', () => {
    const list = Array.from({ length: 5000 }, (_, at) => ({ at, quote: `“${at}” — 引用` }));
    const pieces = [...jsonPieces({ before: [], list, after: 'end' })];
    const json = JSON.stringify({ before: [], list, after: 'end' });
    expect(pieces.join('')).toBe(json);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(json.length / 5);
  });
});

describe('a claim of very many statements', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(':memory:', 0);
  });
  afterEach(() => closeStore(store));

  const claimOf = (statements: number): Claim =>
    ({
      id: 'HEARSAY-2026-000001',
      slug: 'acme-reads-env',
      tool: 'acme',
      kind: 'behaviour',
      grade: 'alleged',
      actor: null,
      subject: 'subject_1',
      firstSeen: '2026-07-03',
      lastSeen: '2026-07-03',
      eventDate: null,
      proposition: 'Acme reads the environment',
      flags: [],
      statements: Array.from({ length: statements }, (_, at) => ({
        publisher: 'p',
        quote: `it “reads” ${at}`,
      })),
    }) as unknown as Claim;

  it.each([3, 499, 500, 1700])('is stored as it is: %d', async (statements) => {
    const claim = claimOf(statements);
    const row = { claim, members: [], introducedKey: null, fixedKey: null, lastKey: null };
    const digest = await keepClaim(store.db, row, 'test');
    expect(await claimById(store.db, claim.id)).toEqual(claim);
    const stored = store.engine.raw.prepare('select typeof(data) as type, data from claims').get();
    expect(stored).toEqual({ type: 'text', data: JSON.stringify(claim) });
    expect(await claimDigests(store.db, [claim.id, 'unknown'])).toEqual(new Map([[claim.id, digest]]));
  });

  it('is told as the same when it is stored again, and as another when one statement came', async () => {
    const rest = { members: [], introducedKey: null, fixedKey: null, lastKey: null };
    const digests: string[] = [];
    for (const statements of [600, 600, 601]) {
      await removeClaims(store.db, ['HEARSAY-2026-000001']);
      digests.push(await keepClaim(store.db, { claim: claimOf(statements), ...rest }, 'test'));
    }
    expect(digests[1]).toBe(digests[0]);
    expect(digests[2]).not.toBe(digests[0]);
  });
});
