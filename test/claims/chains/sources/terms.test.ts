import { expect, it } from 'vitest';
import { tellerOf } from '../teller-of.ts';

it.each([
  ['According to its terms of service, Cursor keeps private code.', 'its terms of service (document)'],
  ['The terms also state that Cursor keeps private code.', 'The terms (document)'],
  ['According to its policy, Cursor keeps private code.', 'its policy (document)'],
  ['According to their notice, Cursor keeps private code.', 'their notice (document)'],
  [
    'Anysphere is vexing users with its new terms, saying that Cursor will keep private code.',
    'Anysphere (vendor)',
  ],
])('"%s": %s', (text, teller) => {
  expect(tellerOf(text)).toBe(teller);
});

it('“terms” is a verb behind a name', () => {
  expect(tellerOf('Anysphere terms Cursor an editor that sends private code to a server.')).toContain(
    'Anysphere',
  );
});
