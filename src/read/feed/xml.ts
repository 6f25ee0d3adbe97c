import { decodeHTMLStrict } from 'entities';
import { resolveAddress } from './address.ts';
import type { Element } from './element.ts';
import { prefixOf, undeclaredPrefix } from './namespaces.ts';
import { readProlog } from './prolog.ts';
import { closeBefore, hoistFromUnclosed, opensItem } from './repair.ts';
import { scanMarkup, type Attribute, type MarkupHandler } from './scan.ts';

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

/** XML's own references that lost their semicolon before a blank. */
const WITHOUT_SEMICOLON = /&(amp|lt|gt|quot|apos)(?=\s)/g;

class TreeBuilder implements MarkupHandler {
  readonly forgiven = new Set<string>();
  readonly root: Element;
  private readonly source: string;
  private readonly entities: ReadonlyMap<string, string>;
  private readonly stack: Open[];
  /** Open elements beyond the depth that is read: counted, so that their closing tags find their place. */
  private tooDeep = 0;

  constructor(text: string, entities: ReadonlyMap<string, string>, base: string | null) {
    this.source = text;
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
    return decodeHTMLStrict(own.replace(WITHOUT_SEMICOLON, '&$1;'));
  }

  text(start: number, end: number): void {
    const raw = this.source.slice(start, end);
    if (this.stack.length === 1 && !XML_SPACE.test(raw)) this.forgiven.add('text outside of the feed');
    this.addText(this.dereference(raw));
  }

  cdata(start: number, end: number): void {
    this.addText(this.source.slice(start, end));
  }

  close(written: string): void {
    if (this.tooDeep > 0) {
      this.tooDeep -= 1;
      return;
    }
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

  open(name: string, given: readonly Attribute[], selfClosing: boolean): void {
    if (this.tooDeep > 0 || this.stack.length > MAX_DEPTH) {
      if (!selfClosing) this.tooDeep += 1;
      this.forgiven.add('tags nested too deep');
      return;
    }
    if (opensItem(name)) {
      const cut = closeBefore(
        name,
        this.stack.map((open) => open.element.name),
      );
      while (cut > 0 && this.stack.length > cut) this.popUnclosed();
    }
    const parent = this.top;
    if (parent.element === this.root && this.root.elements.length > 0)
      this.forgiven.add('more than one outermost element');
    let prefixes = parent.prefixes;
    for (const { name: key, value, quoted } of given) {
      if (!quoted) this.forgiven.add('attributes without quotation marks');
      if (key === 'xmlns' || key.startsWith('xmlns:')) {
        prefixes = prefixes === parent.prefixes ? new Map(prefixes) : prefixes;
        (prefixes as Map<string, string>).set(key.slice(6), prefixOf(value) ?? key.slice(6));
      }
    }
    const attributes = given.length === 0 ? NO_ATTRIBUTES : this.readAttributes(given, prefixes);
    const xmlBase = attributes['xml:base'] ?? attributes['base'];
    const lang = attributes['xml:lang'] ?? attributes['lang'];
    const element: Element = {
      name: this.canonical(name, prefixes, false),
      attributes,
      children: [],
      elements: [],
      base: xmlBase === undefined ? parent.element.base : resolveAddress(parent.element.base, xmlBase),
      lang: lang === undefined ? parent.element.lang : lang || null,
    };
    parent.element.children.push(element);
    parent.element.elements.push(element);
    if (!selfClosing) this.stack.push({ element, written: name, prefixes });
  }

  private readAttributes(
    given: readonly Attribute[],
    prefixes: ReadonlyMap<string, string>,
  ): Record<string, string> {
    // No prototype: names come from outside ("constructor", "__proto__").
    const attributes = Object.create(null) as Record<string, string>;
    for (const { name, value } of given)
      attributes[this.canonical(name, prefixes, true)] ??= this.dereference(value);
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

  /** Closes what the end of the text left open. */
  end(): void {
    if (this.stack.length > 1) this.forgiven.add('cut end');
    while (this.stack.length > 1) this.popUnclosed();
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
  scanMarkup(prolog.body, builder, 'xml');
  builder.end();
  if (clean !== text) builder.forgiven.add('control characters');
  const declaration = prolog.body.indexOf('<?xml ');
  if (declaration > 0) builder.forgiven.add('something before the XML declaration');
  return { root: builder.root, forgiven: builder.forgiven };
}
