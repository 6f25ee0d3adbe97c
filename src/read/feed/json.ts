import { parse } from 'jsonc-parser';
import { z } from 'zod';
import { resolveAddress } from './address.ts';
import { readFeedDate } from './dates.ts';
import { fromMarkup, fromText } from './value.ts';
import type { FeedItem } from './shape.ts';
import type { XmlFeed } from './channel.ts';

/** Anything that can stand for a text: feeds give numbers as ids and null for what they lack. */
const text = z.union([z.string(), z.number()]).transform(String).nullish().catch(null);
const author = z.looseObject({ name: text, url: text }).nullish().catch(null);
const attachment = z.looseObject({
  url: text,
  mime_type: text,
  size_in_bytes: z.number().nonnegative().nullish().catch(null),
});

const itemShape = z.looseObject({
  id: text,
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  date_modified: text,
  author,
  authors: z.array(author).nullish().catch(null),
  tags: z.array(text).nullish().catch(null),
  attachments: z.array(attachment.nullable().catch(null)).nullish().catch(null),
  language: text,
});

/** JSON Feed 1.0 and 1.1 (jsonfeed.org), read leniently: a field of the wrong type counts as missing. */
const feedShape = z.looseObject({
  version: text,
  title: text,
  description: text,
  home_page_url: text,
  feed_url: text,
  next_url: text,
  language: text,
  author,
  authors: z.array(author).nullish().catch(null),
  hubs: z
    .array(z.looseObject({ type: text, url: text }))
    .nullish()
    .catch(null),
  items: z
    .array(z.unknown())
    .transform((list) => list.map((one) => itemShape.safeParse(one).data).filter((one) => one !== undefined))
    .nullish()
    .catch(null),
});

type JsonAuthor = z.infer<typeof author>;

function names(list: readonly JsonAuthor[] | null | undefined, one: JsonAuthor): string | null {
  const all = (list ?? [one]).map((entry) => entry?.name ?? null).filter((name) => name !== null);
  return all.length === 0 ? null : [...new Set(all)].join(', ');
}

const address = (base: string | null, value: string | null | undefined): string | null =>
  value === null || value === undefined || value.trim() === '' ? null : resolveAddress(base, value) || null;

const date = (value: string | null | undefined): string | null =>
  value === null || value === undefined ? null : readFeedDate(value);

function readJsonItem(item: z.infer<typeof itemShape>, base: string | null): FeedItem {
  const content =
    item.content_html !== null && item.content_html !== undefined
      ? fromMarkup(item.content_html, base)
      : item.content_text !== null && item.content_text !== undefined
        ? fromText(item.content_text)
        : null;
  const summary = item.summary === null || item.summary === undefined ? null : fromText(item.summary);
  const title = item.title === null || item.title === undefined ? null : fromText(item.title);
  const main = content ?? summary;
  const external = address(base, item.external_url);
  const id = item.id ?? null;
  return {
    title: title === null || title.text === '' ? null : title.text.replaceAll('\n', ' '),
    titleHtml: title?.html ?? null,
    url: address(base, item.url) ?? (id !== null && /^https?:\/\//i.test(id) ? id : external),
    id,
    author: names(item.authors, item.author),
    publishedAt: date(item.date_published),
    updatedAt: date(item.date_modified),
    html: main?.html ?? null,
    text: main?.text ?? '',
    links: main?.links ?? [],
    summaryHtml: summary?.html ?? null,
    complete: content !== null,
    source: null,
    categories: (item.tags ?? []).filter((tag) => typeof tag === 'string' && tag !== '') as string[],
    enclosures: (item.attachments ?? []).flatMap((entry) => {
      const url = address(base, entry?.url);
      return entry === null || url === null
        ? []
        : [{ url, type: entry.mime_type ?? null, length: entry.size_in_bytes ?? null }];
    }),
    commentsUrl: null,
    credit: null,
    lang: item.language ?? null,
  };
}

/** True when the text is JSON of some sort and no markup. */
export const looksLikeJson = (body: string): boolean => /^\s*[{[]/.test(body);

/** Raw control characters, which JSON forbids and hand-made feeds have in their texts. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u001f]+/g;

/** JSON however cut or sloppy (trailing or missing commas, comments); undefined where nothing can be made of it. */
function parseLeniently(body: string): unknown {
  try {
    return parse(body.replace(CONTROLS, ' '), [], { allowTrailingComma: true });
  } catch {
    // Nested deeper than the stack.
    return undefined;
  }
}

/** A JSON Feed, and what had to be forgiven it. */
export interface JsonFeed {
  readonly feed: XmlFeed;
  readonly forgiven: ReadonlySet<string>;
}

/**
 * Reads a JSON Feed, cut or sloppily written ones as far as they go. Undefined when the text is no JSON object with
 * items.
 * @param base the feed's address or null
 */
export function readJsonFeed(body: string, base: string | null): JsonFeed | undefined {
  const forgiven = new Set<string>();
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    data = parseLeniently(body);
    forgiven.add('it is no valid JSON');
  }
  const feed = feedOf(data, base);
  return feed && { feed, forgiven };
}

function feedOf(data: unknown, base: string | null): XmlFeed | undefined {
  const parsed = feedShape.safeParse(data);
  if (!parsed.success) return undefined;
  const feed = parsed.data;
  const announced = feed.version?.includes('jsonfeed.org') ?? false;
  if (!announced && (feed.items === null || feed.items === undefined)) return undefined;
  const title = feed.title === null || feed.title === undefined ? null : fromText(feed.title);
  const description =
    feed.description === null || feed.description === undefined ? null : fromText(feed.description);
  const hub = (feed.hubs ?? []).find((entry) => entry.type?.toLowerCase() === 'websub') ?? feed.hubs?.[0];
  return {
    format: 'json',
    title: title === null || title.text === '' ? null : title.text.replaceAll('\n', ' '),
    titleHtml: title?.html ?? null,
    description: description?.text ?? null,
    descriptionHtml: description?.html ?? null,
    id: feed.feed_url ?? null,
    url: address(base, feed.home_page_url),
    hub: address(base, hub?.url),
    self: address(base, feed.feed_url),
    next: address(base, feed.next_url),
    lang: feed.language ?? null,
    author: names(feed.authors, feed.author),
    publishedAt: null,
    updatedAt: null,
    items: (feed.items ?? []).map((item) => readJsonItem(item, base)),
  };
}
