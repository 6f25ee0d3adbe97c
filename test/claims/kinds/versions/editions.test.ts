import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Polarities of what a sentence tells of who is affected or spared. */
const toldOf = (sentence: string): readonly string[] =>
  readStatements(documentOf(`VS Code deletes drafts.\n${sentence}`, { tool: 'vscode' }), lexicon).flatMap(
    ({ kind, polarity, quote }) =>
      kind === 'affected_versions' && sentence.includes(quote) ? [polarity] : [],
  );

describe('who is spared, told without a number', () => {
  it.each([
    'On laptops with one user the bug cannot occur.',
    'Owners of the older model need not worry.',
    'Accounts on the free plan do not get the red dot.',
    'Projects with more than a thousand stars are not searched.',
    'Nurses on salary were paid correctly.',
    'The core is not touched by any of this.',
  ])('%s', (sentence) => {
    expect(toldOf(sentence)).toEqual(['negated']);
  });

  it.each([
    'Customers with an old card could not log in.',
    'Users of the app did not receive their money.',
    'Nobody knows whether the accounts were touched.',
    'Files in the folder were not encrypted.',
  ])('is not told by: %s', (sentence) => {
    expect(toldOf(sentence)).not.toContain('negated');
  });
});
