import { decodeHTML, decodeHTMLAttribute } from 'entities';
import type { Link } from '../../model/document.ts';
import { resolveAddress } from './address.ts';
import { BLOCKS, SILENT, VOID_ELEMENTS } from './markup-lists.ts';
import { mendMarkup } from './markup.ts';
import { scanMarkup, type Attribute, type MarkupHandler } from './scan.ts';

/** Text of markup as a person reads it, with its links. */
export interface Prose {
  /** Lines separated by "\n", no empty ones, no markup. */
  readonly text: string;
  readonly links: readonly Link[];
}

const SPACE = /\s/;
const SPACES = /\s+/g;
/** White space that is not a single blank. */
const UNEVEN = /[^\S ]| {2}/;

class ProseReader implements MarkupHandler {
  readonly links: Link[] = [];
  /** Pieces of the text and their length together: joined once, so that many links stay cheap. */
  private readonly parts: string[] = [];
  private length = 0;
  private readonly html: string;
  private readonly base: string | null;
  private pendingSpace = false;
  private pendingBreak = false;
  private preformatted = 0;
  /** Name of the silent element that is open, and how many of that name. */
  private silent: string | null = null;
  private silentDepth = 0;
  /** The link that is open, and the number of pieces before its text. */
  private link: { readonly url: string; readonly from: number } | null = null;

  constructor(html: string, base: string | null) {
    this.html = html;
    this.base = base;
  }

  private add(raw: string): void {
    const text = raw.includes('&') ? decodeHTML(raw) : raw;
    if (this.preformatted === 0) this.addWords(text);
    else
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) this.pendingBreak = true;
        this.addWords(line);
      }
  }

  private addWords(text: string): void {
    const words = text.trim();
    if (words.length < text.length && SPACE.test(text[0] ?? '')) this.pendingSpace = true;
    if (words === '') return;
    this.flush();
    this.push(UNEVEN.test(words) ? words.replace(SPACES, ' ') : words);
    this.pendingSpace = SPACE.test(text[text.length - 1] ?? '');
  }

  private flush(): void {
    if (this.length > 0 && (this.pendingBreak || this.pendingSpace))
      this.push(this.pendingBreak ? '\n' : ' ');
    this.pendingBreak = false;
    this.pendingSpace = false;
  }

  private push(piece: string): void {
    this.parts.push(piece);
    this.length += piece.length;
  }

  /** All of the text so far. */
  whole(): string {
    return this.parts.join('');
  }

  text(start: number, end: number): void {
    if (this.silent === null) this.add(this.html.slice(start, end));
  }

  cdata(start: number, end: number): void {
    this.text(start, end);
  }

  open(name: string, attributes: readonly Attribute[]): void {
    if (this.silent !== null) {
      if (name === this.silent) this.silentDepth += 1;
      return;
    }
    if (SILENT.has(name) && !VOID_ELEMENTS.has(name)) {
      this.silent = name;
      this.silentDepth = 1;
      return;
    }
    if (BLOCKS.has(name)) this.pendingBreak = true;
    else if (name === 'td' || name === 'th') this.pendingSpace = true;
    if (name === 'pre') this.preformatted += 1;
    if (name === 'a') {
      this.endLink();
      const href = attributes.find((one) => one.name === 'href')?.value;
      if (href !== undefined) {
        const url = resolveAddress(this.base, decodeHTMLAttribute(href));
        if (url !== '') this.link = { url, from: this.parts.length };
      }
    }
  }

  close(name: string): void {
    if (this.silent !== null) {
      if (name === this.silent) this.silentDepth -= 1;
      if (this.silentDepth === 0) this.silent = null;
      return;
    }
    if (name === 'a') this.endLink();
    if (name === 'pre' && this.preformatted > 0) this.preformatted -= 1;
    if (BLOCKS.has(name)) this.pendingBreak = true;
  }

  endLink(): void {
    if (this.link === null) return;
    const text = this.parts.slice(this.link.from).join('').trimStart();
    this.links.push({ url: this.link.url, text, start: text === '' ? -1 : this.length - text.length });
    this.link = null;
  }
}

/** Markup without a tag: references resolved, white space collapsed. */
function plainText(html: string): string {
  const text = (html.includes('&') ? decodeHTML(html) : html).trim();
  return UNEVEN.test(text) ? text.replace(SPACES, ' ') : text;
}

/**
 * Reads markup as text: lines at block elements and `<br>`, white space collapsed, references resolved, nothing of
 * scripts, styles and embedded things. Links are absolute against `base` where that is known.
 */
export function readProse(html: string, base: string | null): Prose {
  if (!html.includes('<')) return { text: plainText(html), links: [] };
  const whole = mendMarkup(html);
  const reader = new ProseReader(whole, base);
  scanMarkup(whole, reader, 'html');
  reader.endLink();
  return { text: reader.whole(), links: reader.links };
}
