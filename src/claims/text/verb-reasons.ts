import { ROLE_OF } from '../lexicon/roles.ts';
import { BIT } from '../lexicon/verbs.ts';
import { MODALS } from '../lexicon/words.ts';
import { isBeforeDeterminer, isBeforeFinite, isBehindNoun, TELLS } from './ambiguous.ts';
import type { Ambiguous } from './ambiguous.ts';
import { versionsAct } from './acting-versions.ts';
import { isLonely } from './lonely.ts';
import {
  hasFiniteLeft,
  opensOne,
  opensPlural,
  peopleTell,
  surelyTells,
  tellsAfterNoun,
  tellsNext,
} from './plural-tellers.ts';
import { ADJECTIVE, COUNTED, NEVER_NOUNS, SAME_PAST } from './tag-words.ts';
import { CLASS } from './vocabulary.ts';

/** Why a word is a verb (`true`) or none (`false`) where it stands; undefined: no reason for either. */
export type Reason = (word: Ambiguous) => boolean | undefined;

const noVerbIf =
  (holds: (word: Ambiguous) => boolean): Reason =>
  (word) =>
    holds(word) ? false : undefined;
const verbIf =
  (holds: (word: Ambiguous) => boolean): Reason =>
  (word) =>
    holds(word) ? true : undefined;

/** Of a form in -ing. */
export const ING_REASONS: readonly Reason[] = [
  noVerbIf(({ possessed }) => possessed),
  // "chief operating officer Stephen Lau", "its managing director"
  noVerbIf((word) => ROLE_OF.get(word.nextLower) === 'officer' && isBehindNoun(word)),
  // "the court filing states"
  noVerbIf(({ before, next }) => before === 'word' && tellsAfterNoun(next)),
  noVerbIf((word) => (word.lower.includes('-') || word.nounLike) && word.nextNominal && isBehindNoun(word)),
  ({ nounLike, before, nextNominal }) => !(nounLike && before === 'word' && !nextNominal),
];

/** "The Journal said Globex …": a capital behind an article names somebody. */
const isNamedByArticle = ({ tokens, tags, left }: Ambiguous): boolean =>
  tokens[left]?.capital === true && tags[left - 1] === 'det';

/** Whether the number before it belongs to a name ("Belgo 1"). */
const isBehindNumberedName = ({ tokens, tags, left }: Ambiguous): boolean =>
  tokens[left - 1]?.capital === true && tags[left - 1] === 'word';

/** Of a past form or participle. */
export const PAST_REASONS: readonly Reason[] = [
  // "the analysis provided,": closes a phrase, opens nothing.
  noVerbIf(({ lower, next }) => lower === 'provided' && next?.shape === 'mark'),
  // "a ministry official told reporters": somebody by his office, no adjective.
  noVerbIf(
    (word) =>
      word.before === 'word' &&
      word.nextNominal &&
      ADJECTIVE.test(word.beforeWord) &&
      !ROLE_OF.has(word.beforeWord) &&
      !isNamedByArticle(word),
  ),
  noVerbIf(
    ({ before, nextNominal, verb }) =>
      before === 'verb' && nextNominal && (verb.classes & (BIT.behave | BIT.accusation)) !== 0,
  ),
  // "officials at all three said": the number stands for its noun.
  verbIf(
    ({ before, beforeWord, nextNominal, verb }) =>
      before === 'det' &&
      COUNTED.has(beforeWord) &&
      (!nextNominal || verb.lemma === 'say') &&
      (verb.classes & TELLS) !== 0,
  ),
  // "the broadcaster Belgo 1 reported on Monday", "a manual from 2023 stated that"
  verbIf(
    (word) =>
      word.before === 'num' &&
      !word.nextNominal &&
      (word.verb.classes & TELLS) !== 0 &&
      (word.nextLower === 'that' || isBehindNumberedName(word)),
  ),
  ({ possessed, before, nextNominal, beforeWord }) =>
    possessed || before === 'num' ? !nextNominal && beforeWord === 'that' : undefined,
  ({ before, nextNominal, lexicon, nextLower, nextClosed }) =>
    !(
      before === 'prep' &&
      nextNominal &&
      lexicon.names.get(nextLower) === undefined &&
      (nextClosed & (CLASS.determiner | CLASS.possessive)) === 0
    ),
];

