import { describe, expect, it } from 'vitest';
import { aDocument, aStatement, derive } from './support/affairs.ts';

const claimTold = (chain: readonly { readonly name: string; readonly type: string }[]) =>
  derive(
    [aDocument({ id: 'news' })],
    [aStatement({ document: 'news', kind: 'behaviour', quote: 'Wrench sends the host name', chain })],
    {},
  )[0];
const answerTo = (claim: ReturnType<typeof claimTold>, rule: string) =>
  claim?.trace.find((one) => one.rule === rule)?.outcome;

describe('the question whether a claim is only told on', () => {
  it('is answered with no where somebody knows it at first hand', () => {
    const claim = claimTold([{ name: 'nightowl', type: 'forum_user' }]);
    expect(claim?.grade).toBe('alleged');
    expect(answerTo(claim, 'first-hand')).toBe('met');
    expect(answerTo(claim, 'relayed')).toBe('unmet');
  });

  it('is answered with yes where nobody is named', () => {
    const claim = claimTold([]);
    expect(claim?.grade).toBe('second-hand');
    expect(answerTo(claim, 'first-hand')).toBe('unmet');
    expect(answerTo(claim, 'relayed')).toBe('met');
  });
});
