import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { SCHEMA_VERSION } from '../../src/store/file.ts';
import { closeStore, openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/index.ts';
import { LOOKUP_START, lookupReader } from '../../src/store/lookup.ts';
import type { LookupPosition } from '../../src/store/lookup.ts';
import { compileLookup } from '../../src/store/lookup-query.ts';
import { AFFECTED, OTHERS } from '../../src/store/lookup-text.ts';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:', 0);
});
afterEach(() => closeStore(store));

interface Row {
  readonly kind: string;
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
     last_key, event_date, proposition, data, derived_by) values (?, ?, 't', ?, 'alleged', null, 's', ?, ?, ?, ?, ?, null, '', '{}', '')`,
  );
  rows.forEach((row, at) => {
    const id = `HEARSAY-2026-${String(at).padStart(6, '0')}`;
    insert.run(id, id, row.kind, row.seen, row.seen, row.introduced, row.fixed, row.last);
  });
}

describe('a lookup in the store', () => {
  it('runs the text that the query builder compiles', () => {
    expect(compileLookup(store.db)).toEqual({ affected: AFFECTED, others: OTHERS });
  });

  it('knows the schema that the migrations make', () => {
    expect(SCHEMA_VERSION).toBe(MIGRATIONS.length);
  });

  it('gives every claim once over its pages, what affects the version first, each part newest first', () => {
    const end = fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null });
    const row = fc.record({
      kind: fc.constantFrom('behaviour', 'ban'),
      seen: fc.constantFrom('2026-07-01', '2026-07-02', '2026-07-03'),
      introduced: end,
      fixed: end,
      last: end,
    });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 20 }),
        fc.constantFrom('a', 'b', 'c'),
        fc.integer({ min: 1, max: 7 }),
        (rows, key, limit) => {
          fill(rows);
          const reader = lookupReader(store.engine.raw);
          const seen: string[] = [];
          let after: LookupPosition = LOOKUP_START;
          for (;;) {
            const page = reader.page('t', key, limit, after);
            seen.push(...page.map((one) => `${one.part} ${one.last_seen} ${one.id}`));
            const last = page.at(-1);
            if (page.length < limit || !last) break;
            after = { part: last.part, seen: last.last_seen, id: last.id };
          }
          const expected = rows.map((one, at) => {
            const hit =
              one.kind !== 'ban' &&
              one.introduced !== null &&
              one.introduced <= key &&
              (one.fixed === null || one.fixed > key) &&
              (one.last === null || one.last >= key);
            return { part: hit ? 0 : 1, seen: one.seen, id: `HEARSAY-2026-${String(at).padStart(6, '0')}` };
          });
          expected.sort(
            (a, b) => a.part - b.part || (a.seen < b.seen ? 1 : a.seen > b.seen ? -1 : a.id < b.id ? -1 : 1),
          );
          expect(seen).toEqual(expected.map((one) => `${one.part} ${one.seen} ${one.id}`));
        },
      ),
      { numRuns: 200 },
    );
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
