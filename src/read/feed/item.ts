import { readFeedDate } from './dates.ts';
import { readLinks } from './links.ts';
import { authorOf } from './person.ts';
import { addressIn, elementsOf, firstOf, hrefOf, textAt } from './pick.ts';
import { isSafeAddress, resolveAddress } from './address.ts';
import { readValue, textOf, type DefaultType, type Flavour, type Value } from './value.ts';
import type { Element } from './element.ts';
import type { FeedItem } from './shape.ts';
import type { When } from '../../model/time.ts';

/** A table asked by names from outside, which an object would answer for "constructor" too. */
const lookup = <Value>(table: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(table));

/** Elements that summarise, with the type of text that they hold when they do not say. */
const SUMMARIES = lookup<DefaultType>({
  description: 'html',
  'dc:description': 'html',
  summary: 'text',
  abstract: 'text',
  'dcterms:abstract': 'text',
});

/** Elements that hold the whole text. */
const CONTENTS = lookup<DefaultType>({
  content: 'text',
  'content:encoded': 'html',
  fullitem: 'html',
  'xhtml:body': 'html',
  body: 'html',
});

/** Used when an item has no summary otherwise. */
const LAST_SUMMARIES = ['itunes:summary', 'media:description', 'itunes:subtitle'] as const;

interface Texts {
  readonly summary: Value | null;
  readonly content: Value | null;
}

/** Summary and content. A second summary, where there is no content, is the longer text and counts as content. */
function readTexts(item: Element, flavour: Flavour): Texts {
  let summary: Value | null = null;
  let content: Value | null = null;
  for (const child of elementsOf(item)) {
    const whole = CONTENTS.get(child.name);
    const short = SUMMARIES.get(child.name);
    if (whole !== undefined) {
      const value = readValue(child, whole, child.name === 'content' ? flavour : 'rss');
      // The first that says something: others repeat it in another form.
      if (content === null || content.size === 0) content = value;
    } else if (short !== undefined) {
      const value = readValue(child, short, flavour);
      if (summary === null) summary = value;
      else content ??= value;
    }
  }
  if (summary === null && content === null) {
    const found = lastSummary(item);
    if (found !== undefined) summary = readValue(found, 'text', 'rss');
  }
  // Content that stands elsewhere (`src`, RFC 4287, section 4.1.3.2) or is empty says less than the summary.
  return { summary, content: content?.size === 0 && summary !== null ? null : content };
}

function lastSummary(item: Element): Element | undefined {
  const group = elementsOf(item).find((child) => child.name === 'media:group');
  return (
    firstOf(item, ...LAST_SUMMARIES) ??
    (group === undefined ? undefined : firstOf(group, 'media:description'))
  );
}

function readCategories(item: Element): readonly string[] {
  const terms: string[] = [];
  for (const child of elementsOf(item)) {
    const found: string[] = [];
    if (['category', 'dc:subject', 'media:category', 'prism:category'].includes(child.name))
      found.push(child.attributes['term'] ?? child.attributes['label'] ?? textOf(child));
    else if (child.name === 'itunes:category') found.push(child.attributes['text'] ?? textOf(child));
    else if (child.name === 'itunes:keywords' || child.name === 'media:keywords')
      found.push(...textOf(child).split(','));
    for (const term of found) {
      const plain = term.trim();
      if (plain !== '' && !terms.includes(plain)) terms.push(plain);
    }
  }
  return terms;
}

const authorIn = (item: Element): string | null =>
  authorOf(item, 'author', 'dc:creator', 'dc:author', 'managingeditor', 'itunes:author', 'dc:contributor');

/** An entry without an author has those of the feed that it came from (RFC 4287, section 4.2.1). */
function authorOfSource(item: Element): string | null {
  const source = elementsOf(item).find((child) => child.name === 'source');
  return source === undefined ? null : authorOf(source, 'author');
}

function readSource(item: Element, flavour: Flavour): FeedItem['source'] {
  const source = elementsOf(item).find((child) => child.name === 'source');
  if (source === undefined) return null;
  const children = elementsOf(source);
  const title = firstOf(source, 'title');
  const name =
    title === undefined
      ? children.length > 0
        ? ''
        : textOf(source)
      : readValue(title, 'text', flavour).text;
  const id = textAt(source, 'id');
  const url = hrefOf(source) ?? readLinks(source).page ?? (id !== null && /^https?:/i.test(id) ? id : null);
  const plain = name.replace(/\s+/g, ' ').trim();
  return plain === '' && url === null ? null : { name: plain === '' ? null : plain, url };
}

