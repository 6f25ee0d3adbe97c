import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Names of those who tell that Cursor kept something, the reader's side first. */
const tellerOf = (text: string): string =>
  (
    readStatements(documentOf(text, { tool: 'cursor', outlet: 'The Paper' }), lexicon).find(({ quote }) =>
      quote.includes('kept private code'),
    )?.chain ?? []
  )
    .map(({ name }) => name)
    .join(' > ');

describe('who tells what stands before', () => {
  it.each([
    [
      'Cursor kept private code, a consultancy in Oslo found and Anysphere has now admitted.',
      'a consultancy in Oslo',
    ],
    ['Cursor kept private code, Sekoia said and Anysphere confirmed on Monday.', 'Sekoia'],
    ['Cursor kept private code, Sekoia found but Anysphere denied.', 'Sekoia'],
  ])('is not only the last of two: %s', (text, name) => {
    expect(tellerOf(text)).toContain(name);
  });

  it.each([
    ['Cursor kept private code, and Sekoia left and Anysphere stayed.', 'Sekoia'],
    ['Cursor kept private code, and Sekoia found and fixed another flaw.', 'Sekoia'],
  ])('is nobody who only acts there: %s', (text, name) => {
    expect(tellerOf(text)).not.toContain(name);
  });
});

describe('whom a paper quotes', () => {
  it.each([
    ['Shell Weekly said that Cursor kept private code, citing “a support agent”.', 'a support agent'],
    [
      'Shell Weekly said that Cursor kept private code, quoting a support agent of the bank.',
      'a support agent',
    ],
  ])('is the teller: %s', (text, name) => {
    expect(tellerOf(text)).toContain(name);
  });

  it.each([
    'Shell Weekly said that Cursor kept private code, citing “a security risk”.',
    'Shell Weekly said that Cursor kept private code, citing “an autonomous coding agent”.',
  ])('is somebody: %s', (text) => {
    expect(tellerOf(text)).toContain('Shell Weekly');
  });
});

it.each(['display', 'kiosk', 'library’s machine'])('a %s says nothing of its own', (thing) => {
  expect(tellerOf(`The ${thing} says “theft protection active” and Cursor kept private code.`)).not.toContain(
    thing,
  );
});
