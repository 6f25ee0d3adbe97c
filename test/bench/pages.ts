/**
 * Reading pages: agreement with the true texts by page type, on the two halves of the sample apart, and speed against
 * the bare token stream of htmlparser2 and Readability on jsdom in the same run; memory as V8 takes it by itself, and
 * bound as the program binds it.
 * `node --expose-gc test/bench/pages.ts [--worst N]`
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Readability } from '@mozilla/readability';
import { Parser } from 'htmlparser2';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readPage } from '../../src/read/page/index.ts';
import { agreement, overlaps, plain, samplesAreThere, truePages } from './page-sample.ts';
import type { TruePage } from './page-sample.ts';

const CONTENT_TYPE = 'text/html; charset=utf-8';
/** Readability reads this many pages: it is slow. */
const SAMPLE = 24;
const ROUNDS = 5;

class Tally {
  private readonly counts = new Map<string, [hits: number, all: number]>();

  add(name: string, hit: boolean | number): void {
    const count = this.counts.get(name) ?? [0, 0];
    count[0] += Number(hit);
    count[1] += 1;
    this.counts.set(name, count);
  }

  toString(): string {
    return [...this.counts]
      .map(([name, [hits, all]]) => `${name} ${(hits / all).toFixed(3)} (${String(all)})`)
      .join('  ');
  }
}

function measureQuality(pages: readonly TruePage[], worst: number): void {
  const tallies = new Map<string, Tally>();
  const rows: [f1: number, line: string][] = [];
  for (const truth of pages) {
    const page = readPage(truth.bytes, { contentType: CONTENT_TYPE, url: truth.url });
    const { f1, precision, recall } = agreement(page.text, truth.text);
    rows.push([
      f1,
      `${f1.toFixed(2)} P ${precision.toFixed(2)} R ${recall.toFixed(2)} ${truth.id} ${truth.type} ${page.form}`,
    ]);
    for (const name of [truth.type, `${truth.type}, ${Number(truth.id) % 2 === 0 ? 'even' : 'odd'} half`]) {
      const tally = tallies.get(name) ?? new Tally();
      tallies.set(name, tally);
      tally.add('F1', f1);
      tally.add('precision', precision);
      tally.add('recall', recall);
      if (name !== truth.type) continue;
      if (truth.title !== null) {
        tally.add('title', plain(page.title) === plain(truth.title));
        tally.add('title in part', overlaps(page.title, truth.title));
      }
      if (truth.author !== null) tally.add('author', plain(page.author) === plain(truth.author));
      if (truth.date !== null) tally.add('date', (page.publishedAt ?? '').startsWith(truth.date));
      for (const snippet of truth.within) tally.add('has', plain(page.text).includes(plain(snippet)));
      for (const snippet of truth.without) tally.add('lacks', !plain(page.text).includes(plain(snippet)));
    }
  }
  for (const [name, tally] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${name}: ${tally.toString()}`);
  for (const [, line] of rows.sort(([a], [b]) => a - b).slice(0, worst)) console.log(line);
}

/** Pages a second by processor time, the best of some rounds: others may use the machine meanwhile. */
function pagesPerSecond(count: number, rounds: number, run: () => void): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return (count * 1e6) / best;
}

function measureSpeed(pages: readonly TruePage[]): void {
  const texts = pages.map(({ bytes }) => new TextDecoder().decode(bytes));
  const size = texts.reduce((sum, text) => sum + text.length, 0) / texts.length / 1024;
  const stream = pagesPerSecond(texts.length, ROUNDS, () => {
    for (const text of texts) {
      const parser = new Parser({});
      parser.write(text);
      parser.end();
    }
  });
  const ours = pagesPerSecond(texts.length, ROUNDS, () => {
    for (const [index, text] of texts.entries())
      readPage(text, { contentType: CONTENT_TYPE, url: pages[index]?.url ?? null });
  });
  const bytes = pagesPerSecond(pages.length, ROUNDS, () => {
    for (const page of pages) readPage(page.bytes, { contentType: CONTENT_TYPE, url: page.url });
  });
  const step = Math.floor(texts.length / SAMPLE);
  const some = texts.filter((_, index) => index % step === 0);
  const oursOnSome = pagesPerSecond(some.length, ROUNDS, () => {
    for (const text of some) readPage(text, { contentType: CONTENT_TYPE, url: null });
  });
  const readability = pagesPerSecond(some.length, 1, () => {
    for (const text of some) {
      const dom = new JSDOM(text, { virtualConsole: new VirtualConsole() });
      new Readability(dom.window.document).parse();
      dom.window.close();
    }
  });
  console.log(`pages of ${size.toFixed(0)} kB on average, pages a second of processor time:`);
  console.log(`  htmlparser2, tokens alone  ${stream.toFixed(0)}`);
  console.log(
    `  readPage from text         ${ours.toFixed(0)}  ratio ${(ours / stream).toFixed(2)} (goal 0.80)`,
  );
  console.log(`  readPage from bytes        ${bytes.toFixed(0)}  ratio ${(bytes / stream).toFixed(2)}`);
  console.log(
    `  Readability on jsdom       ${readability.toFixed(1)} (${String(some.length)} pages)  ratio ${(oursOnSome / readability).toFixed(0)} (goal 50)`,
  );
}

/** In processes of their own: what was loaded and read before would count. */
function measureMemory(): void {
  console.log('memory while all pages are read (goal 60 MB over the base):');
  const child = fileURLToPath(new URL('reading-child.ts', import.meta.url));
  for (const mode of ['tokens', 'read', 'read-held'])
    spawnSync(process.execPath, ['--expose-gc', child, mode], { stdio: 'inherit' });
}

if (samplesAreThere()) {
  const pages = truePages();
  const at = process.argv.indexOf('--worst');
  measureMemory();
  measureQuality(pages, at < 0 ? 0 : Number(process.argv[at + 1] ?? 20));
  measureSpeed(pages);
} else console.log('pages: ../shared/bench/pages is absent, skipped');
