import { isMissed } from '../repairs/repairers.ts';
import { REPAIR_NOUNS } from '../../lexicon/version-roles.ts';
import type { StatementKind } from '../../../model/statement.ts';
import { findingOf } from '../finding.ts';
import { mentionsIn } from './numbers.ts';
import { isNegated } from '../negation.ts';
import type { Finding, Reading } from '../reading.ts';
import { isFeature } from '../repairs/features.ts';
import { isUnsettled } from './exclusions.ts';
import { makesWhole } from './repairs.ts';
import { roleOf } from './roles.ts';

/** Least chances at which a sentence is believed to tell a repair, or what is affected, by a turning alone. */
const LEAST_FIX = 0.05;
const LEAST_AFFECTED = 0.2;

/** Kinds whose clauses have told their versions already. */
const TOLD: ReadonlySet<StatementKind> = new Set<StatementKind>(['affected_versions', 'fix', 'ban']);

/** "3.3 closes keep-alive connections": what is closed is no fault. Linear. */
const CLOSES_THINGS =
  /\bclos(?:es|ed|ing) (?:[\w-]+ ){0,3}?(?:connections?|sessions?|windows?|tabs?|sockets?|files?|streams?|apps?|itself|down)\b/i;

/** "would begin with 3.2", "was to end with it": what has not come. */
const UNREAL = /\b(?:would|should|was to|were to|expected|hoped|meant|supposed)\b/i;

/**
 * What began or ended with a version in clauses that have told nothing of their versions ("the writing stops with
 * 2.4.0"), where the words of the sentence speak for it.
 */
export function turnings(
  reading: Reading,
  findings: readonly Finding[],
  chanceOf: (kind: StatementKind) => number,
): readonly Finding[] {
  return reading.clauses.flatMap((clause, index): readonly Finding[] => {
    if (clause.kind === 'condition' || UNREAL.test(reading.texts[index] ?? '')) return [];
    if (findings.some((one) => one.clause === index && TOLD.has(one.kind))) return [];
    const roles = mentionsIn(reading, clause)
      .filter((one) => !makesWhole(reading, one))
      .map((one) => roleOf(reading, one));
    const verb = clause.verbs[0];
    const negated = verb !== undefined && isNegated(reading, verb, clause.from);
    if (negated || isUnsettled(reading, index) || isFeature(reading, clause)) return [];
    const at = verb ?? clause.from;
    if (
      roles.includes('ended') &&
      !CLOSES_THINGS.test(reading.texts[index] ?? '') &&
      !isMissed(reading.texts[index] ?? '') &&
      chanceOf('fix') >= LEAST_FIX &&
      !findings.some(({ kind }) => kind === 'fix')
    )
      return [findingOf('fix', index, clause, at, 'fix/turning')];
    // "merges up the fixes that appear in 2.14.6"
    const ofRepair =
      clause.kind === 'relative' && REPAIR_NOUNS.has(reading.parsed.tokens[clause.from - 1]?.lower ?? '');
    if (
      !ofRepair &&
      roles.some((one) => one === 'began' || one === 'changed') &&
      chanceOf('affected_versions') >= LEAST_AFFECTED
    )
      return [findingOf('affected_versions', index, clause, at, 'versions/turning')];
    return [];
  });
}
