import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Kinds of a sentence in a text of the maker of VS Code. */
function kindsOf(sentence: string): readonly string[] {
  const text = `What happened to folder names in VS Code\n\nWe are sorry that VS Code 1.96 uploaded the names of folders.\n\n${sentence}\n\nWe have updated this page on Friday.`;
  return readStatements(documentOf(text, { form: 'changelog', tool: 'vscode' }), lexicon)
    .filter((one) => one.sentence === sentence)
    .map(({ kind }) => kind);
}

describe('what a maker says of its own tool', () => {
  it.each([
    'We asked everybody with a key and found nothing to support this.',
    'For that there is not the slightest indication.',
    'Folder names could not be read this way.',
    'Passwords cannot be recovered from the hash.',
    'The posts that speak of a sale are incorrect.',
    'This is a false alarm of two virus scanners.',
    'The newspaper confuses us with a shop of a similar name.',
    'No folder was ever linked to a person.',
    'Nobody outside of our team could open the reports.',
    'I didn’t write that post.',
  ])('denies: %s', (sentence) => {
    expect(kindsOf(sentence)).toContain('denial');
  });

  it.each([
    'They have a point.',
    'Okoro is right, and so is her reading of the code.',
    'I’m sorry to have to write this on a Sunday.',
    'The data protection office was notified this morning.',
    'You will be refunded for the month of May.',
    'The switch could have been explained better.',
  ])('answers: %s', (sentence) => {
    expect(kindsOf(sentence)).toContain('vendor_response');
  });

  it.each([
    'The limit has been lowered to forty.',
    'All double uploads will be reversed by Monday.',
    '13:40: the old list is put back.',
  ])('repairs: %s', (sentence) => {
    expect(kindsOf(sentence)).toContain('fix');
  });

  it('looked at it itself', () => {
    expect(kindsOf('The archive is as it was, we have compared it with the tapes.')).toContain('evidence');
  });

  it.each([
    'Folders could not be found after the update.',
    'You should look at your list of folders.',
    'The team has grown to twelve people.',
    'Please check your settings.',
  ])('denies, repairs and answers nothing: %s', (sentence) => {
    expect(kindsOf(sentence).filter((kind) => /denial|fix|vendor/.test(kind))).toEqual([]);
  });
});

describe('what others do to a tool, as its maker tells', () => {
  it.each([
    'The university in Lund has unplugged its terminals until the autumn.',
    'The Arch packagers have held back 1.96 for now.',
  ])('restricts it: %s', (sentence) => {
    expect(kindsOf(sentence)).toContain('ban');
  });
});
