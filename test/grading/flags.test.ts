import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../src/grading/flags.ts';
import type { Verdict } from '../../src/grading/grade.ts';
import type { Evidence, TracedOrigin } from '../../src/model/evidence.ts';

const verdict: Verdict = { grade: 'alleged', rule: 'witness', trace: [] };

/** Evidence of a behaviour that somebody looked for in vain, told by these. */
const soughtInVain = (...origins: readonly Pick<TracedOrigin, 'relation' | 'finds'>[]): Evidence => ({
  kind: 'behaviour',
  readable: true,
  withdrawn: false,
  origins: origins as readonly TracedOrigin[],
  counterOrigins: [],
  probes: [],
  toldUnreproduced: true,
  affirmed: 1,
});

const isFlagged = (evidence: Evidence): boolean =>
  flagsOf({ evidence, verdict, conflicts: 0, acknowledged: false }).includes('not-reproduced');

describe('what was looked for in vain is not reproduced', () => {
  it.each<readonly [string, boolean, Evidence]>([
    ['when a finder tells it', true, soughtInVain({ relation: 'finder' })],
    ['when a ruling joined the finder to another', true, soughtInVain({ relation: 'party', finds: true })],
    ['but not when nobody found it', false, soughtInVain({ relation: 'party', finds: false })],
    [
      'but not when all who found it are told apart',
      false,
      soughtInVain({ relation: 'finder', finds: false }),
    ],
    ['but not when nobody tells it', false, soughtInVain()],
    [
      'one finder among several is enough',
      true,
      soughtInVain({ relation: 'party' }, { relation: 'party', finds: true }),
    ],
    ['but no ban', false, { ...soughtInVain({ relation: 'finder' }), kind: 'ban' }],
    [
      'but not unless it was looked for',
      false,
      { ...soughtInVain({ relation: 'finder' }), toldUnreproduced: false },
    ],
  ])('%s', (_, flagged, evidence) => {
    expect(isFlagged(evidence)).toBe(flagged);
  });

  it.each(['on-the-record', 'reproduction'])('but not once the rule %s is met', (rule) => {
    const met = { rule, question: '', outcome: 'met', reason: '', evidence: [] } as const;
    const flags = flagsOf({
      evidence: soughtInVain({ relation: 'finder' }),
      verdict: { ...verdict, trace: [met] },
      conflicts: 0,
      acknowledged: false,
    });
    expect(flags).not.toContain('not-reproduced');
  });
});
