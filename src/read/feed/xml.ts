import { decodeHTMLStrict } from 'entities';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { resolveAddress } from './address.ts';
import type { Element } from './element.ts';
import { prefixOf, undeclaredPrefix } from './namespaces.ts';
import { readProlog } from './prolog.ts';
import { closeBefore, hoistFromUnclosed, opensItem } from './repair.ts';

/** A document read leniently, with what had to be forgiven (words for the problem's message). */
export interface XmlDocument {
  readonly root: Element;
  readonly forgiven: ReadonlySet<string>;
}

interface Open {
  readonly element: Element;
  /** Name as written, lower case: what a closing tag has to match. */
  readonly written: string;
  readonly prefixes: ReadonlyMap<string, string>;
}

/** Tags nested deeper than this are passed over, their text kept: no feed needs more. */
const MAX_DEPTH = 200;

/** Characters that XML 1.0 does not allow (section 2.2). */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const CONTROLS_ALL = new RegExp(CONTROLS, 'g');

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze(
  Object.create(null) as Record<string, string>,
);

const XML_SPACE = /^\s*$/;

class TreeBuilder implements TokenizerCallbacks {
  readonly forgiven = new Set<string>();
  readonly root: Element;
  private readonly text: string;
  private readonly entities: ReadonlyMap<string, string>;
  private readonly stack: Open[];
  /** Open elements beyond the depth that is read: counted, so that their closing tags find their place. */
  private tooDeep = 0;
  private name = '';
  private attributes: [string, string][] = [];
  private attribute = '';
  private value = '';

  constructor(text: string, entities: ReadonlyMap<string, string>, base: string | null) {
    this.text = text;
    this.entities = entities;
    this.root = { name: '#document', attributes: {}, children: [], elements: [], base, lang: null };
    this.stack = [{ element: this.root, written: '', prefixes: new Map() }];
  }

  private get top(): Open {
    // The document itself is never popped.
    return this.stack[this.stack.length - 1] as Open;
  }

  private addText(text: string): void {
    const children = this.top.element.children;
    const last = children.length - 1;
    const before = children[last];
    if (typeof before === 'string') children[last] = before + text;
    else children.push(text);
  }

  /** One pass over references: the document's own entities, then the names of HTML and XML. */
  private dereference(raw: string): string {
    if (!raw.includes('&')) return raw;
    const own =
      this.entities.size === 0
        ? raw
        : raw.replace(/&([\w.:-]+);/g, (whole, name: string) => this.entities.get(name) ?? whole);
    return decodeHTMLStrict(own);
  }

  ontext(start: number, end: number): void {
    const raw = this.text.slice(start, end);
    if (this.stack.length === 1 && !XML_SPACE.test(raw)) this.forgiven.add('text outside of the feed');
    this.addText(this.dereference(raw));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.addText(this.text.slice(start, Math.max(start, end - endOffset)));
  }

  onopentagname(start: number, end: number): void {
    this.name = this.text.slice(start, end).toLowerCase();
    this.attributes = [];
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.text.slice(start, end).toLowerCase();
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    this.value += this.text.slice(start, end);
  }

  onattribend(quote: number): void {
    if (quote < 2) this.forgiven.add('attributes without quotation marks');
    this.attributes.push([this.attribute, this.dereference(this.value)]);
  }

  onopentagend(): void {
    this.open();
  }

  onselfclosingtag(): void {
    this.open();
    if (this.tooDeep > 0) this.tooDeep -= 1;
    else this.stack.pop();
  }

  onclosetag(start: number, end: number): void {
    if (this.tooDeep > 0) {
      this.tooDeep -= 1;
      return;
    }
    const written = this.text.slice(start, end).toLowerCase();
    let at = this.stack.length - 1;
    while (at > 0 && this.stack[at]?.written !== written) at -= 1;
    if (at === 0) {
      this.forgiven.add('closing tags without an opening one');
      return;
    }
    this.popTo(at);
  }

  /** Closes everything above and including position `at`; what stands above it was left unclosed. */
  private popTo(at: number): void {
    while (this.stack.length > at + 1) this.popUnclosed();
    if (this.stack.length > at) this.stack.pop();
  }

