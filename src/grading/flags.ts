import type { Flag } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Verdict } from './grade.ts';

export interface FlagInput {
  readonly evidence: Evidence;
  readonly verdict: Verdict;
  readonly conflicts: number;
  /** The party or its staff admits or explains it. */
  readonly acknowledged: boolean;
}

/** Flags beside the grade, in the order of the vocabulary. */
export function flagsOf({ evidence, verdict, conflicts, acknowledged }: FlagInput): readonly Flag[] {
  const isMet = (rule: string): boolean =>
    verdict.trace.some((one) => one.rule === rule && one.outcome === 'met');
  // What the party itself says on the record needs nobody to reproduce it.
  const settled = isMet('reproduction') || isMet('on-the-record');
  const nowhere = evidence.probes.some((probe) => probe.accepted && probe.looked > 0 && probe.matched === 0);
  const found = evidence.origins.some((origin) => origin.finds ?? origin.relation === 'finder');
  const flags: readonly (readonly [Flag, boolean])[] = [
    ['disputed', evidence.affirmed > 0 && evidence.counterOrigins.length > 0],
    ['conflicting-details', conflicts > 0],
    [
      'not-reproduced',
      evidence.kind === 'behaviour' && !settled && (nowhere || (evidence.toldUnreproduced && found)),
    ],
    ['acknowledged', acknowledged],
    ['single-source', verdict.rule === 'vouched'],
    ['no-source-named', evidence.affirmed > 0 && evidence.origins.length === 0 && evidence.readable],
    ['retracted', evidence.withdrawn || evidence.takenBack === true],
  ];
  return flags.flatMap(([flag, set]) => (set ? [flag] : []));
}
