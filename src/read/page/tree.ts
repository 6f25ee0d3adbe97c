import { decodeHTML } from 'entities/decode';
import { Element } from './element.ts';
import { AttributeReader } from './scanner.ts';
import { BLOCK, CLOSES_P, EMPTY, kindAt, kindOf, NUMBERS, numberOf, RAW, SKIP, VOID } from './tags.ts';

export { Element } from './element.ts';

/** A page taken apart. */
export interface Tree {
  readonly root: Element;
  /** `meta` and `link` elements in order, wherever they stand. */
  readonly head: readonly Element[];
  /** Bodies of `application/ld+json` scripts. */
  readonly data: readonly string[];
  readonly title: string;
}

/** Deeper elements become children of the element at this depth, as browsers do: no walk can overflow. */
const DEPTH = 400;
/** How far up an element that a start tag closes is looked for. */
const REACH = 40;
/** Most elements that are built; a real page has some thousands. */
const MOST = 400_000;
const LT = 60;
const GT = 62;
const PREFORMATTED_TAG = numberOf(kindOf('pre').bits);

/**
 * Builds a lean tree of a page, forgiving as WHATWG HTML is: end tags may be missing, stray or crossed. Linear in the
 * length of the page: every search for an end that failed once is not made again, and no look-back is unbounded.
 * Scripts, styles, drawings and navigation are passed over by searching for their ends, which is several times faster
 * than any tokenizer (htmlparser2's own takes longer for its tokens alone than this for the tree).
 */
export function readTree(html: string): Tree {
  return new Builder(html).build();
}

class Builder {
  private readonly html: string;
  private readonly attributes: AttributeReader;
  private readonly root = new Element('#root', BLOCK, null);
  private readonly stack: Element[] = [this.root];
  /** Open elements of each tag by its number, and by name where the tag has none. */
  private readonly open = new Int32Array(NUMBERS);
  private readonly openOthers = new Map<string, number>();
  /** Ends that were searched for and are not there. */
  private readonly missing = new Set<string>();
  /** Elements whose starts and ends do not match up: they are built, not passed over. */
  private readonly unbalanced = new Set<string>();
  private readonly head: Element[] = [];
  private readonly data: string[] = [];
  private title = '';
  private current: Element = this.root;
  private built = 0;

  constructor(html: string) {
    this.html = html;
    this.attributes = new AttributeReader(html);
  }

  build(): Tree {
    const { html } = this;
    let at = 0;
    let search = 0;
    while (this.built < MOST) {
      const lt = html.charCodeAt(search) === LT ? search : html.indexOf('<', search);
      if (lt < 0) break;
      const code = html.charCodeAt(lt + 1);
      if (isLetter(code)) {
        if (lt > at) this.addText(at, lt);
        at = this.startTag(lt + 1);
      } else if (code === 47 && isLetter(html.charCodeAt(lt + 2))) {
        if (lt > at) this.addText(at, lt);
        at = this.endTag(lt + 2);
      } else if (code === 33 || code === 63 || code === 47) {
        if (lt > at) this.addText(at, lt);
        at = this.passOver(lt, code === 33 && html.startsWith('--', lt + 2) ? '-->' : '>');
      } else {
        search = lt + 1;
        continue;
      }
      search = at;
    }
    if (this.built < MOST && at < html.length) this.addText(at, html.length);
    return { root: this.root, head: this.head, data: this.data, title: this.title };
  }

  /** Comments and declarations; one without an end is passed over at its first sign. */
  private passOver(from: number, end: string): number {
    const at = this.find(end, from + 2);
    return at < 0 ? from + 2 : at + end.length;
  }

  private find(what: string, from: number): number {
    if (this.missing.has(what)) return -1;
    const at = this.html.indexOf(what, from);
    if (at < 0) this.missing.add(what);
    return at;
  }

  private nameAt(from: number): string {
    const { html } = this;
    let at = from + 1;
    for (;;) {
      const code = html.charCodeAt(at);
      // Not a number at the end of the page.
      if (code <= 32 || code === 62 || code === 47 || Number.isNaN(code)) break;
      at++;
    }
    return html.slice(from, at);
  }

  private startTag(from: number): number {
    const { html } = this;
    const written = kindAt(html, from) ?? this.nameAt(from);
    const after = from + (typeof written === 'string' ? written : written.name).length;
    const { name, bits: tag, closing } = typeof written === 'string' ? kindOf(written) : written;
    if ((tag & (SKIP | RAW)) !== 0) {
      const end = this.skip(name, tag, after);
      if (end >= 0) return end;
    }
    if ((tag & CLOSES_P) !== 0 && this.current.name === 'p') this.pop();
    if (closing !== undefined) this.closeImplied(closing.closes, closing.within);
    if (name === 'a' && this.isOpen(name, tag)) this.close(name, tag);
    // Of pages put into one another only the attributes of the inner `html` and `body` count.
    if ((name === 'html' || name === 'body') && this.isOpen(name, tag))
      return this.attributes.read(after, null);
    if ((tag & EMPTY) !== 0) {
      if (this.current.children.at(-1) !== ' ') this.current.add(' ');
      return this.attributes.read(after, null);
    }
    const depth = this.stack.length;
    const parent = this.current;
    const element = new Element(name, tag, parent);
    const next = this.attributes.read(after, element);
    parent.add(element);
    this.built++;
    if ((tag & VOID) !== 0) {
      if (name === 'meta' || name === 'link') this.head.push(element);
      return next;
    }
    this.stack.push(element);
    if (depth <= DEPTH) this.current = element;
    this.count(element, 1);
    return next;
  }

