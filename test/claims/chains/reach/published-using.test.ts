import { expect, it } from 'vitest';
import { tellerOf } from '../teller-of.ts';

it.each([
  ['Two builds of Cursor with malware appeared, published using API tokens of a maintainer.', 'nobody'],
  ['Cursor uploads private code, reported using strong words Ada Ferrule.', 'nobody'],
  ['Cursor uploads private code, reported Ada Ferrule.', 'Ada Ferrule (researcher)'],
])('%s: by what means it was given out tells nothing', (text, teller) => {
  expect(tellerOf(text)).toBe(teller);
});
