/** One attribute as written: its name in lower case, its value with references unresolved. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
  /** False for a value without quotation marks and for an attribute without a value. */
  readonly quoted: boolean;
}

/** What a scan finds, in order. Offsets are UTF-16 units of the text. */
export interface MarkupHandler {
  text(start: number, end: number): void;
  cdata(start: number, end: number): void;
  open(name: string, attributes: readonly Attribute[], selfClosing: boolean): void;
  close(name: string): void;
}

const TAB_TO_SPACE = 32;
const EXCLAMATION = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

const NONE: readonly Attribute[] = [];

/** Elements of HTML whose content is text up to their closing tag (HTML Standard, 13.1.2). */
const RAW_TEXT = new Set('script style textarea title iframe noembed noframes xmp'.split(' '));

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Ends a name: white space, "/", ">", and "<", which a tag that was never closed runs into. */
const endsName = (code: number): boolean =>
  code <= TAB_TO_SPACE || code === SLASH || code === GREATER || code === LESS;

class Scanner {
  private readonly markup: string;
  private readonly handler: MarkupHandler;
  private readonly html: boolean;
  private at = 0;
  /** Quotation marks that do not occur any more: searched for once only. */
  private readonly gone = new Set<string>();

  constructor(markup: string, handler: MarkupHandler, html: boolean) {
    this.markup = markup;
    this.handler = handler;
    this.html = html;
  }

  run(): void {
    const { markup, handler } = this;
    while (this.at < markup.length) {
      const tag = this.nextTag();
      if (tag > this.at) handler.text(this.at, tag);
      this.at = tag;
      if (tag < markup.length) this.readMarkup(tag);
    }
  }

  /** Offset of the next "<" that starts something; one before a blank or a digit is text. */
  private nextTag(): number {
    const { markup } = this;
    for (let from = this.at; ; from += 1) {
      from = markup.indexOf('<', from);
      if (from < 0) return markup.length;
      const code = markup.charCodeAt(from + 1);
      if (isLetter(code) || code === SLASH || code === EXCLAMATION || code === QUESTION) return from;
    }
  }

  private readMarkup(tag: number): void {
    const code = this.markup.charCodeAt(tag + 1);
    if (code === SLASH) this.readClosing(tag);
    else if (code === EXCLAMATION) this.readDeclaration(tag);
    else if (code === QUESTION) this.at = this.after('>', tag + 2);
    else this.readOpening(tag);
  }

  /** Offset behind the next occurrence, the end of the markup when there is none. */
  private after(what: string, from: number): number {
    const found = this.markup.indexOf(what, from);
    return found < 0 ? this.markup.length : found + what.length;
  }

  private readDeclaration(tag: number): void {
    const { markup } = this;
    if (markup.startsWith('<!--', tag)) this.at = this.after('-->', tag + 2);
    else if (markup.startsWith('[', tag + 2) && markup.slice(tag, tag + 9).toUpperCase() === '<![CDATA[') {
      const end = markup.indexOf(']]>', tag + 9);
      this.handler.cdata(tag + 9, end < 0 ? markup.length : end);
      this.at = end < 0 ? markup.length : end + 3;
    } else this.at = this.after('>', tag + 2);
  }

  private readClosing(tag: number): void {
    const { markup } = this;
    let end = tag + 2;
    if (!isLetter(markup.charCodeAt(end))) {
      this.at = this.after('>', end);
      return;
    }
    while (end < markup.length && !endsName(markup.charCodeAt(end))) end += 1;
    this.handler.close(markup.slice(tag + 2, end).toLowerCase());
    while (end < markup.length && markup.charCodeAt(end) !== GREATER && markup.charCodeAt(end) !== LESS)
      end += 1;
    this.at = markup.charCodeAt(end) === GREATER ? end + 1 : end;
  }

  private readOpening(tag: number): void {
    const { markup, handler } = this;
    let end = tag + 1;
    while (end < markup.length && !endsName(markup.charCodeAt(end))) end += 1;
    const name = markup.slice(tag + 1, end).toLowerCase();
    this.at = end;
    let attributes: Attribute[] | undefined;
    let selfClosing = false;
    for (;;) {
      // A tag that the end cuts says nothing.
      if (this.at >= markup.length) return;
      const code = markup.charCodeAt(this.at);
      if (code === GREATER || code === LESS) break;
      if (code <= TAB_TO_SPACE || code === SLASH) {
        selfClosing = code === SLASH;
        this.at += 1;
        continue;
      }
      selfClosing = false;
      (attributes ??= []).push(this.readAttribute());
    }
    if (markup.charCodeAt(this.at) === GREATER) this.at += 1;
    handler.open(name, attributes ?? NONE, selfClosing);
    if (this.html && RAW_TEXT.has(name)) this.readRawText(name);
  }

  private readAttribute(): Attribute {
    const { markup } = this;
    const start = this.at;
    let end = start + 1;
    for (; end < markup.length; end += 1) {
      const code = markup.charCodeAt(end);
      if (code === EQUALS || endsName(code)) break;
    }
    const name = markup.slice(start, end).toLowerCase();
    let at = end;
    while (at < markup.length && markup.charCodeAt(at) <= TAB_TO_SPACE) at += 1;
    if (markup.charCodeAt(at) !== EQUALS) {
      this.at = end;
      return { name, value: '', quoted: false };
    }
    at += 1;
    while (at < markup.length && markup.charCodeAt(at) <= TAB_TO_SPACE) at += 1;
    const code = markup.charCodeAt(at);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      const close = this.closingQuote(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
      this.at = close < 0 ? markup.length : close + 1;
      return { name, value: markup.slice(at + 1, close < 0 ? markup.length : close), quoted: true };
    }
    end = at;
    while (end < markup.length) {
      const next = markup.charCodeAt(end);
      if (next <= TAB_TO_SPACE || next === GREATER) break;
      end += 1;
    }
    this.at = end;
    return { name, value: markup.slice(at, end), quoted: false };
  }

  private closingQuote(quote: string, from: number): number {
    if (this.gone.has(quote)) return -1;
    const found = this.markup.indexOf(quote, from);
    if (found < 0) this.gone.add(quote);
    return found;
  }

  private readRawText(name: string): void {
    const { markup } = this;
    const start = this.at;
    let end = markup.indexOf('</', start);
    while (end >= 0) {
      const after = end + 2 + name.length;
      if (markup.slice(end + 2, after).toLowerCase() === name && endsName(markup.charCodeAt(after))) break;
      end = markup.indexOf('</', end + 2);
    }
    if (end < 0) end = markup.length;
    if (end > start) this.handler.text(start, end);
    this.at = end;
  }
}

/**
 * Reads markup piece by piece, by searching instead of looking at every character: XML as feeds have it, or HTML
 * (where some elements hold text only). Whatever the text is, it comes to an end, in time linear in its length;
 * an unfinished tag is dropped, a tag that runs into the next one ends there.
 */
export function scanMarkup(markup: string, handler: MarkupHandler, mode: 'xml' | 'html'): void {
  new Scanner(markup, handler, mode === 'html').run();
}
