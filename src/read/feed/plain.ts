import { prefixOf } from './namespaces.ts';
import { scanMarkup, type Attribute, type MarkupHandler } from './scan.ts';

/** What a plain feed is: enough to know which reading by rss-parser loses nothing. */
export interface PlainFeed {
  readonly dialect: Dialect;
  /** Number of `<item>` or `<entry>` elements, wherever they stand. */
  readonly items: number;
}

/** How the well-formed dialects name things; all names in lower case, as the markup is compared. */
export interface Dialect {
  readonly root: string;
  readonly version: RegExp | null;
  /** Namespaces that may be in force without prefix, lower case; null: none need be declared. */
  readonly namespaces: readonly string[] | null;
  /** Element that holds the feed's own fields; the root itself where it is the same. */
  readonly head: string;
  readonly item: string;
  /** Fields that hold text or nothing, never elements. */
  readonly headFields: readonly string[];
  readonly itemFields: readonly string[];
  /** Fields that hold elements with a person's name and address. */
  readonly persons: readonly string[];
  /** Elements of which nothing is read, whatever is in them. */
  readonly passedOver: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

const RSS_HEAD = words(
  'title link description language managingeditor dc:creator dc:date dc:language atom:link',
);
const RSS_ITEM = words(
  'title link description content:encoded author dc:creator dc:date dc:subject dc:language dc:identifier dc:source',
);
const RSS_PASSED = words('image textinput copyright generator docs category rating dc:rights dc:publisher');

/** The dialects that rss-parser reads. */
export const DIALECTS: readonly Dialect[] = [
  {
    root: 'rss',
    version: /^(?:2|0\.9)/,
    namespaces: null,
    head: 'channel',
    item: 'item',
    headFields: [...RSS_HEAD, 'pubdate', 'lastbuilddate'],
    itemFields: [...RSS_ITEM, ...words('guid pubdate category comments enclosure source')],
    persons: [],
    passedOver: [...RSS_PASSED, ...words('cloud ttl skiphours skipdays webmaster')],
  },
  {
    root: 'rdf:rdf',
    version: null,
    namespaces: ['http://purl.org/rss/1.0/', 'http://my.netscape.com/rdf/simple/0.9/'],
    head: 'channel',
    item: 'item',
    headFields: RSS_HEAD,
    itemFields: RSS_ITEM,
    persons: [],
    passedOver: [...RSS_PASSED, 'items'],
  },
  {
    root: 'feed',
    version: null,
    namespaces: ['http://www.w3.org/2005/atom'],
    head: 'feed',
    item: 'entry',
    headFields: words('title subtitle link id updated'),
    itemFields: words('title link id published updated summary content category'),
    persons: ['author'],
    passedOver: words('contributor rights generator logo icon category'),
  },
];

const PERSON_FIELDS = words('name email uri');

/** Prefixes of namespaces that the readers look into: only the lenient reader knows all of what they hold. */
const LOOKED_INTO = new Set(words('itunes media dcterms prism xhtml math svg xlink xml thr app gd a10 rss'));
/** Prefixes whose elements the dialects above name; they must stand for what they usually stand for. */
const USUAL = new Map([
  ['dc', 'dc'],
  ['content', 'content'],
  ['rdf', 'rdf'],
  ['atom', ''],
]);

/** Relations of a channel's `atom:link` that cannot be mistaken for its page. */
const OTHER_RELATIONS = new Set(words('self hub next first last prev previous search license'));

/** References that mean the same in XML and in HTML: the five of XML, and characters above the C1 controls. */
const OTHER_REFERENCE =
  /&(?!(?:amp|lt|gt|quot|apos|#(?:1[6-9]\d|[2-9]\d\d|\d{4,5}|3[2-9]|[4-9]\d)|#x[1-9a-f]\d[0-9a-f]{2});)/i;

/** Declarations of types and entities, and comments that are read in two ways. */
const DECLARATION = /<!(?!--(?!-?>)|\[CDATA\[)/;
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u;

/** Tags nested deeper than this are not plain. */
const MAX_DEPTH = 50;

type Place = 'document' | 'root' | 'head' | 'item' | 'person' | 'field' | 'passed-over';

/** Thrown inside, to leave the scan at the first thing that is not plain. */
class NotPlain extends Error {}
const NOT_PLAIN = new NotPlain('not plain');

class PlainCheck implements MarkupHandler {
  dialect: Dialect | undefined;
  items = 0;
  private heads = 0;
  private readonly stack: { readonly name: string; readonly place: Place }[] = [];
  private readonly prefixes = new Set<string>();
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  get isClosed(): boolean {
    return this.stack.length === 0;
  }

  private get place(): Place {
    return this.stack.at(-1)?.place ?? 'document';
  }

  text(start: number, end: number): void {
    if (this.place === 'document') {
      if (this.source.slice(start, end).trim() !== '') throw NOT_PLAIN;
    } else this.references(this.source.slice(start, end));
  }

  cdata(): void {
    if (this.place === 'document') throw NOT_PLAIN;
  }

  private references(text: string): void {
    if (text.includes('&') && OTHER_REFERENCE.test(text)) throw NOT_PLAIN;
  }

  open(name: string, attributes: readonly Attribute[], selfClosing: boolean): void {
    if (this.stack.length > MAX_DEPTH) throw NOT_PLAIN;
    const place = this.placeOf(name, attributes);
    if (place === 'item' || name === 'item' || name === 'entry') this.items += 1;
    for (const attribute of attributes) this.attribute(attribute, place, name);
    if (!selfClosing) this.stack.push({ name, place });
  }

  close(name: string): void {
    if (this.stack.pop()?.name !== name) throw NOT_PLAIN;
  }

  /** Inherited things (base, language, namespaces) may stand where all of a feed inherits them only. */
  private attribute({ name, value, quoted }: Attribute, place: Place, element: string): void {
    if (!quoted) throw NOT_PLAIN;
    this.references(value);
    const isHead = element === this.dialect?.head && (place === 'head' || place === 'root');
    if (name === 'xml:base' || name === 'base' || name === 'lang') throw NOT_PLAIN;
    if (name === 'xml:lang' && (!isHead || this.dialect?.root === 'rdf:rdf')) throw NOT_PLAIN;
    if (name.startsWith('xmlns') && place !== 'root') throw NOT_PLAIN;
  }

  private placeOf(name: string, attributes: readonly Attribute[]): Place {
    const { dialect, place } = this;
    if (place === 'document') return this.enterRoot(name, attributes);
    if (dialect === undefined || place === 'field') throw NOT_PLAIN;
    if (place === 'passed-over') return place;
    if (place === 'person') {
      if (!PERSON_FIELDS.includes(name)) throw NOT_PLAIN;
      return 'field';
    }
    if (this.isForeign(name)) return 'passed-over';
    const inHead = place === 'head' || (place === 'root' && dialect.head === dialect.root);
    if (place === 'root' && name === dialect.head && !inHead) {
      this.heads += 1;
      if (this.heads > 1) throw NOT_PLAIN;
      return 'head';
    }
    // Items stand in the channel (RSS 2.0), beside it (RDF) or in the feed (Atom).
    if (name === dialect.item && place === (dialect.root === 'rss' ? 'head' : 'root')) return 'item';
    if (place === 'item' || inHead) {
      const fields = inHead ? dialect.headFields : dialect.itemFields;
      if (name === 'atom:link') relationOf(attributes);
      if (fields.includes(name)) return 'field';
      if (dialect.persons.includes(name)) return 'person';
    }
    if (dialect.passedOver.includes(name)) return 'passed-over';
    throw NOT_PLAIN;
  }

  private enterRoot(name: string, attributes: readonly Attribute[]): Place {
    const dialect = this.dialect === undefined ? DIALECTS.find((one) => one.root === name) : undefined;
    if (dialect === undefined) throw NOT_PLAIN;
    const version = attributes.find((one) => one.name === 'version')?.value;
    if (dialect.version === null ? version !== undefined : !dialect.version.test(version ?? ''))
      throw NOT_PLAIN;
    const own = attributes.find((one) => one.name === 'xmlns')?.value.toLowerCase();
    if (dialect.namespaces === null ? own !== undefined : !dialect.namespaces.includes(own ?? ''))
      throw NOT_PLAIN;
    for (const { name: key, value } of attributes) {
      if (!key.startsWith('xmlns:')) continue;
      const prefix = key.slice(6);
      const known = prefixOf(value);
      // A prefix that stands for something else than usual, or something usual under another prefix.
      if (USUAL.has(prefix) ? known !== USUAL.get(prefix) : known !== undefined && known !== prefix)
        throw NOT_PLAIN;
      this.prefixes.add(prefix);
    }
    this.dialect = dialect;
    return 'root';
  }

  /** True for elements of namespaces that the readers pass over. */
  private isForeign(name: string): boolean {
    const colon = name.indexOf(':');
    if (colon < 0) return false;
    const prefix = name.slice(0, colon);
    if (!this.prefixes.has(prefix) || LOOKED_INTO.has(prefix)) throw NOT_PLAIN;
    return !USUAL.has(prefix);
  }
}

function relationOf(attributes: readonly Attribute[]): void {
  const rel = attributes.find((one) => one.name === 'rel')?.value ?? '';
  if (!OTHER_RELATIONS.has(rel)) throw NOT_PLAIN;
}

/**
 * Tells whether a feed is plain: well-formed RSS 0.9x, 1.0, 2.0 or Atom 1.0 with usual prefixes only, without
 * document type or entities of its own, without inherited bases and languages, inline markup, and elements that a
 * reader of plain feeds does not look for. One pass, linear in the length; it ends at the first thing that is not.
 * @param text a decoded feed
 */
export function plainFeedOf(text: string): PlainFeed | undefined {
  // A declaration stands first or nowhere; instructions inside of elements end at another place for each reader.
  if (text.includes('<?xml ', 1) || text.includes('<?', text.search(/<[a-z]/i))) return undefined;
  if (DECLARATION.test(text) || FORBIDDEN.test(text)) return undefined;
  const check = new PlainCheck(text);
  try {
    scanMarkup(text, check, 'xml');
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
  const { dialect, items, isClosed } = check;
  return dialect === undefined || !isClosed ? undefined : { dialect, items };
}
