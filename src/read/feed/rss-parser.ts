import Parser from 'rss-parser';
import { DIALECTS, type Dialect, type PlainFeed } from './plain.ts';
import type { Element } from './element.ts';
import type { FeedParts } from './channel.ts';

/** A node as rss-parser keeps it: text, or text (`_`), attributes (`$`) and children by name. */
type Node = string | NodeObject;
interface NodeObject {
  readonly [name: string]: unknown;
  readonly _?: string;
  readonly $?: Readonly<Record<string, string>>;
}
type Kept = Readonly<Record<string, unknown>>;
type Built = Kept & { readonly items: readonly Kept[] };

/**
 * The steps of rss-parser 3: its `parseString` is the same behind a promise, which a stage, being synchronous,
 * cannot wait for.
 */
interface Steps {
  readonly xmlParser: { parseString(text: string, done: (error: unknown, tree: unknown) => void): unknown };
  buildAtomFeed(tree: unknown): Built;
  buildRSS2(tree: unknown): Built;
  buildRSS1(tree: unknown): Built;
  buildRSS0_9(tree: unknown): Built;
}

/**
 * Texts go by a name of their own: under the usual one rss-parser would make a snippet of each, by patterns whose
 * time is not linear in the length.
 */
const TEXTS = new Set(['description', 'content:encoded', 'content', 'summary']);
const keptAs = (name: string): string => (TEXTS.has(name) ? `${name} as it came` : name);
/** The names by which rss-parser knows roots are as the standards write them; all others are told without case. */
const ROOT_NAMES = new Map([['rdf:rdf', 'rdf:RDF']]);
const ATTRIBUTES = 'attributes as they came';

const tagName = (name: string): string => {
  const lower = name.toLowerCase();
  return ROOT_NAMES.get(lower) ?? keptAs(lower);
};

/** rss-parser keeps the first of each field unless it is asked for all, and their attributes with them. */
type Custom = [string, string, { keepArray: boolean }];
const custom = (fields: readonly string[]): Custom[] => [
  ['$', ATTRIBUTES, { keepArray: true }],
  ...fields.map((field): Custom => [keptAs(field), `all ${field}`, { keepArray: true }]),
];
const fieldsOf = (pick: (dialect: Dialect) => readonly string[]): readonly string[] => [
  ...new Set(DIALECTS.flatMap((dialect) => [...pick(dialect), ...dialect.persons])),
];
const HEAD = fieldsOf((dialect) => dialect.headFields);
const ITEM = fieldsOf((dialect) => dialect.itemFields);

/** A parser of its own for each feed: one that failed is not to be used again. */
function steps(): Steps {
  const options = {
    xml2js: { tagNameProcessors: [tagName], attrNameProcessors: [(name: string) => name.toLowerCase()] },
    customFields: { feed: custom(HEAD), item: custom(ITEM) },
  };
  return new Parser(options as unknown as Parser.ParserOptions<unknown, unknown>) as unknown as Steps;
}

function treeOf({ xmlParser }: Steps, text: string): NodeObject | undefined {
  let tree: unknown;
  xmlParser.parseString(text, (error, result) => {
    if (error === null || error === undefined) tree = result;
  });
  return typeof tree === 'object' && tree !== null ? (tree as NodeObject) : undefined;
}

function build(parser: Steps, tree: NodeObject): Built | undefined {
  if (tree['feed'] !== undefined) return parser.buildAtomFeed(tree);
  if (tree['rdf:RDF'] !== undefined) return parser.buildRSS1(tree);
  const rss = tree['rss'] as NodeObject | undefined;
  if (rss === undefined) return undefined;
  return (rss.$?.['version'] ?? '').startsWith('2') ? parser.buildRSS2(tree) : parser.buildRSS0_9(tree);
}

interface Inherited {
  readonly base: string | null;
  readonly lang: string | null;
}

function element(
  name: string,
  attributes: Element['attributes'],
  children: Element['children'],
  { base, lang }: Inherited,
): Element {
  const elements = children.filter((child) => typeof child !== 'string');
  return { name, attributes, children, elements, base, lang };
}

const NO_ATTRIBUTES: Element['attributes'] = Object.freeze({});

function fieldOf(name: string, node: Node, inherited: Inherited): Element {
  const text = typeof node === 'string' ? node : (node._ ?? '');
  const attributes = typeof node === 'string' ? NO_ATTRIBUTES : (node.$ ?? NO_ATTRIBUTES);
  return element(name, attributes, text === '' ? [] : [text], inherited);
}

/** A person's fields (Atom), which stand in elements of their own. */
function personOf(name: string, node: Node, inherited: Inherited): Element {
  if (typeof node === 'string') return fieldOf(name, node, inherited);
  const children = ['name', 'email', 'uri'].flatMap((part) =>
    ((node[part] ?? []) as readonly Node[]).map((one) => fieldOf(part, one, inherited)),
  );
  return element(name, NO_ATTRIBUTES, children, inherited);
}

/** What was kept of a feed or an item, as the readers of fields take it. */
function elementOf(
  name: string,
  kept: Kept,
  fields: readonly string[],
  persons: readonly string[],
  base: string | null,
  lang: string | null,
): Element {
  const attributes = (kept[ATTRIBUTES] ?? NO_ATTRIBUTES) as Element['attributes'];
  const inherited = { base, lang: attributes['xml:lang'] ?? lang };
  const children = [...fields, ...persons].flatMap((field) =>
    ((kept[`all ${field}`] ?? []) as readonly Node[]).map((node) =>
      persons.includes(field)
        ? personOf(field, node, inherited)
        : // Of Atom's elements in RSS only links are plain.
          fieldOf(field === 'atom:link' ? 'link' : field, node, inherited),
    ),
  );
  return element(name, attributes, children, inherited);
}

/**
 * Reads a plain feed by rss-parser: its parts, to be read like those of any other. Undefined when rss-parser refuses
 * it or finds another number of items than the text has; never throws.
 * @param plain what `plainFeedOf` says of the same text
 * @param base address of the feed, or null
 */
export function partsByRssParser(text: string, plain: PlainFeed, base: string | null): FeedParts | undefined {
  const { dialect } = plain;
  const parser = steps();
  let built: Built | undefined;
  try {
    const tree = treeOf(parser, text);
    built = tree && build(parser, tree);
  } catch {
    // A date or a field that rss-parser cannot take: the lenient reader can.
    return undefined;
  }
  if (built?.items.length !== plain.items) return undefined;
  const head = elementOf(dialect.head, built, dialect.headFields, dialect.persons, base, null);
  const isAtom = dialect.root === 'feed';
  return {
    format: isAtom ? 'atom' : dialect.root === 'rss' ? 'rss' : 'rdf',
    flavour: isAtom ? 'atom10' : 'rss',
    head,
    lang: null,
    items: built.items.map((item) =>
      elementOf(dialect.item, item, dialect.itemFields, dialect.persons, base, head.lang),
    ),
  };
}
