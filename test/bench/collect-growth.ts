/**
 * What a document costs when many are stored already: small synthetic pages are put into the store as captures and
 * derived (read, searched, graded), one in ten of them about a tool of the catalogue. Processor time for each document
 * is taken of the last tenth before 1,000, 10,000 and 100,000 stored documents; memory as it is then.
 * usage: node test/bench/collect-growth.ts [DOCUMENTS…]
 */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { NewCapture } from '../../src/model/ports.ts';
import type { Work } from '../../src/pipeline/context.ts';
import { holdMemory } from '../../src/pipeline/memory.ts';
import { articlePage, wordAt } from './collect-pages.ts';
import { temporaryFolder } from '../folders.ts';

// As a command that writes does, before anything large is loaded.
holdMemory();
const { loadCatalogue, packagedCatalogueDir } = await import('../../src/config/index.ts');
const { derive } = await import('../../src/pipeline/derive.ts');
const { keepCapture } = await import('../../src/store/captures.ts');
const { closeStore, openStore } = await import('../../src/store/index.ts');

const MARKS = process.argv.slice(2).map(Number);
const sizes = MARKS.length > 0 ? MARKS : [1_000, 10_000, 100_000];
/** Captures put in and derived at a time; they share their topic, as the news of a day does. */
const STEP = 500;
const SHARE = 10;
const PARAGRAPHS = 4;

const folder = temporaryFolder('bench');
const { catalogue } = await loadCatalogue(packagedCatalogueDir(), { cacheDir: folder });
const file = join(folder, 'hearsay.db');
const work: Work = { store: await openStore(file, Date.now()), catalogue, clock: Date };
const costs: number[] = [];
let stored = 0;
for (const size of [...sizes].sort((a, b) => a - b)) {
  const measured = Math.max(STEP, Math.floor(size / 10));
  await grow(size - measured);
  const before = busy();
  await grow(size);
  costs.push((busy() - before) / measured);
  console.log(
    `${String(size).padStart(7)} documents: ${(costs.at(-1) ?? 0).toFixed(3)} ms of processor time for each of the last ` +
      `${measured} (${((costs.at(-1) ?? 0) / (costs[0] ?? 1)).toFixed(2)}x the first); memory ` +
      `${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB; file ${(statSync(file).size / 1e6).toFixed(0)} MB`,
  );
}
await closeStore(work.store);
rmSync(folder, { recursive: true, force: true });

/** Stores and derives pages until so many are stored. */
async function grow(to: number): Promise<void> {
  while (stored < to) {
    const until = Math.min(to, stored + STEP);
    await work.store.db.transaction().execute(async (trx) => {
      for (; stored < until; stored++) await keepCapture(trx, captureOf(stored), '2026-07-03T09:00:00.000Z');
    });
    await derive(work);
  }
}

function captureOf(at: number): NewCapture {
  const url = `https://bench-${at % 50}.example/p/${at}`;
  return {
    url,
    requestedUrl: url,
    kind: 'page',
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: Buffer.from(articlePage(at % 50, at, at % SHARE === 0, PARAGRAPHS, wordAt(Math.floor(at / STEP)))),
    hint: {},
    knownAt: '2026-07-03T09:00:00.000Z',
  };
}

/** Processor time of this process, milliseconds. */
function busy(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
