import type { Catalogue, Organisation, Publisher, Reliability, Tool } from '../model/catalogue.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Ruling } from '../model/ruling.ts';
import { rulingsOf } from '../model/standing.ts';
import { foldName } from './names.ts';

/** Who is behind texts and names: the catalogue's publishers and organisations, with rulings on reliability. */
export interface Book {
  readonly publisher: (slug: string) => Publisher;
  /** The publisher that a name in a text means; undefined when none of the catalogue is. */
  readonly publisherNamed: (name: string) => Publisher | undefined;
  /** Publishers whose names stand in a text as whole words. */
  readonly publishersIn: (text: string) => readonly Publisher[];
  readonly organisationNamed: (name: string) => string | undefined;
  /** Organisation whose name stands in a text as whole words; the longest name wins. */
  readonly organisationIn: (text: string) => string | undefined;
  readonly organisationName: (slug: string) => string;
  /** Whether an organisation (slug) is a public body by the catalogue; undefined where it knows none of that slug. */
  readonly isAuthority: (slug: string) => boolean | undefined;
  readonly tool: (slug: string) => Tool | undefined;
  /** Tools (slugs) whose names stand in a text as whole words. */
  readonly toolsIn: (text: string) => readonly string[];
  readonly byDomain: (host: string) => Publisher | undefined;
  /** Whose words a text's own are: its publisher's, else those of whom it credits; undefined where that is nobody known. */
  readonly houseOf: (document: DocumentInfo) => Publisher | undefined;
  /** Who wrote it, for counting: the credited original where the text is somebody's wire. */
  readonly familyOf: (document: DocumentInfo) => string;
}

const cache = new WeakMap<Catalogue, { readonly key: string; readonly book: Book }>();

/** The book of a catalogue, with standing `reliability` rulings (subject: publisher slug, object: letter) applied. */
export function bookOf(catalogue: Catalogue, rulings: readonly Ruling[]): Book {
  const letters = new Map(
    rulingsOf(rulings, 'reliability').flatMap(({ subject, object }) =>
      isReliability(object) ? [[subject, object] as const] : [],
    ),
  );
  const key = [...letters].join(';');
  const known = cache.get(catalogue);
  if (known?.key === key) return known.book;
  const book = buildBook(catalogue, letters);
  cache.set(catalogue, { key, book });
  return book;
}

function isReliability(text: string | null): text is Reliability {
  return text !== null && /^[A-F]$/.test(text);
}

function buildBook(catalogue: Catalogue, letters: ReadonlyMap<string, Reliability>): Book {
  const rated = catalogue.publishers.map((one) => ({
    ...one,
    reliability: letters.get(one.slug) ?? one.reliability,
  }));
  const bySlug = new Map(rated.map((one) => [one.slug, one]));
  const byName = new Map(
    rated
      .filter((one) => one.byAddress !== true)
      .flatMap((one) => [one.name, ...one.names].map((name) => [foldName(name), one] as const)),
  );
  const byDomain = new Map(rated.flatMap((one) => one.domains.map((domain) => [domain, one])));
  const organisations = new Map(
    catalogue.organisations.flatMap((one: Organisation) =>
      [one.slug, one.name, ...one.names].map((name) => [foldName(name), one.slug] as const),
    ),
  );
  const names = new Map(catalogue.organisations.map((one) => [one.slug, one.name]));
  const regulators = new Set(
    catalogue.publishers.flatMap((one) => (one.kind === 'regulator' ? (one.organisation ?? []) : [])),
  );
  const authorities = new Map(
    catalogue.organisations.map((one) => [one.slug, one.authority ?? regulators.has(one.slug)]),
  );
  const tools = new Map(catalogue.tools.map((one) => [one.slug, one]));
  const byTool = new Map(
    catalogue.tools.flatMap((one) =>
      [one.name, ...one.aliases].map((name) => [foldName(name), one.slug] as const),
    ),
  );
  const publisherNames = readable(byName);
  const organisationNames = readable(organisations);
  const toolNames = readable(byTool);
  const publisher = (slug: string): Publisher =>
    bySlug.get(slug) ?? unknownPublisher(slug, letters.get(slug));
  const publisherNamed = (name: string): Publisher | undefined => byName.get(foldName(name));
  const domainOf = (host: string): Publisher | undefined => {
    for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
      const found = byDomain.get(rest);
      if (found) return found;
    }
    return undefined;
  };
  const credited = (credit: string): Publisher | undefined =>
    publisherNamed(credit) ?? (URL.canParse(credit) ? domainOf(new URL(credit).hostname) : undefined);
  return {
    publisher,
    publisherNamed,
    publishersIn: (text) => [...new Set(namesIn(text, publisherNames))],
    organisationNamed: (name) => organisations.get(foldName(name)),
    organisationIn: (text) => namesIn(text, organisationNames)[0],
    organisationName: (slug) => names.get(slug) ?? slug,
    isAuthority: (slug) => authorities.get(slug),
    tool: (slug) => tools.get(slug),
    toolsIn: (text) => [...new Set(namesIn(text, toolNames))],
    byDomain: domainOf,
    houseOf: ({ credit, publisher: own }) => (credit === null ? publisher(own) : credited(credit)),
    familyOf: ({ credit, publisher: own }) =>
      ((credit === null ? undefined : credited(credit)) ?? publisher(own)).family,
  };
}

function unknownPublisher(slug: string, reliability: Reliability = 'F'): Publisher {
  return {
    slug,
    name: slug,
    family: slug,
    reliability,
    kind: 'blog',
    names: [],
    domains: [],
    organisation: null,
  };
}

/** Values by folded names, and the words that these begin with: most words of most texts begin none. */
interface Readable<T> {
  readonly names: ReadonlyMap<string, T>;
  readonly first: ReadonlySet<string>;
}

const readable = <T>(names: ReadonlyMap<string, T>): Readable<T> => ({
  names,
  first: new Set([...names.keys()].map((name) => name.split(' ', 1)[0] ?? '')),
});

/** Values whose folded names stand in a text as whole words, longest name first at each place. */
function namesIn<T>(text: string, { names, first }: Readable<T>): readonly T[] {
  const words = foldName(text).split(' ');
  const found: { readonly value: T; readonly length: number }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!first.has(words[at] ?? '')) continue;
    for (let length = Math.min(6, words.length - at); length > 0; length -= 1) {
      const value = names.get(words.slice(at, at + length).join(' '));
      if (value === undefined) continue;
      found.push({ value, length });
      at += length - 1;
      break;
    }
  }
  return found.map(({ value }) => value);
}
