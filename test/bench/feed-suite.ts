import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readFeed, readFeedDate, type Feed, type FeedItem } from '../../src/read/feed/index.ts';
import { readProse } from '../../src/read/feed/prose.ts';

/** The feeds with expected values that are kept beside the repository; absent on most machines. */
export const SUITE = new URL('../../../shared/bench/feeds/', import.meta.url).pathname;
export const suiteIsThere = (): boolean => existsSync(join(SUITE, 'expect.json'));

/** One expected value of the suite. */
export interface Expectation {
  readonly file: string;
  readonly field: string;
  readonly expected: unknown;
  readonly http_headers?: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly expectation: Expectation;
  /** `exact`: markup and all; `same-text`: another spelling of the markup, the same words; `miss`. */
  readonly verdict: 'exact' | 'same-text' | 'miss' | 'not-measured';
  readonly got: unknown;
}

export const expectations = (): Expectation[] =>
  JSON.parse(readFileSync(join(SUITE, 'expect.json'), 'utf8')) as Expectation[];

/** Every feed of the suite: all files in its folders. */
export const feedFiles = (): string[] =>
  readdirSync(SUITE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(SUITE, join(entry.parentPath, entry.name)))
    .filter((file) => file.includes('/'));

/** Reads a feed of the suite as if it had been served by the suite's own server. */
export function readSuiteFeed(file: string, headers: Readonly<Record<string, string>> = {}): Feed {
  const of = (name: string): string | null =>
    Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
  return readFeed(readFileSync(join(SUITE, file)), {
    contentType: of('content-type'),
    // Only these are served over HTTP; the others are read from a string, without any base address.
    url: /(?:^|\/)http[_/]/.test(file) ? `http://127.0.0.1:8097/${file}` : null,
    contentLocation: of('content-location'),
    contentLanguage: of('content-language'),
  });
}

const words = (value: string): string => readProse(value, null).text.replace(/\s+/g, ' ').trim();

function compareText(expected: string, plain: string | null, markup: string | null): Outcome['verdict'] {
  if (expected === markup || expected === (plain ?? '')) return 'exact';
  return words(expected) === (plain ?? '').replace(/\s+/g, ' ').trim() ? 'same-text' : 'miss';
}

function compareDate(expected: unknown, got: string | null): Outcome['verdict'] {
  const at = Array.isArray(expected)
    ? Date.UTC(
        ...((expected.slice(0, 6) as [number, number, number, number, number, number]).map((part, index) =>
          index === 1 ? part - 1 : part,
        ) as [number, number]),
      )
    : Date.parse(readFeedDate(String(expected)) ?? '');
  return got !== null && Date.parse(got) === at ? 'exact' : 'miss';
}

function compareItem(
  item: FeedItem,
  field: string,
  expected: unknown,
): { verdict: Outcome['verdict']; got: unknown } {
  const same = (got: unknown): { verdict: Outcome['verdict']; got: unknown } => ({
    verdict: got === expected ? 'exact' : 'miss',
    got,
  });
  const text = String(expected);
  if (field === 'title')
    return { verdict: compareText(text, item.title, item.titleHtml), got: item.titleHtml };
  if (field === 'link') return same(item.url);
  if (field === 'id') return same(item.id);
  if (field === 'summary' || field === 'description') {
    const own = item.summaryHtml ?? item.html;
    return { verdict: compareText(text, own === null ? '' : words(own), own), got: own };
  }
  if (field === 'content[0].value')
    return { verdict: compareText(text, item.text, item.html), got: item.html };
  if (/^(?:published|created)/.test(field))
    return { verdict: compareDate(expected, item.publishedAt), got: item.publishedAt };
  if (/^updated/.test(field)) return { verdict: compareDate(expected, item.updatedAt), got: item.updatedAt };
  if (field === 'author')
    return {
      verdict: item.author !== null && text.startsWith(item.author) ? 'exact' : 'miss',
      got: item.author,
    };
  if (field === 'comments') return same(item.commentsUrl);
  if (field === 'source.title')
    return {
      verdict: item.source?.name === words(text) || item.source?.name === text ? 'exact' : 'miss',
      got: item.source?.name,
    };
  const tag = /^tags\[(\d)\]\.term$/.exec(field);
  if (tag) return same(item.categories[Number(tag[1])]);
  const enclosure = /^enclosures\[0\]\.(href|url|type|length)$/.exec(field);
  if (enclosure) {
    const { url, type, length } = item.enclosures[0] ?? {};
    return same({ href: url, url, type, length: String(length) }[enclosure[1] as 'href']);
  }
  return { verdict: 'not-measured', got: null };
}

/** Compares one expectation with what is read. */
export function judge(expectation: Expectation): Outcome {
  const { file, field, expected } = expectation;
  const feed = readSuiteFeed(file, expectation.http_headers);
  const entry = /^entries\[(\d+)\]\.(.+)$/.exec(field);
  if (entry) {
    const item = feed.items[Number(entry[1])];
    if (item === undefined) return { expectation, verdict: 'miss', got: feed.problems };
    return { expectation, ...compareItem(item, entry[2] ?? '', expected) };
  }
  const text = String(expected);
  const done = (verdict: Outcome['verdict'], got: unknown): Outcome => ({ expectation, verdict, got });
  const same = (got: unknown): Outcome => done(got === expected ? 'exact' : 'miss', got);
  if (field === 'len(entries)') return same(feed.items.length);
  if (field === 'feed.title') return done(compareText(text, feed.title, feed.titleHtml), feed.titleHtml);
  if (field === 'feed.link') return same(feed.url);
  if (field === 'feed.id') return same(feed.id);
  if (field === 'feed.language') return same(feed.lang);
  if (field === 'feed.author') return same(feed.author);
  if (field === 'feed.description' || field === 'feed.subtitle')
    return done(compareText(text, feed.description, feed.descriptionHtml), feed.descriptionHtml);
  if (/^feed\.published/.test(field)) return done(compareDate(expected, feed.publishedAt), feed.publishedAt);
  if (/^feed\.updated/.test(field)) return done(compareDate(expected, feed.updatedAt), feed.updatedAt);
  if (field === 'encoding') return same(feed.encoding);
  return done('not-measured', null);
}

/** Fields that the floor is about: title, link, id, summary, content and dates of items and feeds. */
export const isCore = (field: string): boolean =>
  /(?:title|link|id|summary|description|subtitle|content\[0\]\.value|(?:published|updated|created)(?:_parsed)?)$/.test(
    field,
  ) && !field.includes('source');

/** Dates of the suite with the millisecond that each means, null for what is no date. */
export function expectedDates(): readonly { readonly input: string; readonly at: number | null }[] {
  const cases = JSON.parse(readFileSync(join(SUITE, 'dates.json'), 'utf8')) as {
    readonly input: string;
    readonly expected_utc: string | null;
  }[];
  // Years before 1000 come without leading zeros.
  return cases.map(({ input, expected_utc: at }) => ({
    input,
    at:
      at === null
        ? null
        : Date.parse(at.replace(/^(\d{1,3})-/, (_, year: string) => `${year.padStart(4, '0')}-`)),
  }));
}
