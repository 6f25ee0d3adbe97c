import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** What each repair of a text gives for its version; "not" before one that is taken back. */
const repairsIn = (text: string): readonly string[] =>
  readStatements(documentOf(`VS Code 1.2 uploads the names of files. ${text}`), lexicon).flatMap(
    ({ kind, polarity, versions }) =>
      kind === 'fix' ? [`${polarity === 'negated' ? 'not ' : ''}${versions.fixed ?? ''}`] : [],
  );

describe('what a version does not have', () => {
  it.each([
    // The fault.
    [['1.5'], 'We fixed the upload; 1.4 has it, 1.5 does not have it.'],
    [['1.5'], 'The upload was removed, and 1.5 does not have it.'],
    // The repair.
    [['1.4'], 'The fix is in 1.4; 1.3 does not have it.'],
    [['1.4'], 'It is fixed in 1.4; 1.3 does not have it yet.'],
  ])('is %s: %s', (repairs, text) => {
    expect(repairsIn(text)).toEqual(repairs);
  });
});

describe('what is reverted', () => {
  it.each([
    [['1.4', 'not '], 'We fixed the upload in 1.4. 1.5 reverts it.'],
    [['', '1.5'], 'We fixed the typo in the docs yesterday. 1.5 reverts it.'],
    [['1.5'], 'The upload of file names is a mistake. 1.5 reverts it.'],
  ])('gives %j: %s', (repairs, text) => {
    expect(repairsIn(text)).toEqual(repairs);
  });
});

describe('a version without the repair', () => {
  /** What a text says of the versions affected; "not" before those that are free. */
  const affectedIn = (text: string): readonly string[] =>
    readStatements(documentOf(`VS Code uploads file names. ${text}`, { tool: 'vscode' }), lexicon).flatMap(
      ({ kind, polarity, versions: { affected } }) =>
        kind === 'affected_versions' ? [`${polarity === 'negated' ? 'not ' : ''}${affected ?? ''}`] : [],
    );

  it.each([
    'The fix shipped with 1.97.3, while 1.97.2 does not have it yet.',
    'The upload is fixed in 1.97.3; 1.97.2 lacks the fix.',
  ])('is not free of the fault: %s', (text) => {
    expect(affectedIn(text).filter((told) => told.startsWith('not'))).toEqual([]);
    expect(affectedIn(text).join(' ')).not.toContain('1.97.3');
  });

  it.each(['1.97.2 has the upload, while 1.97.3 does not have it.', '1.97.2 uploads them, 1.97.3 does not.'])(
    'is another than one without the fault: %s',
    (text) => {
      expect(affectedIn(text)).toEqual(['1.97.2', 'not 1.97.3']);
    },
  );
});
