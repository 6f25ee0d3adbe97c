import { expect, it } from 'vitest';
import { tellerOf } from '../teller-of.ts';

it.each([
  ['The U.S. Food and Drug Administration', 'The U.S. Food and Drug Administration'],
  ['The UK Health and Safety Authority', 'The UK Health and Safety Authority'],
  ['The Justice and Home Affairs Council', 'The Justice and Home Affairs Council'],
])('reads "%s" as one body', (subject, name) => {
  expect(tellerOf(`${subject} said that Cursor kept private code.`)).toBe(`${name} (organisation)`);
});

it.each([
  ['The FBI and Homeland Security Department', 'FBI'],
  ['The NHS and Home Office', 'NHS'],
  ['The Pentagon and State Department', 'Pentagon'],
  ['The Treasury and Energy Department', 'Treasury'],
])('reads "%s" as two', (subject, first) => {
  expect(tellerOf(`${subject} said that Cursor kept private code.`)).toBe(`${first} (organisation)`);
});

it.each([
  ['On Monday, a spokeswoman for the company', 'vendor'],
  ['On Monday, a company spokeswoman', 'vendor'],
  ['But on 3 July, a spokesman for the maker', 'vendor'],
  ['On Monday the ministry banned it, and a spokesman', 'organisation'],
])('a day before a spokesperson is nobody whom he speaks for: %s', (subject, sort) => {
  expect(tellerOf(`Cursor is slow. ${subject} said that Cursor kept private code.`)).toContain(`(${sort})`);
});
