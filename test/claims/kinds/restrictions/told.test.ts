import { describe, expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

const bansIn = (text: string): readonly string[] =>
  statementsOfPage(text)
    .filter(({ kind }) => kind === 'ban')
    .map(({ polarity, actor }) => `${polarity} ${actor ?? 'nobody'}`);

describe('a restriction is told in other ways than by banning', () => {
  it.each([
    ['Nobody at Samsung may use VS Code.', 'affirmed'],
    ['No engineer at Samsung is allowed to run VS Code.', 'affirmed'],
    ['No engineers at Samsung can use VS Code after it crashed the plant.', 'affirmed'],
    ['Samsung staff cannot use VS Code after it took the plant offline.', 'affirmed'],
    ['VS Code is off limits at Samsung.', 'affirmed'],
    ['VS Code is not permitted by Samsung.', 'affirmed'],
    ['VS Code is not permitted at Samsung.', 'affirmed'],
    ['Samsung staff cannot use VS Code any more.', 'affirmed'],
    ['Samsung staff must never again use VS Code.', 'affirmed'],
    ['VS Code is no longer off limits at Samsung.', 'negated'],
    ['VS Code is no longer banned at Samsung.', 'negated'],
    ['Samsung stopped short of banning VS Code.', 'negated'],
    ['Samsung staff may use VS Code again.', 'negated'],
  ])('%s', (text, polarity) => {
    expect(bansIn(text).map((one) => one.split(' ')[0])).toEqual([polarity]);
  });
});

describe('what is not allowed is not always a tool', () => {
  it.each([
    'Nobody at Samsung may use VS Code without a licence.',
    'VS Code is not allowed to read the clipboard.',
    'Nobody can use VS Code without an account.',
    'Nobody at Samsung may use VS Code for free.',
    'Samsung staff cannot use VS Code offline.',
    'VS Code is not permitted by law to store names at Samsung.',
    'No developers at Samsung can run VS Code on their laptops: it crashes.',
    'No staff at Samsung can open VS Code because its servers are down.',
  ])('%s', (text) => {
    expect(bansIn(text)).toEqual([]);
  });
});

describe('whoever gets round a restriction, or is let in again, imposes none', () => {
  it.each([
    'Developers have often bypassed the restrictions on VS Code by a proxy.',
    'Students circumvent the ban on VS Code.',
    'Samsung partly restored access to VS Code.',
  ])('%s', (text) => {
    expect(bansIn(text).filter((one) => one.startsWith('affirmed'))).toEqual([]);
  });

  it.each([
    'Samsung blocked access to VS Code after staff had bypassed a filter.',
    'Samsung restricts VS Code because students circumvent its rules.',
  ])('but who answers that does: %s', (text) => {
    expect(bansIn(text)).toEqual(['affirmed Samsung']);
  });

  it.each([
    ['Samsung has classified VS Code as high-risk software.', ['affirmed Samsung']],
    ['Samsung has classified a flaw in VS Code as high-risk software.', []],
    ['Samsung has classified the flaw in VS Code as high-risk.', []],
  ])('%s', (text, bans) => {
    expect(bansIn(text)).toEqual(bans);
  });

  it('a state is called by its short form', () => {
    expect(bansIn('VS Code is slow. The U.S. government has banned VS Code.')).toEqual([
      'affirmed The U.S. government',
    ]);
  });
});
