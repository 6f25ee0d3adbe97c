import { problem, type Problem } from '../../model/problem.ts';
import { decode, type Decoded } from '../charset.ts';
import { resolveAddress } from './address.ts';
import { readChannel, readParts, type XmlFeed } from './channel.ts';
import { discoverFeeds, isHtmlPage } from './discover.ts';
import { looksLikeJson, readJsonFeed } from './json.ts';
import { plainFeedOf } from './plain.ts';
import { partsByRssParser } from './rss-parser.ts';
import type { Feed, FeedAbout } from './shape.ts';
import { readXml } from './xml.ts';

export type { Enclosure, Feed, FeedAbout, FeedFormat, FeedItem } from './shape.ts';
export { readFeedDate } from './dates.ts';

/** Longest feed that is read, in bytes: longer ones are cut here and read like any cut feed. */
const LARGEST_FEED = 16 * 1024 * 1024;

const NOTHING: XmlFeed = {
  format: 'unknown',
  title: null,
  titleHtml: null,
  description: null,
  descriptionHtml: null,
  id: null,
  url: null,
  hub: null,
  self: null,
  next: null,
  lang: null,
  author: null,
  publishedAt: null,
  updatedAt: null,
  items: [],
};

/** The base for relative references: Content-Location where it is usable, else the address itself (RFC 3986, 5.1). */
function baseOf(about: FeedAbout): string | null {
  const location = about.contentLocation;
  if (location === null || location === undefined || location.trim() === '') return about.url;
  const resolved = resolveAddress(about.url, location);
  return /^https?:/i.test(resolved) ? resolved : about.url;
}

const tooLarge = (length: number, subject: string): Problem =>
  problem(
    'feed-too-large',
    subject,
    `The feed has ${(length / 1024 / 1024).toFixed(0)} MB; only the first 16 MB are read.`,
    'Ask the publisher for a shorter feed.',
  );

function failed(text: string, decoded: Decoded, about: FeedAbout, subject: string): Feed {
  const rest = { kind: 'feed' as const, ...NOTHING, encoding: decoded.encoding, readBy: 'lenient' as const };
  if (text.trim() === '')
    return {
      ...rest,
      discovered: [],
      problems: [problem('feed-empty', subject, 'There is nothing in it.', 'Check the address of the feed.')],
    };
  if (isHtmlPage(text)) {
    const discovered = discoverFeeds(text, about.url);
    const hint =
      discovered.length > 0
        ? `Use a feed that the page announces: ${discovered.map((feed) => feed.url).join(', ')}`
        : 'Find the address of the feed on the page, or collect it as a page.';
    const problems = [problem('feed-is-html', subject, 'This is an HTML page, not a feed.', hint)];
    return { ...rest, discovered, problems };
  }
  const problems = [
    problem(
      'feed-malformed',
      subject,
      'No feed was found in it: neither RSS, Atom, CDF nor JSON Feed.',
      'Check that the address leads to a feed.',
    ),
  ];
  return { ...rest, discovered: [], problems };
}

function problemsOf(
  feed: XmlFeed,
  forgiven: ReadonlySet<string>,
  decoded: Decoded,
  subject: string,
): Problem[] {
  const problems: Problem[] = [];
  if (decoded.problem !== null) problems.push({ ...decoded.problem, code: 'feed-charset', subject });
  if (forgiven.size > 0)
    problems.push(
      problem(
        'feed-malformed',
        subject,
        `The feed is not well-formed and was read leniently: ${[...forgiven].join(', ')}.`,
        'Nothing to do if its items look right; tell the publisher.',
      ),
    );
  if (feed.items.length === 0)
    problems.push(
      problem(
        'feed-empty',
        subject,
        'The feed has no items.',
        'Nothing to do if it is new; else check its address.',
      ),
    );
  return problems;
}

/** Reads a plain feed by rss-parser, undefined for all others. */
function readPlain(text: string, base: string | null): XmlFeed | undefined {
  const plain = plainFeedOf(text);
  const parts = plain && partsByRssParser(text, plain, base);
  return parts && readParts(parts);
}

/**
 * Reads a feed from bytes: RSS 0.9x, 1.0, 2.0, Atom 0.3 and 1.0 (RFC 4287), CDF, JSON Feed 1.x, in any charset and
 * however broken. Never throws: a feed without items has a problem that says why (`feed-empty`, `feed-malformed`,
 * `feed-is-html`); `feed-charset` and `feed-malformed` beside items tell what was mended. Plain feeds are parsed by
 * rss-parser, all others by the lenient reader of this folder (`readBy`); the same text gives the same items.
 */
export function readFeed(bytes: Uint8Array, about: FeedAbout): Feed {
  const subject = about.url ?? 'feed';
  const large = bytes.length > LARGEST_FEED;
  const decoded = decode(large ? bytes.subarray(0, LARGEST_FEED) : bytes, about.contentType, 'xml');
  const { text } = decoded;
  const base = baseOf(about);
  const json = looksLikeJson(text) ? readJsonFeed(text, base) : undefined;
  const plain = json === undefined ? readPlain(text, base) : undefined;
  const document = json === undefined && plain === undefined ? readXml(text, base) : undefined;
  const feed = json?.feed ?? plain ?? (document && readChannel(document));
  const sure = feed !== undefined && feed.format !== 'unknown' && feed.format !== 'cdf';
  const known =
    feed !== undefined &&
    (sure ||
      feed.items.length > 0 ||
      (feed.title ?? feed.description ?? feed.url ?? feed.updatedAt) !== null);
  if (!known) return failed(text, decoded, about, subject);
  return {
    kind: 'feed',
    ...feed,
    lang: feed.lang ?? about.contentLanguage ?? null,
    discovered: [],
    encoding: decoded.encoding,
    readBy: plain === undefined ? 'lenient' : 'rss-parser',
    problems: [
      ...(large ? [tooLarge(bytes.length, subject)] : []),
      ...problemsOf(feed, (json ?? document)?.forgiven ?? new Set(), decoded, subject),
    ],
  };
}
