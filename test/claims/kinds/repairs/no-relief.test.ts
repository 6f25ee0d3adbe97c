import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const LEAD = 'Since version 1.96 VS Code uploads the names of open files. ';

/** The versions that a text frees: those that repair it, and those that are told to be without it. */
const freedIn = (text: string): readonly string[] =>
  readStatements(documentOf(LEAD + text, { tool: 'vscode' }), lexicon).flatMap(
    ({ kind, polarity, versions: { affected, fixed } }) => {
      if (kind === 'fix' && polarity === 'affirmed') return fixed === null ? [] : [fixed];
      return kind === 'affected_versions' && polarity === 'negated' && affected !== null ? [affected] : [];
    },
  );

describe('a newer release that mends nothing', () => {
  it.each([
    '1.97 is no better than 1.96.',
    '1.97 is just as bad.',
    'Version 1.97 is as bad as 1.96.',
    '1.97 changes nothing.',
    'The update to 1.97 made no difference.',
    'VS Code 1.97 does not help.',
    '1.97 did not help either.',
    '1.97 leaves the code where it is.',
    '1.97 does not touch the code.',
    '1.97 moves the upload to another server.',
    '1.97 merely renames the function.',
    '1.97 brings back the upload.',
    '1.97 now uploads more.',
    '1.97 keeps uploading them.',
    '1.97 claims to fix it but still uploads them.',
    '1.97 shipped without the promised fix.',
    '1.97 is not the fix that users had hoped for.',
    'The update to 1.97 was supposed to fix it.',
    'The upload survived the update to 1.97.',
    'Ada Holm updated to 1.97 and nothing changed.',
    'I installed 1.97 and could not find the fix.',
    'We looked for the fix in 1.97 and did not find it.',
    'Users could not find any fix in 1.97.',
    'We waited for 1.97, in vain.',
    'I tested 1.97 and the fix does not work.',
    'Nothing was fixed in 1.97.',
    'Not even 1.97 stops it.',
    'A fix was promised for 1.97 and did not come.',
    'The fix missed 1.97.',
    '1.97 is out, but the upload is still there.',
    'The changelog of 1.97 does not mention a fix.',
  ])('is not freed: %s', (text) => {
    expect(freedIn(text)).toEqual([]);
  });

  it.each([
    '1.97 fixes the upload, and nothing else has changed.',
    '1.97 fixes it without any change of settings.',
    '1.97 fixes it; 1.98 changes nothing.',
    '1.97 no longer uploads them, and no other change was made.',
    '1.96 was no better than 1.95, but 1.97 fixes it.',
    '1.97 fixes this, but 1.96 still uploads them.',
    '1.97 does not upload them, though older ones still do.',
    'Users without the fix should update to 1.97.',
    '1.97 leaves file names where they are.',
    '1.97 asks first and uploads nothing.',
    'Update to 1.97, or it will get worse.',
  ])('but one that does is: %s', (text) => {
    expect(freedIn(text)).toContain('1.97');
  });
});
