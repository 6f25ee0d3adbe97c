import { describe, expect, it } from 'vitest';
import type { KeyedStatement, Stance } from '../../src/model/affair.ts';
import { isSoughtInVain } from '../../src/pipeline/fruitless.ts';
import { aStatement } from '../grading/support/affairs.ts';

const keyed = (stance: Stance, told: Parameters<typeof aStatement>[0]): KeyedStatement => ({
  statement: aStatement({ polarity: 'negated', ...told }),
  claimKeys: [],
  subjectKeys: [],
  stance,
  founds: false,
  predicate: null,
  objects: [],
  anaphoric: false,
});

const inVain = (own: KeyedStatement, ...others: readonly KeyedStatement[]): boolean =>
  isSoughtInVain([own, ...others], [own]);

describe('it was looked for in vain', () => {
  it.each([
    'I ran it 300 times on my laptop and lost nothing.',
    'Not seeing this here with the same build.',
    'We tried it on three machines without result.',
  ])('when somebody says "%s"', (sentence) => {
    expect(inVain(keyed('silent', { kind: 'evidence', quote: sentence }))).toBe(true);
  });

  it('when somebody is told to have tried', () => {
    const chain = [{ name: 'Ines Voss', type: 'researcher' }] as const;
    const told = { kind: 'behaviour', quote: 'her tests showed no upload', chain } as const;
    expect(inVain(keyed('tells', told))).toBe(true);
  });

  it.each([
    [
      'the maker says so',
      {
        kind: 'behaviour',
        quote: 'our tests show no upload',
        chain: [{ name: 'Gizmo Works', type: 'vendor' }],
      },
    ],
    ['nobody looked', { kind: 'evidence', quote: 'None of the firms had looked.' }],
    ['it was seen', { kind: 'evidence', quote: 'I tried it and saw it too.', polarity: 'affirmed' }],
  ] as const)('but not when %s', (_, told) => {
    expect(inVain(keyed('silent', told))).toBe(false);
  });

  it('but not when nobody could confirm the denial', () => {
    const unconfirmed = keyed('unreproduced', { kind: 'evidence', quote: 'which nobody could confirm' });
    expect(inVain(unconfirmed)).toBe(true);
    expect(inVain(unconfirmed, keyed('denies', { kind: 'denial', quote: 'nothing is sent' }))).toBe(false);
  });
});