/** Of a form that opens its sentence or stands behind a mark. */
function isOpening(word: Ambiguous): boolean {
  const { verb, before, beforeWord, nounLike, next, nextLower, lexicon } = word;
  if (verb.form === 's')
    return (
      before === 'mark' &&
      (!nounLike ||
        (next !== undefined &&
          (isBeforeDeterminer(word) || lexicon.names.has(nextLower) || /^\d/.test(nextLower))))
    );
  // "…, audit finds": a verb of telling follows, so that this is its noun.
  if (nounLike) return beforeWord === ',' && nextLower === 'that' && (verb.classes & TELLS) !== 0;
  return (before === undefined || beforeWord === ',') && !tellsAfterNoun(next);
}

/** Of a form behind "and" or "or". */
const isJoined = (word: Ambiguous): boolean =>
  !isBeforeFinite(word) &&
  (!word.nounLike ||
    (word.next !== undefined && (isBeforeDeterminer(word) || word.lexicon.names.has(word.nextLower))));

/** "TeamViewer hosts accepted": the verb comes after. */
const isNounOfName = ({ before, next, nextClosed, lower }: Ambiguous): boolean =>
  before === 'name' &&
  next?.verb?.form === 'ed' &&
  (nextClosed & CLASS.nounLike) === 0 &&
  !/^(?:reports|claims|says)$/.test(lower);

/** "user reports", "the code logs prompts": a noun unless an object or a clause follows. */
function hasObject(word: Ambiguous): boolean {
  const { before, next, nextLower, nextClosed, nextNominal } = word;
  if (next === undefined) return false;
  if (isBeforeDeterminer(word) || nextLower === 'that') return true;
  if (before === 'name' && nextNominal && !/^(?:in|of)$/.test(nextLower)) return true;
  if (before !== 'word') return nextNominal;
  return nextNominal && !next.capital && (nextClosed & CLASS.nounLike) === 0 && next.verb === undefined;
}

/** Of a form in -s behind all that rules it out. */
function isThird(word: Ambiguous): boolean {
  const { nounLike, before, tokens, tags, at } = word;
  if (!nounLike) return true;
  if (isNounOfName(word)) return false;
  return ((isBehindNoun(word) || before === 'version') && isLonely(tokens, tags, at)) || hasObject(word);
}

/** "Analysts at Gartner say that": the noun beside the verb is not its subject. */
const tellsOfPlural = (word: Ambiguous): boolean => {
  const { verb, nextLower, nextClosed, tokens, tags, at, nounLike } = word;
  return (
    (verb.classes & (BIT.speech | BIT.accusation | BIT.admission | BIT.discovery)) !== 0 &&
    (isBehindNoun(word) || (word.before === 'date' && nextLower === 'that')) &&
    (nextLower === 'that' || (nextClosed & (CLASS.determiner | CLASS.pronoun)) !== 0) &&
    !hasFiniteLeft(tokens, tags, at) &&
    (!nounLike || (nextLower === 'that' && opensPlural(tokens, tags, at)))
  );
};

/** "The people who wrote it deny that …", "sources close to the talks insist Chrome …", "tell reporters": never a noun. */
const isNeverNoun = (word: Ambiguous): boolean =>
  NEVER_NOUNS.has(word.lower) &&
  isBehindNoun(word) &&
  (word.nextLower === 'that' ||
    word.next?.capital === true ||
    (word.lower === 'tell' && word.nextNominal) ||
    (word.nextClosed & (CLASS.determiner | CLASS.pronoun)) !== 0);

/** "The NHS Trust said", "according to Human Rights Watch, …": a capital behind a capital is the name's, where its verb or a comma follows. */
const endsName = ({ tokens, at, verb, next, nextClosed }: Ambiguous): boolean =>
  tokens[at]?.capital === true &&
  tokens[at - 1]?.capital === true &&
  next !== undefined &&
  (next.verb?.form === 'ed' ||
    (verb.form === 'base' &&
      !next.capital &&
      (next.lower === ',' || next.verb?.form === 's' || (nextClosed & CLASS.auxiliary) !== 0)));

