import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../src/claims/index.ts';
import { LEAST_CHANCE, LEAST_UNSUPPORTED } from '../../../src/claims/lexicon/least-chances.ts';
import { CHARACTERISED } from '../../../src/claims/lexicon/weighed-gates.ts';
import { SMALL_CATALOGUE, documentOf } from '../small-catalogue.ts';

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

  it.each([...LEAST_UNSUPPORTED])('%s needs more where nothing else speaks for it', (rule, chance) => {
    expect(chance).toBeGreaterThan(LEAST_CHANCE.get(rule) ?? 0);
    expect(chance).toBeLessThan(0.5);
  });
});

describe('what software seems to do in a sentence that the weights find unlikely', () => {
  const lexicon = compileLexicon(SMALL_CATALOGUE);
  const LEAD = 'Researchers said on Monday that VS Code 1.97.1 sends the names of open files to a server.';
  const behaviours = (line: string): readonly string[] =>
    readStatements(documentOf(`${LEAD} ${line}`), lexicon)
      .filter(({ kind, sentence }) => kind === 'behaviour' && sentence === line)
      .map(({ polarity }) => polarity);

  it.each([
    'The editor sends a clear signal to the trade.',
    'The extension closed the year with a record.',
    'The app reads like a diary.',
  ])('is no behaviour: %s', (line) => {
    expect(behaviours(line)).toEqual([]);
  });

  it.each([
    'On Monday the editor reads the signs of the times.',
    'According to Wiz, the editor sends a clear signal to the trade.',
    'The editor reportedly sends a clear signal to the trade.',
    'The editor never sends a clear copy to the trade.',
  ])('is one where a day, a version, a teller or a doubt stands by it: %s', (line) => {
    expect(behaviours(line)).not.toEqual([]);
  });
});
