import { expect, it } from 'vitest';
import { tellerOf } from '../teller-of.ts';

it.each([
  ['The U.S. Harrow Institute', 'The U.S. Harrow Institute (organisation)'],
  ['U.S. Harrow Institute', 'U.S. Harrow Institute (organisation)'],
])('"%s": the abbreviation belongs to the name', (subject, teller) => {
  expect(tellerOf(`${subject} said that Cursor kept private code.`)).toBe(teller);
});

it.each([
  ['At 9 a.m. Ada Ferrule', 'Ada Ferrule (researcher)'],
  ['At 9 A.M. Lumen Labs', 'Lumen Labs (researcher)'],
  ['In the U.S. Ada Ferrule', 'Ada Ferrule (researcher)'],
  ['Across the U.S. Anysphere', 'Anysphere (vendor)'],
  ['By Friday U.S. Anysphere', 'Anysphere (vendor)'],
])('"%s": the name begins behind the abbreviation', (subject, teller) => {
  expect(tellerOf(`${subject} said that Cursor kept private code.`)).toBe(teller);
});