  private popUnclosed(): void {
    const open = this.stack.pop();
    this.forgiven.add('unclosed tags');
    if (open !== undefined) hoistFromUnclosed(open.element, this.top.element);
  }

  private open(): void {
    if (this.tooDeep > 0 || this.stack.length > MAX_DEPTH) {
      this.tooDeep += 1;
      this.forgiven.add('tags nested too deep');
      return;
    }
    if (opensItem(this.name)) {
      const cut = closeBefore(
        this.name,
        this.stack.map((open) => open.element.name),
      );
      while (cut > 0 && this.stack.length > cut) this.popUnclosed();
    }
    const parent = this.top;
    if (parent.element === this.root && this.root.elements.length > 0)
      this.forgiven.add('more than one outermost element');
    let prefixes = parent.prefixes;
    for (const [key, value] of this.attributes)
      if (key === 'xmlns' || key.startsWith('xmlns:')) {
        prefixes = prefixes === parent.prefixes ? new Map(prefixes) : prefixes;
        (prefixes as Map<string, string>).set(key.slice(6), prefixOf(value) ?? key.slice(6));
      }
    const attributes = this.attributes.length === 0 ? NO_ATTRIBUTES : this.readAttributes(prefixes);
    const xmlBase = attributes['xml:base'] ?? attributes['base'];
    const lang = attributes['xml:lang'] ?? attributes['lang'];
    const element: Element = {
      name: this.canonical(this.name, prefixes, false),
      attributes,
      children: [],
      elements: [],
      base: xmlBase === undefined ? parent.element.base : resolveAddress(parent.element.base, xmlBase),
      lang: lang === undefined ? parent.element.lang : lang || null,
    };
    parent.element.children.push(element);
    parent.element.elements.push(element);
    this.stack.push({ element, written: this.name, prefixes });
  }

  private readAttributes(prefixes: ReadonlyMap<string, string>): Record<string, string> {
    // No prototype: names come from outside ("constructor", "__proto__").
    const attributes = Object.create(null) as Record<string, string>;
    for (const [key, value] of this.attributes) attributes[this.canonical(key, prefixes, true)] ??= value;
    return attributes;
  }

  private canonical(name: string, prefixes: ReadonlyMap<string, string>, attribute: boolean): string {
    const colon = name.indexOf(':');
    if (colon <= 0) {
      const prefix = attribute ? '' : (prefixes.get('') ?? '');
      return prefix === '' ? name : `${prefix}:${name}`;
    }
    const given = name.slice(0, colon);
    const local = name.slice(colon + 1);
    if (given === 'xmlns' || given === 'xml') return name;
    const declared = prefixes.get(given);
    if (declared === undefined) this.forgiven.add('undeclared namespaces');
    const prefix = declared ?? undeclaredPrefix(given);
    return prefix === '' ? local : `${prefix}:${local}`;
  }

  onend(): void {
    if (this.stack.length > 1) this.forgiven.add('cut end');
    while (this.stack.length > 1) this.popUnclosed();
  }

  oncomment(start: number, end: number): void {
    // This is how the tokenizer hands over a CDATA section that never ends.
    if (this.text.startsWith('[CDATA[', start)) this.addText(this.text.slice(start + 7, end));
  }

  // A feed's own entities are resolved in `dereference`; declarations and instructions say nothing.
  ontextentity(): void {}
  onattribentity(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  /** Foreign content: `<title>` and `<script>` are ordinary elements here. */
  isInForeignContext(): boolean {
    return true;
  }
}

/**
 * Reads XML (XML 1.0, Namespaces in XML, XML Base) as it comes: never throws, takes time linear in the length.
 * @param base address of the document, against which relative references are resolved, or null
 */
export function readXml(text: string, base: string | null): XmlDocument {
  const clean = CONTROLS.test(text) ? text.replace(CONTROLS_ALL, '') : text;
  const prolog = readProlog(clean);
  const builder = new TreeBuilder(prolog.body, prolog.entities, base);
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false, recognizeSelfClosing: true },
    builder,
  );
  tokenizer.write(prolog.body);
  tokenizer.end();
  if (clean !== text) builder.forgiven.add('control characters');
  const declaration = prolog.body.indexOf('<?xml ');
  if (declaration > 0) builder.forgiven.add('something before the XML declaration');
  return { root: builder.root, forgiven: builder.forgiven };
}
