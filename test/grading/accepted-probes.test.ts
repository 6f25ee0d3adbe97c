import { describe, expect, it } from 'vitest';
import type { DraftClaim } from '../../src/model/affair.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { ProbeRecord } from '../../src/model/ruling.ts';
import { statusOf } from '../../src/pipeline/status.ts';
import { aRelease, aRuling, aStatement, derive } from './support/affairs.ts';
import { documents, statements, CHECK, SENDS, names, claimOf } from './wrench-affair.ts';

const record = (version: string, matched: 0 | 1): ProbeRecord => ({
  id: `probe-${version}`,
  tool: 'wrench',
  probe: 'wrench-time-zones',
  ruleText: 'rule r { condition: true }',
  ruleHash: 'hash',
  package: 'pkg:npm/wrench-cli',
  version,
  integrity: null,
  matched,
  matches: [],
  filesScanned: 3,
  engine: 'test',
  recordedAt: '2026-05-01T00:00:00.000Z',
});
const records = [record('2.0.9', 0), record('2.1.0', 1), record('2.1.5', 1), record('2.2.0', 0)];
const accepted = aRuling({
  kind: 'accept-probe',
  subject: 'wrench-time-zones',
  object: 'HEARSAY-2026-000001',
});

describe('a probe', () => {
  it('changes no grade before a person accepts it, and says so', () => {
    const claim = claimOf(CHECK, { probes: records });
    expect(claim?.grade).toBe('alleged');
    expect(claim?.wouldChange).toContain(
      'becomes verified if an analyst accepts the probe wrench-time-zones for it',
    );
  });

  it('verifies the claim that its acceptance names, and no other', () => {
    const options = { probes: records, rulings: [accepted] };
    expect(claimOf(CHECK, options)).toMatchObject({ grade: 'verified', rule: 'reproduction' });
    expect(claimOf(SENDS, options)?.grade).toBe('alleged');
  });

  it('never verifies that something is sent, even where its acceptance lists that claim', () => {
    const both = { ...accepted, object: 'HEARSAY-2026-000001, HEARSAY-2026-000002' };
    const options = { probes: records, rulings: [both] };
    expect([claimOf(CHECK, options)?.grade, claimOf(SENDS, options)?.grade]).toEqual(['verified', 'alleged']);
    expect(claimOf(SENDS, options)?.because).toMatch(/never that something is sent/);
  });

  it('bounds the versions by what was looked at', () => {
    const claim = claimOf(CHECK, {
      probes: records,
      rulings: [accepted],
      releases: new Map([
        ['wrench', ['2.0.9', '2.1.0', '2.1.5', '2.2.0', '2.3.0'].map((v) => aRelease('wrench', v, null))],
      ]),
    });
    expect(claim?.versions).toMatchObject({
      introduced: '2.1.0',
      fixed: '2.2.0',
      lastAffected: '2.1.5',
      vers: 'vers:npm/>=2.1.0|<2.2.0',
      affected: ['2.1.0', '2.1.5'],
    });
    expect(claim?.statusFrom?.basis).toBe('probe');
  });

  describe('that was told from where to where to look', () => {
    const releases = new Map([
      [
        'wrench',
        ['1.0.0', '2.0.9', '2.1.0', '2.1.5', '2.2.0', '2.3.0'].map((v) => aRelease('wrench', v, null)),
      ],
    ]);
    const told = (introduced: string | null, fixed: string | null) =>
      aStatement(
        {
          document: 'post',
          kind: 'affected_versions',
          quote: 'it came with the one and went with the other',
          versions: { introduced, fixed, affected: null, raw: 'as told' },
        },
        3,
      );
    const found = (probes: readonly ProbeRecord[], ...also: readonly ReturnType<typeof aStatement>[]) =>
      derive(documents, [...statements, ...also], {
        claimNames: names,
        probes,
        rulings: [accepted],
        releases,
      }).find((claim) => claim.claimKeys.includes(CHECK));
    const statuses = (claim: DraftClaim | undefined) =>
      ['1.0.0', '2.1.0', '2.1.5', '2.2.0'].map(
        (version) => statusOf({ ...claim, id: '', slug: '' } as unknown as Claim, 'npm', version).status,
      );
    const late = [record('2.1.5', 1), record('2.2.0', 0)];
    const early = [record('2.0.9', 0), record('2.1.0', 1)];

    it('says nothing of what came before its first look', () => {
      const claim = found(late);
      expect(claim?.versions).toMatchObject({ introduced: null, fixed: '2.2.0', lastAffected: '2.1.5' });
      expect(claim?.versions.affected).toEqual(['2.1.5']);
      expect(claim?.versions.notes).toContain(
        'present in 2.1.5: found by probe; nothing before it was looked at',
      );
      expect(statuses(claim)).toEqual(['unknown', 'unknown', 'affected', 'fixed']);
      expect(claim?.statusFrom?.basis).toBe('probe');
    });

    it('takes no credit for a fix that is only told', () => {
      const claim = found(early, told('2.1.0', '2.2.0'));
      expect(claim?.versions).toMatchObject({ introduced: '2.1.0', fixed: '2.2.0', lastAffected: null });
      expect(statuses(claim)).toEqual(['not-affected', 'affected', 'affected', 'fixed']);
      expect(claim?.statusFrom?.basis).not.toBe('probe');
    });

    it.each([
      ['an introduction after a version that has it', late, told('2.2.0', null), 'introduced'],
      ['a fix before a version that has it', early, told('2.0.9', '2.1.0'), 'fixed'],
    ] as const)('does not keep %s', (_what, probes, telling, end) => {
      expect(found(probes, telling)?.versions[end]).not.toBe(telling.versions[end]);
    });

    it('keeps a told introduction that agrees with its first look', () => {
      expect(found(late, told('2.1.0', null))?.versions).toMatchObject({
        introduced: '2.1.0',
        affected: ['2.1.0', '2.1.5'],
      });
    });

    it('verifies nothing and flags a conflict when it matches only versions outside of those told', () => {
      const named = aStatement(
        {
          document: 'post',
          kind: 'affected_versions',
          quote: 'Wrench 1.0.0 does so',
          versions: { affected: '1.0.0', raw: '1.0.0' },
        },
        3,
      );
      const claim = found([record('1.0.0', 0), record('2.1.5', 1)], named);
      expect(claim?.grade).toBe('alleged');
      expect(claim?.flags).toContain('conflicting-details');
      expect(claim?.conflicts.map(({ values }) => Object.keys(values))).toEqual([
        ['vers:npm/1.0.0', '2.1.5'],
      ]);
      expect(statuses(claim)).toEqual(['affected', 'unknown', 'unknown', 'unknown']);
      expect(found([record('1.0.0', 1), record('2.1.5', 0)], named)?.grade).toBe('verified');
    });

    it('frees no version by a told end that it contradicts', () => {
      const claim = found(late, told('2.2.0', null));
      expect(claim?.grade).toBe('alleged');
      expect(statuses(claim)).toEqual(['unknown', 'unknown', 'unknown', 'affected']);
    });

    it('verifies by what it looked at, and no more', () => {
      expect(found(late)?.because).toMatch(/in 1 of 2 versions looked at/);
      expect(found([record('2.1.5', 1)])?.grade).toBe('alleged');
    });
  });

  it.each([
    ['everywhere', [record('2.0.9', 1), record('2.1.0', 1)]],
    ['nowhere', [record('2.0.9', 0), record('2.1.0', 0)]],
  ])('that matches %s verifies nothing', (_where, probes) => {
    expect(claimOf(CHECK, { probes, rulings: [accepted] })?.grade).toBe('alleged');
  });

  it('that matches nowhere leaves the flag not-reproduced', () => {
    const claim = claimOf(CHECK, { probes: [record('2.0.9', 0), record('2.1.0', 0)], rulings: [accepted] });
    expect(claim?.flags).toContain('not-reproduced');
  });
});
