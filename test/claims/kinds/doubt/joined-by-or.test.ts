import { expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

/** Quotes of what a text says that a tool does, or does not. */
const told = (text: string, polarity: 'affirmed' | 'negated'): readonly string[] =>
  statementsOfPage(text, { title: 'About Docker' }).flatMap((one) =>
    one.kind === 'behaviour' && one.polarity === polarity ? [one.quote] : [],
  );

it.each([
  ["Docker won't sell or share the names of images.", 'share the names of images'],
  ["Docker won't sell the names of images or share them.", 'share them'],
  ['Docker will not sell the names of images or otherwise share them.', 'otherwise share them'],
  ['Docker never uploaded, stored or sold the names of images.', 'sold the names of images'],
])('%s: none of it', (text, last) => {
  expect(told(text, 'affirmed')).toEqual([]);
  expect(told(text, 'negated')).toContain(last);
});

it.each([
  ['Docker does not wait and sends the names of images at once.', 'sends the names of images at once'],
  ['Docker did not ask or warn me and deleted the images.', 'deleted the images'],
  ['Docker can delete images or upload them.', 'Docker can delete images or upload them'],
  ['Docker does not only read images or copy them.', 'copy them'],
  ['Docker did not crash; it hung or froze.', 'froze'],
])('%s: what has a verb of its own is told for itself', (text, quote) => {
  expect(told(text, 'affirmed')).toContain(quote);
});
