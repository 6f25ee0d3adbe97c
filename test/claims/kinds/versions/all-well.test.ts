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
    ['VS Code 1.95 signs the request and is therefore not affected.', 'negated 1.95'],
    ['Version 1.96 contacts only servers of Microsoft itself.', 'negated 1.96'],
    ['Version 1.96 talks to only its own servers.', 'negated 1.96'],
    ['Version 1.96 reads only its own settings.', 'negated 1.96'],
    ['The leak is missing in 1.96.', 'negated 1.96'],
  ])('are free: %s', (sentence, told) => {
    expect(versionsIn(sentence)).toEqual([told]);
  });

  it.each([
    ['1.95 sends the token and is therefore affected.', 'affirmed 1.95'],
    ['All good with 1.97.1 but 1.97.2 leaks again.', 'affirmed 1.97.2'],
    ['Version 1.96 contacts only servers of an advertiser.', 'affirmed 1.96'],
    ['Version 1.96 sends the token only to servers of Microsoft itself.', 'affirmed 1.96'],
    ['Version 1.96 reads only the names of the files themselves.', 'affirmed 1.96'],
    ['Version 1.96 keeps only the text of the message itself.', 'affirmed 1.96'],
    ['All good with 1.97.1 except that it uploads names.', 'affirmed 1.97.1'],
    ['Everything looks fine in 1.97.1 apart from the leak.', 'affirmed 1.97.1'],
    ['Encryption works in 1.95 and is absent in 1.96.', 'affirmed 1.96'],
    ['The warning was shown in 1.95 and is missing in 1.96.', 'affirmed 1.96'],
  ])('leave those accused that are not: %s', (sentence, told) => {
    expect(versionsIn(sentence)).toContain(told);
  });

  it.each([
    'Not all good with 1.97.1.',
    'Is all good with 1.97.1?',
    'Users of 1.96 who turned it off have no history and are therefore not affected.',
    '1.95 checks signatures and the check is missing in 1.96.',
  ])('are not told by %s', (sentence) => {
    expect(versionsIn(sentence)).toEqual([]);
  });
});

describe('versions beside those that are told', () => {
  it.each([
    ['This was possible from 1.96.0 to 1.96.5 and impossible in 1.95.', ['affirmed >=1.96.0 <=1.96.5']],
    ['VS Code 1.96.2 leaks them, and so does 1.97.1.', ['affirmed 1.96.2', 'affirmed 1.97.1']],
    ['VS Code 1.96.2 is vulnerable; so is 1.97.1.', ['affirmed 1.96.2', 'affirmed 1.97.1']],
    ['VS Code 1.96.2 is fine; so is 1.97.1.', ['negated 1.96.2', 'negated 1.97.1']],
    ['VS Code 1.96.2 fixes the leak; so does 1.97.1.', []],
    ['VS Code 1.96.2 is fine. So is 1.97.1.', ['negated 1.96.2']],
    ['The leak began on 23 March with an update to 1.96, Microsoft said.', ['affirmed >=1.96']],
  ])('%s', (sentence, told) => {
    expect(versionsIn(sentence)).toEqual(told);
  });
});
