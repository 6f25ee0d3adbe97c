import { describe, expect, it } from 'vitest';
import { LEAST_CHANCE } from '../../../src/claims/lexicon/least-chances.ts';
import { CHARACTERISED } from '../../../src/claims/lexicon/weighed-gates.ts';

describe('what is said of an affair as a whole', () => {
  it.each([
    'The ban is a sign of how little is left of the old trust.',
    'Northmark’s decision marks a turn for the whole trade.',
    'The dispute shows how hard it is to check such tools.',
    'If confirmed, the removal would be the first of its kind.',
    'The dispute of the two labs does not stand alone.',
    'The move didn’t come out of nowhere.',
  ])('is comment: %s', (sentence) => {
    expect(CHARACTERISED.test(sentence)).toBe(true);
  });

  it.each([
    'Northmark banned the editor on Monday.',
    'The ban takes effect in May.',
    'The restriction was lifted a week later.',
    'The ban did not come into force in May.',
    'The withdrawal did not happen.',
    'The company said that the update blocks the port.',
    'The editor sends the names of open files to a server.',
  ])('is told from what happens: %s', (sentence) => {
    expect(CHARACTERISED.test(sentence)).toBe(false);
  });
});

describe('the rules that are doubted', () => {
  it.each([...LEAST_CHANCE])('%s is dropped only below a small chance', (_, chance) => {
    expect(chance).toBeGreaterThan(0);
    expect(chance).toBeLessThan(0.3);
  });

  it('are none that read a denial or a silence', () => {
    expect([...LEAST_CHANCE.keys()].filter((rule) => /^(?:denial|silence)\//.test(rule))).toEqual([]);
  });
});
