import type { VersionMention } from '../mentions/versions.ts';
import { findingOf } from './finding.ts';
import { mentionsIn } from './numbers.ts';
import type { Finding, Reading } from './reading.ts';
import { seemsUnaffected } from './unaffected.ts';
import { isNoBound, isUnsettled } from './version-exclusions.ts';
import { WENT_BACK } from './version-steps.ts';

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
  const { text } = reading.parsed;
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
        !WENT_BACK.test(text.slice(Math.max(0, one.start - 60), one.start)) &&
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
