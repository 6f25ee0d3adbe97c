/**
 * Reading feeds: agreement with the expected values kept beside the repository, misses by cause, and speed against
 * rss-parser and feedsmith in the same run. `node test/bench/feeds.ts [--verbose]`
 */
import { parseFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { Bench } from 'tinybench';
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
  const files = feedFiles();
  for (const file of files)
    try {
      const feed = readSuiteFeed(file);
      if (feed.items.length === 0 && feed.problems.length === 0) silent += 1;
    } catch {
      thrown += 1;
    }
  console.log(
    `${String(files.length)} feeds: ${String(thrown)} throw, ${String(silent)} give neither items nor a problem`,
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

async function measureSpeed(): Promise<void> {
  const bench = new Bench({ time: 1000, warmupTime: 300 });
  const rssParser = new Parser();
  for (const [name, text] of [
    ['RSS 2.0, 50 items', rssOf(50)],
    ['Atom 1.0, 50 entries', atomOf(50)],
  ] as const) {
    const bytes = new TextEncoder().encode(text);
    const about = { contentType: 'application/xml', url: 'https://example.org/feed' };
    // Markup and text are made when they are asked for: so they are asked for.
    bench.add(`${name}: hearsay, text and links of every item`, () => {
      for (const item of readFeed(bytes, about).items) if (item.text.length + item.links.length < 0) return;
    });
    bench.add(`${name}: hearsay, sanitised markup too`, () => void JSON.stringify(readFeed(bytes, about)));
    bench.add(`${name}: rss-parser`, async () => void (await rssParser.parseString(text)));
    bench.add(`${name}: feedsmith`, () => void parseFeed(text));
  }
  await bench.run();
  const rates = bench.tasks.map(
    (task) => [task.name, 1000 / (task.result as { latency: { p50: number } }).latency.p50] as const,
  );
  for (const [name, rate] of rates) console.log(`${name}: ${rate.toFixed(0)} feeds a second`);
  for (const at of [0, 1, 4, 5]) {
    const own = rates[at]?.[1] ?? 0;
    const first = at < 4 ? 2 : 6;
    console.log(
      `${rates[at]?.[0] ?? ''}: ${(own / (rates[first]?.[1] ?? 1)).toFixed(2)}x rss-parser, ` +
        `${(own / (rates[first + 1]?.[1] ?? 1)).toFixed(2)}x feedsmith`,
    );
  }
}

measureSuite(process.argv.includes('--verbose'));
await measureSpeed();
