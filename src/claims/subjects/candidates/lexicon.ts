import { LayeredMap } from '../../lexicon/layered.ts';
import type { Lexicon, NameEntry } from '../../lexicon/compile.ts';
import { tokenize } from '../../text/tokens.ts';

/** How a tool and its maker, who goes by the same name, are found in texts. */
function entryOf(name: string, fields: Pick<NameEntry, 'name' | 'tool' | 'organisation'>): NameEntry {
  return {
    words: tokenize(name, { start: 0, end: name.length }).map((token) => token.lower),
    publisher: null,
    person: null,
    ambiguous: false,
    capital: name !== name.toLowerCase(),
    ...fields,
  };
}

/** The lexicon with a candidate as a tool that is named like its maker; the given one is left as it is. */
export function withCandidate(lexicon: Lexicon, name: string): Lexicon {
  const slug = `?${name}`;
  const { words } = entryOf(name, { name, tool: slug, organisation: null });
  const first = words[0] ?? '';
  const others = lexicon.names.get(first) ?? [];
  const namesake = others.find((one) => one.words.join(' ') === words.join(' '));
  const maker = namesake?.organisation ?? slug;
  const entry = entryOf(name, { name, tool: slug, organisation: maker });
  return {
    ...lexicon,
    names: new LayeredMap(lexicon.names, new Map([[first, [entry, ...others]]])),
    tools: new LayeredMap(
      lexicon.tools,
      new Map([[slug, { slug, name, vendor: maker, vendorName: name, nouns: [] }]]),
    ),
    organisations: new LayeredMap(lexicon.organisations, new Map([[maker, name]])),
  };
}

/** The lexicon with a shorter name for one of its tools, whose maker may go by it too; the given one is left as it is. */
export function withShortName(lexicon: Lexicon, name: string, tool: string): Lexicon {
  const known = lexicon.tools.get(tool);
  const entry = entryOf(name, { name: known?.name ?? name, tool, organisation: known?.vendor ?? null });
  const first = entry.words[0] ?? '';
  const others = lexicon.names.get(first) ?? [];
  return { ...lexicon, names: new LayeredMap(lexicon.names, new Map([[first, among(entry, others)]])) };
}

/** Names by one first word with another: the longest first, the new one before those of its length. */
const among = (entry: NameEntry, others: readonly NameEntry[]): readonly NameEntry[] => [
  ...others.filter(({ words }) => words.length > entry.words.length),
  entry,
  ...others.filter(({ words }) => words.length <= entry.words.length),
];
