import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** What is told by a sentence behind one that tells of a fault of VS Code 1.96, by kind and repaired version. */
function told(sentence: string): readonly string[] {
  const text = `VS Code sends folder names\n\nSince 1.96, VS Code has sent the names of folders to Redmond.\n\n${sentence}\n\nThat is where things stand.`;
  return readStatements(documentOf(text), lexicon)
    .filter((one) => one.sentence === sentence)
    .map(({ kind, versions: { fixed } }) => (kind === 'fix' ? `fix ${fixed ?? ''}` : kind));
}

describe('a version newer than those told of before', () => {
  it.each([
    ['1.97, in the stores since Friday, keeps them on the computer.', 'fix 1.97'],
    ['In 1.97 the names stay on the device unless the owner ticks a box.', 'fix 1.97'],
    ['From 1.97 on, they are only sent after a tap on “Share”.', 'fix 1.97'],
    ['1.96.2 has no upload in it at all.', 'fix 1.96.2'],
    ['1.97.1 leaves the names of folders alone.', 'fix 1.97.1'],
  ])('repairs the fault by what it does: %s', (sentence, fix) => {
    expect(told(sentence)).toContain(fix);
    expect(told(sentence)).not.toContain('affected_versions');
  });

  it.each([
    '1.97 uploads them as well, and the places of files too.',
    '1.97.2 came out on Sunday and does the same.',
    '1.97 makes it worse: the names are now public.',
    '1.97 no longer asks before it uploads them.',
    '1.97.1 has the same mistake.',
    '1.97.1 has no password check.',
    '1.97 began to copy the calendar to Redmond.',
    'Please do not install 1.96.2, which deletes folders.',
    'VS Code 1.95 keeps them on the computer.',
  ])('repairs nothing where it does no better, or is older: %s', (sentence) => {
    expect(told(sentence).filter((one) => one.startsWith('fix'))).toEqual([]);
  });
});
