import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sieve, sievedAll } from '../../../src/claims/text/sieved-pattern.ts';
import { wordAt } from '../../../src/claims/text/vocabulary.ts';

const WORDS = 'app apps Apps software open source open-source code coded an AI api CVE é x 2nd _ bugs'.split(
  ' ',
);
const texts = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ', ', '-', '', "'", 'é', '\n')), {
    maxLength: 16,
  })
  .map((parts) => parts.flat().join(''));

describe('a sieved pattern whose matches are all wanted', () => {
  it('finds what the pattern finds', () => {
    const patterns = [
      /\p{L}+ (?:apps?|bugs)\b/gu,
      /\b(?:an|the) (?<name>\w+)-(?:source|app)/g,
      /[A-Z]\w* \d/g,
    ];
    const pairs = patterns.map((pattern) => [pattern, sievedAll(pattern)] as const);
    fc.assert(
      fc.property(texts, (text) => {
        for (const [pattern, all] of pairs)
          expect([...all({ text, sieving: sieve(text) })].map((one) => [one.index, one[0]])).toEqual(
            [...text.matchAll(pattern)].map((one) => [one.index, one[0]]),
          );
      }),
    );
  });

  it('asks first for what every match holds, and refuses patterns that want but one match', () => {
    const all = sievedAll(/\w+ \d+\.\d+/g, /\d\.\d/);
    expect([...all({ text: 'one 2', sieving: sieve('one 2') })]).toEqual([]);
    expect([...all({ text: 'one 2.3', sieving: sieve('one 2.3') })]).toHaveLength(1);
    expect(() => sievedAll(/a/)).toThrow(RangeError);
  });
});

describe('a word of a text', () => {
  it('is known by its characters alone, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }), fc.string(), (word, before) => {
        const text = `${before}${word} and more`;
        expect(wordAt(text, before.length, before.length + word.length)).toMatchObject({
          text: word,
          lower: word.toLowerCase().replaceAll('’', "'"),
        });
      }),
    );
  });

  it('stays known when more words came than are kept', () => {
    for (let n = 0; n < 65_000; n++) expect(wordAt(`word${n} `, 0, `word${n}`.length).text).toBe(`word${n}`);
    expect(wordAt('the', 0, 3)).toBe(wordAt('in the', 3, 6));
  });
});
