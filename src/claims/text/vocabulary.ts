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

/** What the lexicons know of a word as it is written, looked up once. */
export interface Word {
  readonly text: string;
  /** Lower case, curly apostrophes straightened. */
  readonly lower: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Sum of the bits of the closed classes that it belongs to (`CLASS`). */
  readonly closed: number;
  /** Entry of the verb lexicon, if it can be a verb. */
  readonly verb: Verb | undefined;
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
} as const;

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
];

/** Words longer than this are rare, and a piece of a text so long would keep the whole text in memory. */
const LONGEST = 12;
/** So many words are kept; then all are forgotten. */
const MOST = 20_000;
const kept = new Map<string, Word>();

function read(text: string): Word {
  const first = text.charCodeAt(0);
  const capital = first >= 65 && first <= 90 ? true : first >= 0xc0 && text[0] !== text[0]?.toLowerCase();
  const small = text.toLowerCase();
  const lower = small.includes('’') ? small.replaceAll('’', "'") : small;
  let closed = lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower) ? CLASS.adverb : 0;
  for (const [bit, words] of SETS) if (words.has(lower)) closed |= bit;
  return { text, lower, capital, closed, verb: VERBS.get(lower) };
}

/** What is known of a word as it is written. */
export function wordOf(text: string): Word {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const word = read(text);
  if (text.length <= LONGEST) {
    if (kept.size >= MOST) kept.clear();
    kept.set(text, word);
  }
  return word;
}
