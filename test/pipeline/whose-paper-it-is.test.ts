import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { bleeping, claimsOf, register, reuters, snyk } from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

const LEAKS = 'Ollama 0.9.3 writes the names of all models to a public log.';

/** Claims on the log; a missing one fails, for what is not read cannot be graded right. */
async function leaks(texts: readonly Text[]): Promise<readonly Claim[]> {
  const claims = (await claimsOf(texts)).filter(({ statements }) =>
    statements.some(({ quote }) => quote.includes('writes')),
  );
  expect(claims).not.toHaveLength(0);
  return claims;
}

const NOT_THE_MAKERS: readonly (readonly [what: string, texts: readonly Text[]])[] = [
  [
    'notes that a finder took',
    [
      reuters(`Mia Sand put down what she found. According to the notes, ${LEAKS}`),
      bleeping(`According to the notes, ${LEAKS}`),
    ],
  ],
  [
    'notes that a finder took of a release',
    [
      reuters(`Mia Sand wrote of the release what she found. According to the notes, ${LEAKS}`),
      bleeping(`Mia Sand wrote of the release. According to the notes, ${LEAKS}`),
    ],
  ],
  [
    'an advisory of a security firm',
    [
      reuters(`Snyk looked at it. According to the advisory, ${LEAKS}`),
      bleeping(`Snyk looked at it. According to the advisory, ${LEAKS}`),
    ],
  ],
  [
    'a domain that only sounds like the maker’s',
    [
      ['ollama-inc.example', 'https://ollama-inc.example/1', `We can confirm that ${LEAKS}`],
      register(`The Register tested Ollama: ${LEAKS}`),
    ],
  ],
  [
    'a domain that only sounds like the maker’s and calls itself so',
    [
      ['Ollama', 'https://ollama-inc.example/2', `We can confirm that ${LEAKS}`],
      register(`The Register tested Ollama: ${LEAKS}`),
    ],
  ],
];

describe('a paper that is not the maker’s', () => {
  it.each(NOT_THE_MAKERS)('verifies and admits nothing: %s', async (_, texts) => {
    const claims = await leaks(texts);
    expect(claims.map(({ grade }) => grade)).not.toContain('verified');
    expect(claims.flatMap(({ flags }) => flags)).not.toContain('acknowledged');
    const parties = claims.flatMap(({ origins }) => origins.map(({ party }) => party));
    expect(parties).not.toContain('ollama');
  });
});

describe('a short name that another newsroom bears', () => {
  it('is that one’s', async () => {
    const claims = await leaks([
      [
        'Financial Times',
        'https://www.ft.com/content/1',
        `${LEAKS.slice(0, -1)}, in a recording seen by The Times.`,
      ],
      [
        'The Times',
        'https://www.thetimes.com/1',
        `${LEAKS.slice(0, -1)}, in a recording seen by The Times of London.`,
      ],
    ]);
    expect(claims.map(({ grade }) => grade)).not.toContain('verified');
  });
});

describe('who repeats what an inspector told', () => {
  it.each([
    'I saw in the blog of Snyk that',
    'I noticed a story at BleepingComputer.',
    'I read of Snyk and captured the traffic:',
  ])('is no finder apart from it: %s', async (words) => {
    const claims = await leaks([
      snyk(`We captured the traffic of a release, and we have reproduced it: ${LEAKS}`),
      ['somebody.example', 'https://somebody.example/1', `${words} ${LEAKS}`],
    ]);
    expect(claims.map(({ grade }) => grade)).not.toContain('verified');
  });
});
