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
