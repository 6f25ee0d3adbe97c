import { escapeMarkup, sanitiseMarkup } from './markup.ts';
import { ELEMENTS, VOID_ELEMENTS } from './markup-lists.ts';
import { readProse, type Prose } from './prose.ts';
import type { Element } from './element.ts';
import type { Link } from '../../model/document.ts';

/**
 * A text of a feed: as sanitised markup and as plain text. Each is made when it is first asked for: a crawl reads
 * the text only.
 */
export interface Value {
  readonly html: string;
  readonly text: string;
  readonly links: readonly Link[];
  /** Length of what was given, markup included. */
  readonly size: number;
}

/** Which text a feed means when it does not say: by vocabulary and element. */
export type DefaultType = 'text' | 'html';

/**
 * How a vocabulary treats texts. RSS (and all that is not Atom) leaves open whether a text is markup; Atom says so;
 * Atom 1.0 wraps inline markup in a `<div>` that is no content.
 */
export type Flavour = 'rss' | 'atom03' | 'atom10';

const HTML_TYPES = new Set(['html', 'text/html', 'xhtml', 'application/xhtml+xml', 'text/x-html']);
const isXhtml = (type: string): boolean => type === 'xhtml' || type === 'application/xhtml+xml';

const CLOSING_TAG = /<\/\w+>/;
const REFERENCE = /&#?\w+;/;
const TAG_NAMES = /<\/?(\w+)/g;

/**
 * True when text that is nominally plain is markup after all, as it often is: it has a closing tag or a
 * reference, and no tag that HTML does not have.
 */
function looksLikeMarkup(text: string): boolean {
  if (!CLOSING_TAG.test(text) && !REFERENCE.test(text)) return false;
  for (const match of text.matchAll(TAG_NAMES))
    if (!ELEMENTS.has((match[1] ?? '').toLowerCase())) return false;
  return true;
}

/** All text inside an element, markup left out. */
export function textOf(element: Element): string {
  let text = '';
  for (const child of element.children) text += typeof child === 'string' ? child : textOf(child);
  return text;
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

function writeAttributes(element: Element): string {
  let out = '';
  for (const [key, value] of Object.entries(element.attributes))
    if (!key.startsWith('xmlns')) out += ` ${key}="${escapeMarkup(value).replaceAll('"', '&quot;')}"`;
  return out;
}

/** Writes an element's content as markup, prefixes left out. */
function writeContent(element: Element): string {
  let out = '';
  for (const child of element.children) {
    if (typeof child === 'string') {
      out += escapeMarkup(child);
      continue;
    }
    const name = localOf(child.name);
    const empty = VOID_ELEMENTS.has(name) && child.children.length === 0;
    out += empty
      ? `<${name}${writeAttributes(child)} />`
      : `<${name}${writeAttributes(child)}>${writeContent(child)}</${name}>`;
  }
  return out;
}

const hasElements = (element: Element): boolean => element.elements.length > 0;

/** Base64 as text (RFC 4648, UTF-8), or undefined when it is not that. */
function fromBase64(text: string): string | undefined {
  const compact = text.replace(/\s+/g, '');
  if (compact === '' || compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(compact, 'base64'));
  } catch {
    return undefined;
  }
}

const isBase64 = (element: Element, type: string): boolean =>
  element.attributes['mode'] === 'base64' ||
  !(type === 'text' || type === 'html' || type === 'xhtml' || /^text\/|[+/]xml$/.test(type));

const WESTERN = new TextDecoder('windows-1252');

/**
 * Undoes two common slips of encoding: UTF-8 that somebody read as Latin-1 and encoded again, where that gives
 * valid UTF-8, and control characters that stand for the punctuation of windows-1252.
 */
function mendText(text: string): string {
  if (!/[\u0080-\u00f4]/.test(text)) return text;
  // Only characters up to U+00FF can have been Latin-1.
  // eslint-disable-next-line no-control-regex
  if (/[\u00c2-\u00f4][\u0080-\u00bf]/.test(text) && !/[^\u0000-\u00ff]/.test(text))
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
    } catch {
      // It was Latin-1 after all.
    }

  return text.replace(/[\u0080-\u009f]/g, (char) => WESTERN.decode(Uint8Array.of(char.charCodeAt(0))));
}

/** The only `<div>` around everything, which Atom's xhtml type requires and which is no content (RFC 4287). */
function soleDiv(element: Element): Element | undefined {
  const inner = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  const [only] = inner;
  return inner.length === 1 && typeof only === 'object' && localOf(only.name) === 'div' ? only : undefined;
}

/**
 * Reads a text construct of RSS, Atom 0.3 and 1.0 (RFC 4287, section 3.1), whatever the way in which the markup
 * comes: escaped, in CDATA, inline, in base64.
 * @param usual the type where none is declared
 */
export function readValue(element: Element, usual: DefaultType, flavour: Flavour): Value {
  const declared = (element.attributes['type'] ?? usual).trim().toLowerCase();
  const type = declared === 'plain' || declared === 'text/plain' ? 'text' : declared;
  const base = element.base;
  if (hasElements(element) && !isBase64(element, type)) {
    // Markup inline, declared or not.
    const div = soleDiv(element);
    const inner = div !== undefined && (flavour === 'atom10' || !isXhtml(type)) ? div : element;
    const inside = inner === element || inner.base === null ? base : inner.base;
    return fromMarkup(mendText(writeContent(inner)), inside);
  }
  const raw = textOf(element).trim();
  const decoded = isBase64(element, type) ? fromBase64(raw) : undefined;
  const text = mendText(decoded ?? raw);
  if (isXhtml(type) && decoded === undefined) return fromMarkup(escapeMarkup(text), base);
  const markup =
    HTML_TYPES.has(type) ||
    (decoded !== undefined && type !== 'text') ||
    (flavour === 'rss' && looksLikeMarkup(text)) ||
    (/xml$/.test(type) && looksLikeMarkup(text));
  return markup ? fromMarkup(text, base) : fromText(text);
}

class MarkupValue implements Value {
  private readonly markup: string;
  private readonly base: string | null;
  private made: string | undefined;
  private prose: Prose | undefined;

  constructor(markup: string, base: string | null) {
    this.markup = markup;
    this.base = base;
  }

  get html(): string {
    return (this.made ??= sanitiseMarkup(this.markup, this.base));
  }

  get text(): string {
    return (this.prose ??= readProse(this.markup, this.base)).text;
  }

  get links(): readonly Link[] {
    return (this.prose ??= readProse(this.markup, this.base)).links;
  }

  get size(): number {
    return this.markup.length;
  }
}

/** A value that is markup. */
export const fromMarkup = (markup: string, base: string | null): Value => new MarkupValue(markup, base);

/** A value that is plain text: line breaks kept, other white space collapsed. */
export function fromText(text: string): Value {
  const plain = /[^\S ]| {2}|^ | $/.test(text)
    ? text
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter((line) => line !== '')
        .join('\n')
    : text;
  return { html: escapeMarkup(text), text: plain, links: [], size: text.length };
}
