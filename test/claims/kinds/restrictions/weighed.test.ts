import { describe, expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

const bansIn = (text: string): readonly string[] =>
  statementsOfPage(text)
    .filter(({ kind }) => kind === 'ban')
    .map(({ polarity, hedge }) => `${polarity} ${hedge}`);

describe('a restriction that is only weighed', () => {
  it.each([
    ['Samsung is weighing a ban on VS Code.', 'affirmed possible'],
    ['Samsung is mulling a company-wide ban on VS Code, two people said.', 'affirmed possible'],
    ['Samsung is considering banning VS Code.', 'affirmed possible'],
    ['Samsung said it was still considering whether to ban VS Code.', 'affirmed possible'],
    ['VS Code could be banned at Samsung.', 'affirmed possible'],
    ['Samsung has not decided whether to ban VS Code.', 'negated none'],
    ['Samsung has yet to decide whether to ban VS Code.', 'negated none'],
    ['No decision on a ban of VS Code has been taken, Samsung said.', 'negated none'],
    // One that is imposed, whatever else is weighed.
    ['Samsung has banned VS Code and is considering further steps.', 'affirmed none'],
    ['Considering the risk, Samsung banned VS Code.', 'affirmed none'],
    ['Samsung, which considers VS Code a risk, has banned it.', 'affirmed none'],
    ['Samsung plans to ban VS Code.', 'affirmed none'],
    ['Samsung could block VS Code within an hour, and did so on Monday.', 'affirmed none'],
    ['Samsung is still considering exceptions to its ban on VS Code.', 'affirmed none'],
    ['Samsung bans VS Code until its staff can use it safely again.', 'affirmed none'],
    ['Samsung walked back its decision and banned VS Code.', 'affirmed none'],
    ['Samsung decided last week to ban VS Code.', 'affirmed none'],
    ['Samsung found it hard to police VS Code and has banned it.', 'affirmed none'],
    ['Unable to check its extensions, Samsung has blocked VS Code.', 'affirmed none'],
  ])('%s', (text, told) => {
    expect(bansIn(text)).toEqual([told]);
  });

  it.each([
    'Parliament debated the ban on VS Code for three hours.',
    'Critics consider a ban on VS Code unnecessary.',
    'VS Code is weighing a ban on extensions that nobody maintains.',
    'Samsung said that it was impossible to ban VS Code entirely.',
    'It is hard to ban VS Code, the memo of Samsung says.',
    'Samsung sees no need to block VS Code.',
  ])('is not told by: %s', (text) => {
    expect(bansIn(text)).toEqual([]);
  });
});

describe('a restriction that is over', () => {
  it.each([
    'Samsung has lifted its ban on VS Code.',
    'Samsung has reversed its ban on VS Code.',
    'Samsung has rescinded the ban on VS Code.',
    'The ban on VS Code at Samsung has been lifted, the company said.',
    'Samsung banned VS Code in the morning and reversed this within hours.',
    'Samsung staff may use VS Code again from Monday.',
    'VS Code is no longer banned at Samsung.',
  ])('is none: %s', (text) => {
    expect(bansIn(text)).toEqual(['negated none']);
  });

  it.each([
    'Samsung has not lifted its ban on VS Code.',
    'Samsung has no plans to lift its ban on VS Code.',
    'Samsung refused to lift its ban on VS Code.',
  ])('stays one where it is not: %s', (text) => {
    expect(statementsOfPage(text).map(({ kind, polarity }) => `${kind} ${polarity}`)).toEqual([
      'ban affirmed',
    ]);
  });
});
