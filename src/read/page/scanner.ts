import { decodeHTMLAttribute } from 'entities/decode';
import type { Element } from './element.ts';
import { signOf } from './tags.ts';

/** Attributes beside those with a field, that are kept on any element, and on `meta`, `link`, `html` and `script` only. */
const KEPT = new Set(
  'aria-hidden component content data-author data-date data-role data-time data-timestamp data-username data-utime datetime hidden itemtype rel title author ts'.split(
    ' ',
  ),
);
const KEPT_IN_HEAD = new Set(
  'charset content http-equiv itemprop lang name property rel type hreflang'.split(' '),
);
const HEAD_TAGS = new Set(['meta', 'link', 'html', 'body', 'script']);

const GT = 62;
const SLASH = 47;
const EQUALS = 61;
const DOUBLE = 34;
const SINGLE = 39;

/** First letters of the kept attributes by length of the name, as bits: the second lowest is that of "a". */
const FIRST: readonly number[] = (() => {
  const names = [...KEPT, ...KEPT_IN_HEAD, 'class', 'id', 'href', 'style', 'role'];
  const letters = Array.from({ length: Math.max(...names.map(({ length }) => length)) + 1 }, () => 0);
  for (const name of names)
    letters[name.length] = (letters[name.length] ?? 0) | (1 << signOf(name.charCodeAt(0)));
  return letters;
})();

/** Values longer than this are no class, address or date. */
const LONGEST = 20_000;

/**
 * Reads the attributes of start tags into elements (WHATWG HTML, "before attribute name state" and those after it).
 * Values are found by searching for their closing quote; only those that a reader looks at are copied.
 */
export class AttributeReader {
  private readonly html: string;
  /** Signs that do not occur any more: searching for them again and again would cost a walk each time. */
  private doubleGone = false;
  private singleGone = false;
  private closeGone = false;
  /** Where the next reference begins, behind what was last asked for. */
  private reference = -1;
  /** The tag just read ended in "/>". */
  selfClosing = false;

  constructor(html: string) {
    this.html = html;
  }

  /** Reads from `at`, after the tag's name; `element` null skips. Returns the offset after ">". */
  read(from: number, element: Element | null): number {
    const { html } = this;
    const end = html.length;
    let at = from;
    this.selfClosing = false;
    while (at < end) {
      const code = html.charCodeAt(at);
      if (code === GT) return at + 1;
      if (code <= 32 || code === SLASH) {
        this.selfClosing = code === SLASH;
        at++;
        continue;
      }
      this.selfClosing = false;
      const nameStart = at;
      at++;
      while (at < end) {
        const next = html.charCodeAt(at);
        if (next <= 32 || next === EQUALS || next === GT || next === SLASH) break;
        at++;
      }
      const nameEnd = at;
      while (at < end && html.charCodeAt(at) <= 32) at++;
      if (html.charCodeAt(at) !== EQUALS) {
        if (element !== null && nameEnd - nameStart === 6) keep(element, html.slice(nameStart, nameEnd), '');
        continue;
      }
      at++;
      while (at < end && html.charCodeAt(at) <= 32) at++;
      const quote = html.charCodeAt(at);
      let valueStart = at;
      let valueEnd: number;
      if (quote === DOUBLE || quote === SINGLE) {
        valueStart = at + 1;
        valueEnd = quote === DOUBLE ? this.findDouble(valueStart) : this.findSingle(valueStart);
        // Never closed: the tag ends at the next ">", so that the rest of the page is not lost.
        if (valueEnd < 0) return this.afterClose(valueStart);
        at = valueEnd + 1;
      } else {
        while (at < end) {
          const next = html.charCodeAt(at);
          if (next <= 32 || next === GT) break;
          at++;
        }
        valueEnd = at;
      }
      if (element !== null && valueEnd - valueStart < LONGEST)
        this.store(element, nameStart, nameEnd, valueStart, valueEnd);
    }
    return end;
  }

  private findDouble(from: number): number {
    const at = this.doubleGone ? -1 : this.html.indexOf('"', from);
    if (at < 0) this.doubleGone = true;
    return at;
  }

  private findSingle(from: number): number {
    const at = this.singleGone ? -1 : this.html.indexOf("'", from);
    if (at < 0) this.singleGone = true;
    return at;
  }

  private afterClose(from: number): number {
    const at = this.closeGone ? -1 : this.html.indexOf('>', from);
    if (at < 0) this.closeGone = true;
    return at < 0 ? this.html.length : at + 1;
  }

  /** Whether a reference may stand between two offsets. Each call asks for what is behind the one before. */
  refers(from: number, to: number): boolean {
    if (this.reference < from) {
      const at = this.html.indexOf('&', from);
      this.reference = at < 0 ? Infinity : at;
    }
    return this.reference < to;
  }

  private store(
    element: Element,
    nameStart: number,
    nameEnd: number,
    valueStart: number,
    valueEnd: number,
  ): void {
    const { html } = this;
    // Most attributes can be told from those that are kept by length and first letter, without copying their names.
    const first = FIRST[nameEnd - nameStart];
    if (first === undefined || ((first >> signOf(html.charCodeAt(nameStart))) & 1) === 0) return;
    const name = html.slice(nameStart, nameEnd);
    const raw = html.slice(valueStart, valueEnd);
    keep(element, name, this.refers(valueStart, valueEnd) ? decodeHTMLAttribute(raw) : raw);
  }
}

function keep(element: Element, name: string, value: string): void {
  switch (name) {
    case 'class':
      element.className = value;
      return;
    case 'id':
      element.id = value;
      return;
    case 'href':
      element.href = value;
      return;
    case 'style':
      element.style = value;
      return;
    case 'role':
      element.role = value;
      return;
    case 'itemprop':
      element.itemprop = value;
      return;
    default:
      break;
  }
  if (KEPT.has(name) || (HEAD_TAGS.has(element.name) && KEPT_IN_HEAD.has(name))) {
    element.rest ??= {};
    element.rest[name] ??= value;
    return;
  }
  const lower = name.toLowerCase();
  if (lower !== name) keep(element, lower, value);
}
