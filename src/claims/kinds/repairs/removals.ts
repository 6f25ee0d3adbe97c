import { PRONOUN_OBJECTS, REMOVALS } from '../../lexicon/repairs.ts';
import { ATTACKERS, FIX_NOUNS, ISSUES } from '../../lexicon/triggers.ts';
import type { Clause } from '../../text/clauses.ts';
import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import { clauseText, hasWord, headWord, isPassive, isSoftware, lower, toolIn } from '../reading.ts';
import type { Reading } from '../reading.ts';
import type { RepairVerb } from './repair-clause.ts';
import { isShared, isUsers, takesBack } from './repairers.ts';

/** What is taken out in a version was part of the tool, whatever it is called. */
const RELEASED_IN = sieved(/\b(?:in|with|by|as of) (?:version |release |v)?\d+\.\d/i);

/** "when it is removed", "until they pull it": no removal is told. */
const OPENS_TIME: ReadonlySet<string> = new Set('when whenever if unless until after once while'.split(' '));

const CAN: ReadonlySet<string> = new Set(['cannot', 'can', 'could', "can't", "couldn't"]);

/** "cannot be disabled": what it does not allow. */
const isPossible = (reading: Reading, at: number): boolean =>
  CAN.has(lower(reading, at - (lower(reading, at - 2) === 'not' ? 3 : 2)));

/** Verbs that take a thing of anybody's, so that "it" behind them need not be a fault. */
const LOOSE: ReadonlySet<string> = new Set('delete drop replace pull discontinue revoke rotate'.split(' '));

/** "replaced it with 1.85.0", "replaced 1.84.0 with a clean version 1.85.0": another release in its place. */
const WITH_ANOTHER =
  /^(?:it|this|that|them|the (?:[\w-]+ ){0,3}?(?:versions?|releases?|builds?|packages?|files?|copy|one)|(?:[A-Z][\w.-]* ){0,3}v?\d[\w.]*) (?:with|by) (?:an? |the )?(?:(?!older|earlier|previous|prior)[a-z-]+ )?(?:versions? |releases? |builds? |v)?\d+\.\d/;
/** Who replaces what he has by another, and mends nothing for anybody else. */
const INSTALLERS =
  /^(?:i|you)$|\b(?:users?|customers?|developers?|admins?|administrators?|employees|staff|teams?|departments?|it|schools?|universit(?:y|ies)|banks?|hospitals?|councils?|agenc(?:y|ies)|ministr(?:y|ies))$/i;
const replacesRelease = ({ reading, clause, at, verb }: RepairVerb): boolean =>
  verb.lemma === 'replace' &&
  !isPassive(reading, at) &&
  clause.subject !== null &&
  !INSTALLERS.test(clauseText(reading, clause.subject)) &&
  WITH_ANOTHER.test(clauseText(reading, { from: at + 1, to: clause.to }));

const NOWHERE: Stretch = { from: 0, to: 0 };

/** Whether a part of a tool was taken out, or a fault by somebody who could. */
function isRemoved(reading: Reading, clause: Clause, at: number, passive: boolean, rest: Stretch): boolean {
  if (passive) return isSoftware(reading, clause.subject) || RELEASED_IN.test(clauseText(reading, rest));
  return (
    clause.subject !== null &&
    (!isSoftware(reading, clause.subject) || takesBack(reading, clause, at)) &&
    !isUsers(reading, clause, rest) &&
    (hasWord(reading, rest, ISSUES) || toolIn(reading, rest) !== undefined)
  );
}

/** "is rolling out the feature": no way back. */
const rollsOut = ({ reading, clause, at, verb }: RepairVerb, rest: Stretch): boolean =>
  verb.lemma === 'roll' &&
  lower(reading, at + 1) === 'out' &&
  !FIX_NOUNS.has(headWord(reading, clause.subject)) &&
  !hasWord(reading, rest, FIX_NOUNS);

/**
 * "The feature was removed", "has pulled the package": the rule by which a verb of removal tells a repair; null: it
 * tells none, by no other rule either; undefined: it has no say.
 */
export function byRemoval(one: RepairVerb): string | null | undefined {
  const { reading, clause, at, verb } = one;
  if (!REMOVALS.has(verb.lemma) || clause.kind === 'condition') return undefined;
  if (clause.kind === 'sub' && OPENS_TIME.has(lower(reading, clause.from))) return undefined;
  const passive = isPassive(reading, at) || isShared(reading, clause, at);
  if (passive && isPossible(reading, at)) return null;
  const rest = { from: at + 1, to: Math.min(clause.to, at + 9) };
  // "Zed 7 was discontinued in 2017": a product's end is no repair of it.
  if (
    passive &&
    (verb.lemma === 'discontinue' || verb.lemma === 'retire') &&
    toolIn(reading, clause.subject ?? rest) !== undefined
  )
    return null;
  const loose = !passive && LOOSE.has(verb.lemma) && PRONOUN_OBJECTS.has(lower(reading, at + 1));
  return (replacesRelease(one) || (!loose && isRemoved(reading, clause, at, passive, rest))) &&
    !hasWord(reading, clause.subject ?? NOWHERE, ATTACKERS) &&
    !rollsOut(one, rest)
    ? 'fix/removal'
    : undefined;
}
