import { Tokenizer } from 'htmlparser2';
import { strip } from './strip.ts';
import { BLOCK, CLOSES, CLOSES_P, SKIP, TAGS, VOID } from './tags.ts';

/** An element of the page; text children are plain strings with their references decoded. */
export class Element {
  readonly name: string;
  /** Bits of `tags.ts`. */
  readonly tag: number;
  readonly parent: Element | null;
  readonly children: (Element | string)[] = [];
  /** Attributes that a reader looks at (`KEPT`), names in lower case. */
  attributes: Record<string, string> | null = null;
  /** Filled by `measure.ts`: characters of text, of text in links, of prose, inside this element. */
  length = 0;
  linked = 0;
  prose = 0;
  /** All text, what is dropped included. */
  total = 0;
  /** Bits of `measure.ts`. */
  marks = 0;

  constructor(name: string, tag: number, parent: Element | null) {
    this.name = name;
    this.tag = tag;
    this.parent = parent;
  }

  /** Value of an attribute, or '' when it is not there. */
  get(name: string): string {
    return this.attributes?.[name] ?? '';
  }
}

/** What the page says beside its text. */
export interface Tree {
  readonly root: Element;
  /** `meta` and `link` elements in order, wherever they stand. */
  readonly head: readonly Element[];
  /** Bodies of `application/ld+json` scripts. */
  readonly data: readonly string[];
  readonly title: string;
}

/** Attributes that are kept; the rest is never copied out of the page. */
const KEPT = new Set([
  'alt', 'aria-hidden', 'aria-label', 'charset', 'class', 'component', 'content', 'data-author', 'data-date',
  'data-role', 'data-time', 'data-timestamp', 'data-utime', 'data-username', 'datetime', 'hidden', 'href', 'hreflang', 'http-equiv', 'id',
  'itemprop', 'itemscope', 'itemtype', 'lang', 'name', 'property', 'rel', 'role', 'style', 'title', 'type',
  'author', 'ts',
]); // prettier-ignore

/** Deeper elements become children of the element at this depth, as browsers do: no walk can overflow. */
const DEPTH = 400;
/** How far up a missing end tag is looked for. */
const REACH = 40;

const NUL = '';

/** Tags that end a skipped drawing or formula when its end tag is missing (HTML, "foreign content"). */
const BREAKS_OUT = new Set(['p', 'div', 'h1', 'h2', 'h3', 'ul', 'ol', 'table', 'body', 'article', 'section']);

/**
 * Builds a lean tree of a page on htmlparser2's tokens (WHATWG HTML, forgiving). Linear in the length of the page:
 * no look-back is unbounded. Scripts, styles and drawings are not built.
 */
export function readTree(html: string): Tree {
  // Browsers end `<![CDATA[` at the first ">" (HTML, "bogus comment"); the tokenizer would look for "]]>".
  const stripped = strip(html);
  const markup = stripped.html.includes('<![CDATA[')
    ? stripped.html.replaceAll('<![CDATA[', '<!xCDATA[')
    : stripped.html;
  const builder = new Builder(markup, stripped.data);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  tokenizer.write(markup);
  tokenizer.end();
  return builder.finish();
}

class Builder {
  private readonly html: string;
  private readonly root = new Element('#root', BLOCK, null);
  private readonly stack: Element[] = [this.root];
  private readonly open = new Map<string, number>();
  private readonly head: Element[] = [];
  private readonly data: string[];
  private title = NUL;
  private current: Element = this.root;
  private text = NUL;
  private name = NUL;
  private tag = 0;
  private attributes: Record<string, string> | null = null;
  private attribute = NUL;
  private value = NUL;
  private keep = false;
  /** Name of the element being skipped, and how many of that name are open in it. */
  private skipping = NUL;
  private skipDepth = 0;
  private foreignHtml = false;
  /** Inside `title`, `script`: where the text goes. */
  private raw: 'title' | 'data' | 'drop' | null = null;

  constructor(html: string, data: readonly string[]) {
    this.html = html;
    this.data = [...data];
  }

  finish(): Tree {
    this.flush();
    return { root: this.root, head: this.head, data: this.data, title: this.title };
  }

  ontext(start: number, end: number): void {
    if (this.skipping !== NUL || this.raw === 'drop') return;
    this.text = this.text === NUL ? this.html.slice(start, end) : this.text + this.html.slice(start, end);
  }
  ontextentity(codepoint: number): void {
    if (this.skipping !== NUL || this.raw === 'drop') return;
    this.text += String.fromCodePoint(codepoint);
  }
  oncdata(start: number, end: number, endOffset: number): void {
    this.ontext(start, end - endOffset);
  }
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  onopentagname(start: number, end: number): void {
    let name = this.html.slice(start, end);
    let tag = TAGS.get(name);
    if (tag === undefined) {
      name = name.toLowerCase();
      // Custom elements are containers far more often than they are words.
      tag = TAGS.get(name) ?? (name.includes('-') ? BLOCK : 0);
    }
    this.name = name;
    this.tag = tag;
    this.attributes = null;
  }
  onattribname(start: number, end: number): void {
    if (this.skipping !== NUL) return;
    let name = this.html.slice(start, end);
    this.keep = KEPT.has(name);
    if (!this.keep) {
      name = name.toLowerCase();
      this.keep = KEPT.has(name);
    }
    this.attribute = name;
    this.value = NUL;
  }
  onattribdata(start: number, end: number): void {
    if (this.keep)
      this.value =
        this.value === NUL ? this.html.slice(start, end) : this.value + this.html.slice(start, end);
  }
  onattribentity(codepoint: number): void {
    if (this.keep) this.value += String.fromCodePoint(codepoint);
  }
  onattribend(): void {
    if (!this.keep || this.skipping !== NUL) return;
    this.attributes ??= {};
    this.attributes[this.attribute] ??= this.value;
  }

