import {
  CURE_NOUNS,
  ENDS,
  FARED,
  GETS_IT,
  MERGED,
  NO_REPAIRED,
  OUT,
  PHRASED,
  PLEDGED,
  PLEDGED_CHANGE,
  PLEDGED_UPDATE,
  PUT_RIGHT,
  RELEASE,
  REMEDIAL,
  TO_COME,
  TO_FOLLOW,
} from '../../lexicon/remedies.ts';
import { OWN_FLEET, REMOVALS } from '../../lexicon/repairs.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { anyOf } from '../../text/sieved-pattern.ts';
import { findingOf } from '../finding.ts';
import { isNegated } from '../negation.ts';
import { clauseText, hasLemma, isPassive, lower, organisationIn } from '../reading.ts';
import type { Finding, Reading, Taken } from '../reading.ts';
import { isThing } from '../things.ts';
import { releaseRepairs } from './doing-releases.ts';
import { isFeature } from './features.ts';
import { isKeeper, makerSpeaks } from './keepers.ts';
import { isRelease, remedyClause } from './remedy-clause.ts';
import type { RemedyClause } from './remedy-clause.ts';
import { isTurnedRound } from './turned-round.ts';

/** A rule by which a clause tells a repair. */
interface RemedyRule {
  readonly rule: string;
  readonly holds: (one: RemedyClause) => boolean;
  /** Whether there is none; without it, there is one. */
  readonly negated?: (one: RemedyClause) => boolean;
}

const NO = /\b(?:no|not|never)\b|n['’]t\b/i;
const NOT = /(?:\b|(?=n['’]t))(?:not|never|n['’]t)\b/i;

const saysNo = ({ text }: RemedyClause): boolean => NO.test(text);
const saysNot = ({ text }: RemedyClause): boolean => NOT.test(text);
const hasNegatedVerb = ({ reading, clause, at }: RemedyClause): boolean =>
  isNegated(reading, at, clause.from);

const NEXT = /\bnext (?:release|version|update|week|month)\b/i;

/** Whether a clause names a day or the next release. */
const isDated = ({ reading, clause }: RemedyClause): boolean =>
  reading.parsed.tags.slice(clause.from, clause.to).includes('date') ||
  NEXT.test(clauseText(reading, clause));

const subjectText = ({ reading, clause }: RemedyClause): string =>
  clause.subject ? clauseText(reading, clause.subject) : '';

const PATCH = /\b(?:patch|fix|hotfix|update|correction)\b/i;
const WITH_NUMBER = /\b(?:with|in) (?:version )?\d+\.\d/;

/** Whether those act who can take a thing out of the tool. */
function isByMaker(one: RemedyClause): boolean {
  const { reading, clause } = one;
  if (clause.subject === null) return false;
  return /^(?:we|i)$/i.test(subjectText(one)) ? reading.topic.voice !== 'article' : isKeeper(reading, clause);
}

/** "I have removed the library in 2.3.2": out of the tool, not off one's own machines. */
function isTakenOut(one: RemedyClause): boolean {
  const { reading, verb, at, numbered, text } = one;
  return (
    numbered &&
    verb !== undefined &&
    REMOVALS.has(verb.lemma) &&
    (verb.form === 'ed' || /^(?:will|'ll)$/.test(lower(reading, at - 1))) &&
    !isPassive(reading, at) &&
    isByMaker(one) &&
    !(reading.topic.voice === 'post' && OWN_FLEET.test(text))
  );
}

/** "All agents were updated by September 28", "the keys have been rotated": told by the maker. */
const isPutRight = ({ reading, clause, text }: RemedyClause): boolean =>
  PUT_RIGHT.test(text) &&
  clause.kind !== 'relative' &&
  clause.kind !== 'sub' &&
  isThing(reading, clause.subject) &&
  makerSpeaks(reading, clause.from);

/** How a clause tells a repair without a verb of repair; the first that holds decides. */
const REMEDIES: readonly RemedyRule[] = [
  // "18.10.3 leaves the field out."
  { rule: 'fix/by-release', holds: releaseRepairs },
  // "There is no repaired version."
  { rule: 'fix/none', holds: ({ text }) => NO_REPAIRED.test(text), negated: () => true },
  // "The correction was merged.", "The old branch gets the fix."
  { rule: 'fix/merged', holds: ({ text }) => MERGED.test(text) || GETS_IT.test(text), negated: saysNo },
  // "promised an update for next week"
  {
    rule: 'fix/pledged',
    holds: (one) =>
      PLEDGED.test(one.text) ||
      PLEDGED_CHANGE.test(one.text) ||
      (PLEDGED_UPDATE.test(one.text) && (one.numbered || isDated(one))),
    negated: saysNo,
  },
  // "A cleaned build will follow."
  { rule: 'fix/to-follow', holds: ({ text }) => TO_FOLLOW.test(text), negated: saysNo },
  // "The patch made things worse."
  { rule: 'fix/fared', holds: (one) => FARED.test(one.text) && PATCH.test(subjectText(one)) },
  // "4.60.1 keeps the setting; it went out an hour ago": the number stands in the clause before.
  {
    rule: 'fix/out',
    holds: (one) =>
      OUT.test(one.text) &&
      /^it$/i.test(subjectText(one)) &&
      one.previous !== undefined &&
      isRelease(one.reading, one.previous),
  },
  // "The default was changed back with 1.2."
  { rule: 'fix/turned-round', holds: isTurnedRound, negated: saysNot },
  // "A script that removes tokens will come with 18.11", "would ship a repair in 1.14.2".
  {
    rule: 'fix/to-come',
    holds: ({ reading, clause, text, numbered, verbAt }) =>
      (numbered || WITH_NUMBER.test(text)) &&
      TO_COME.test(text) &&
      !isFeature(reading, clause) &&
      !isNegated(reading, verbAt ?? clause.to, clause.from),
  },
  // "ships a cure for it"
  {
    rule: 'fix/cure',
    holds: ({ text, verb }) =>
      verb !== undefined && (verb.classes & (BIT.ship | BIT.fix | BIT.pledge)) !== 0 && CURE_NOUNS.test(text),
    negated: hasNegatedVerb,
  },
  { rule: 'fix/removed', holds: isTakenOut, negated: hasNegatedVerb },
  { rule: 'fix/put-right', holds: isPutRight, negated: saysNot },
];

const ENDED = anyOf(ENDS);
const RELEASED = anyOf(RELEASE);

/** Whether a sentence has any word by which such a repair could be told. */
function mayRemedy({ parsed, sieving }: Reading): boolean {
  if (PHRASED(sieving)) return true;
  const numbered = parsed.versions.length > 0;
  if (!numbered && !RELEASED(sieving)) return false;
  return ENDED(sieving) || hasLemma(parsed, REMEDIAL) || (numbered && hasLemma(parsed, REMOVALS));
}

/** Repairs told without a verb of repair: by what a release does, by what was put right, by what is to come. */
export function findRemedies(reading: Reading, taken: Taken): readonly Finding[] {
  const found: Finding[] = [];
  if (!mayRemedy(reading)) return found;
  reading.clauses.forEach((clause, index) => {
    if (taken(index, 'fix') || taken(index, 'ban') || clause.kind === 'condition') return;
    const one = remedyClause(reading, clause, index);
    const told = REMEDIES.find(({ holds }) => holds(one));
    if (!told) return;
    const negated = told.negated?.(one) === true;
    const actor = organisationIn(reading, clause.subject)?.name ?? null;
    found.push(findingOf('fix', index, clause, one.at, told.rule, { negated, actor }));
  });
  return found;
}
