import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** What a sentence tells of versions: "affected" or "fix" and the number, "-" before what is denied. */
const told = (sentence: string): readonly string[] =>
  readStatements(documentOf(sentence), lexicon).flatMap(({ kind, polarity, versions }) =>
    kind === 'affected_versions' || kind === 'fix'
      ? [
          `${polarity === 'negated' ? '-' : ''}${kind === 'fix' ? 'fix' : 'affected'} ${versions.fixed ?? versions.affected ?? ''}`,
        ]
      : [],
  );

describe('versions in what a party denies', () => {
  it.each([
    'Microsoft denied that VS Code 1.91.2 logs prompts.',
    'Microsoft denies that VS Code versions before 1.91.2 are affected.',
    'Microsoft denies that VS Code 1.91.2 contains a backdoor.',
    'Microsoft denied that the leak was fixed in VS Code 1.91.2.',
    'Microsoft denied having fixed the leak in VS Code 1.91.2.',
    'Microsoft denied the leak in VS Code 1.91.2.',
  ])('are neither accused nor repaired: %s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });

  it.each([
    ['VS Code 1.91.2 leaks tokens, which Microsoft denies.', 'affected 1.91.2'],
    ['VS Code 1.91.2 leaks tokens, although Microsoft denied it.', 'affected 1.91.2'],
    ['Microsoft denied the leak; VS Code 1.91.2 has it all the same.', 'affected 1.91.2'],
    ['Microsoft did not deny that VS Code 1.91.2 logs prompts.', 'affected 1.91.2'],
    ['Microsoft denied the flaw but fixed it in VS Code 1.91.2.', 'fix 1.91.2'],
    ['Microsoft, which denied the leak at first, fixed it in VS Code 1.91.2.', 'fix 1.91.2'],
    ['VS Code 1.91.2 denies access to files.', 'affected 1.91.2'],
  ])('are told where they stand outside of it: %s', (sentence, what) => {
    expect(told(sentence)).toEqual([what]);
  });

  it('are not repaired where somebody refused to: Microsoft denied a request to fix the leak in VS Code 1.91.2', () => {
    expect(told('Microsoft denied a request to fix the leak in VS Code 1.91.2.')).not.toContain('fix 1.91.2');
  });
});
