import type { Lexicon } from '../lexicon/compile.ts';
import { ROLE_OF } from '../lexicon/roles.ts';
import { BIT } from '../lexicon/verbs.ts';
import type { Verb } from '../lexicon/verbs.ts';
import {
  hasFiniteLeft,
  opensOne,
  opensPlural,
  peopleTell,
  surelyTells,
  tellsAfterNoun,
  tellsNext,
} from './plural-tellers.ts';
import { isLonely } from './lonely.ts';
import { isNominal } from './tags.ts';
import type { Tag } from './tags.ts';
import type { Token } from './tokens.ts';
import { isCounted } from './counted.ts';
import { MODALS, POSSESSIVES } from '../lexicon/words.ts';
import { ABOUT, ADJECTIVE, COUNTED, NEVER_NOUNS, QUANTIFIERS, SAME_PAST } from './tag-words.ts';
import { CLASS } from './vocabulary.ts';

export { isNominal } from './tags.ts';
export type { Tag } from './tags.ts';

/** Whether the number at `at` belongs to a name. */
const isNumbered = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean =>
  tokens[at - 1]?.capital === true && tags[at - 1] === 'word';

/** Classes of words that begin no noun phrase's inside. */
const NOT_NOMINAL =
  CLASS.preposition | CLASS.determiner | CLASS.auxiliary | CLASS.conjunction | CLASS.subordinator;

