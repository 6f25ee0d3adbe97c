import type { Catalogue, Tool } from '../../model/catalogue.ts';
import { tokenize } from '../text/tokens.ts';

/** A name of the catalogue with all that it can stand for. */
export interface NameEntry {
  /** Lower-case tokens. */
  readonly words: readonly string[];
  /** Canonical name for `resolved`. */
  readonly name: string;
  readonly tool: string | null;
  readonly organisation: string | null;
  readonly publisher: string | null;
  /** A person: whose staff or officer. */
  readonly person: { readonly organisation: string | null; readonly officer: boolean } | null;
  /** Counts only in context, since it is a common word too. */
  readonly ambiguous: boolean;
  /** The catalogue writes it with a capital, so a text must too. */
  readonly capital: boolean;
}

export interface ToolEntry {
  readonly slug: string;
  readonly name: string;
  readonly vendor: string;
  readonly vendorName: string;
  /** Last words of nouns that stand for it ("agent", "editor"). */
  readonly nouns: readonly string[];
}

/** What the statements stage knows of the catalogue. Plain data: Maps, arrays and strings can be cloned to a worker. */
export interface Lexicon {
  readonly hash: string;
  /** By first token; longest first. */
  readonly names: ReadonlyMap<string, readonly NameEntry[]>;
  readonly tools: ReadonlyMap<string, ToolEntry>;
  readonly organisations: ReadonlyMap<string, string>;
  /** Vendor's organisation slug by publisher slug, for documents in which a vendor speaks. */
  readonly publisherOrganisations: ReadonlyMap<string, string>;
  /** Publishers that host others' words. */
  readonly forums: readonly string[];
}

type Draft = { -readonly [K in keyof NameEntry]: NameEntry[K] };

function wordsOf(name: string): readonly string[] {
  return tokenize(name, { start: 0, end: name.length }).map((token) => token.lower);
}

/** Compiles the catalogue's names into a first-token map. Deterministic. */
export function compileLexicon(catalogue: Catalogue): Lexicon {
  const drafts: Drafts = new Map();
  addTools(drafts, catalogue);
  addOrganisations(drafts, catalogue);
  addPublishers(drafts, catalogue);
  const organisations = new Map(catalogue.organisations.map((one) => [one.slug, one.name]));
  return {
    hash: catalogue.hash,
    names: byFirstWord(drafts),
    tools: new Map(catalogue.tools.map((tool) => [tool.slug, toolEntry(tool, organisations)])),
    organisations,
    publisherOrganisations: new Map(
      catalogue.publishers.flatMap((one) =>
        one.organisation ? [[one.slug, one.organisation] as const] : [],
      ),
    ),
    forums: catalogue.publishers.filter((one) => one.kind === 'forum').map((one) => one.slug),
  };
}

/** Names by their words, joined by spaces: one spelling can stand for a tool, its maker and an outlet. */
type Drafts = Map<string, Draft>;

/** Adds what a spelling stands for; who comes first keeps it. */
function add(drafts: Drafts, spelling: string, name: string, fields: Partial<Draft>): void {
  const words = wordsOf(spelling);
  if (words.length === 0) return;
  const key = words.join(' ');
  const draft =
    drafts.get(key) ??
    ({
      words,
      name,
      tool: null,
      organisation: null,
      publisher: null,
      person: null,
      ambiguous: false,
      capital: spelling !== spelling.toLowerCase(),
    } satisfies Draft);
  drafts.set(key, draft);
  draft.tool ??= fields.tool ?? null;
  draft.organisation ??= fields.organisation ?? null;
  draft.publisher ??= fields.publisher ?? null;
  draft.person ??= fields.person ?? null;
  draft.ambiguous ||= fields.ambiguous ?? false;
  if (spelling === spelling.toLowerCase()) draft.capital = false;
}

function addTools(drafts: Drafts, catalogue: Catalogue): void {
  for (const tool of catalogue.tools) {
    for (const spelling of [tool.name, ...tool.aliases])
      add(drafts, spelling, tool.name, {
        tool: tool.slug,
        // "libcurl", "cURL": no word of the language is written so.
        ambiguous:
          tool.ambiguous && !/[@/.]|^lib[a-z]|\p{Ll}\p{Lu}/u.test(spelling) && !spelling.includes(' '),
      });
    for (const person of tool.staff)
      add(drafts, person, person, { person: { organisation: tool.vendor, officer: false } });
  }
}

function addOrganisations(drafts: Drafts, catalogue: Catalogue): void {
  for (const { slug, name, names, officers } of catalogue.organisations) {
    for (const spelling of [name, ...names]) add(drafts, spelling, name, { organisation: slug });
    for (const person of officers)
      add(drafts, person, person, { person: { organisation: slug, officer: true } });
  }
}

/** Publishers whose name is that of a body which acts by itself. */
const ACTING: ReadonlySet<string> = new Set(['security-firm', 'vendor', 'regulator']);

function addPublishers(drafts: Drafts, catalogue: Catalogue): void {
  for (const { slug, name, names, kind, organisation } of catalogue.publishers)
    for (const spelling of [name, ...names])
      add(drafts, spelling, name, { publisher: slug, ...(ACTING.has(kind) ? { organisation } : {}) });
}

function byFirstWord(drafts: Drafts): ReadonlyMap<string, readonly NameEntry[]> {
  const names = new Map<string, NameEntry[]>();
  for (const draft of drafts.values()) {
    const first = draft.words[0] ?? '';
    names.set(first, [...(names.get(first) ?? []), draft]);
  }
  for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length);
  return names;
}

function toolEntry(tool: Tool, organisations: ReadonlyMap<string, string>): ToolEntry {
  return {
    slug: tool.slug,
    name: tool.name,
    vendor: tool.vendor,
    vendorName: organisations.get(tool.vendor) ?? tool.vendor,
    nouns: [...new Set(tool.nouns.map((noun) => wordsOf(noun).at(-1) ?? noun))],
  };
}