  onselfclosingtag(): void {
    // In HTML the slash means nothing, except in the foreign elements that are skipped.
    if ((this.tag & SKIP) !== 0 || this.skipping !== NUL) return;
    this.onopentagend();
  }

  onopentagend(): void {
    const name = this.name;
    const tag = this.tag;
    if (this.skipping !== NUL) {
      if (name === this.skipping) this.skipDepth++;
      else if (name === 'foreignobject') this.foreignHtml = true;
      if (this.foreignHtml || this.skipping === 'template' || !BREAKS_OUT.has(name)) return;
      this.skipping = NUL;
    }
    if ((tag & SKIP) !== 0) {
      this.skipping = name;
      this.skipDepth = 1;
      this.foreignHtml = false;
      return;
    }
    if (name === 'script') {
      this.flush();
      this.raw = (this.attributes?.['type'] ?? '').toLowerCase().includes('ld+json') ? 'data' : 'drop';
      return;
    }
    if (name === 'title') {
      this.flush();
      this.raw = 'title';
      return;
    }
    this.flush();
    if ((tag & CLOSES_P) !== 0 && this.current.name === 'p') this.pop();
    const rule = CLOSES.get(name);
    if (rule) this.closeImplied(rule.closes, rule.within);
    if (name === 'a' && (this.open.get('a') ?? 0) > 0) this.close('a');
    // Of frames that wrap the page in a second `html` or `body` only the attributes count.
    if ((name === 'html' || name === 'body') && (this.open.get(name) ?? 0) > 0) return;
    const depth = this.stack.length;
    const parent = depth <= DEPTH ? this.current : (this.stack[DEPTH - 1] ?? this.root);
    const element = new Element(name, tag, parent);
    element.attributes = this.attributes;
    parent.children.push(element);
    if (name === 'meta' || name === 'link') this.head.push(element);
    if ((tag & VOID) !== 0) return;
    this.stack.push(element);
    this.current = depth <= DEPTH ? element : parent;
    this.open.set(name, (this.open.get(name) ?? 0) + 1);
  }

  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase();
    if (this.raw !== null) {
      if (this.raw === 'title' && this.title === NUL) this.title = this.text;
      if (this.raw === 'data') this.data.push(this.text);
      this.text = NUL;
      this.raw = null;
      if (name === 'script' || name === 'title') return;
    }
    if (this.skipping !== NUL) {
      if (name === this.skipping && --this.skipDepth <= 0) this.skipping = NUL;
      return;
    }
    if (name === 'br') {
      this.flush();
      this.current.children.push(new Element('br', VOID, this.current));
      return;
    }
    if ((this.open.get(name) ?? 0) === 0 || name === 'body' || name === 'html') return;
    this.flush();
    this.close(name);
  }

  private close(name: string): void {
    // A stray end tag of an inline element must not tear down the blocks around it.
    if (((TAGS.get(name) ?? 0) & BLOCK) === 0) {
      for (let i = this.stack.length - 1, steps = 0; i > 0 && steps < REACH; i--, steps++) {
        const element = this.stack[i];
        if (!element || element.name === name) break;
        if ((element.tag & BLOCK) !== 0 && name !== 'a') return;
      }
    }
    while (this.stack.length > 1) {
      const name0 = this.current0();
      this.pop();
      if (name0 === name) return;
    }
  }

  private current0(): string {
    return this.stack[this.stack.length - 1]?.name ?? NUL;
  }

  private pop(): void {
    const element = this.stack.pop();
    if (!element) return;
    this.open.set(element.name, (this.open.get(element.name) ?? 1) - 1);
    const depth = this.stack.length;
    this.current = (depth <= DEPTH ? this.stack[depth - 1] : this.stack[DEPTH - 1]) ?? this.root;
  }

  private closeImplied(closes: readonly string[], within: readonly string[]): void {
    let at = -1;
    for (let i = this.stack.length - 1, steps = 0; i > 0 && steps < REACH; i--, steps++) {
      const name = this.stack[i]?.name ?? NUL;
      if (closes.includes(name)) at = i;
      else if (within.includes(name)) break;
    }
    if (at > 0) while (this.stack.length > at) this.pop();
  }

  private flush(): void {
    const text = this.text;
    if (text === NUL || this.raw !== null) return;
    this.text = NUL;
    this.current.children.push(isBlank(text) && (this.open.get('pre') ?? 0) === 0 ? ' ' : text);
  }
}

function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 32) return false;
  return true;
}
