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
