/**
 * Lookups at 10 thousand, 100 thousand and 1 million claims (100 to a tool): "newest 50 that affect this version, then
 * the newest of the others", against a bare prepared SELECT of the newest 50 that affect it, in the same process,
 * alternating.
 * usage: node test/bench/lookup.ts [CLAIMS…]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeStore, openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/index.ts';
import { LOOKUP_START, lookupReader } from '../../src/store/lookup.ts';
import { sortKey } from '../../src/versions/sort-key.ts';

const PER_TOOL = 100;
const RUNS = 5_000;
const sizes = process.argv.slice(2).map(Number);

for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  const store = await openStore(join(folder, 'hearsay.db'), 0);
  fill(store, size);
  report(size, measure(store, size));
  await closeStore(store);
  rmSync(folder, { recursive: true });
}

/** Synthetic claims with ranges over 200 minor versions and a JSON body of some 900 bytes. */
function fill(store: Store, size: number): void {
  const { raw } = store.engine;
  const insert = raw.prepare(
    `insert into claims (id, slug, tool, kind, grade, actor, subject, first_seen, last_seen, introduced_key,
       fixed_key, last_key, event_date, proposition, data, derived_by)
     values (?, ?, ?, 'behaviour', 'alleged', null, ?, ?, ?, ?, ?, null, null, ?, ?, 'bench')`,
  );
  const padding = 'It reads the configuration of the proxy and says so in the log. '.repeat(12);
  raw.pragma('synchronous = OFF');
  raw.exec('begin');
  for (let at = 0; at < size; at++) {
    const tool = `tool-${at % (size / PER_TOOL)}`;
    const day = new Date(Date.UTC(2020, 0, 1) + ((at * 7919) % 2_400) * 86_400_000).toISOString();
    const from = at % 60;
    const id = `HEARSAY-2026-${String(at).padStart(7, '0')}`;
    insert.run(
      id,
      id,
      tool,
      id,
      day,
      day,
      sortKey('npm', `1.${from}.0`),
      at % 4 > 0 ? null : sortKey('npm', `1.${from + (at % 90)}.0`),
      'reads the proxy configuration',
      JSON.stringify({ id, tool, padding }),
    );
  }
  raw.exec('commit');
  raw.exec('analyze');
}

function measure(store: Store, size: number) {
  const reader = lookupReader(store.engine.raw);
  const bare = store.engine.raw.prepare(
    `select id, kind, last_seen, introduced_key, fixed_key, last_key, data from claims
     where tool = ? and introduced_key <= ? and (fixed_key is null or fixed_key > ?) order by last_seen desc, id limit 50`,
  );
  const ours: number[] = [];
  const theirs: number[] = [];
  let filled = 0;
  for (let run = 0; run < RUNS + 500; run++) {
    const tool = `tool-${(run * 104_729) % (size / PER_TOOL)}`;
    const key = sortKey('npm', `1.${(run * 31) % 200}.3`);
    const lookup = () => timed(ours, run, () => reader.page(tool, key, 50, LOOKUP_START).length);
    const select = () => timed(theirs, run, () => bare.all(tool, key, key).length);
    // Whoever comes first pays for pages that are not in the cache yet: take turns.
    const [first, second] = run % 2 === 0 ? [lookup, select] : [select, lookup];
    filled += Math.min(first(), second());
  }
  return { ours: quantiles(ours), theirs: quantiles(theirs), filled: filled / (RUNS + 500) };
}

function timed(times: number[], run: number, work: () => number): number {
  const begin = performance.now();
  const rows = work();
  if (run >= 500) times.push(performance.now() - begin);
  return rows;
}

function quantiles(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}

function report(size: number, { ours, theirs, filled }: ReturnType<typeof measure>): void {
  const ms = (value: number) => `${value.toFixed(3)} ms`;
  console.log(
    `${String(size).padStart(9)} claims: lookup median ${ms(ours.median)}, p99 ${ms(ours.p99)}; ` +
      `bare SELECT median ${ms(theirs.median)}, p99 ${ms(theirs.p99)}; ` +
      `ratio ${(ours.median / theirs.median).toFixed(2)} (median), ${(ours.p99 / theirs.p99).toFixed(2)} (p99); ${filled.toFixed(1)} of 50 affect`,
  );
}
