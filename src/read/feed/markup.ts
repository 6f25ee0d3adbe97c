import { decodeHTMLAttribute } from 'entities';
import { isSafeAddress, resolveAddress } from './address.ts';
import {
  ADDRESS_ATTRIBUTES,
  ATTRIBUTES,
  DROPPED_WITH_CONTENT,
  ELEMENTS,
  MATHML_ATTRIBUTES,
  MATHML_ELEMENTS,
  SVG_ATTRIBUTES,
  SVG_ELEMENTS,
  VOID_ELEMENTS,
} from './markup-lists.ts';
import { scanMarkup, type Attribute, type MarkupHandler } from './scan.ts';
import { harmlessStyle } from './style.ts';

const MATHML = 'http://www.w3.org/1998/Math/MathML';
const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

const byLowerCase = (names: ReadonlySet<string>): ReadonlyMap<string, string> =>
  new Map([...names].map((name) => [name.toLowerCase(), name]));
const SVG_NAMES = byLowerCase(SVG_ELEMENTS);
const SVG_ATTRIBUTE_NAMES = byLowerCase(SVG_ATTRIBUTES);

const BARE_AMPERSAND = /&(?!#\d+;|#x[0-9a-f]+;|\w+;)/gi;
/** References to the control characters that windows-1252 uses for punctuation. */
const WESTERN_REFERENCE = /&#(?:(1[2-5]\d)|x([89][0-9a-f]));/gi;
const UPPER_X = /&#X/g;

/** Text of markup, kept as written except for what could start a tag or is a windows-1252 slip. */
function cleanText(text: string): string {
  const open = text.includes('<') ? text.replaceAll('<', '&lt;') : text;
  if (!open.includes('&')) return open;
  return open
    .replace(UPPER_X, '&#x')
    .replace(WESTERN_REFERENCE, (whole) => {
      const char = decodeHTMLAttribute(whole);
      return char.length === 1 ? `&#x${char.charCodeAt(0).toString(16)};` : whole;
    })
    .replace(BARE_AMPERSAND, '&amp;');
}

const quoteValue = (value: string): string =>
  value
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(BARE_AMPERSAND, '&amp;');

class Sanitiser implements MarkupHandler {
  readonly out: string[] = [];
  private readonly html: string;
  private readonly base: string | null;
  private dropped = 0;
  private mathml = 0;
  private svg = 0;
  private name = '';
  private attributes: [string, string][] = [];

  constructor(html: string, base: string | null) {
    this.html = html;
    this.base = base;
  }

  text(start: number, end: number): void {
    if (this.dropped === 0) this.out.push(cleanText(this.html.slice(start, end)));
  }

  open(name: string, given: readonly Attribute[], selfClosing: boolean): void {
    this.name = name;
    if (DROPPED_WITH_CONTENT.has(name)) {
      if (!selfClosing || name !== 'applet') this.dropped += 1;
      return;
    }
    if (this.dropped > 0) return;
    this.attributes = given.map((one) => [one.name, one.value === '' && !one.quoted ? one.name : one.value]);
    const attributes = this.attributes;
    const valueOf = (key: string): string | undefined => attributes.find(([other]) => other === key)?.[1];
    if (name === 'svg' || name === 'math') {
      const own = name === 'svg' ? SVG : MATHML;
      if (!valueOf('xmlns')) attributes.push(['xmlns', own]);
      if (valueOf('xmlns') === own && !selfClosing) {
        if (name === 'svg') this.svg += 1;
        else this.mathml += 1;
      }
    }
    let written = name;
    let allowed = ATTRIBUTES;
    if (this.mathml > 0 && MATHML_ELEMENTS.has(name)) allowed = MATHML_ATTRIBUTES;
    else if (this.svg > 0 && SVG_NAMES.has(name)) {
      allowed = SVG_ATTRIBUTES;
      written = SVG_NAMES.get(name) ?? name;
    } else if (!ELEMENTS.has(name)) return;
    const foreign = allowed !== ATTRIBUTES;
    if (
      foreign &&
      attributes.some(([key]) => key.startsWith('xlink:')) &&
      valueOf('xmlns:xlink') === undefined
    )
      attributes.push(['xmlns:xlink', XLINK]);
    const empty = VOID_ELEMENTS.has(name) && !foreign;
    this.out.push(`<${written}${this.cleanAttributes(allowed)}${empty ? ' />' : '>'}`);
    if (selfClosing && !empty) this.out.push(`</${written}>`);
  }

  private cleanAttributes(allowed: ReadonlySet<string>): string {
    if (this.attributes.length === 0) return '';
    const kept = new Map<string, string>();
    for (const [key, raw] of this.attributes) {
      const name = allowed === SVG_ATTRIBUTES ? (SVG_ATTRIBUTE_NAMES.get(key) ?? key) : key;
      if (kept.has(name)) continue;
      if (key === 'style' && (allowed === ATTRIBUTES || this.svg > 0)) {
        const style = harmlessStyle(decodeHTMLAttribute(raw), this.svg > 0);
        if (style !== '') kept.set(name, quoteValue(style));
      } else if (allowed.has(name)) kept.set(name, this.cleanValue(key, raw));
    }
    let out = '';
    for (const key of [...kept.keys()].sort()) out += ` ${key}="${kept.get(key) ?? ''}"`;
    return out;
  }

  private cleanValue(key: string, raw: string): string {
    const address = ADDRESS_ATTRIBUTES.has(`${this.name}.${key}`);
    if (!address && !/(?:href|src|action|background|data|poster|cite|icon|ping|longdesc)$/.test(key))
      return quoteValue(raw);
    const value = decodeHTMLAttribute(raw);
    if (address) return quoteValue(resolveAddress(this.base, value));
    return isSafeAddress(value) ? quoteValue(raw) : '';
  }

  close(name: string): void {
    if (DROPPED_WITH_CONTENT.has(name)) {
      if (this.dropped > 0) this.dropped -= 1;
      return;
    }
    if (this.dropped > 0 || (VOID_ELEMENTS.has(name) && this.svg === 0)) return;
    let written = name;
    if (this.mathml > 0 && MATHML_ELEMENTS.has(name)) {
      if (name === 'math') this.mathml -= 1;
    } else if (this.svg > 0 && SVG_NAMES.has(name)) {
      written = SVG_NAMES.get(name) ?? name;
      if (name === 'svg') this.svg -= 1;
    } else if (!ELEMENTS.has(name)) return;
    this.out.push(`</${written}>`);
  }

  cdata(start: number, end: number): void {
    // CDATA has no meaning in HTML: what the author wanted to show stays visible as text.
    this.text(start, end);
  }
}

/** "<!" that starts neither a comment, a doctype nor a conditional section. */
const NO_DECLARATION = /<!(?!--|\[|doctype[^<>]{0,300}>)/gi;

/**
 * Mends what would hide text: a comment that never ends is taken to end at the next ">", and what only looks like
 * a declaration is text.
 */
export function mendMarkup(html: string): string {
  if (!html.includes('<!')) return html;
  const text = html.replace(NO_DECLARATION, '&lt;!');
  const open = text.lastIndexOf('<!--');
  if (open < 0 || text.indexOf('-->', open + 2) >= 0) return text;
  const end = text.indexOf('>', open + 4);
  return text.slice(0, open) + (end < 0 ? '' : text.slice(end + 1));
}

/**
 * Markup from outside made harmless: listed elements and attributes only, harmless styles, safe addresses made
 * absolute against `base`, no comments. Attributes come in alphabetical order; text stays as written.
 */
export function sanitiseMarkup(html: string, base: string | null): string {
  if (!html.includes('<')) return cleanText(html).trim().replaceAll('\r\n', '\n');
  const whole = mendMarkup(html);
  const sanitiser = new Sanitiser(whole, base);
  scanMarkup(whole, sanitiser, 'html');
  return sanitiser.out.join('').trim().replaceAll('\r\n', '\n');
}

/** Plain text as markup. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
