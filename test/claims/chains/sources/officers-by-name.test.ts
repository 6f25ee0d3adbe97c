import { expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

const tellers = (text: string): readonly string[] =>
  statementsOfPage(text, { title: 'VS Code sends file names' }).flatMap(({ chain }) =>
    chain.map(({ name, type, resolved }) => `${resolved ?? name}: ${type}`),
  );

it.each([
  'Microsoft head of software Satya Nadella said that VS Code sends file names. Nadella said that VS Code stores them.',
  'Microsoft’s Satya Nadella said that VS Code sends file names. Nadella said that VS Code stores them.',
])('an officer of the catalogue stays one by his surname: %s', (text) => {
  expect([...new Set(tellers(text))]).toEqual(['Satya Nadella: vendor']);
});

it.each(['A critic of Satya Nadella', 'A lawyer for Satya Nadella'])('%s is not he', (who) => {
  expect(tellers(`${who} said that VS Code sends file names.`)).not.toContain('Satya Nadella: vendor');
});

it('somebody else of another house does not become one', () => {
  expect(
    tellers(
      'Pelmet head of software Jo Marsh said that VS Code sends file names. Marsh said that VS Code stores them.',
    ),
  ).not.toContain('Jo Marsh: vendor');
});
