import type { Capture } from '../../model/capture.ts';
import type { Document } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import { readFeed, type Feed, type FeedItem } from '../feed/index.ts';
import { knownAtOf } from '../known-at.ts';
import { readLang } from '../lang.ts';
import { publisherCalled, publisherOf, type ReadContext } from '../publisher.ts';
import { makeDocument } from './document.ts';

/** A title that is a version and little else ("v2.1.91", "Release 4.0.1", "acme-cli@1.2.0"). */
const VERSION_TITLE =
  /^(?:[@\w./-]{1,80}[@ ])?(?:release|version)?\s*v?(\d{1,6}(?:\.\d{1,6}){1,4}(?:[-+.][0-9a-z.-]{1,40})?)$/i;

/** Ends of texts that were cut by the feed's software. */
const CUT =
  /(?:\[(?:…|\.\.\.|&hellip;)\]|(?:…|\.\.\.))$|\b(?:read more|continue reading|weiterlesen|lire la suite)\W{0,3}$/i;

/** Key of an item without an address: the feed's own and the item's identifier. */
function partOf(item: FeedItem): string | null {
  return item.url === null ? item.id : null;
}

/** The item's text; its title where that says more ("Comments"). */
function textOf(item: FeedItem): string {
  const title = item.title ?? '';
  return item.text !== '' && (item.complete || item.text.length >= title.length) ? item.text : title;
}

/** Turns each item into a document; items that only repeat another of the same feed word by word come once. */
export function documentsOfFeed(
  capture: Capture,
  body: Uint8Array,
  context: ReadContext,
): { readonly items: readonly Document[]; readonly problems: readonly Problem[] } {
  const feed = readFeed(body, {
    contentType: capture.headers['content-type'] ?? null,
    url: capture.url,
    contentLocation: capture.headers['content-location'] ?? null,
    contentLanguage: capture.headers['content-language'] ?? null,
  });
  const documents = new Map<string, Document>();
  const told = { ...feed, lang: feed.lang ?? capture.hint.lang ?? langOfAll(feed) };
  for (const item of feed.items) {
    if (textOf(item) === '') continue;
    const document = documentOf(capture, told, item, context);
    if (!documents.has(document.id)) documents.set(document.id, document);
  }
  return { items: [...documents.values()], problems: feed.problems };
}

/** Language of the first items together: one alone may be a short line. */
const langOfAll = (feed: Feed): string =>
  readLang(
    null,
    feed.items
      .slice(0, 10)
      .map((item) => `${item.title ?? ''} ${textOf(item)}`.slice(0, 400))
      .join(' '),
  );

function documentOf(capture: Capture, feed: Feed, item: FeedItem, context: ReadContext): Document {
  const text = textOf(item);
  const title = item.title ?? firstLine(text);
  // A feed that gathers others names where each item comes from.
  const outlet = item.source?.name ?? feed.title;
  // What a feed calls itself does not make a known house of an address that nobody knows.
  const named = item.source?.name ?? (item.url === null ? feed.title : null);
  const slug = publisherOf(context, { hint: capture.hint, url: item.url, outlet: named });
  const publisher = publisherCalled(context, slug);
  const version = publisher?.kind === 'vendor' ? (VERSION_TITLE.exec(title.trim())?.[1] ?? null) : null;
  const address = item.url ?? (partOf(item) === null ? null : (feed.self ?? capture.url));
  const document = makeDocument(
    capture,
    {
      form: version !== null ? 'changelog' : publisher?.kind === 'forum' ? 'post' : 'article',
      url: address,
      title,
      text,
      lang: readLang(item.lang ?? feed.lang, text),
      author: item.author,
      outlet: publisher?.name ?? outlet,
      publisher: slug,
      publishedAt: item.publishedAt ?? item.updatedAt,
      updatedAt: item.updatedAt,
      links: text === item.text ? item.links : item.links.map((link) => ({ ...link, start: -1 })),
      partial: !item.complete || text !== item.text || CUT.test(text.slice(-60)),
      credit: item.credit,
      version,
      part: partOf(item),
    },
    context,
  );
  return {
    ...document,
    url: item.url === null ? null : document.url,
    knownAt: knownAtOfItem(capture, item),
  };
}

/** A feed file that was imported was received from nowhere: its items were known when they were published. */
const knownAtOfItem = (capture: Capture, item: FeedItem): string =>
  capture.url === null ? knownAtOf(item.publishedAt ?? item.updatedAt, capture.knownAt) : capture.knownAt;

function firstLine(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length <= 120 ? line : `${line.slice(0, 120).replace(/\s+\S*$/, '')}…`;
}
