import { expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { SMALL_CATALOGUE, documentOf } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

const hasFinding = (text: string): boolean =>
  readStatements(documentOf(text, { tool: 'cursor', outlet: 'The Paper' }), lexicon).some(
    ({ kind }) => kind === 'evidence',
  );

it.each([
  'We do not train Cursor in such a way that it could memorise, or be able to reproduce, private code.',
  'The models of Cursor may be able to reproduce private code.',
  'You should be able to reproduce the upload with Cursor 1.2.3.',
  'Anyone will be able to verify what Cursor 1.2.3 sends.',
])('%s (nobody did)', (text) => {
  expect(hasFinding(text)).toBe(false);
});

it.each([
  'I was able to reproduce the upload with Cursor 1.2.3.',
  'Two researchers were able to reproduce the upload with Cursor 1.2.3.',
  'We have been able to reproduce the upload with Cursor 1.2.3.',
  'Researchers are able to reproduce the upload with Cursor 1.2.3.',
  'A researcher claims to be able to reproduce the upload with Cursor 1.2.3.',
])('%s (somebody did)', (text) => {
  expect(hasFinding(text)).toBe(true);
});
