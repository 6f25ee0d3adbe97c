import type { VersionMention } from '../../mentions/versions.ts';
import { findingOf } from '../finding.ts';
import { mentionsIn } from './numbers.ts';
import type { Finding, Reading } from '../reading.ts';
import { seemsUnaffected } from './unaffected.ts';
import { versionsOf } from './values.ts';
import { isNoBound, isUnsettled } from './exclusions.ts';
import { wentBackTo } from './steps.ts';

/** Least chance of a repair at which each clause of its sentence that a version acts in is one. */
const SURE = 0.85;
/** "We've disabled the job in 1.142.2": what stops or changes a fault. */
const STOPS =
  /\b(?:disabl|block|mitigat|limit|turn(?:s|ed)? off|switch(?:es|ed)? off|clos|remov|drop|restor|leav|stop|refus|reject|check|encrypt|ask|ignor|clear|delet|empt|revert|remed|work(?:s|ed)? around)\w*/i;

/** Kinds whose clauses have told their versions already. */
const TOLD: ReadonlySet<Finding['kind']> = new Set(['affected_versions', 'fix', 'ban']);

const countsIn = (reading: Reading, at: Finding['span']): readonly VersionMention[] =>
  mentionsIn(reading, at).filter(({ items }) => items.length > 0);

/** Whether a clause tells what its versions do, or one beside it is set against it. */
function isSetAgainst(reading: Reading, findings: readonly Finding[], index: number): boolean {
  return (
    findings.some(({ kind, clause }) => kind === 'behaviour' && clause === index) ||
    /^(?:while|whereas|but|though|although)\b/i.test(reading.texts[index + 1] ?? '')
  );
}

/**
 * What a sentence that has told which versions are affected says of others in clauses of their own: that they are free
 * of it ("…, whereas 7.2.0 was harmless"), or that they act so where those told are free ("7.2.0 was harmless, 7.2.1
 * uploads them").
 */
export function otherSides(reading: Reading, findings: readonly Finding[]): readonly Finding[] {
  const told = findings.filter(({ kind }) => kind === 'affected_versions');
  if (told.length === 0) return [];
  const spared = told.some(({ polarity }) => polarity === 'negated');
  const tellsIn = (index: number): boolean =>
    findings.some((one) => one.clause === index && TOLD.has(one.kind));
  const toldItems = new Set(
    told.flatMap((one) =>
      countsIn(reading, reading.clauses[one.clause] ?? one.span).flatMap(({ items }) => items),
    ),
  );
  return reading.clauses.flatMap((clause, index): readonly Finding[] => {
    if (clause.kind === 'condition' || tellsIn(index) || isUnsettled(reading, index)) return [];
    const mentions = countsIn(reading, clause).filter(
      (one) =>
        !isNoBound(reading, one) &&
        !wentBackTo(reading, one) &&
        !one.items.some((item) => toldItems.has(item)),
    );
    const [first] = mentions;
    if (!first) return [];
    const negated = seemsUnaffected(reading, index);
    if (!negated && !(spared && isSetAgainst(reading, findings, index))) return [];
    const at = reading.parsed.tokens.findIndex((token) => token.end > first.start);
    return [
      findingOf('affected_versions', index, clause, Math.max(at, clause.from), 'versions/other-side', {
        negated,
      }),
    ];
  });
}

/**
 * Repairs beside the one that a sentence is known to tell: each in a clause of its own with a version of its own ("it is
 * switched off in 1.42.2, and the proper solution will be in 1.43").
 */
export function otherRepairs(
  reading: Reading,
  findings: readonly Finding[],
  chance: number,
): readonly Finding[] {
  const [known] = findings.filter(({ kind, polarity }) => kind === 'fix' && polarity === 'affirmed');
  if (!known || chance < SURE) return [];
  const told = new Set(versionsOf(reading, known).fixed?.split(' || ') ?? []);
  return reading.clauses.flatMap((clause, index): readonly Finding[] => {
    if (clause.kind !== 'main' && clause.kind !== 'resume') return [];
    if (findings.some((one) => one.clause === index && TOLD.has(one.kind))) return [];
    if (!STOPS.test(reading.texts[index] ?? '')) return [];
    const own = countsIn(reading, clause);
    const mentions =
      own.length > 0 || clause.kind === 'main' || !clause.subject ? own : countsIn(reading, clause.subject);
    const fresh = mentions.filter(
      (one) => one.form === 'exact' && !isNoBound(reading, one) && !one.items.some((item) => told.has(item)),
    );
    if (fresh.length === 0) return [];
    return [findingOf('fix', index, clause, clause.verbs[0] ?? clause.from, 'fix/other-side')];
  });
}
