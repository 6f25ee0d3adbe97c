import type { Flag, Grade } from '../model/claim.ts';
import type { Verdict } from './grade.ts';

const OPENINGS: Readonly<Record<Grade, string>> = {
  verified: 'Verified',
  alleged: 'Alleged',
  'second-hand': 'Second-hand',
  ungraded: 'Not graded',
};

const FLAG_WORDS: Readonly<Record<Flag, string>> = {
  disputed: 'It is disputed.',
  'conflicting-details': 'Details are told in different ways.',
  'not-reproduced': 'Nobody is known to have reproduced it.',
  acknowledged: 'The vendor’s side acknowledges it, informally or on the record.',
  'single-source': 'It rests on a single source.',
  'no-source-named': 'No source is named.',
  retracted: 'It was retracted.',
};

/** The grade in plain English, from the trace: what decided, what was missing for the grade above, and the flags. */
export function becauseOf(verdict: Verdict, flags: readonly Flag[]): string {
  const decided =
    verdict.trace.find((one) => one.rule === verdict.rule) ??
    verdict.trace.find((one) => one.rule === 'relayed' && one.outcome === 'not-applicable');
  const missing =
    verdict.grade === 'alleged'
      ? verdict.trace
          .filter((one) => one.outcome === 'unmet' && one.rule !== 'relayed')
          .map((one) => one.reason)
      : verdict.grade === 'second-hand'
        ? verdict.trace
            .filter((one) => one.rule === 'first-hand' && one.outcome === 'unmet')
            .map((one) => one.reason)
        : [];
  const opening = `${OPENINGS[verdict.grade]}: ${decided?.reason ?? 'nothing could be measured'}.`;
  const gap =
    verdict.grade === 'alleged' && missing.length > 0
      ? ` Not verified: ${[...new Set(missing)].join('; ')}.`
      : '';
  const rest = flags.filter((flag) => flag !== 'no-source-named' || verdict.rule !== 'relayed');
  return [opening + gap, ...rest.map((flag) => FLAG_WORDS[flag])].join(' ');
}
