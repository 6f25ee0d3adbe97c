import { expect, it } from 'vitest';
import { compileLexicon } from '../../../src/claims/index.ts';
import { subjectOf } from '../../../src/claims/subjects/subject.ts';
import { loadCatalogue } from '../../../src/config/index.ts';

const { catalogue } = await loadCatalogue(new URL('../../../feeds', import.meta.url).pathname);
const lexicon = compileLexicon(catalogue);

const LINK_CARE =
  'Many of you have asked us what becomes of the addresses. Since Firefox 141 of 12 May, a component called Link Care has sent every address to our partner. It was meant to warn you. Firefox 142 removes Link Care from all platforms. Until then you can switch Link Care off.';

it.each([
  ['a component that the maker names is none', 'Our answer on Firefox', 'mozilla', 'firefox'],
  ['what something is said on is it', 'A statement on Firefox', undefined, 'firefox'],
])('the subject of a text is the tool: %s', (_, title, publisher, tool) => {
  const document = { title, text: LINK_CARE, tool: null, ...(publisher === undefined ? {} : { publisher }) };
  expect(subjectOf(document, lexicon).tools[0]).toBe(tool);
});

it('what runs on a tool is not the tool', () => {
  const text = 'The password manager Gatehouse leaks what is typed. Gatehouse is an app for all browsers. Gatehouse 2.1 is affected.'; // prettier-ignore
  expect(subjectOf({ title: 'Gatehouse leaks passwords on Firefox', text, tool: null }, lexicon).tools[0]).toBe('?Gatehouse'); // prettier-ignore
});

it('what a maker writes of another’s tool is about that', () => {
  const text = 'We tested Chrome and Firefox. The browser of Google uploads saved passwords to a server.';
  const document = { title: 'Why we tested another browser', text, tool: null, publisher: 'mozilla' };
  expect(subjectOf(document, lexicon).tools[0]).toBe('chrome');
});

it('what is shown on a tool is not told of it', () => {
  const text =
    'The service Ostrel shows updates on Chrome. Ostrel is an app that uploads saved passwords to a server.';
  expect(subjectOf({ title: 'Ostrel uploads passwords', text, tool: null }, lexicon).tools[0]).toBe(
    '?Ostrel',
  );
});
