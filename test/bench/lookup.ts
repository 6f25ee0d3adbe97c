/**
 * Lookups at 10 thousand, 100 thousand and 1 million claims (100 to a tool): "newest 50 that affect this version, then
 * the newest of the others", against a bare prepared SELECT of the newest 50 that affect it, in the same process,
 * alternating. The two are compared where they return the same rows: where 50 affect. Where fewer do, a lookup reads
 * others too; what it takes over all is told beside.
 * usage: node test/bench/lookup.ts [CLAIMS…]
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { closeStore, openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/index.ts';
import { LOOKUP_START, lookupReader } from '../../src/store/lookup.ts';
import { sortKey } from '../../src/versions/sort-key.ts';
import { temporaryFolder } from '../folders.ts';

const PER_TOOL = 100;
const PAGE = 50;
const RUNS = 5_000;
const WARM = 500;
const sizes = process.argv.slice(2).map(Number);

for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
  const folder = temporaryFolder('bench');
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
     where tool = ? and introduced_key <= ? and (fixed_key is null or fixed_key > ?) order by rank, last_seen desc, id limit ${String(PAGE)}`,
  );
  const same = { ours: [] as number[], theirs: [] as number[] };
  const all: number[] = [];
  for (let run = 0; run < RUNS + WARM; run++) {
    const tool = `tool-${(run * 104_729) % (size / PER_TOOL)}`;
    const key = sortKey('npm', `1.${(run * 31) % 200}.3`);
    const lookup = () => timed(() => reader.page(tool, key, PAGE, LOOKUP_START).length);
    const select = () => timed(() => bare.all(tool, key, key).length);
    // Whoever comes first pays for pages that are not in the cache yet: take turns, by fours, for tools repeat by them.
    const begin = (run >> 2) % 2 === 0 ? lookup() : undefined;
    const theirs = select();
    const ours = begin ?? lookup();
    if (run < WARM) continue;
    all.push(ours.time);
    if (theirs.rows < PAGE) continue;
    same.ours.push(ours.time);
    same.theirs.push(theirs.time);
  }
  return { ours: quantiles(same.ours), theirs: quantiles(same.theirs), all: quantiles(all) };
}

function timed(work: () => number) {
  const begin = performance.now();
  const rows = work();
  return { rows, time: performance.now() - begin };
}

function quantiles(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}

function report(size: number, { ours, theirs, all }: ReturnType<typeof measure>): void {
  const ms = ({ median, p99 }: typeof ours) => `median ${median.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms`;
  console.log(
    `${String(size).padStart(9)} claims: lookup ${ms(ours)}; bare SELECT of the same rows ${ms(theirs)}; ` +
      `ratio ${(ours.median / theirs.median).toFixed(2)} (median), ${(ours.p99 / theirs.p99).toFixed(2)} (p99); ` +
      `all lookups ${ms(all)}`,
  );
}