  private isOpen(name: string, bits: number): boolean {
    const number = numberOf(bits);
    return (number === 0 ? (this.openOthers.get(name) ?? 0) : (this.open[number] ?? 0)) > 0;
  }

  private count({ name, tag }: Element, by: number): void {
    const number = numberOf(tag);
    if (number === 0) this.openOthers.set(name, (this.openOthers.get(name) ?? 0) + by);
    else this.open[number] = (this.open[number] ?? 0) + by;
  }

  /** Passes over an element that is not built; -1 when its end is missing and it must be built after all. */
  private skip(name: string, tag: number, after: number): number {
    const { html } = this;
    const bodyStart = this.attributes.read(after, null);
    if ((tag & RAW) === 0 && this.attributes.selfClosing) return bodyStart;
    const close = (tag & RAW) !== 0 ? this.findClose(name, bodyStart) : this.findBalanced(name, bodyStart);
    if (close < 0) return (tag & RAW) !== 0 ? bodyStart : -1;
    const end = html.indexOf('>', close);
    if (name === 'script') {
      const start = html.slice(after, Math.min(bodyStart, after + 1000));
      if (start.includes('ld+json')) this.data.push(html.slice(bodyStart, close));
    } else if (name === 'title' && this.title === '') this.title = decodeHTML(html.slice(bodyStart, close));
    else if (name !== 'style') this.current.add(' ');
    return end < 0 ? html.length : end + 1;
  }

  private findClose(name: string, from: number): number {
    const lower = this.find(`</${name}`, from);
    if (lower >= 0) return lower;
    return this.find(`</${name.toUpperCase()}`, from);
  }

  /** End tag of the element that started before `from`, elements of the same name inside it counted. */
  private findBalanced(name: string, from: number): number {
    if (this.unbalanced.has(name)) return -1;
    let depth = 1;
    let at = from;
    for (;;) {
      const close = this.findClose(name, at);
      if (close < 0) {
        this.unbalanced.add(name);
        return -1;
      }
      depth += this.startsBetween(name, at, close) - 1;
      if (depth <= 0) return close;
      at = close + 2;
    }
  }

  /** How many elements of this name start between two offsets. */
  private startsBetween(name: string, from: number, to: number): number {
    const opening = `<${name}`;
    const between = this.html.slice(from, to);
    let count = 0;
    for (let at = between.indexOf(opening); at >= 0; at = between.indexOf(opening, at + opening.length)) {
      const code = this.html.charCodeAt(from + at + opening.length);
      if (code <= 32 || code === GT) count++;
    }
    return count;
  }

  private endTag(from: number): number {
    const { html } = this;
    const kind = kindAt(html, from);
    const { name, bits } = kind ?? kindOf(this.nameAt(from));
    // As a rule nothing stands behind the name.
    const ended = kind !== undefined && html.charCodeAt(from + name.length) === GT;
    const end = ended ? from + name.length : this.find('>', from);
    const next = end < 0 ? html.length : end + 1;
    if (name === 'br') this.current.add(new Element(name, bits, this.current));
    else if (this.isOpen(name, bits) && name !== 'body' && name !== 'html') this.close(name, bits);
    return next;
  }

  private close(name: string, bits: number): void {
    // A stray end tag of an inline element must not tear down the blocks around it.
    if ((bits & BLOCK) === 0 && name !== 'a') {
      for (let i = this.stack.length - 1, steps = 0; i > 0 && steps < REACH; i--, steps++) {
        const element = this.stack[i];
        if (element === undefined || element.name === name) break;
        if ((element.tag & BLOCK) !== 0) return;
      }
    }
    while (this.stack.length > 1 && this.pop() !== name);
  }

  private pop(): string {
    const element = this.stack.pop();
    if (element === undefined) return '';
    this.count(element, -1);
    this.current = this.stack[Math.min(this.stack.length - 1, DEPTH)] ?? this.root;
    return element.name;
  }

  private closeImplied(closes: readonly string[], within: readonly string[]): void {
    let at = -1;
    for (let i = this.stack.length - 1, steps = 0; i > 0 && steps < REACH; i--, steps++) {
      const name = this.stack[i]?.name ?? '';
      if (closes.includes(name)) at = i;
      else if (within.includes(name)) break;
    }
    if (at > 0) while (this.stack.length > at) this.pop();
  }

  private addText(from: number, to: number): void {
    const { html } = this;
    const { current } = this;
    let at = from;
    while (at < to && html.charCodeAt(at) <= 32) at++;
    if (at === to && this.open[PREFORMATTED_TAG] === 0) {
      if (current.children.at(-1) !== ' ') current.add(' ');
      return;
    }
    const text = html.slice(from, to);
    current.add(this.attributes.refers(from, to) ? decodeHTML(text) : text);
  }
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
