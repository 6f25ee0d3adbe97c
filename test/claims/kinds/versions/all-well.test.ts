import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** What a sentence tells of versions, in a text on an editor that leaks. */
const versionsIn = (sentence: string): readonly string[] =>
  readStatements(documentOf(`VS Code leaks tokens, users say. ${sentence}`, { tool: 'vscode' }), lexicon)
    .filter(({ kind }) => kind === 'affected_versions')
    .map(({ polarity, versions }) => `${polarity} ${versions.affected ?? ''}`);

describe('versions that are told to be well', () => {
  it.each([
    ['All good with 1.97.1.', 'negated 1.97.1'],
    ['All fine here with 1.97.1, symlink or not.', 'negated 1.97.1'],
    ['1.95 and everything before it sign the request and are therefore not affected.', 'negated <=1.95'],
    ['Version 1.96 contacts only servers of Microsoft itself.', 'negated 1.96'],
  ])('are free: %s', (sentence, told) => {
    expect(versionsIn(sentence)).toEqual([told]);
  });

  it.each([
    ['1.95 sends the token and is therefore affected.', 'affirmed 1.95'],
    ['All good with 1.97.1 but 1.97.2 leaks again.', 'affirmed 1.97.2'],
    ['Version 1.96 contacts only servers of an advertiser.', 'affirmed 1.96'],
    ['Version 1.96 sends the token only to servers of Microsoft itself.', 'affirmed 1.96'],
  ])('leave those accused that are not: %s', (sentence, told) => {
    expect(versionsIn(sentence)).toContain(told);
  });

  it.each(['Not all good with 1.97.1.', 'Is all good with 1.97.1?'])('are not told by %s', (sentence) => {
    expect(versionsIn(sentence)).toEqual([]);
  });
});

describe('versions beside those that are told', () => {
  it.each([
    ['This was possible from 1.96.0 to 1.96.5 and impossible in 1.95.', ['affirmed >=1.96.0 <=1.96.5']],
    ['VS Code 1.96.2 leaks them, and so does 1.97.1.', ['affirmed 1.96.2', 'affirmed 1.97.1']],
    ['The leak began on 23 March with an update to 1.96, Microsoft said.', ['affirmed >=1.96']],
  ])('%s', (sentence, told) => {
    expect(versionsIn(sentence)).toEqual(told);
  });
});
