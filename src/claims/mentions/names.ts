import type { Lexicon, NameEntry } from '../lexicon/compile.ts';
import { LayeredMap } from '../lexicon/layered.ts';
import type { Token } from '../text/tokens.ts';
import type { Word } from '../text/vocabulary.ts';

/** A name of the catalogue at tokens [from, to). */
export interface NameMention {
  readonly from: number;
  readonly to: number;
  readonly entry: NameEntry;
}

/** Nouns beside an ambiguous name that show the product is meant. */
const PRODUCT_NOUNS: ReadonlySet<string> = new Set(
  (
    'app apps editor ide extension extensions plugin plugins package packages library tool cli browser client agent assistant ' +
    'version versions release update module crate gem project team users software framework server desktop'
  ).split(' '),
);

function matches(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let i = 1; i < words.length; i++) if (tokens[at + i]?.lower !== words[i]) return false;
  return true;
}

/** Whether a common word stands for the product here: a capital inside a sentence, or a product's noun beside it. */
function inContext(
  tokens: readonly Token[],
  from: number,
  to: number,
  known: ReadonlySet<string>,
  slug: string,
): boolean {
  const first = tokens[from];
  if (!first?.capital)
    return (
      PRODUCT_NOUNS.has(tokens[to]?.lower ?? '') ||
      tokens[from - 1]?.text === '`' ||
      tokens[to]?.shape === 'number' ||
      /^v?\d+\.\d/.test(tokens[to]?.lower ?? '')
    );
  if (known.has(slug)) return true;
  if (from > 0 && tokens[from - 1]?.shape === 'word' && !tokens[from - 1]?.capital) return true;
  return PRODUCT_NOUNS.has(tokens[to]?.lower ?? '') || /^v?\d/.test(tokens[to]?.lower ?? '');
}

/** Whether a tool's name counts though it is written small: of several words, or before a version ("firefox 145.0"). */
const isNameInSmall = ({ tool, words }: NameEntry, next: Token | undefined): boolean =>
  tool !== null && (words.length > 1 || /^v?\d+\.\d/.test(next?.lower ?? ''));

/** Names by their first words: those of the catalogue, and those that a text adds to them. */
interface Names {
  readonly base: Lexicon['names'];
  readonly over: Lexicon['names'] | undefined;
}

const layersOf = (names: Lexicon['names']): Names =>
  names instanceof LayeredMap
    ? (names as LayeredMap<string, readonly NameEntry[]>)
    : { base: names, over: undefined };

/** Names that begin with a word. What the catalogue has of it is kept with the word: most words begin no name. */
function entriesOf({ over, base }: Names, word: Word): readonly NameEntry[] | undefined {
  const own = over?.get(word.lower);
  if (own) return own;
  if (word.namedBy !== base) {
    word.named = base.get(word.lower);
    word.namedBy = base;
  }
  return word.named as readonly NameEntry[] | undefined;
}

/**
 * Names of the catalogue in a sentence, longest first, without overlaps.
 * `known`: tools that the document is about already, whose ambiguous names need no further context.
 */
export function findNames(
  tokens: readonly Token[],
  lexicon: Lexicon,
  known: ReadonlySet<string>,
): readonly NameMention[] {
  const found: NameMention[] = [];
  const names = layersOf(lexicon.names);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.shape === 'mark') continue;
    const entries = entriesOf(names, token.word);
    if (!entries) continue;
    // A capital inside counts too ("qBittorrent", "iTerm2").
    const written = token.capital || token.text.startsWith('@') || /[A-Z]/.test(token.text);
    for (const entry of entries) {
      const to = at + entry.words.length;
      if (entry.capital && !written && !isNameInSmall(entry, tokens[to])) continue;
      if (!matches(tokens, at, entry.words)) continue;
      if (entry.ambiguous && !inContext(tokens, at, to, known, entry.tool ?? '')) continue;
      // A capitalised word right after a one-word person's name makes another person of it ("Cat Smith").
      found.push({ from: at, to, entry });
      at = to - 1;
      break;
    }
  }
  return found;
}
