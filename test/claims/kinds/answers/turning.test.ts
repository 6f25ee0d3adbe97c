import { expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

const read = (text: string) => statementsOfPage(text, { title: 'About Docker' });

it.each([
  'Docker Inc pushed back on claims that Docker sells the names of images.',
  'Docker Inc hit back at reports that Docker sells the names of images.',
  'Docker pushes back on spyware claims.',
  'Microsoft hit back at the allegation that Docker sells the names of images.',
])('%s: denied', (text) => {
  const got = read(text);
  expect(got.some(({ kind }) => kind === 'denial')).toBe(true);
  expect(got.filter(({ kind, polarity }) => kind === 'behaviour' && polarity === 'affirmed')).toEqual([]);
});

it.each([
  'Docker pushed back the release of Docker 29.0.',
  'Users pushed back on the telemetry of Docker.',
  'Docker did not push back on reports that it sells the names of images.',
  'The scroll bar of Docker pushes back on each click.',
])('%s: not denied', (text) => {
  expect(read(text).some(({ kind, rule }) => kind === 'denial' && rule.endsWith('turns-on'))).toBe(false);
});
