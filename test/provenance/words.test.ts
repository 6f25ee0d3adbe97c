import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/provenance/words.ts';

/** What a word is, as a pattern says it. */
const WORD = /[\p{L}\p{N}]+(?:[.'’_-][\p{L}\p{N}]+)*/gu;

const wordsIn = (text: string): readonly string[] => {
  const { starts, ends } = wordsOf(text);
  return starts.map((start, at) => text.slice(start, ends[at]));
};

describe('words of a text', () => {
  it.each([
    ['version 2.1.91, out now', ['version', '2.1.91', 'out', 'now']],
    ["it's the vendor’s own_check-in.", ["it's", 'the', 'vendor’s', 'own_check-in']],
    ['a--b ..c d. e', ['a', 'b', 'c', 'd', 'e']],
    ['naïve Ж１２ 𝒜𝒷-𝟙 😀 x', ['naïve', 'Ж１２', '𝒜𝒷-𝟙', 'x']],
    ['\ud835 a\udc9c b', ['a', 'b']],
    ['', []],
  ])('finds in %j: %j', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it('are runs of letters and numbers, which marks may join', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'a',
        'B',
        '7',
        '.',
        "'",
        '’',
        '_',
        '-',
        ' ',
        'é',
        'e\u0301',
        '字',
        '𝒜',
        '\ud835',
        '\udc9c',
        '½',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        expect(wordsIn(text)).toEqual([...text.matchAll(WORD)].map(([word]) => word));
      }),
      { numRuns: 500 },
    );
  });

  it('tells those that hold a digit, each once', () => {
    expect([...wordsOf('a1 b 22 a1 cve-2026-1 x').numbered]).toEqual(['a1', '22', 'cve-2026-1']);
  });
});
