import { expect, it } from 'vitest';
import { tellerOf } from '../teller-of.ts';

it.each([
  ['Two engineers I spoke with this week', 'Two engineers (researcher)'],
  ['An engineer we called twice', 'An engineer (researcher)'],
  ['An engineer we called three times', 'An engineer (researcher)'],
  ['An engineer I met in Berlin', 'An engineer (researcher)'],
  ['A researcher I met at Anysphere', 'A researcher (researcher)'],
])('"%s": whom the writer met tells it', (subject, teller) => {
  expect(tellerOf(`${subject} said that Cursor kept private code.`)).toBe(teller);
});

it.each([
  ['The moment we met Ada Ferrule', 'Ada Ferrule (researcher)'],
  ['The town where we met Ada Ferrule', 'Ada Ferrule (researcher)'],
  ['The day I called Anysphere', 'Anysphere (vendor)'],
  ['The last time we asked Anysphere', 'Anysphere (vendor)'],
])('"%s": who stands behind the meeting tells it', (subject, teller) => {
  expect(tellerOf(`${subject} said that Cursor kept private code.`)).toBe(teller);
});

it.each([
  ['The investor which bought Anysphere', 'The investor (forum_user)'],
  ['Four hospices that use Cursor', 'Four hospices (forum_user)'],
  ['Four trusts that use Cursor', 'Four trusts (organisation)'],
  ['The firm that makes Cursor', 'Cursor (vendor)'],
])('"%s": whom the clause describes tells it, if not the maker', (subject, teller) => {
  expect(tellerOf(`${subject} said that Cursor kept private code.`)).toBe(teller);
});
