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

describe('why a claim is not verified', () => {
  const saidByMaker = (more: Parameters<typeof aStatement>[0]) =>
    derive(
      [aDocument({ id: 'post', publisher: 'gizmo-blog' })],
      [aStatement({ document: 'post', quote: 'Wrench sends the host name to a server', ...more })],
    )[0];

  it('tells that the maker itself is not sure of it', () => {
    expect(saidByMaker({ hedge: 'possible' })?.because).toContain('own text speaks of it, but with doubt');
  });

  it('tells each reason once', () => {
    const only = 'only planned or weighed';
    const told = aStatement({
      document: 'news',
      kind: 'ban',
      actor: 'Globex',
      quote: 'Globex considers banning Wrench',
      chain: [{ name: 'a person familiar with the matter', type: 'anonymous_source' }],
    });
    const [claim] = derive([aDocument({ id: 'news', publisher: 'courier' })], [told]);
    expect(claim?.grade).toBe('alleged');
    expect(claim?.because.split(only)).toHaveLength(2);
  });
});

it('an unnamed source’s word is what a ban rests on, be they one or several', () => {
  const told = aStatement({
    document: 'news',
    kind: 'ban',
    actor: 'Globex',
    quote: 'Globex has banned Wrench',
    chain: [{ name: 'two employees', type: 'anonymous_source' }],
  });
  const [claim] = derive([aDocument({ id: 'news', publisher: 'courier' })], [told]);
  expect(claim?.because).toContain('it rests on the word of two employees (The Courier)');
});