/** The date of the first name that has one; where it is told more than once, the last time. */
export function dateAt(parent: Element, ...names: readonly string[]): When | null {
  const children = elementsOf(parent);
  for (const name of names)
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child?.name !== name) continue;
      const date = readFeedDate(textOf(child));
      if (date !== null) return date;
    }
  return null;
}

const lastModified = (element: Element): When | null =>
  element.attributes['lastmod'] === undefined ? null : readFeedDate(element.attributes['lastmod']);

/** Times of an item or feed. Dublin Core's `date` is the time of the last change, and of publication if none is told. */
export function readTimes(parent: Element): {
  readonly published: When | null;
  readonly updated: When | null;
} {
  const dublin = dateAt(parent, 'dc:date');
  const updated =
    dateAt(parent, 'updated', 'modified', 'dcterms:modified', 'lastbuilddate') ??
    dublin ??
    lastModified(parent);
  const published =
    dateAt(parent, 'published', 'pubdate', 'issued', 'dcterms:issued', 'created', 'dcterms:created') ??
    dublin;
  return { published, updated };
}

/** The item's page: its link, else an identifier that is an address and may serve as one. */
function pageOf(item: Element, link: string | null, id: Element | undefined): string | null {
  if (link !== null) return link;
  const about = item.attributes['rdf:about'];
  if (about !== undefined && /^https?:/i.test(about)) return about;
  if (id === undefined) return null;
  const permanent = (id.attributes['ispermalink'] ?? 'true').trim().toLowerCase() !== 'false';
  const text = textOf(id).trim();
  // An Atom id or a guid may be any string; only one that is an address, or relative to one, leads anywhere.
  if (!permanent || text === '' || /\s/.test(text)) return null;
  if (/^https?:\/\//i.test(text)) return text;
  const relative = id.name === 'guid' && !/^[a-z][a-z0-9+.-]*:/i.test(text) && text.includes('/');
  return relative && item.base !== null && isSafeAddress(text) ? resolveAddress(id.base, text) : null;
}

/** Reads one `<item>` or `<entry>` (or a CDF item). Never throws; what is not told is null. */
export function readItem(item: Element, flavour: Flavour): FeedItem {
  const links = readLinks(item);
  const idElement = firstOf(item, 'guid', 'id', 'dc:identifier');
  const title = firstOf(item, 'title', 'dc:title', 'media:title', 'itunes:title');
  const titleValue = title === undefined ? null : readValue(title, 'text', flavour);
  const { summary, content } = readTexts(item, flavour);
  const main = content ?? summary;
  const { published, updated } = readTimes(item);
  const source = readSource(item, flavour);
  const comments = elementsOf(item).find((child) => child.name === 'comments');
  const id = idElement === undefined ? '' : textOf(idElement).trim();
  return {
    title: oneLine(titleValue),
    get titleHtml() {
      return titleValue?.html ?? null;
    },
    url: pageOf(item, links.page, idElement),
    id: id !== '' ? id : (item.attributes['rdf:about']?.trim() ?? null),
    author: authorIn(item) ?? (flavour === 'atom10' ? authorOfSource(item) : null),
    publishedAt: published,
    updatedAt: updated,
    get html() {
      return main?.html ?? null;
    },
    get text() {
      return main?.text ?? '';
    },
    get links() {
      return main?.links ?? [];
    },
    get summaryHtml() {
      return summary?.html ?? null;
    },
    complete: content !== null,
    source,
    categories: readCategories(item),
    enclosures: links.enclosures,
    commentsUrl: (comments === undefined ? null : addressIn(comments)) ?? links.replies,
    credit: source?.name ?? textAt(item, 'dc:source', 'media:credit', 'media:copyright'),
    lang: item.lang ?? textAt(item, 'dc:language'),
  };
}

/** A title as one line of plain text; null when empty. */
export function oneLine(value: Value | null): string | null {
  const text = value?.text.replaceAll('\n', ' ').trim() ?? '';
  return text === '' ? null : text;
}
