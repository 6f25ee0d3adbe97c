import { describe, expect, it } from 'vitest';
import { bansOf } from './bans-in.ts';

const bansIn = (text: string): readonly string[] =>
  bansOf(text).map(({ polarity, actor, tool }) => `${polarity} ${tool ?? '?'} ${actor ?? '-'}`);

describe('who restricts what', () => {
  it.each([
    // Whoever is moved to it, not what moves him.
    ['Fears about leaks have prompted Volvo to ban ChatGPT.', ['affirmed chatgpt Volvo']],
    ['A leak led Samsung to ban ChatGPT.', ['affirmed chatgpt Samsung']],
    // Whoever decides, and not who acted last.
    [
      'Samsung cut access in May. The curb follows a decision in 2024 by Volvo to ban ChatGPT.',
      ['affirmed chatgpt Volvo'],
    ],
    ['Samsung cut access in May. Volvo said its action this week bars ChatGPT.', ['affirmed chatgpt Volvo']],
    ['Volvo said its plants may use it. Samsung banned ChatGPT.', ['affirmed chatgpt Samsung']],
    // What is banned bans nothing.
    ['Its chatbot has been banned in several countries.', ['affirmed chatgpt -']],
    ['Samsung employees have been banned from using ChatGPT.', ['affirmed chatgpt Samsung']],
    // Nobody in particular.
    ['Several state governments moved to ban ChatGPT.', ['affirmed chatgpt Several state governments']],
    ['Both the House and Senate reportedly blocked ChatGPT.', ['affirmed chatgpt the House; Senate']],
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

  it.each([
    'OpenAI advises customers who use the affected app to uninstall ChatGPT.',
    'The agency recommends removing all versions of ChatGPT.',
    'OpenAI has revoked the stolen ChatGPT credentials.',
  ])('and advice to everybody, or a key made void, is no ban: %s', (text) => {
    expect(bansIn(text)).toEqual([]);
  });

  it.each([
    ['Volvo told its staff to uninstall ChatGPT.', ['affirmed chatgpt Volvo']],
    ['Volvo has ordered all employees who use ChatGPT to uninstall it.', ['affirmed chatgpt Volvo']],
    ['Volvo has prohibited ChatGPT.', ['affirmed chatgpt Volvo']],
  ])('while an order is one: %s', (text, told) => {
    expect(bansIn(text)).toEqual(told);
  });
});

it.each([
  ['The bank overturned its initial ban on ChatGPT.', 'Kelp Bank', '-'],
  ['The regulator revoked its ban on ChatGPT.', 'Kelp Bank', 'The regulator'],
])('a verb is no part of who ends a ban: %s', (text, first, actor) => {
  expect(bansIn(`Kelp Bank banned ChatGPT. ${text}`)).toEqual([
    `affirmed chatgpt ${first}`,
    `negated chatgpt ${actor}`,
  ]);
});

it.each([
  ['Texas', 'Texas first state to ban ChatGPT on public devices.'],
  ['Texas', 'Texas the latest state to prohibit ChatGPT, Reuters reports.'],
  ['Harrow First Bank', 'Harrow First Bank has banned ChatGPT.'],
  ['Fifth Third Bank', 'Fifth Third Bank has banned ChatGPT on its laptops.'],
])('%s is told to be the first, or is called so: %s', (actor, text) => {
  expect(bansIn(text)).toEqual([`affirmed chatgpt ${actor}`]);
});

it.each([
  'Personal data must not be sold to advertisers.',
  'The names that it gathers may not be sold.',
  'Users’ files may not be used by anybody else.',
])('what is ruled of data bans no tool: %s', (text) => {
  expect(bansIn(text).filter((one) => one.startsWith('affirmed'))).toEqual([]);
});

it.each([
  'ChatGPT must not be used at Harrow Council.',
  'It must no longer be used.',
  'The app may not be sold to schools.',
])('what is ruled of the tool does: %s', (text) => {
  expect(bansIn(text).filter((one) => one.startsWith('affirmed'))).toHaveLength(1);
});
