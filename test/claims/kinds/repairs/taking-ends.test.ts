import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { SMALL_CATALOGUE, documentOf } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const kindsIn = (text: string): readonly string[] =>
  readStatements(documentOf(text, { tool: 'vscode', outlet: 'The Paper' }), lexicon).map(
    ({ kind, polarity }) => `${kind} ${polarity}`,
  );

describe('what software does no more with what is its users’', () => {
  it.each([
    'VS Code no longer uploads the names of open files.',
    'VS Code has stopped uploading the names of open files.',
    'VS Code no longer stores access tokens in plain text.',
    'The editor has stopped storing tokens in plain text.',
    'Microsoft has stopped sending prompts to a third party.',
  ])('is repaired: %s', (text) => {
    expect(kindsIn(text)).toContain('fix affirmed');
    expect(kindsIn(text)).not.toContain('behaviour affirmed');
  });

  it.each([
    'VS Code has not stopped uploading the names of open files.',
    'VS Code stopped syncing photos.',
    'VS Code has stopped saving the history of chats.',
    'The editor stopped reading its configuration from the home folder.',
    'The bank has stopped sending prompts to VS Code.',
    'VS Code no longer uploads the names of open files only for paying users.',
  ])('is not by the end of something else, nor of a part of it: %s', (text) => {
    expect(kindsIn(text)).not.toContain('fix affirmed');
  });
});