/** Whether an ambiguous word is a verb where it stands; `before` is the nearest tag to its left, adverbs left out. */
export function isVerb(
  verb: Verb,
  lower: string,
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  lexicon: Lexicon,
): boolean {
  let left = at - 1;
  while (left >= 0 && (tags[left] === 'adv' || tags[left] === 'neg')) left--;
  const before = left >= 0 ? tags[left] : undefined;
  const beforeWord = left >= 0 ? (tokens[left]?.lower ?? '') : '';
  const next = tokens[at + 1];
  const nextLower = next?.lower ?? '';
  const nextClosed = next?.closed ?? 0;
  const nounLike = ((tokens[at]?.closed ?? 0) & CLASS.nounLike) !== 0;
  const nextNominal = next !== undefined && next.shape !== 'mark' && !(nextClosed & NOT_NOMINAL);
  if (
    lower.includes('-') &&
    verb.lemma !== lower &&
    verb.form === 'ed' &&
    before !== undefined &&
    before !== 'aux' &&
    !BIT.discovery
  )
    return false;
  const possessed =
    before === 'poss' ||
    // "according to that report"
    (before === 'det' && (POSSESSIVES.has(beforeWord) || beforeWord !== 'that' || tags[left - 1] === 'prep'));
  switch (verb.form) {
    case 'ing':
      if (possessed) return false;
      // "chief operating officer Stephen Lau", "its managing director"
      if (next && ROLE_OF.get(nextLower) === 'officer' && (before === 'word' || before === 'name'))
        return false;
      // "the court filing states"
      if (before === 'word' && tellsAfterNoun(next)) return false;
      if ((lower.includes('-') || nounLike) && nextNominal && (before === 'word' || before === 'name'))
        return false;
      return !(nounLike && before === 'word' && !nextNominal);
    case 'ed':
      // "the analysis provided,": closes a phrase, opens nothing.
      if (lower === 'provided' && next?.shape === 'mark') return false;
      // "a ministry official told reporters": somebody by his office, no adjective.
      if (before === 'word' && nextNominal && ADJECTIVE.test(beforeWord) && !ROLE_OF.has(beforeWord))
        // "The Journal said Globex …": a capital behind an article names somebody.
        if (tokens[left]?.capital !== true || tags[left - 1] !== 'det') return false;
      if (before === 'verb' && nextNominal && verb.classes & (BIT.behave | BIT.accusation)) return false;
      // "officials at all three said": the number stands for its noun.
      if (before === 'det' && COUNTED.has(beforeWord) && !nextNominal && verb.classes & TELLS) return true;
      // "the broadcaster Belgo 1 reported on Monday"
      if (
        before === 'num' &&
        !nextNominal &&
        verb.classes & TELLS &&
        // "a manual from 2023 stated that"
        (nextLower === 'that' || isNumbered(tokens, tags, left))
      )
        return true;
      if (possessed || before === 'num') return !nextNominal && tokens[left]?.lower === 'that';
      return !(
        before === 'prep' &&
        nextNominal &&
        lexicon.names.get(nextLower) === undefined &&
        (nextClosed & CLASS.determiner) === 0 &&
        (nextClosed & CLASS.possessive) === 0
      );
    case 's':
    case 'base': {
      if (possessed)
        return (
          before === 'det' &&
          (beforeWord === 'this' || beforeWord === 'that') &&
          verb.form === 's' &&
          !nextNominal
        );
      // "the app no longer uploads files"
      if (tokens[at - 1]?.lower === 'longer' && tokens[at - 2]?.lower === 'no') return true;
      if (verb.form === 's' && surelyTells(verb, tokens, tags, at)) return true;
      if (before === 'prep') return beforeWord === 'to' && verb.form === 'base';
      if (before === 'aux') return MODALS.has(beforeWord) && verb.form === 'base';
      if (before === 'version' && !nounLike) return true;
      if (before === 'pron' || beforeWord === 'that' || beforeWord === 'which' || beforeWord === 'who')
        return true;
      if (before === undefined || before === 'mark') {
        if (verb.form === 's')
          return (
            before === 'mark' &&
            (!nounLike ||
              (next !== undefined &&
                ((nextClosed & CLASS.determiner) !== 0 ||
                  lexicon.names.has(nextLower) ||
                  /^\d/.test(nextLower))))
          );
        // "…, audit finds": a verb of telling follows, so that this is its noun.
        if (nounLike) return beforeWord === ',' && nextLower === 'that' && (verb.classes & TELLS) !== 0;
        return (before === undefined || beforeWord === ',') && !tellsAfterNoun(next);
      }
      const nextVerb = next?.verb;
      const finiteNext = (nextClosed & CLASS.auxiliary) !== 0 || (nextVerb?.form === 'ed' && !nextNominal);
      if (before === 'conj') {
        if (finiteNext) return false;
        return (
          !nounLike ||
          (next !== undefined && ((nextClosed & CLASS.determiner) !== 0 || lexicon.names.has(nextLower)))
        );
      }
      if (before === 'sub') return verb.form === 'base' && !nounLike;
      if (before === 'verb') return false;
      if (lower === 'states' && tokens[at]?.capital === true) return false;
      if (lower === 'notes' && /^(?:release|patch|version)$/.test(beforeWord)) return false;
      if (verb.form === 's' && tellsNext(tokens, at + 1)) return false;
      if (lower === 'read' && ROLE_OF.get(beforeWord) === 'document') return true;
      if (finiteNext && nounLike) return false;
      if (verb.form === 's') {
        if (nounLike) {
          // "TeamViewer hosts accepted": the verb comes after.
          if (
            before === 'name' &&
            nextVerb?.form === 'ed' &&
            (nextClosed & CLASS.nounLike) === 0 &&
            !/^(?:reports|claims|says)$/.test(lower)
          )
            return false;
          if ((before === 'word' || before === 'name' || before === 'version') && isLonely(tokens, tags, at))
            return true;
          // "user reports", "the code logs prompts": a noun unless an object or a clause follows.
          return next !== undefined && ((nextClosed & CLASS.determiner) !== 0 || nextLower === 'that' || (before === 'name' && nextNominal && !/^(?:in|of)$/.test(nextLower)) || (before !== 'word' ? nextNominal : nextNominal && !next.capital && (nextClosed & CLASS.nounLike) === 0 && next?.verb === undefined)); // prettier-ignore
        }
        return true;
      }
      if (SAME_PAST.has(lower) && (before === 'word' || before === 'name') && isLonely(tokens, tags, at))
        return true;
      // "…, people in the trade say."
      if (lower === 'say' && (before === 'word' || before === 'name')) return true;
      // "Analysts at Gartner say that": the noun beside the verb is not its subject.
      if (
        verb.classes & (BIT.speech | BIT.accusation | BIT.admission) &&
        (before === 'name' || before === 'word') &&
        (nextLower === 'that' ||
          (nextClosed & CLASS.determiner) !== 0 ||
          (nextClosed & CLASS.pronoun) !== 0) &&
        !hasFiniteLeft(tokens, tags, at) &&
        (!nounLike || (nextLower === 'that' && opensPlural(tokens, tags, at)))
      )
        return true;
      // "The people who wrote it deny that …", "sources close to the talks insist Chrome …": never a noun.
      if (
        NEVER_NOUNS.has(lower) &&
        (before === 'name' || before === 'word') &&
        (nextLower === 'that' ||
          next?.capital === true ||
          (nextClosed & (CLASS.determiner | CLASS.pronoun)) !== 0)
      )
        return true;
      // "…, several users report on GitHub."
      if (peopleTell(verb, tokens, tags, left, next)) return true;
      // "The NHS Trust said": a capital behind a capital is the name's, where the verb follows.
      if (tokens[at]?.capital && tokens[at - 1]?.capital && nextVerb?.form === 'ed') return false;
      // A base form after a noun: only after a plural.
      if (
        nounLike &&
        !(next !== undefined && ((nextClosed & CLASS.determiner) !== 0 || nextLower === 'that'))
      )
        return false;
      // "a Globex sales document": behind "a" no plural opens a clause.
      if (verb.form === 'base' && opensOne(tokens, tags, left)) return false;
      return before === 'name'
        ? tokens[left - 1]?.lower === 'and' || tags[left - 1] === 'aux'
        : /[^su]s$|people|men|staff|police|data/.test(beforeWord);
    }
  }
}

