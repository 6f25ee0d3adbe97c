import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYTHING, anyOf, askWithin, sieve, sieved } from '../../../src/claims/text/sieved-pattern.ts';
import { wordNeedsOf } from '../../../src/claims/text/word-needs.ts';

const NEEDS: readonly (readonly [RegExp, readonly string[] | undefined])[] = [
  [/\b(?:fix|repair)(?:s|ed)?\b/i, ['fix', 'repai']],
  [/\badd\w*\b/, ['add', 'add  ']],
  [/\bno longer\b/, ['longe']],
  [/\b(?:is|has been) (?:now |still )?(?:silent|quiet)\b/i, ['silen', 'quiet']],
  [/\bgets? out\b/, ['out  ']],
  [/\bden(?:y|ied)\b/, ['deny ', 'denie']],
  [/\b(?:un)?sure\b/, ['unsur', 'sure ']],
  [/(?:^|, |with )(?:exactly )?same\b/, ['same ']],
  [/\b(?:did|does)(?: not|n['’]t) say\b/, ['say  ']],
  [/\b[ck]at\b/, ['cat  ', 'kat  ']],
  [/\bi\b/i, ['i    ']],
  [/\bsay(?= )|\btell(?!s)/, ['say', 'tell']],
  // No word is sure to be in every match.
  [/ed\b/, undefined],
  [/\b\w+ing\b/, undefined],
  [/\bword\b|\?$/, undefined],
  [/\b[^a]bc/, undefined],
];

describe('the words that a pattern needs', () => {
  for (const [pattern, needs] of NEEDS)
    it(`${needs === undefined ? 'are not known' : `are read`}: ${String(pattern)}`, () => {
      const found = wordNeedsOf(pattern);
      expect(found && [...found].sort()).toEqual(needs && [...needs].sort());
    });
});

describe('a sieved pattern', () => {
  const WORDS =
    "fix fixed Repairs no longer long is has been now still silent QUIET get gets out deny denied sure unsure exactly same with did didn't doesn’t say cat kat I i says telling é_x 2nd _".split(
      ' ',
    );
  const texts = fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ', ', '-', '', "'", 'é', '\n')), {
      maxLength: 12,
    })
    .map((parts) => parts.flat().join(''));

  it('matches what the pattern matches, and nothing else', () => {
    const pairs = NEEDS.map(([pattern]) => [pattern, sieved(pattern)] as const);
    fc.assert(
      fc.property(texts, fc.string(), (text, noise) => {
        for (const given of [text, noise + text, text + noise])
          for (const [pattern, sieve] of pairs) {
            expect(sieve.test(given)).toBe(pattern.test(given));
            expect(sieve.exec(given)?.index).toBe(pattern.exec(given)?.index);
          }
      }),
      { numRuns: 300 },
    );
  });

  it('is let through by every text that holds a match, and answers for its stretches as for themselves', () => {
    const pairs = NEEDS.map(([pattern]) => [pattern, sieved(pattern)] as const);
    fc.assert(
      fc.property(texts, texts, texts, (before, text, after) => {
        const whole = sieve(`${before} ${text} ${after}`);
        for (const [pattern, one] of pairs) {
          const matches = pattern.test(text);
          if (matches) expect(anyOf(one)(whole)).toBe(true);
          expect(askWithin(whole, () => one.test(text))).toBe(matches);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('holds back texts without its words, and lets everything through where nothing is known', () => {
    const late = sieved(/\bpangolins?\b/i);
    const asked = anyOf(late);
    expect(asked(sieve('no such animal'))).toBe(false);
    expect(asked(sieve('Pangolins sleep'))).toBe(true);
    expect(asked(EVERYTHING)).toBe(true);
  });

  it('refuses a pattern that remembers where it was', () => {
    expect(() => sieved(/a/g)).toThrow(RangeError);
  });
});
