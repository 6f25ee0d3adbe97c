import { describe, expect, it } from 'vitest';
import { keyStatements } from '../../src/claims/grouping/index.ts';
import type { KeyedStatement } from '../../src/model/affair.ts';
import { aDocument, aStatement, catalogue } from '../grading/support/affairs.ts';

type Told = Parameters<typeof aStatement>[0];

/** How the second of two statements of one text is keyed, beside a first that tells a fault. */
function second(told: Told, form: 'article' | 'changelog' = 'article'): KeyedStatement | undefined {
  return keyStatements(
    aDocument({ form }),
    [aStatement({ quote: 'Wrench deletes invoices' }, 0), aStatement(told, 1)],
    { catalogue },
  )[1];
}
const PLAIN = 'the routine of Wrench is four lines long';

describe('what names no act', () => {
  it('tells more of the act beside it, and neither confirms nor denies it', () => {
    expect(second({ quote: PLAIN })).toMatchObject({ stance: 'beside', founds: false });
  });

  it.each<[string, Told]>([
    ['denied', { quote: PLAIN, polarity: 'negated' }],
    ['doubted', { quote: PLAIN, hedge: 'alleged' }],
    ['in somebody’s mouth', { quote: PLAIN, chain: [{ name: 'Dana Holt', type: 'researcher' }] }],
    ['told of something apart', { quote: 'another bug of Wrench is four lines long' }],
    ['an act after all', { quote: 'Wrench sends the clipboard home' }],
  ])('stands for itself where it is %s', (_how, told) => {
    expect(second(told)?.stance).toBe('tells');
  });

  it('stands for itself in a list of changes', () => {
    expect(second({ quote: PLAIN }, 'changelog')?.stance).toBe('tells');
  });
});
