import { expect, it } from 'vitest';
import { statementsOfPage } from '../small-pages.ts';

const polarityOf = (text: string): string | undefined =>
  statementsOfPage(`VS Code sends data. ${text}`).find(
    ({ kind, sentence }) => kind === 'behaviour' && text.includes(sentence.trim()),
  )?.polarity;

it.each([
  'Critics hit back at claims by Microsoft that VS Code sends nothing to its servers.',
  'Critics hit back at claims from Microsoft that VS Code never uploads source code.',
])('a maker whose denial is refused has not told the opposite: %s', (text) => {
  expect(polarityOf(text)).toBe('negated');
});

it.each([
  ['negated', 'Microsoft hit back at claims that VS Code uploads source code.'],
  ['affirmed', 'Contrary to claims that VS Code sends nothing, VS Code was running.'],
])('%s where nobody is named whose claim it is: %s', (polarity, text) => {
  expect(polarityOf(text)).toBe(polarity);
});
