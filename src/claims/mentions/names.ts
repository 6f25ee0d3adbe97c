import type { Lexicon, NameEntry } from '../lexicon/compile.ts';
import { LayeredMap } from '../lexicon/layered.ts';
import { BIT } from '../lexicon/verbs.ts';
import type { Token } from '../text/tokens.ts';
import { CLASS } from '../text/vocabulary.ts';
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

/** "8.4", "v1.9.20": a number that only versions have. */
const NUMBERED = /^v?\d+\.\d/;
/** Words between a name and the number from which or up to which it is meant ("every curl from 8.4.0 up"). */
const BOUND = /^(?:from|before|since|until|through|after|prior|below|above|older|newer|up)$/;
/** "left-beam npm package", "the left-beam supply chain attack": what is told of what is published, and of no common word. */
const REGISTRIES = /^(?:npm|pypi|rubygems|nuget|packagist)$/;

/** Whether what follows a name says that software is meant: its registry, its version, an attack on those who ship it. */
function saysSoftware(tokens: readonly Token[], to: number): boolean {
  const [next = '', second = ''] = [tokens[to]?.lower, tokens[to + 1]?.lower];
  return (
    REGISTRIES.test(next) ||
    (next === '@' && NUMBERED.test(second)) ||
    next === 'supply-chain' ||
    (next === 'supply' && second === 'chain')
  );
}

/** Before these a common word is a verb or a noun of its own ("to curl", "a chalk"). */
const COMMON_AFTER = /^(?:an?|one|to|can|could|will|would|i|we|you|they|he|she|his|her|my|your|their)$/;
const COMMON_BEFORE = /^(?:an?|the|it|them|this|that|these|those|my|your)$/;
/** Between an advisory's number and what it is about: "CVE-2026-1 (curl cookies)", "in sudo". */
const OF_FLAW = /^(?:[(:–—-]|in|of|for|affects|affecting|hits)$/;
const ADVISORY = /^(?:cve|ghsa)-/;

/** Whether a sentence's first word in small letters does something in some version ("PSA: curl has been … since 8.4.0"). */
function opensAsName(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to];
  if (from > 0 && tokens[from - 1]?.text !== ':') return false;
  const acts =
    next !== undefined && ((next.closed & (CLASS.auxiliary | CLASS.modal)) !== 0 || next.verb?.form === 's');
  return acts && tokens.some(({ lower }) => NUMBERED.test(lower));
}

/** The same of a name that its makers write small, which is told by what a text says of it alone. */
function smallInContext(
  tokens: readonly Token[],
  from: number,
  to: number,
  known: ReadonlySet<string>,
  slug: string,
): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  const after = tokens[to]?.lower ?? '';
  if (COMMON_AFTER.test(before) || COMMON_BEFORE.test(after)) return false;
  if (known.has(slug) || opensAsName(tokens, from, to)) return true;
  if (BOUND.test(after) && [1, 2].some((on) => NUMBERED.test(tokens[to + on]?.lower ?? ''))) return true;
  return OF_FLAW.test(before) && tokens.some(({ lower }) => ADVISORY.test(lower));
}

/** What software does or undergoes. */
const DEEDS = BIT.behave | BIT.fix | BIT.ban;

/** "Cursor uploads", "Cursor does not upload", "Cursor was accused": no noun acts so without an article. */
function actsAsSoftware(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]?.verb;
  if (verb && (verb.form === 's' || verb.form === 'ed')) return (verb.classes & DEEDS) !== 0;
  if (((tokens[at]?.closed ?? 0) & (CLASS.auxiliary | CLASS.modal)) === 0) return false;
  let i = at + 1;
  while (
    i < at + 4 &&
    ((tokens[i]?.closed ?? 0) & (CLASS.auxiliary | CLASS.adverb) || tokens[i]?.lower === 'not')
  )
    i++;
  return ((tokens[i]?.verb?.classes ?? 0) & (DEEDS | BIT.accusation)) !== 0;
}

/** Whether a common word stands for the product here: a capital inside a sentence, or a product's noun beside it. */
function inContext(
  tokens: readonly Token[],
  from: number,
  to: number,
  known: ReadonlySet<string>,
  { tool, capital }: NameEntry,
): boolean {
  const first = tokens[from];
  const slug = tool ?? '';
  if (saysSoftware(tokens, to)) return true;
  if (!first?.capital)
    return (
      PRODUCT_NOUNS.has(tokens[to]?.lower ?? '') ||
      tokens[from - 1]?.text === '`' ||
      tokens[to]?.shape === 'number' ||
      NUMBERED.test(tokens[to]?.lower ?? '') ||
      // "cURL": no word is written so.
      /\p{Lu}/u.test(first?.text ?? '') ||
      (!capital && smallInContext(tokens, from, to, known, slug))
    );
  if (known.has(slug)) return true;
  const before = from > 0 ? tokens[from - 1] : undefined;
  // "In Cursor, …": what opens a sentence has its capital by that.
  if (
    before?.shape === 'word' &&
    (!before.capital || (from === 1 && (before.closed & CLASS.preposition) !== 0))
  )
    return true;
  if (actsAsSoftware(tokens, to)) return true;
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
      if (entry.ambiguous && !inContext(tokens, at, to, known, entry)) continue;
      // A capitalised word right after a one-word person's name makes another person of it ("Cat Smith").
      found.push({ from: at, to, entry });
      at = to - 1;
      break;
    }
  }
  return found;
}
