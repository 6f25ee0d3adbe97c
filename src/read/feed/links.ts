import { addressIn, elementsOf, hrefOf } from './pick.ts';
import { resolveAddress } from './address.ts';
import type { Element } from './element.ts';
import type { Enclosure } from './shape.ts';

const PAGE_TYPES = new Set(['', 'html', 'text/html', 'xhtml', 'application/xhtml+xml']);

/** What a registered relation may be written in full with (RFC 4287, section 4.2.7.2). */
const REGISTRY = 'http://www.iana.org/assignments/relation/';

function relOf(element: Element): string {
  const rel = (element.attributes['rel'] ?? 'alternate').trim().toLowerCase();
  return rel.startsWith(REGISTRY) ? rel.slice(REGISTRY.length) : rel;
}

/** The links of an item or a feed, sorted by what they are. */
export interface Links {
  /** The page that the item or feed is about. */
  readonly page: string | null;
  readonly self: string | null;
  readonly hub: string | null;
  readonly next: string | null;
  readonly replies: string | null;
  readonly enclosures: readonly Enclosure[];
}

const lengthOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,15}$/.test(text.trim()) ? Number(text) : null;

function enclosureOf(element: Element): Enclosure | null {
  const url = hrefOf(element);
  if (url === null) return null;
  const { type, length, filesize } = element.attributes as Record<string, string | undefined>;
  return { url, type: type ?? null, length: lengthOf(length ?? filesize) };
}

/**
 * Reads `<link>` in all its forms: text (RSS), `href` with a relation (Atom, RFC 4287, section 4.2.7), and the
 * attribute `href` of CDF. An HTML alternate is the page; where several are told, the last.
 */
export function readLinks(parent: Element): Links {
  let page: string | null = null;
  let self: string | null = null;
  let hub: string | null = null;
  let next: string | null = null;
  let replies: string | null = null;
  let other: string | null = null;
  let anchor: string | null = null;
  const enclosures: Enclosure[] = [];
  for (const child of elementsOf(parent)) {
    if (child.name === 'enclosure' || child.name === 'media:content') {
      const enclosure = enclosureOf(child);
      if (enclosure !== null) enclosures.push(enclosure);
    }
    // CDF tells the address of an item in an anchor, too.
    if (child.name === 'a' && parent.name === 'item') anchor ??= hrefOf(child);
    if (child.name !== 'link') continue;
    const rel = relOf(child);
    const href = hrefOf(child);
    if (href === null) {
      // Text, as in RSS; an Atom link of another relation without address says nothing.
      if (child.attributes['rel'] === undefined || rel === 'alternate') page = addressIn(child) ?? page;
      continue;
    }
    const type = (child.attributes['type'] ?? '').trim().toLowerCase();
    if (rel === 'alternate' || rel === '') {
      if (PAGE_TYPES.has(type)) page = href;
      else other ??= href;
    } else if (rel === 'self') self ??= href;
    else if (rel === 'hub') hub ??= href;
    else if (rel === 'next') next ??= href;
    else if (rel === 'replies') replies ??= href;
    else if (rel === 'enclosure') {
      const enclosure = enclosureOf(child);
      if (enclosure !== null) enclosures.push(enclosure);
    }
  }
  const cdf = parent.attributes['href'];
  if (cdf !== undefined && page === null) page = resolveAddress(parent.base, cdf) || null;
  return { page: page ?? other ?? anchor, self, hub, next, replies, enclosures };
}
