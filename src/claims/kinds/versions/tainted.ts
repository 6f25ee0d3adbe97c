import { givesClean, isTaintedToo, tellsTainted } from '../../lexicon/tainted.ts';
import { findingOf } from '../finding.ts';
import { clauseText, sentenceOf } from '../reading.ts';
import type { Finding, Reading, Taken } from '../reading.ts';
import { mentionsIn } from './numbers.ts';

/** Rule of a version that was to repair it and is tainted itself. */
const TAINTED_REPAIR = 'versions/tainted-repair';

/** "They released 4.3, a clean version": what is given in the place of a tainted one. */
export function findGivenClean(reading: Reading, taken: Taken): readonly Finding[] {
  const { clauses, parsed } = reading;
  if (parsed.versions.length === 0 || clauses.some((_, at) => taken(at, 'fix') || taken(at, 'ban')))
    return [];
  if (!givesClean(sentenceOf(reading))) return [];
  const index = clauses.findIndex((one) => one.verbs.length > 0 && mentionsIn(reading, one).length > 0);
  const clause = clauses[index];
  return clause && clause.kind !== 'condition'
    ? [findingOf('fix', index, clause, clause.verbs[0] ?? clause.from, 'fix/given-clean')]
    : [];
}

/** Rule of what is told of versions, and is what they do. */
export const TAINTED_VERSIONS = 'behaviour/tainted';

/** "4.2, released as a fix, was infected as well": nothing else of the sentence has a number. */
export const isTaintedRepair = (reading: Reading): boolean => {
  const [one, another] = reading.parsed.versions.filter(({ items }) => items.length > 0);
  return (
    one?.form === 'exact' &&
    one.items.length === 1 &&
    another === undefined &&
    isTaintedToo(sentenceOf(reading))
  );
};

/** The version that was to repair it, as one that has it. */
export function findTaintedRepair(reading: Reading): readonly Finding[] {
  if (reading.parsed.versions.length === 0 || !isTaintedRepair(reading)) return [];
  const index = reading.clauses.findIndex((clause) => mentionsIn(reading, clause).length > 0);
  const clause = reading.clauses[index];
  return clause
    ? [findingOf('affected_versions', index, clause, clause.verbs[0] ?? clause.from, TAINTED_REPAIR)]
    : [];
}

/**
 * "Malware was found in 4.1", "4.1 and 4.2 are malicious": what is told of versions only, and is what the tool does to who
 * has them, where no other words tell that. `findings`: all others of the sentence.
 */
export function behaviourOfTainted(reading: Reading, findings: readonly Finding[]): readonly Finding[] {
  const { tokens } = reading.parsed;
  const [first] = findings.filter(
    ({ kind, polarity }) => kind === 'affected_versions' && polarity === 'affirmed',
  );
  if (!first || first.rule === TAINTED_REPAIR || findings.some(({ kind }) => kind === 'behaviour')) return [];
  const { clause, span, at } = first;
  if (tellsTainted(clauseText(reading, span)))
    return [findingOf('behaviour', clause, span, at, TAINTED_VERSIONS)];
  // "Two malicious versions of it, 4.1 and 4.2, were published": the verb stands in another clause.
  const isNamed = (reading.clauses[clause]?.verbs.length ?? 0) === 0;
  const to = tokens.findLastIndex((token) => /[\w)]$/.test(token.text)) + 1;
  const whole = { from: 0, to };
  return isNamed &&
    tellsTainted(sentenceOf(reading)) &&
    mentionsIn(reading, whole).length === mentionsIn(reading, span).length
    ? [findingOf('behaviour', clause, whole, at, TAINTED_VERSIONS)]
    : [];
}
