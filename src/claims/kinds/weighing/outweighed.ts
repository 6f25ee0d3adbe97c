import type { StatementKind } from '../../../model/statement.ts';
import { isSurelyOver } from '../repairs/endings.ts';
import { KINDS } from '../../weighed/weights.ts';
import type { Finding, Reading } from '../reading.ts';

/** A kind that is seldom meant beside another one of the same sentence. */
interface Pair {
  readonly kind: StatementKind;
  readonly beside: StatementKind;
  /** Below this chance the kind is not meant, by whatever it was found. */
  readonly below: number;
  /** The same of what the weights alone found. */
  readonly weighedBelow: number;
  /** Least chance of the other kind. */
  readonly from: number;
}

/**
 * Pairs of which the first was meant in fewer than one of four sentences, in the opened sets and in the even half of the
 * whole texts, from which no weight learns. A maker's account of what happened is its answer, a version that is told to
 * have something is affected, and what was found or goes wrong is no repair.
 */
const PAIRS: readonly Pair[] = [
  { kind: 'behaviour', beside: 'vendor_response', below: 0.6, weighedBelow: 1, from: 0.5 },
  { kind: 'behaviour', beside: 'affected_versions', below: 0.5, weighedBelow: 0.5, from: 0.5 },
  { kind: 'behaviour', beside: 'fix', below: 0.4, weighedBelow: 0.4, from: 0.6 },
  { kind: 'fix', beside: 'behaviour', below: 0.3, weighedBelow: 0.3, from: 0.5 },
  { kind: 'fix', beside: 'evidence', below: 0.3, weighedBelow: 0.3, from: 0.5 },
];

/**
 * Findings without those that another kind of the same independent part outweighs. What is negated stands: to miss it
 * could verify what it denies. `chances`: of the kinds, by the weights.
 */
export function withoutOutweighed(
  { clauses, texts }: Pick<Reading, 'clauses' | 'texts'>,
  findings: readonly Finding[],
  chances: readonly number[],
): readonly Finding[] {
  if (findings.length < 2) return findings;
  const chanceOf = (kind: StatementKind): number => chances[KINDS.indexOf(kind)] ?? 0;
  const partOf = ({ clause }: Finding): number => clauses[clause]?.part ?? 0;
  // "has resolved an outage that kept users out": what hangs on what is repaired outweighs no repair.
  const isHanging = (other: Finding, one: Finding): boolean =>
    one.kind === 'fix' &&
    one.rule.startsWith('fix/') &&
    clauses[other.clause]?.kind === 'relative' &&
    other.clause > one.clause;
  const isBeside = (kind: StatementKind, one: Finding): boolean =>
    findings.some((other) => other.kind === kind && partOf(other) === partOf(one) && !isHanging(other, one));
  const isNegated = (kind: StatementKind): boolean =>
    findings.some((one) => one.kind === kind && one.polarity === 'negated');
  // "patches a hole in its parser": by the weights alone the same words are no behaviour besides.
  const isRepair = (one: Finding): boolean =>
    one.rule === 'weighed/behaviour' &&
    one.polarity === 'affirmed' &&
    findings.some((other) => other.clause === one.clause && other.rule.startsWith('fix/'));
  // … and by the weights alone no repair besides.
  const isActing = (one: Finding): boolean =>
    one.rule === 'weighed/fix' &&
    findings.some(
      (other) =>
        other.rule === 'behaviour/versions' &&
        (other.clause === one.clause ||
          (partOf(other) === partOf(one) && clauses[one.clause]?.verbs.length === 0)),
    );
  return findings.filter(
    (one) =>
      // "Since 2.1 it checks the settings": what versions do is told with them.
      one.rule === 'behaviour/versions' ||
      // "has stopped uploading names": by no other words would it be told.
      one.rule === 'fix/any-more' ||
      (one.rule === 'fix/ended' && isSurelyOver(texts[one.clause] ?? '')) ||
      (!isRepair(one) &&
        !isActing(one) &&
        !PAIRS.some(
          ({ kind, beside, from, below, weighedBelow }) =>
            one.kind === kind &&
            chanceOf(beside) >= from &&
            chanceOf(kind) < (one.rule.startsWith('weighed/') ? weighedBelow : below) &&
            isBeside(beside, one) &&
            !isNegated(kind),
        )),
  );
}
