import { BIT } from '../lexicon/verbs.ts';
import type { Verb } from '../lexicon/verbs.ts';
import { POSSESSIVES } from '../lexicon/words.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import type { Tag } from './tags.ts';
import type { Token } from './tokens.ts';
import { CLASS } from './vocabulary.ts';

/** A word that may be a verb, where it stands: what its reasons ask. */
export interface Ambiguous {
  readonly verb: Verb;
  readonly lower: string;
  readonly tokens: readonly Token[];
  /** Tags of the words before it. */
  readonly tags: readonly Tag[];
  readonly at: number;
  readonly lexicon: Lexicon;
  /** Place of the nearest word to its left, adverbs and negations left out; -1 if there is none. */
  readonly left: number;
  /** Tag and word that stand there. */
  readonly before: Tag | undefined;
  readonly beforeWord: string;
  readonly next: Token | undefined;
  readonly nextLower: string;
  /** Closed classes of the next word, as bits. */
  readonly nextClosed: number;
  /** Whether its form is as often a noun's. */
  readonly nounLike: boolean;
  /** Whether the next word may be inside a noun phrase. */
  readonly nextNominal: boolean;
  /** Whether what stands before it makes it somebody's or somebody's own ("its", "the firm's"). */
  readonly possessed: boolean;
}

/** Classes of words that begin no noun phrase's inside. */
const NOT_NOMINAL =
  CLASS.preposition | CLASS.determiner | CLASS.auxiliary | CLASS.conjunction | CLASS.subordinator;

/** Classes of verbs after which "that" opens a clause. */
export const TELLS = BIT.speech | BIT.admission | BIT.denial | BIT.accusation | BIT.discovery | BIT.pledge;

/** What is asked of the word at `at`, which the lexicon has as `verb`. */
export function ambiguousAt(
  verb: Verb,
  lower: string,
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  lexicon: Lexicon,
): Ambiguous {
  let left = at - 1;
  while (left >= 0 && (tags[left] === 'adv' || tags[left] === 'neg')) left--;
  const before = left >= 0 ? tags[left] : undefined;
  const beforeWord = left >= 0 ? (tokens[left]?.lower ?? '') : '';
  const next = tokens[at + 1];
  const nextClosed = next?.closed ?? 0;
  return {
    verb,
    lower,
    tokens,
    tags,
    at,
    lexicon,
    left,
    before,
    beforeWord,
    next,
    nextLower: next?.lower ?? '',
    nextClosed,
    nounLike: ((tokens[at]?.closed ?? 0) & CLASS.nounLike) !== 0,
    nextNominal: next !== undefined && next.shape !== 'mark' && !(nextClosed & NOT_NOMINAL),
    possessed:
      before === 'poss' ||
      // "according to that report"
      (before === 'det' &&
        (POSSESSIVES.has(beforeWord) || beforeWord !== 'that' || tags[left - 1] === 'prep')),
  };
}

/** Whether a determiner follows. */
export const isBeforeDeterminer = ({ nextClosed }: Ambiguous): boolean =>
  (nextClosed & CLASS.determiner) !== 0;

/** Whether it stands behind a noun or a name. */
export const isBehindNoun = ({ before }: Ambiguous): boolean => before === 'word' || before === 'name';

/** Whether an auxiliary or a past form follows, which is the clause's verb. */
export const isBeforeFinite = ({ nextClosed, next, nextNominal }: Ambiguous): boolean =>
  (nextClosed & CLASS.auxiliary) !== 0 || (next?.verb?.form === 'ed' && !nextNominal);