/** Place of the word before a name that ends at `at`. */
function beforeName(tags: Ambiguous['tags'], at: number): number {
  let i = at;
  while (tags[i] === 'name') i--;
  return i;
}

/** Of a base form or one in -s. */
export const PRESENT_REASONS: readonly Reason[] = [
  ({ possessed, before, beforeWord, verb, nextNominal }) =>
    possessed
      ? before === 'det' && /^(?:this|that)$/.test(beforeWord) && verb.form === 's' && !nextNominal
      : undefined,
  // "the app no longer uploads files"
  verbIf(({ tokens, at }) => tokens[at - 1]?.lower === 'longer' && tokens[at - 2]?.lower === 'no'),
  verbIf(({ verb, tokens, tags, at }) => verb.form === 's' && surelyTells(verb, tokens, tags, at)),
  verbIf(versionsAct),
  ({ before, beforeWord, verb }) =>
    before === 'prep' ? beforeWord === 'to' && verb.form === 'base' : undefined,
  ({ before, beforeWord, verb }) =>
    before === 'aux' ? MODALS.has(beforeWord) && verb.form === 'base' : undefined,
  verbIf(({ before, nounLike }) => before === 'version' && !nounLike),
  verbIf(({ before, beforeWord }) => before === 'pron' || /^(?:that|which|who)$/.test(beforeWord)),
  (word) => (word.before === undefined || word.before === 'mark' ? isOpening(word) : undefined),
  (word) => (word.before === 'conj' ? isJoined(word) : undefined),
  ({ before, verb, nounLike }) => (before === 'sub' ? verb.form === 'base' && !nounLike : undefined),
  noVerbIf(({ before }) => before === 'verb'),
  noVerbIf(({ lower, tokens, at }) => lower === 'states' && tokens[at]?.capital === true),
  // "The Orrin House of Lords"
  noVerbIf(({ lower, tokens, at, nextLower }) => lower === 'house' && tokens[at]?.capital === true && nextLower === 'of'), // prettier-ignore
  noVerbIf(({ lower, beforeWord }) => lower === 'notes' && /^(?:release|patch|version)$/.test(beforeWord)),
  noVerbIf(({ verb, tokens, at }) => verb.form === 's' && tellsNext(tokens, at + 1)),
  verbIf(({ lower, beforeWord }) => lower === 'read' && ROLE_OF.get(beforeWord) === 'document'),
  noVerbIf((word) => word.nounLike && isBeforeFinite(word)),
  (word) => (word.verb.form === 's' ? isThird(word) : undefined),
  verbIf((word) => SAME_PAST.has(word.lower) && isBehindNoun(word) && isLonely(word.tokens, word.tags, word.at)), // prettier-ignore
  // "the two say", "all three insist"
  verbIf(
    ({ verb, lower, before, beforeWord }) =>
      verb.form === 'base' &&
      before === 'det' &&
      /^(?:two|three|four|five|six|both)$/.test(beforeWord) &&
      (lower === 'say' || lower === 'add' || NEVER_NOUNS.has(lower)),
  ),
  // "…, people in the trade say."
  verbIf((word) => word.lower === 'say' && isBehindNoun(word)),
  verbIf(tellsOfPlural),
  verbIf(isNeverNoun),
  // "…, several users report on GitHub."
  verbIf(({ verb, tokens, tags, left, next }) => peopleTell(verb, tokens, tags, left, next)),
  noVerbIf(endsName),
  noVerbIf(
    (word) =>
      word.nounLike && !(word.next !== undefined && (isBeforeDeterminer(word) || word.nextLower === 'that')),
  ),
  // "a Globex sales document": behind "a" no plural opens a clause.
  noVerbIf(({ verb, tokens, tags, left }) => verb.form === 'base' && opensOne(tokens, tags, left)),
  // A base form after a noun: only after a plural.
  ({ before, beforeWord, tokens, tags, left }) =>
    before === 'name'
      ? tokens[beforeName(tags, left)]?.lower === 'and' || tags[left - 1] === 'aux'
      : /[^su]s$|people|men|staff|police|data/.test(beforeWord),
];
