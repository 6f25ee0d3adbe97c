import { VERBS } from '../lexicon/verbs.ts';
import type { Verb } from '../lexicon/verbs.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  MODALS,
  NOT_ADVERBS,
  NOUN_LIKE,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from '../lexicon/words.ts';
import { stemOf } from './stem.ts';

/** What the weights know a word by. */
export interface Stem {
  /** Lower case without the endings of number and tense. */
  readonly stem: string;
  /** Its place among the words of the screen, and of the network that asked last; -1 for none. */
  screened: number | undefined;
  weighed: number;
  weighedBy: object | undefined;
}

/** What the lexicons know of a word as it is written, looked up once. */
export interface Word extends Stem {
  readonly text: string;
  /** Lower case, curly apostrophes straightened. */
  readonly lower: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Written with a capital or a mark somewhere, as names are ("iTerm2", "left-pad"). */
  readonly nameLike: boolean;
  /** Sum of the bits of the closed classes that it belongs to (`CLASS`). */
  readonly closed: number;
  /** Entry of the verb lexicon, if it can be a verb. */
  readonly verb: Verb | undefined;
  /** What the weights show of it by itself, null for nothing; looked up when it is first shown. */
  classes: object | null | undefined;
  /** The names that begin with it, in the catalogue that asked last. */
  named: object | undefined;
  namedBy: object | undefined;
  /** Which sieved patterns it lets through, null for none; read when it is first asked for, of so many patterns. */
  lets: Int32Array | null;
  letsOf: number;
}

/** Bits of the closed classes of words. */
export const CLASS = {
  auxiliary: 1,
  preposition: 2,
  determiner: 4,
  conjunction: 8,
  subordinator: 16,
  pronoun: 32,
  possessive: 64,
  modal: 128,
  /** Nouns that look like verbs. */
  nounLike: 256,
  adverb: 512,
  /** Words that are tagged each in its own way. */
  special: 1024,
} as const;

/** Words of no closed class, or of several, whose tag the words beside them decide. */
const SPECIAL: ReadonlySet<string> = new Set(
  "'s that so once who which n't not never longer least most more fewer less than at over about around roughly no of to all both each one two three four five six some any neither".split(
    ' ',
  ),
);

const SETS: readonly (readonly [number, ReadonlySet<string>])[] = [
  [CLASS.auxiliary, AUXILIARIES],
  [CLASS.preposition, PREPOSITIONS],
  [CLASS.determiner, DETERMINERS],
  [CLASS.conjunction, CONJUNCTIONS],
  [CLASS.subordinator, SUBORDINATORS],
  [CLASS.pronoun, PRONOUNS],
  [CLASS.possessive, POSSESSIVES],
  [CLASS.modal, MODALS],
  [CLASS.nounLike, NOUN_LIKE],
  [CLASS.adverb, ADVERBS],
  [CLASS.special, SPECIAL],
];

/** Words longer than this are rare, and are read anew each time. */
const LONGEST = 40;
/** A shorter piece of a text is a string of its own; a longer one would keep the whole text in memory. */
const OWN = 12;
/** So many words are kept; then all are forgotten. */
const MOST = 30_000;
/** Places for them, a power of two several times their number. */
const PLACES = 1 << 16;
/**
 * Number of the word at each place, from 1, below bits of its hash: most other words are told apart by one look. What
 * falls upon a taken place goes to the next.
 */
const places = new Int32Array(PLACES);
const NUMBER = (1 << 15) - 1;
let words: Word[] = [];

/** A stem of which nothing was asked yet. */
export const stemmed = (stem: string): Stem => ({
  stem,
  screened: undefined,
  weighed: -1,
  weighedBy: undefined,
});

const JOINED = /[-_.@/`]/;

function read(text: string): Word {
  const first = text.charCodeAt(0);
  const capital = first >= 65 && first <= 90 ? true : first >= 0xc0 && text[0] !== text[0]?.toLowerCase();
  const small = text.toLowerCase();
  const lower = small.includes('’') ? small.replaceAll('’', "'") : small;
  let closed = lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower) ? CLASS.adverb : 0;
  for (const [bit, words] of SETS) if (words.has(lower)) closed |= bit;
  const verb = VERBS.get(lower);
  return {
    text,
    lower,
    capital,
    nameLike: text !== lower || JOINED.test(text),
    closed,
    verb,
    ...stemmed(stemOf(lower)),
    classes: undefined,
    named: undefined,
    namedBy: undefined,
    lets: null,
    letsOf: 0,
  };
}

/** A piece of a text that does not keep the text in memory. */
function pieceOf(text: string, start: number, end: number): string {
  if (end - start <= OWN) return text.slice(start, end);
  const codes: number[] = [];
  for (let at = start; at < end; at++) codes.push(text.charCodeAt(at));
  return String.fromCharCode(...codes);
}

function isAt(word: string, text: string, start: number): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** What is known of the word `text.slice(start, end)` as it is written; words met before cost no string. */
export function wordAt(text: string, start: number, end: number): Word {
  const length = end - start;
  if (length > LONGEST) return read(text.slice(start, end));
  // FNV-1a, 32 bit
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  let place = (hash ^ (hash >>> 16)) & (PLACES - 1);
  for (;;) {
    const taken = places[place] ?? 0;
    if (taken === 0) break;
    if (((taken ^ hash) & ~NUMBER) === 0) {
      const word = words[(taken & NUMBER) - 1];
      if (word?.text.length === length && isAt(word.text, text, start)) return word;
    }
    place = (place + 1) & (PLACES - 1);
  }
  if (words.length >= MOST) {
    words = [];
    places.fill(0);
    return wordAt(text, start, end);
  }
  const word = read(pieceOf(text, start, end));
  words.push(word);
  places[place] = (hash & ~NUMBER) | words.length;
  return word;
}
