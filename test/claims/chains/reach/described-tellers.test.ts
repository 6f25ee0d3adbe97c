import { expect, it } from 'vitest';
import { tellerOf } from '../teller-of.ts';

const WREN = 'Wren (researcher)';
const SAYS = 'Cursor keeps private code';

it.each([
  [`Wren, the developer who found it, said that ${SAYS}.`, WREN],
  [`Wren, the engineer who discovered the leak, told Reuters that ${SAYS}.`, `Reuters (outlet) > ${WREN}`],
  [`According to Wren, the developer who found it, ${SAYS}.`, WREN],
  [`According to Sekoia, which found the leak in May, ${SAYS}.`, 'Sekoia (organisation)'],
  [`It was Lena Park, head of research at Sekoia, who found that ${SAYS}.`, 'Lena Park (organisation)'],
  [
    `Citing Lena Park, chief executive of Anysphere, Reuters reported that ${SAYS}.`,
    'Reuters (outlet) > Lena Park (vendor)',
  ],
  [
    `Citing Sekoia’s analysis, Reuters reported that ${SAYS}.`,
    'Reuters (outlet) > Sekoia’s analysis (document)',
  ],
  [
    `Reuters reports that, according to Sekoia’s analysis, ${SAYS}.`,
    'Reuters (outlet) > Sekoia’s analysis (document)',
  ],
])('what describes a teller is no teller besides: %s', (text, teller) => {
  expect(tellerOf(text)).toBe(teller);
});

it.each([
  [`In Berlin, the student who found it said that ${SAYS}.`, 'the student (researcher)'],
  [`Separately, the student who found it said that ${SAYS}.`, 'the student (researcher)'],
  [`Ada Ferrule, who found that ${SAYS}, was not paid.`, 'Ada Ferrule (researcher)'],
])('a place or an adverb before a description names nobody: %s', (text, teller) => {
  expect(tellerOf(text)).toBe(teller);
});

it.each([
  [`An analysis by a Reddit user shows that ${SAYS}.`, 'a Reddit user (forum_user)'],
  [`A report by a developer on Hacker News says that ${SAYS}.`, 'a developer on Hacker News (forum_user)'],
  [`Tests by the Reddit user greycat showed that ${SAYS}.`, 'greycat (forum_user)'],
  [`A Reuters report says that ${SAYS}.`, 'Reuters (outlet)'],
])('an analysis is of whoever made it, and not of the forum: %s', (text, teller) => {
  expect(tellerOf(text)).toBe(teller);
});

it.each([
  'versions before 0.45 leak tokens',
  'all versions up to 0.45 leak tokens',
  'builds 0.44 and earlier leak tokens',
])('a range goes on with the subject of what is told without “that”: %s', (told) => {
  expect(tellerOf(`Ada Ferrule said ${told}.`)).toBe('Ada Ferrule (researcher)');
});
