import type { Finding } from '../reading.ts';

const isAbout = (other: Finding, one: Finding, polarity: Finding['polarity']): boolean =>
  other.kind === 'affected_versions' && other.clause === one.clause && other.polarity === polarity;

/** "We have 1.4, so we are not exposed": what a clause tells of versions that have not the fault is no fault of theirs. */
export const isOfSpared = (one: Finding, findings: readonly Finding[]): boolean =>
  one.kind === 'behaviour' &&
  one.polarity === 'affirmed' &&
  (one.rule === 'behaviour/part' || one.rule === 'weighed/behaviour') &&
  findings.some((other) => isAbout(other, one, 'negated')) &&
  !findings.some((other) => isAbout(other, one, 'affirmed'));
