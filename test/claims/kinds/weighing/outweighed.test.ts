import { describe, expect, it } from 'vitest';
import { withoutOutweighed } from '../../../../src/claims/kinds/weighing/outweighed.ts';
import type { Finding } from '../../../../src/claims/kinds/reading.ts';
import { KINDS } from '../../../../src/claims/weighed/weights.ts';
import type { StatementKind } from '../../../../src/model/statement.ts';

const found = (
  kind: StatementKind,
  rule = `${kind}/by-hand`,
  polarity: Finding['polarity'] = 'affirmed',
  clause = 0,
): Finding => ({ kind, clause, span: { from: 0, to: 3 }, at: 0, polarity, own: [], actor: null, rule });
/** Two independent parts of one clause each. */
const CLAUSES = [0, 5].map((from) => ({
  from,
  to: from + 5,
  kind: 'main' as const,
  subject: null,
  verbs: [],
  host: -1,
  part: from,
}));
const chances = (of: Partial<Record<StatementKind, number>>): readonly number[] =>
  KINDS.map((kind) => of[kind] ?? 0);
const left = (
  findings: readonly Finding[],
  of: Partial<Record<StatementKind, number>>,
): readonly StatementKind[] =>
  withoutOutweighed({ clauses: CLAUSES, texts: [] }, findings, chances(of)).map(({ kind }) => kind);

describe('what a likelier kind beside it outweighs', () => {
  it.each([
    [
      'an account that its maker gives is no behaviour besides',
      found('behaviour', 'weighed/behaviour'),
      'vendor_response',
    ],
    ['a version that acts is affected', found('behaviour'), 'affected_versions'],
    ['what a repair does is no behaviour', found('behaviour'), 'fix'],
    ['what goes wrong is no repair', found('fix'), 'behaviour'],
    ['what was found is no repair', found('fix'), 'evidence'],
  ] as const)('%s', (_, one, beside) => {
    expect(left([one, found(beside)], { [one.kind]: 0.1, [beside]: 0.9 })).toEqual([beside]);
  });

  it.each([
    [
      'it is likely itself',
      found('behaviour'),
      'affected_versions',
      { behaviour: 0.9, affected_versions: 0.9 },
    ],
    ['the other is unlikely', found('behaviour'), 'affected_versions', { affected_versions: 0.1 }],
    [
      'it is negated',
      found('behaviour', 'behaviour/verb', 'negated'),
      'affected_versions',
      { affected_versions: 0.9 },
    ],
    ['the other is a denial', found('behaviour'), 'denial', { denial: 0.9 }],
  ] as const)('stands where %s', (_, one, beside, of) => {
    expect(left([one, found(beside)], of)).toEqual([one.kind, beside]);
  });

  it('stands where another part of the sentence tells the other', () => {
    const findings = [found('behaviour'), found('fix', 'fix/by-hand', 'affirmed', 1)];
    expect(left(findings, { behaviour: 0.1, fix: 0.9 })).toEqual(['behaviour', 'fix']);
  });

  it('stands where it is told alone', () => {
    expect(left([found('behaviour')], { affected_versions: 0.9 })).toEqual(['behaviour']);
  });
});
