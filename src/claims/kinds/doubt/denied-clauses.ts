import { framesAt } from '../../chains/chains.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Finding, Reading } from '../reading.ts';

/** Whether a finding stands where somebody tells what he denies ("denied that …"). */
const isInDenial = (reading: Reading, at: number): boolean =>
  framesAt(reading.frames, at).some(
    (frame) => frame.classes & BIT.denial && frame.form !== 'by' && !frame.negated,
  );

/**
 * "The maker denied that 1.4 leaks", "denied that it was fixed in 1.4", "denied the leak in 1.4": which versions have a
 * fault or a repair is told by nobody there.
 */
export const isDeniedVersion = (reading: Reading, one: Finding, findings: readonly Finding[]): boolean =>
  (one.kind === 'affected_versions' || one.kind === 'fix') &&
  one.polarity === 'affirmed' &&
  (isInDenial(reading, one.at) ||
    (one.kind === 'affected_versions' &&
      findings.some(({ rule, clause }) => rule === 'denial/cue' && clause === one.clause)));

/** Whether what is found is what a denial of the same sentence denies. */
export function isUnderDenial(reading: Reading, one: Finding, findings: readonly Finding[]): boolean {
  if (isInDenial(reading, one.at)) return true;
  const host = reading.clauses[one.clause]?.host ?? -1;
  return findings.some(
    (other) =>
      other.kind === 'denial' &&
      (other.clause === one.clause ||
        (other.clause === one.clause - 1 &&
          /^denial\/(?:own|negated|no-sign|judged|called-false)$/.test(other.rule) &&
          /\b(?:evidence|indication|sign|signs|reason|aware|knew|know|call\w*|claim|rumou?r)\b/i.test(
            reading.texts[other.clause] ?? '',
          )) ||
        (other.clause === host && other.rule !== 'denial/contrast') ||
        // "no evidence that anyone viewed or copied it": the second verb is denied with the first.
        (reading.clauses[one.clause]?.kind === 'and' &&
          other.rule === 'denial/no-sign' &&
          reading.clauses[other.clause]?.part === reading.clauses[one.clause]?.part)),
  );
}
