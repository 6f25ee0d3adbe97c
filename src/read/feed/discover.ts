import { decodeHTMLAttribute } from 'entities';
import { resolveAddress } from './address.ts';

const FEED_TYPES =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/xml|application\/xml)$/i;
const LINK_TAG = /<link\b([^>]{0,2000})>/gi;
const BASE_TAG = /<base\b([^>]{0,2000})>/i;
const ATTRIBUTE = /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of tag.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decodeHTMLAttribute(double ?? single ?? bare ?? ''));
  }
  return found;
}

/** True when the text is an HTML page rather than a feed. */
export function isHtmlPage(text: string): boolean {
  return /<!doctype\s+html|<(?:html|head|body|meta|script|div|p|table)[\s>]/i.test(text.slice(0, 20_000));
}

/** The feeds that an HTML page announces (RSS autodiscovery; HTML, link type `alternate`), in the page's order. */
export function discoverFeeds(
  html: string,
  base: string | null,
): readonly { readonly url: string; readonly title: string | null }[] {
  const ownBase = attributesOf(BASE_TAG.exec(html)?.[1] ?? '').get('href');
  const root = ownBase === undefined ? base : resolveAddress(base, ownBase);
  const found = new Map<string, string | null>();
  for (const [, tag = ''] of html.matchAll(LINK_TAG)) {
    const attributes = attributesOf(tag);
    const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
    const href = attributes.get('href');
    const isFeed =
      relations.includes('feed') ||
      (relations.includes('alternate') && FEED_TYPES.test((attributes.get('type') ?? '').trim()));
    if (!isFeed || href === undefined || found.size >= 50) continue;
    const url = resolveAddress(root, href);
    if (url !== '' && !found.has(url)) found.set(url, attributes.get('title') ?? null);
  }
  return [...found].map(([url, title]) => ({ url, title }));
}
