import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { GRADES } from '../../src/model/claim.ts';
import type { Claim, Grade } from '../../src/model/claim.ts';
import { orderKeys } from '../../src/pipeline/order-keys.ts';
import { openFile, SCHEMA_VERSION } from '../../src/store/file.ts';
import { closeStore, openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/index.ts';
import { LOOKUP_START, lookupReader } from '../../src/store/lookup.ts';
import type { LookupPosition } from '../../src/store/lookup.ts';
import { compileLookup } from '../../src/store/lookup-query.ts';
import { LOOKUP_TEXTS } from '../../src/store/lookup-text.ts';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { sortKey } from '../../src/versions/sort-key.ts';
import { temporaryFolder } from '../folders.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:', 0);
});
afterEach(() => closeStore(store));

interface Row {
  readonly kind: string;
  readonly grade: Grade;
  readonly seen: string;
  readonly introduced: string | null;
  readonly fixed: string | null;
  readonly last: string | null;
}

function fill(rows: readonly Row[]): void {
  const { raw } = store.engine;
  raw.exec('delete from claims');
  const insert = raw.prepare(
    `insert into claims (id, slug, tool, kind, grade, actor, subject, first_seen, last_seen, introduced_key, fixed_key,
     last_key, event_date, proposition, data, derived_by) values (?, ?, 't', ?, ?, null, 's', ?, ?, ?, ?, ?, null, '', '{}', '')`,
  );
  rows.forEach((row, at) => {
    const id = `HEARSAY-2026-${String(at).padStart(6, '0')}`;
    // What no version can be affected by is stored without the ends of a range.
    const ends = row.kind === 'ban' ? [null, null, null] : [row.introduced, row.fixed, row.last];
    insert.run(id, id, row.kind, row.grade, row.seen, row.seen, ...ends);
  });
}

describe('a lookup in the store', () => {
  it('runs the text that the query builder compiles', () => {
    expect(compileLookup(store.db)).toEqual(LOOKUP_TEXTS);
  });

  it('knows the schema that the migrations make', () => {
    expect(SCHEMA_VERSION).toBe(MIGRATIONS.length);
  });

  it('gives every claim once over its pages: what affects the version, then the others, the surest first, then the newest', () => {
    const end = fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null });
    const row = fc.record({
      kind: fc.constantFrom('behaviour', 'ban'),
      grade: fc.constantFrom(...GRADES),
      seen: fc.constantFrom('2026-07-01', '2026-07-02', '2026-07-03'),
      introduced: end,
      fixed: end,
      last: end,
    });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 20 }),
        fc.constantFrom('a', 'b', 'c', null),
        fc.integer({ min: 1, max: 7 }),
        (rows, key, limit) => {
          fill(rows);
          const reader = lookupReader(store.engine.raw);
          const seen: string[] = [];
          let after: LookupPosition = LOOKUP_START;
          for (;;) {
            const page = reader.page('t', key, limit, after);
            seen.push(
              ...page.map((one) => `${one.part} ${String(GRADES[one.rank])} ${one.last_seen} ${one.id}`),
            );
            const last = page.at(-1);
            if (page.length < limit || !last) break;
            after = { part: last.part, rank: last.rank, seen: last.last_seen, id: last.id };
          }
          const expected = rows.map((one, at) => {
            const hit =
              key !== null &&
              one.kind !== 'ban' &&
              one.introduced !== null &&
              one.introduced <= key &&
              (one.fixed === null || one.fixed > key) &&
              (one.last === null || one.last >= key);
            return {
              part: hit ? 0 : 1,
              grade: one.grade,
              seen: one.seen,
              id: `HEARSAY-2026-${String(at).padStart(6, '0')}`,
            };
          });
          expected.sort(
            (a, b) =>
              a.part - b.part ||
              GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) ||
              (a.seen < b.seen ? 1 : a.seen > b.seen ? -1 : a.id < b.id ? -1 : 1),
          );
          expect(seen).toEqual(expected.map((one) => `${one.part} ${one.grade} ${one.seen} ${one.id}`));
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each(['behaviour', 'ban'] as const)('knows the ends of a range, but for a ban: %s', (kind) => {
    const versions = { introduced: '1.2.0', fixed: '1.3.0', lastAffected: '1.2.9' };
    const { introducedKey, fixedKey, lastKey } = orderKeys({ kind, purl: 'pkg:npm/x', versions } as Claim);
    const key = (version: string) => (kind === 'ban' ? null : sortKey('npm', version));
    expect([introducedKey, fixedKey, lastKey]).toEqual([key('1.2.0'), key('1.3.0'), key('1.2.9')]);
  });

  it('tells of a file that was cut off, and does not break on it', async () => {
    const path = join(temporaryFolder('cut'), 'hearsay.db');
    const whole = await openStore(path, 0);
    const copy = whole.engine.raw;
    const insert = copy.prepare(
      `insert into claims (id, slug, tool, kind, grade, actor, subject, first_seen, last_seen, introduced_key, fixed_key,
       last_key, event_date, proposition, data, derived_by)
       values (?, ?, 't', 'behaviour', 'alleged', null, 's', 'd', 'd', 'a', null, null, null, '', ?, '')`,
    );
    for (let at = 0; at < 300; at++) insert.run(String(at), String(at), 'x'.repeat(5_000));
    await closeStore(whole);
    truncateSync(path, 600_000);
    expect(() => {
      const raw = openFile(path);
      lookupReader(raw).page('t', 'b', 300, LOOKUP_START);
    }).toThrow(/malformed|damaged|read/);
  });

  it('tells whether a release list is known and has the version', async () => {
    const reader = lookupReader(store.engine.raw);
    expect(reader.release('pkg:npm/x', '1.0.0')).toBe('no-list');
    await store.db
      .insertInto('releases')
      .values({
        package: 'pkg:npm/x',
        version: '1.0.0',
        address: 'a',
        released_at: null,
        capture: 'c',
        data: '{}',
      })
      .execute();
    expect(reader.release('pkg:npm/x', '1.0.0')).toBe('listed');
    expect(reader.release('pkg:npm/x', '9.9.9')).toBe('unlisted');
  });
});
