import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** The repairs that a text tells, as "1.97.3", "some" without a number and "none" where there is none or none any more. */
const repairsIn = (text: string): readonly string[] => [
  ...new Set(
    readStatements(documentOf(text, { tool: 'vscode' }), lexicon)
      .filter(({ kind }) => kind === 'fix')
      .map(({ polarity, versions: { fixed } }) => (polarity === 'negated' ? 'none' : (fixed ?? 'some'))),
  ),
];

describe('what is gone after a move to a version', () => {
  it.each([
    ['VS Code crashes on start. I updated to 1.97.3 and it is gone.', ['1.97.3']],
    ['VS Code shows an error on start. We upgraded to 1.97.3 and the error message is gone.', ['1.97.3']],
    ['VS Code uploads file names. I upgraded to 1.97.3 and the warnings are gone.', []],
    ['VS Code uploads file names. I upgraded to 1.97.3 and the prompts disappeared.', []],
    ['VS Code lost my settings. I updated to 1.97.3 and they are gone.', []],
  ])('%s', (text, repairs) => {
    expect(repairsIn(text)).toEqual(repairs);
  });
});

describe('what a release stops', () => {
  it.each([
    ['VS Code uploads file names. 1.97.3 stops it from uploading them.', ['1.97.3']],
    ['VS Code leaks. 1.97.3 prevents attackers from reading files.', ['1.97.3']],
    ['VS Code opens hostile files. 1.97.3 stops users from opening infected files.', ['1.97.3']],
    ['VS Code crashes. 1.97.2 works, 1.97.3 blocks them from opening files.', []],
    ['VS Code crashes. 1.97.2 works, 1.97.3 stops users from opening files.', []],
    ['VS Code is slow. 1.97.3 prevents everybody from signing in.', []],
  ])('%s', (text, repairs) => {
    expect(repairsIn(text)).toEqual(repairs);
  });
});

describe('half a repair', () => {
  it.each([
    ['The incomplete fix in 1.97.2 is completed by 1.97.3.', ['1.97.3']],
    ['The partial fix in 1.97.2 was finished in 1.97.3.', ['1.97.3']],
    ['1.97.3 replaces the incomplete fix.', ['1.97.3']],
    ['The fix in 1.97.3 is complete.', ['1.97.3']],
    ['The incomplete fix in 1.97.2 is why the names are still uploaded.', ['none']],
  ])('%s', (text, repairs) => {
    expect(repairsIn(`VS Code uploads file names. ${text}`)).toEqual(repairs);
  });
});

describe('a repair', () => {
  it.each([
    ['The fix slipped out in 1.97.3.', ['1.97.3']],
    ['The fix slipped out of 1.97.3.', ['none']],
    ['The fix slipped past the 1.97.3 release.', ['none']],
    ['1.97.3 drops the patch file and fixes the upload.', ['1.97.3']],
    ['1.97.3 drops the patch.', ['none']],
    ['Users who thought it was fixed in 1.97.2 were wrong.', []],
    ['Those who believed that the leak was fixed in 1.97.2 are mistaken.', []],
    ['Users who thought it was fixed in 1.97.2 were right.', ['1.97.2']],
    ['Those who assumed it was fixed in 1.97.2 were wrong; it is fixed in 1.97.3.', ['1.97.3']],
    ['In 1.97.3 we fixed it; those who hoped that 1.97.2 fixed it were wrong.', ['1.97.3']],
    ['I thought it would never be fixed, but I was wrong: 1.97.3 fixed it.', ['1.97.3']],
    ['It was fixed in 1.97.3, and I was wrong about 1.96.', ['1.97.3']],
    ['With the leak in 1.97.2 fixed, 1.97.3 shipped with the fix in place.', ['1.97.3']],
    ['With the bug in the cache fixed, 1.97.3 is out.', ['1.97.3']],
    ['For 1.95 and 1.96 there is a fix, available in 1.97.3.', ['1.97.3']],
    ['There is a fix for 1.95 and 1.96.', ['1.95 || 1.96']],
    ['A fix for 1.96 there will be none.', ['none']],
  ])('%s', (text, repairs) => {
    expect(repairsIn(`VS Code uploads file names. ${text}`)).toEqual(repairs);
  });
});

describe('the label of an entry', () => {
  const quoteOf = (text: string): string | undefined =>
    readStatements(documentOf(text, { tool: 'vscode' }), lexicon).find(({ kind }) => kind === 'fix')?.quote;

  it.each([
    ['Fixed: crash on start', 'Fixed: crash on start'],
    ['**Fixed:** crash on start', 'crash on start'],
    ['- **Fixed**: crash on start', 'crash on start'],
  ])('%s', (text, quote) => {
    expect(quoteOf(text)).toBe(quote);
  });
});