/** Prepositions that describe a noun too. */
const BEFORE_NOUNS: ReadonlySet<string> = new Set(['outside', 'inside', 'near', 'opposite', 'above']);

/** Classes of verbs after which "that" opens a clause. */
const TELLS = BIT.speech | BIT.admission | BIT.denial | BIT.accusation | BIT.discovery | BIT.pledge;

export function tagOf(
  token: Token,
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
): Tag | undefined {
  const { lower, closed } = token;
  if (token.shape === 'mark') {
    const before = tokens[at - 1];
    // "users’ files": a plural's possessive, unless a quotation closes there.
    if (
      (lower === "'" || lower === '’') &&
      before?.end === token.start &&
      before.lower.endsWith('s') &&
      tokens[at + 1]?.shape === 'word' &&
      (tokens[at + 1]?.start ?? 0) > token.end &&
      isNominal(tags[at - 1])
    )
      return 'poss';
    return lower === '&' ? 'conj' : 'mark';
  }
  // Most words are of no closed class.
  if ((closed & ~(CLASS.nounLike | CLASS.adverb)) === 0) return undefined;
  if (lower === "'s") return tags[at - 1] === 'pron' || tags[at - 1] === 'sub' ? 'aux' : 'poss';
  const next = tokens[at + 1]?.lower ?? '';
  if (lower === 'that') {
    // "that mechanism" against "said that the mechanism".
    const before = tags[at - 1];
    // "blocks that port": who does not tell anything has an object.
    const verb = before === 'verb' ? tokens[at - 1]?.verb : undefined;
    if (verb && !(verb.classes & TELLS) && verb.classes & BIT.ban && tokens[at + 1]?.shape === 'word')
      return 'det';
    return before === 'prep' || (before === undefined && next !== 'the') ? 'det' : 'sub';
  }
  if (lower === 'so' || lower === 'once') return 'adv';
  if (lower === 'who' || lower === 'which') return 'sub';
  if (lower === "n't" || lower === 'not' || lower === 'never') return 'neg';
  if (closed & CLASS.auxiliary) return 'aux';
  const previous = tokens[at - 1]?.lower ?? '';
  // "no longer", "at least two banks", "more than 40 schools": adverbs of two words.
  if (
    (next === 'longer' && (lower === 'no' || lower === 'any')) ||
    (lower === 'longer' && (previous === 'no' || previous === 'any')) ||
    (lower === 'at' && (next === 'least' || next === 'most')) ||
    (previous === 'at' && (lower === 'least' || lower === 'most'))
  )
    return 'adv';
  if (
    (next === 'than' && /^(?:more|fewer|less)$/.test(lower) && isCounted(tokens[at + 2])) ||
    (lower === 'than' && /^(?:more|fewer|less)$/.test(previous) && isCounted(tokens[at + 1])) ||
    (ABOUT.has(lower) &&
      isCounted(tokens[at + 1]) &&
      (at === 0 || tags[at - 1] === 'mark' || tags[at - 1] === 'conj' || tags[at - 1] === 'sub'))
  )
    return 'adv';
  if (lower === 'no') return 'det';
  if (next === 'of' && COUNTED.has(lower)) return 'word';
  if (
    QUANTIFIERS.has(lower) &&
    (isNominal(tags[at - 1]) || tags[at - 1] === 'mark' || tags[at - 1] === 'aux')
  )
    return 'adv';
  if (lower === 'to') return 'prep';
  if (closed & CLASS.determiner) {
    const nominalNext =
      tokens[at + 1] !== undefined &&
      tokens[at + 1]?.shape !== 'mark' &&
      !((tokens[at + 1]?.closed ?? 0) & (CLASS.auxiliary | CLASS.preposition | CLASS.subordinator));
    if (
      closed & CLASS.pronoun &&
      (!nominalNext || tokens[at + 1]?.verb?.form === (lower === 'this' || lower === 'that' ? 's' : 'base'))
    )
      return 'pron';
    return 'det';
  }
  // "US agencies", "the IT department"
  if (closed & CLASS.pronoun) return lower.length === 2 && /^(?:US|IT)$/.test(token.text) ? 'word' : 'pron';
  if (closed & CLASS.conjunction) return 'conj';
  if (closed & CLASS.subordinator) return 'sub';
  // "an outside auditor", "the inside story": before a noun behind an article it is no preposition.
  if (closed & CLASS.preposition && BEFORE_NOUNS.has(lower) && tags[at - 1] === 'det') return 'word';
  if (closed & CLASS.preposition) return 'prep';
  return undefined;
}
