/**
 * Reading feeds: agreement with the expected values kept beside the repository, misses by cause, and speed against
 * rss-parser and feedsmith in the same run. `node test/bench/feeds.ts [--verbose]`
 */
import { parseFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { readFeed } from '../../src/read/feed/index.ts';
import { readFeedDate } from '../../src/read/feed/dates.ts';
import {
  expectedDates,
  expectations,
  feedFiles,
  isCore,
  judge,
  readSuiteFeed,
  suiteIsThere,
} from './feed-suite.ts';
import { atomOf, rssOf } from './feed-samples.ts';

/** Why a value differs, told from the case alone; the first that fits. */
const CAUSES: readonly (readonly [string, RegExp])[] = [
  ['a stray </script> that the suite lets switch script text on', /crazy/],
  [
    'bytes that are no UTF-8 between valid sequences: kept apart here, all re-read as windows-1252 there',
    /linenoise/,
  ],
  ['spelling of the encoding: WHATWG names here, IANA names there', /^(?:encoding|illformed\/chardet)\//],
];

const causeOf = (file: string, field: string): string =>
  CAUSES.find(([, pattern]) => pattern.test(file))?.[0] ?? `other: ${file} ${field}`;

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;

function measureSuite(verbose: boolean): void {
  if (!suiteIsThere()) {
    console.log('suite: ../shared/bench/feeds is absent, skipped');
    return;
  }
  let silent = 0;
  let thrown = 0;
  let plain = 0;
  const files = feedFiles();
  for (const file of files)
    try {
      const feed = readSuiteFeed(file);
      if (feed.items.length === 0 && feed.problems.length === 0) silent += 1;
      if (feed.readBy === 'rss-parser') plain += 1;
    } catch {
      thrown += 1;
    }
  console.log(
    `${String(files.length)} feeds: ${String(thrown)} throw, ${String(silent)} give neither items nor a problem; ` +
      `${String(plain)} read by rss-parser, the others leniently`,
  );
  const outcomes = expectations().map(judge);
  for (const [name, list] of [
    ['title, link, id, summary, content, date', outcomes.filter((one) => isCore(one.expectation.field))],
    [
      'everything else',
      outcomes.filter((one) => !isCore(one.expectation.field) && one.verdict !== 'not-measured'),
    ],
  ] as const) {
    const exact = list.filter((one) => one.verdict === 'exact').length;
    const words = list.filter((one) => one.verdict === 'same-text').length;
    console.log(
      `${name}: ${String(exact)} of ${String(list.length)} exact (${percent(exact, list.length)}), ` +
        `${String(words)} more with the same words (${percent(exact + words, list.length)})`,
    );
    const causes = new Map<string, number>();
    for (const miss of list.filter((one) => one.verdict === 'miss')) {
      const cause = causeOf(miss.expectation.file, miss.expectation.field);
      causes.set(cause, (causes.get(cause) ?? 0) + 1);
      if (verbose)
        console.log(
          '   ',
          miss.expectation.file,
          JSON.stringify(miss.expectation.expected),
          JSON.stringify(miss.got),
        );
    }
    for (const [cause, count] of causes) console.log(`  ${String(count)} × ${cause}`);
  }
  const dates = expectedDates();
  const right = dates.filter(({ input, at }) => {
    const read = readFeedDate(input);
    return at === null ? read === null : read !== null && Date.parse(read) === at;
  });
  console.log(
    `dates: ${String(right.length)} of ${String(dates.length)} (${percent(right.length, dates.length)})`,
  );
}

const ROUNDS = 12;
const RUNS = 25;

/** Milliseconds of processor time for one run: the best of rounds that take turns, so that a busy machine is fair to all. */
async function bestTimes(runs: readonly (() => unknown)[]): Promise<readonly number[]> {
  const best = runs.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, run] of runs.entries()) {
      const before = process.cpuUsage();
      for (let count = 0; count < RUNS; count += 1) await run();
      const { user, system } = process.cpuUsage(before);
      best[index] = Math.min(best[index] ?? Infinity, (user + system) / 1000 / RUNS);
    }
  return best;
}

async function measureSpeed(): Promise<void> {
  const rssParser = new Parser();
  for (const [name, text] of [
    ['RSS 2.0, 50 items', rssOf(50)],
    ['Atom 1.0, 50 entries', atomOf(50)],
  ] as const) {
    const bytes = new TextEncoder().encode(text);
    const about = { contentType: 'application/xml', url: 'https://example.org/feed' };
    // Markup and text are made when they are asked for: so they are asked for.
    const readings: readonly (readonly [string, () => unknown])[] = [
      ['rss-parser', () => rssParser.parseString(text)],
      ['feedsmith', () => parseFeed(text)],
      [
        'hearsay, text and links',
        () => readFeed(bytes, about).items.map((item) => item.text.length + item.links.length),
      ],
      ['hearsay, sanitised markup too', () => JSON.stringify(readFeed(bytes, about))],
    ];
    const times = await bestTimes(readings.map(([, run]) => run));
    console.log(`${name}, ${(bytes.length / 1000).toFixed(0)} kB:`);
    for (const [index, [reader]] of readings.entries()) {
      const time = times[index] ?? Infinity;
      const against = [0, 1].map((other) => ((times[other] ?? 0) / time).toFixed(2));
      console.log(
        `  ${reader}: ${time.toFixed(2)} ms, ${against[0] ?? ''}x rss-parser, ${against[1] ?? ''}x feedsmith`,
      );
    }
  }
}

measureSuite(process.argv.includes('--verbose'));
await measureSpeed();
