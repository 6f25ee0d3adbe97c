import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { actsBesides, isHollow, isWithLeave } from '../../../../src/claims/lexicon/with-leave.ts';
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
    ['1.97 sends nothing until the owner agrees.', 'fix 1.97'],
    ['1.97 does not send them before the owner agrees.', 'fix 1.97'],
    ['1.97 asks for permission before it sends anything.', 'fix 1.97'],
    ['1.97 keeps the names to itself.', 'fix 1.97'],
    ['1.97 leaves them where they are.', 'fix 1.97'],
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
    '1.97 uploads the lists of files before you agree to anything.',
    '1.97 never asks for permission and sends more.',
    '1.97 asks for consent and sends the names whatever is answered.',
    '1.97 asks for consent, but sends the names all the same to Redmond.',
    '1.97 uploads the names until you opt out.',
    '1.97 sends the names unless the owner ticks a box.',
    '1.97 does not wait until the owner agrees.',
    '1.97 keeps the cause to itself and uploads the names.',
    '1.97 keeps drafts on the device and transmits the names.',
    '1.97 keeps them on the device until Monday and then uploads them.',
    '1.97 leaves the keys out in the open.',
    '1.97 leaves folders alone and sends the names of drafts.',
    '1.97 leaves owners alone with the mess.',
    'The installer of 1.97 stays on the computer.',
    '1.97 no longer works on tablets that block its host.',
    '1.97 stops only if owners write to its support.',
    '1.97 comes without a handbook.',
    '1.97 works without a login.',
    '1.97 ships without a signature.',
    '1.97 comes without an opt-out.',
    '1.97 has nothing in its menus to turn the upload off.',
    '1.97 asks first for a passphrase and stores it in a plain file.',
    '1.97, planned for August, keeps the names for six months.',
    '1.97, coming on Friday, only asks owners to agree once it has sent the names.',
    'Please do not install 1.96.2, which deletes folders.',
    'VS Code 1.95 keeps them on the computer.',
  ])('repairs nothing where it does no better, or is older: %s', (sentence) => {
    expect(told(sentence).filter((one) => one.startsWith('fix'))).toEqual([]);
  });

  it.each([
    'not only unless ',
    'only if we ',
    'asks before ',
    'keeps it ',
    'leaves it ',
    ', and then it ',
    'and uploads ',
    'never asks ',
  ])('is read but once: %s', (trap) => {
    const line = trap.repeat(Math.ceil(100_000 / trap.length));
    const from = performance.now();
    isWithLeave(line);
    actsBesides(line);
    isHollow(line);
    expect(performance.now() - from).toBeLessThan(500);
  });
});
