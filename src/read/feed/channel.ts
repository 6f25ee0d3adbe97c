import { readItem, oneLine, readTimes } from './item.ts';
import { readLinks } from './links.ts';
import { authorOf } from './person.ts';
import { elementsOf, textAt, valueAt } from './pick.ts';
import type { Flavour } from './value.ts';
import type { Element } from './element.ts';
import type { XmlDocument } from './xml.ts';
import type { Feed, FeedFormat, FeedItem } from './shape.ts';

/** A feed without what comes from outside of its XML. */
export type XmlFeed = Omit<Feed, 'kind' | 'encoding' | 'problems' | 'discovered' | 'readBy'>;

/** The parts of a feed before its fields are read, whichever reader found them. */
export interface FeedParts {
  readonly format: FeedFormat;
  readonly flavour: Flavour;
  /** Holds the feed's own title and links; absent where there are items only. */
  readonly head: Element | undefined;
  /** Language of the whole document where the head states none. */
  readonly lang: string | null;
  readonly items: readonly Element[];
}

const ROOTS: Readonly<Record<string, FeedFormat>> = {
  rss: 'rss',
  'rdf:rdf': 'rdf',
  rdf: 'rdf',
  feed: 'atom',
  channel: 'cdf',
  item: 'unknown',
  entry: 'unknown',
};

/**
 * The elements that can be the root of a feed, nearest to the document first: one, or all of its kind on that level
 * where feeds were written one behind the other.
 */
function findRoots(document: Element): readonly Element[] {
  let level: readonly Element[] = elementsOf(document);
  for (let depth = 0; depth < 8 && level.length > 0; depth += 1) {
    const first = level.find((element) => Object.hasOwn(ROOTS, element.name));
    if (first !== undefined) return level.filter((element) => element.name === first.name);
    level = level.flatMap(elementsOf);
  }
  return [];
}

/** All items below an element, in order, wherever a feed puts them; an item's own children are not searched. */
function collectItems(element: Element, found: Element[]): void {
  for (const child of elementsOf(element)) {
    if (child.name === 'item' || child.name === 'entry') found.push(child);
    else if (child.name !== 'textinput' && child.name !== 'image') collectItems(child, found);
  }
}

function flavourOf(root: Element, format: FeedFormat): Flavour {
  if (format !== 'atom' && root.name !== 'entry') return 'rss';
  const version = root.attributes['version'];
  const old = version !== undefined && version.startsWith('0.');
  const namespace = Object.entries(root.attributes).some(
    ([key, value]) => key.startsWith('xmlns') && /purl\.org\/(?:atom|echo|pie)|example\.com\/ne/.test(value),
  );
  return old || namespace ? 'atom03' : 'atom10';
}

/** The document's language as "en-US"; underscores are a common slip. */
const asTag = (lang: string | null): string | null => {
  const tag = lang?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : null;
};

/** Reads a parsed document as a feed: RSS 0.9x, 1.0 (RDF), 2.0, Atom 0.3, 1.0, CDF. Undefined when it is none. */
export function readChannel(document: XmlDocument): XmlFeed | undefined {
  const roots = findRoots(document.root);
  const [root] = roots;
  if (root === undefined) return undefined;
  const format = ROOTS[root.name] ?? 'unknown';
  const items: Element[] = [];
  for (const one of format === 'unknown' ? [document.root] : roots) collectItems(one, items);
  return readParts({
    format: format === 'cdf' && elementsOf(root).some((child) => child.name === 'link') ? 'rss' : format,
    flavour: flavourOf(root, format),
    head: format === 'unknown' ? undefined : headOf(root),
    lang: root.lang,
    items,
  });
}

/** Reads the fields of a feed and of its items. */
export function readParts({ format, flavour, head, lang, items }: FeedParts): XmlFeed {
  const title = head && valueAt(head, 'text', flavour, 'title', 'dc:title', 'itunes:title');
  const description =
    head &&
    (valueAt(head, 'html', flavour, 'description', 'dc:description') ??
      valueAt(head, 'text', flavour, 'subtitle', 'tagline', 'abstract', 'itunes:summary', 'itunes:subtitle'));
  const links = head && readLinks(head);
  const times = head && readTimes(head);
  return {
    format,
    title: oneLine(title ?? null),
    titleHtml: title?.html ?? null,
    description: description?.text ?? null,
    descriptionHtml: description?.html ?? null,
    id: (head && textAt(head, 'id', 'guid', 'dc:identifier')) ?? head?.attributes['rdf:about'] ?? null,
    url: links?.page ?? null,
    hub: links?.hub ?? null,
    self: links?.self ?? null,
    next: links?.next ?? null,
    lang: asTag(head?.lang ?? lang) ?? asTag((head && textAt(head, 'language', 'dc:language')) ?? null),
    author:
      (head && authorOf(head, 'author', 'managingeditor', 'dc:creator', 'dc:author', 'itunes:author')) ??
      null,
    publishedAt: times?.published ?? null,
    updatedAt: times?.updated ?? null,
    items: items.map((item): FeedItem => readItem(item, flavour)),
  };
}

/** Where the feed's own title and links stand: `<channel>` of RSS and RDF, else the root itself. */
function headOf(root: Element): Element {
  return elementsOf(root).find((child) => child.name === 'channel') ?? root;
}
