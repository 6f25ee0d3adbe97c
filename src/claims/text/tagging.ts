import { BIT } from '../lexicon/verbs.ts';
import type { Verb } from '../lexicon/verbs.ts';
import { TELLS } from './ambiguous.ts';
import type { Ambiguous } from './ambiguous.ts';
import { isCounted } from './counted.ts';
import { isNominal } from './tags.ts';
import type { Tag } from './tags.ts';
import { ABOUT, COUNTED, QUANTIFIERS } from './tag-words.ts';
import type { Token } from './tokens.ts';
import { ING_REASONS, PAST_REASONS, PRESENT_REASONS } from './verb-reasons.ts';
import type { Reason } from './verb-reasons.ts';
import { CLASS } from './vocabulary.ts';

export { isNominal } from './tags.ts';
export type { Tag } from './tags.ts';

const REASONS: Readonly<Record<Verb['form'], readonly Reason[]>> = {
  ing: ING_REASONS,
  ed: PAST_REASONS,
  s: PRESENT_REASONS,
  base: PRESENT_REASONS,
};

/** Whether an ambiguous word is a verb where it stands: by the first reason that speaks for or against it. */
export function isVerb(word: Ambiguous): boolean {
  for (const reason of REASONS[word.verb.form]) {
    const verdict = reason(word);
    if (verdict !== undefined) return verdict;
  }
  return false;
}

/** Prepositions that describe a noun too. */
const BEFORE_NOUNS: ReadonlySet<string> = new Set(['outside', 'inside', 'near', 'opposite', 'above']);

/** Part of speech of a word of a closed class, or of a mark, by what stands around it; undefined of any other word. */
export function tagOf(
  token: Token,
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
): Tag | undefined {
  const { lower, closed } = token;
  if (token.shape === 'mark') return ofMark(token, tokens, tags, at);
  // Most words are of no closed class.
  if ((closed & ~(CLASS.nounLike | CLASS.adverb)) === 0) return undefined;
  if (lower === "'s") return tags[at - 1] === 'pron' || tags[at - 1] === 'sub' ? 'aux' : 'poss';
  if (lower === 'that') return ofThat(tokens, tags, at);
  if (lower === 'so' || lower === 'once') return 'adv';
  if (lower === 'who' || lower === 'which') return 'sub';
  if (lower === "n't" || lower === 'not' || lower === 'never') return 'neg';
  if (closed & CLASS.auxiliary) return 'aux';
  if (isHalfAdverb(tokens, at) || isAboutNumber(tokens, tags, at)) return 'adv';
  if (lower === 'no') return 'det';
  if (COUNTED.has(lower) && tokens[at + 1]?.lower === 'of') return 'word';
  if (
    QUANTIFIERS.has(lower) &&
    (isNominal(tags[at - 1]) || tags[at - 1] === 'mark' || tags[at - 1] === 'aux')
  )
    return 'adv';
  if (lower === 'to') return 'prep';
  if (closed & CLASS.determiner) return ofDeterminer(token, tokens[at + 1]);
  // "US agencies", "the IT department"
  if (closed & CLASS.pronoun) return lower.length === 2 && /^(?:US|IT)$/.test(token.text) ? 'word' : 'pron';
  if (closed & CLASS.conjunction) return 'conj';
  if (closed & CLASS.subordinator) return 'sub';
  // "an outside auditor", "the inside story": before a noun behind an article it is no preposition.
  if (closed & CLASS.preposition && BEFORE_NOUNS.has(lower) && tags[at - 1] === 'det') return 'word';
  if (closed & CLASS.preposition) return 'prep';
  return undefined;
}

function ofMark(
  { lower, start, end }: Token,
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
): Tag {
  const before = tokens[at - 1];
  // "users’ files": a plural's possessive, unless a quotation closes there.
  if (
    (lower === "'" || lower === '’') &&
    before?.end === start &&
    before.lower.endsWith('s') &&
    tokens[at + 1]?.shape === 'word' &&
    (tokens[at + 1]?.start ?? 0) > end &&
    isNominal(tags[at - 1])
  )
    return 'poss';
  return lower === '&' ? 'conj' : 'mark';
}

/** "that mechanism" against "said that the mechanism". */
function ofThat(tokens: readonly Token[], tags: readonly Tag[], at: number): Tag {
  const before = tags[at - 1];
  // "blocks that port": who does not tell anything has an object.
  const verb = before === 'verb' ? tokens[at - 1]?.verb : undefined;
  if (verb && !(verb.classes & TELLS) && verb.classes & BIT.ban && tokens[at + 1]?.shape === 'word')
    return 'det';
  return before === 'prep' || (before === undefined && tokens[at + 1]?.lower !== 'the') ? 'det' : 'sub';
}

/** "no longer", "at least two banks": whether a word is half of an adverb of two. */
function isHalfAdverb(tokens: readonly Token[], at: number): boolean {
  const here = tokens[at]?.lower;
  const next = tokens[at + 1]?.lower;
  const previous = tokens[at - 1]?.lower;
  return (
    (next === 'longer' && (here === 'no' || here === 'any')) ||
    (here === 'longer' && (previous === 'no' || previous === 'any')) ||
    (here === 'at' && (next === 'least' || next === 'most')) ||
    (previous === 'at' && (here === 'least' || here === 'most'))
  );
}

const COMPARES = /^(?:more|fewer|less)$/;

/** "more than 40 schools", "about 40": whether a word says how near a number is. */
function isAboutNumber(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  const here = tokens[at]?.lower ?? '';
  if (tokens[at + 1]?.lower === 'than' && COMPARES.test(here) && isCounted(tokens[at + 2])) return true;
  if (here === 'than' && COMPARES.test(tokens[at - 1]?.lower ?? '') && isCounted(tokens[at + 1])) return true;
  if (!ABOUT.has(here) || !isCounted(tokens[at + 1])) return false;
  return at === 0 || tags[at - 1] === 'mark' || tags[at - 1] === 'conj' || tags[at - 1] === 'sub';
}

/** Classes of words that follow a pronoun, and no possessive. */
const BEHIND_PRONOUNS =
  CLASS.auxiliary | CLASS.preposition | CLASS.subordinator | CLASS.conjunction | CLASS.determiner;

/** "According to her, …", "told her that …" against "her report". */
const isObject = ({ lower }: Token, next: Token | undefined): boolean =>
  lower === 'her' && (next === undefined || next.shape === 'mark' || (next.closed & BEHIND_PRONOUNS) !== 0);

/** "this mechanism" against "this sends it". */
function ofDeterminer(token: Token, next: Token | undefined): Tag {
  const { lower, closed } = token;
  if (isObject(token, next)) return 'pron';
  if (!(closed & CLASS.pronoun)) return 'det';
  const nominalNext =
    next !== undefined &&
    next.shape !== 'mark' &&
    !(next.closed & (CLASS.auxiliary | CLASS.preposition | CLASS.subordinator));
  const acting = lower === 'this' || lower === 'that' ? 's' : 'base';
  return !nominalNext || next.verb?.form === acting ? 'pron' : 'det';
}
