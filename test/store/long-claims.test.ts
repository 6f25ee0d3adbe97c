import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import {
  claimById,
  claimData,
  eachClaim,
  findClaims,
  keepClaim,
  removeClaims,
} from '../../src/store/claims.ts';
import { readClaim } from '../../src/store/long-claims.ts';
import { closeStore, openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/index.ts';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { LOOKUP_START, lookupReader } from '../../src/store/lookup.ts';

describe('a claim of very many statements', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(':memory:', 0);
  });
  afterEach(() => closeStore(store));

  const claimOf = (statements: number, last = ''): Claim =>
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
        quote: `it “reads” ${at === statements - 1 ? last : at}`,
      })),
      documents: 7,
    }) as unknown as Claim;
  const keep = (claim: Claim): Promise<string> =>
    keepClaim(store.db, { claim, members: [], introducedKey: null, fixedKey: null, lastKey: null }, 'test');
  const parts = (): unknown => store.engine.raw.prepare('select count(*) from claim_parts').pluck().get();

  it.each([
    [0, 0],
    [500, 0],
    [501, 2],
    [1700, 4],
  ])('of %d is stored in %d parts, and read as it was by every way', async (statements, rows) => {
    const claim = claimOf(statements);
    const text = JSON.stringify(claim);
    const data = await keep(claim);
    expect(parts()).toBe(rows);
    expect(JSON.stringify(await claimById(store.db, claim.id))).toBe(text);
    expect((await findClaims(store.db, { tool: 'acme' })).claims.map((one) => JSON.stringify(one))).toEqual([
      text,
    ]);
    for await (const one of eachClaim(store.db)) expect(JSON.stringify(one)).toBe(text);
    const reader = lookupReader(store.engine.raw);
    const found = reader.page('acme', null, 9, LOOKUP_START).map((row) => JSON.stringify(reader.claim(row)));
    expect(found).toEqual([text]);
    expect(await claimData(store.db, [claim.id, 'unknown'])).toEqual(new Map([[claim.id, data]]));
    expect(data.length).toBeLessThan(501 * 60);
  });

  it('that an older program stored whole is parted by the next one, and then the same', async () => {
    const claim = claimOf(1700);
    const data = await keep(claim);
    const { raw } = store.engine;
    raw.prepare('update claims set data = ?').run(JSON.stringify(claim));
    const teller = raw.prepare('insert into claim_statements (claim, statement) values (?, ?)');
    for (let at = 0; at < 1700; at++) teller.run(claim.id, String(at));
    raw.exec('drop table claim_parts');
    await MIGRATIONS[5]?.(store.db);
    expect(parts()).toBe(4);
    expect(await claimData(store.db, [claim.id])).toEqual(new Map([[claim.id, data]]));
    expect(await claimById(store.db, claim.id)).toEqual(claim);
  });

  it('is read as it is now where another process stored it in between', async () => {
    await keep(claimOf(1700));
    const reader = lookupReader(store.engine.raw);
    const [before] = reader.page('acme', null, 9, LOOKUP_START);
    for (const [statements, last] of [
      [1700, 'others'],
      [400, ''],
    ] as const) {
      await removeClaims(store.db, ['HEARSAY-2026-000001']);
      await keep(claimOf(statements, last));
      expect(before && reader.claim(before)).toEqual(claimOf(statements, last));
      expect(before && (await readClaim(store.db, before.data))).toEqual(claimOf(statements, last));
    }
  });

  it('is no claim without its statements where it went in between', async () => {
    await keep(claimOf(1700));
    const reader = lookupReader(store.engine.raw);
    const [before] = reader.page('acme', null, 9, LOOKUP_START);
    await removeClaims(store.db, ['HEARSAY-2026-000001']);
    expect(() => before && reader.claim(before)).toThrow('changed while it was read');
    await expect(readClaim(store.db, before?.data ?? '')).rejects.toThrow('changed while it was read');
  });

  it('has another row when one statement is another, and the same when none is', async () => {
    const rows: string[] = [];
    for (const last of ['all', 'all', 'none']) {
      await removeClaims(store.db, ['HEARSAY-2026-000001']);
      expect(parts()).toBe(0);
      rows.push(await keep(claimOf(1700, last)));
    }
    expect(rows[1]).toBe(rows[0]);
    expect(rows[2]).not.toBe(rows[0]);
  });
});
