import { describe, expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

const LEAD = 'ChatGPT has many users. ';
const bansIn = (text: string): readonly string[] =>
  statementsOfPage(LEAD + text)
    .filter(({ kind }) => kind === 'ban')
    .map(({ polarity, actor, tool }) => `${polarity} ${tool ?? '?'} ${actor ?? '-'}`);

describe('who restricts what', () => {
  it.each([
    // Whoever is moved to it, not what moves him.
    ['Fears about leaks have prompted Volvo to ban ChatGPT.', ['affirmed chatgpt Volvo']],
    ['A leak led Samsung to ban ChatGPT.', ['affirmed chatgpt Samsung']],
    // What is banned bans nothing.
    ['Its chatbot has been banned in several countries.', ['affirmed chatgpt -']],
    ['Samsung employees have been banned from using ChatGPT.', ['affirmed chatgpt Samsung']],
    // Nobody in particular.
    ['Several state governments moved to ban ChatGPT.', ['affirmed chatgpt Several state governments']],
    ['Both the House and Senate reportedly blocked ChatGPT.', ['affirmed chatgpt the House']],
    // Another product.
    ['Texas was early in banning Plimsoll on state phones.', ['affirmed ? Texas']],
    ['Texas was early in banning ChatGPT on state phones.', ['affirmed chatgpt Texas']],
  ])('%s', (text, told) => {
    expect(bansIn(text)).toEqual(told);
  });

  it.each([
    'Wales has not banned its citizens from using ChatGPT.',
    'So far, no laws prohibit companies from using ChatGPT.',
  ])('and a ban that spares the public is not denied by that: %s', (text) => {
    expect(bansIn(text)).toEqual([]);
  });

  it('while one that is denied is', () => {
    expect(bansIn('Samsung has not banned ChatGPT.')).toEqual(['negated chatgpt Samsung']);
  });
});
