import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/claims/text/sentences.ts';
import { sieve, sieved } from '../../../src/claims/text/sieved-pattern.ts';
import { tokenize } from '../../../src/claims/text/tokens.ts';
import { sieveWhole, wordingOf } from '../../../src/claims/text/wording.ts';

const WORDS = 'The app sends data. It! "We OSLO, May 2 (NTB) - 1Alibaba 1. 2.1.91 users’ * -'.split(' ');
const texts = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', '\n', ' ', '')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));

describe('the wording of a text', () => {
  it('has its sentences, each as written, with all its words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const wording = wordingOf(text);
        expect(wording.map(({ sentence }) => sentence)).toEqual(splitSentences(text));
        for (const words of wording) {
          const { start, end, item } = words.sentence;
          expect(words.text).toBe(text.slice(start, end));
          expect(words.tokens).toBe(words.tokens);
          const from = words.tokens[0]?.start ?? end;
          expect(words.tokens).toEqual(tokenize(text, { start: from, end }, item && from === start));
        }
      }),
    );
  });

  it('lets through whatever its words let through', () => {
    const pattern = sieved(/\b(?:users|apps?|May)\b/);
    fc.assert(
      fc.property(texts, (text) => {
        for (const words of wordingOf(text))
          expect(pattern.testIn(words)).toBe(
            pattern.testIn({ text: words.text, sieving: sieve(words.text) }),
          );
      }),
    );
  });

  it('lets through as a whole whatever the text lets through, cut sentences and the marks of lists included', () => {
    const needs = WORDS.flatMap((word) => word.match(/\w+/g) ?? []).map((word) =>
      sieved(new RegExp(`\\b${word}\\b`)),
    );
    fc.assert(
      fc.property(texts, fc.nat(5000), (text, length) => {
        const whole = `${text}${'app'.repeat(length)} ${text}`;
        const sieving = sieveWhole(whole, wordingOf(whole));
        for (const pattern of needs)
          if (pattern.mayIn(sieve(whole))) expect(pattern.mayIn(sieving)).toBe(true);
      }),
      { numRuns: 200 },
    );
    const plain = 'The plane landed. Nobody was hurt.';
    expect(
      needs.some(
        (pattern) => pattern.source.includes('app') && pattern.mayIn(sieveWhole(plain, wordingOf(plain))),
      ),
    ).toBe(false);
  });

  it('leaves out the dateline of an agency', () => {
    const [first] = wordingOf('OSLO, May 2 (NTB) - The app was pulled.');
    expect(first?.tokens.map((token) => token.text)).toEqual(['The', 'app', 'was', 'pulled', '.']);
    const [year] = wordingOf('OSLO, May 2, 2026 (AFP) - The app was pulled.');
    expect(year?.tokens[0]?.text).toBe('The');
    const [small] = wordingOf('Bremen/Kiel (dpa/lno) - The app was pulled.');
    expect(small?.tokens[0]?.text).toBe('The');
    const [plain] = wordingOf('Oslo - that is far away.');
    expect(plain?.tokens[0]?.text).toBe('Oslo');
    const [system] = wordingOf('Ferrylight (macOS) - crashes on start.');
    expect(system?.tokens[0]?.text).toBe('Ferrylight');
  });
});
