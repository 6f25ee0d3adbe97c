import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areCopies, containment, markCopies, resemblance, sketch } from '../../src/provenance/index.ts';

/** Text of invented words, the same for the same seed. */
function prose(seed: number, words: number): string[] {
  let state = seed * 2654435761 + 12345;
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return `w${String(state % 4000)}`.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? 'x');
  });
}

const changed = (words: readonly string[], share: number, seed: number): string[] => {
  const others = prose(seed, words.length);
  const picks = prose(seed + 7, words.length);
  return words.map((word, at) =>
    ((picks[at]?.length ?? 0) * 31 + at * 17) % 100 < share * 100 ? (others[at] ?? word) : word,
  );
};

describe('copies', () => {
  const original = prose(1, 600);
  const text = original.join(' ');

  it.each([
    ['a reprint with another lead', ['An invented lead that says it all.', ...original.slice(40)]],
    ['a text with its end cut off', original.slice(0, 320)],
    ['a reprint inside a longer page', [...prose(9, 400), ...original, ...prose(10, 200)]],
    ['a text with one word in ten changed', changed(original, 0.1, 3)],
    ['a text with a wire credit and other case', [...original.map((word) => word.toUpperCase()), '(AP)']],
  ])('are found in %s', (_what, words) => {
    expect(areCopies(markCopies(text), markCopies(words.join(' ')))).toBe(true);
  });

  it('are not found between texts that only quote the same two sentences', () => {
    const quoted = prose(77, 40);
    const a = [...prose(2, 300), ...quoted, ...prose(3, 200)].join(' ');
    const b = [...prose(4, 250), ...quoted, ...prose(5, 260)].join(' ');
    expect(areCopies(markCopies(a), markCopies(b))).toBe(false);
  });

  it('are not advisories of one package that differ in their number', () => {
    const advisory = (number: string): string =>
      `${number}: a heap overflow in the archive reader lets a crafted file crash the program. Update to the newest release. ${prose(6, 90).join(' ')}`;
    expect(areCopies(markCopies(advisory('CVE-2026-10001')), markCopies(advisory('CVE-2026-10002')))).toBe(
      false,
    );
    expect(areCopies(markCopies(advisory('CVE-2026-10001')), markCopies(advisory('CVE-2026-10001')))).toBe(
      true,
    );
  });

  it('are not short notes filled in twice with other numbers', () => {
    const note = (version: string): string =>
      `Release ${version} is out and fixes a bug in the reader. ${prose(8, 60).join(' ')}`;
    expect(areCopies(markCopies(note('1.2.3')), markCopies(note('1.2.4')))).toBe(false);
  });

  it('are told of short texts only when these are equal', () => {
    const post = 'The tool sends my clipboard to a server in every session now';
    expect(areCopies(markCopies(post), markCopies(`“${post}!”`))).toBe(true);
    expect(areCopies(markCopies(post), markCopies(`${post} and yesterday`))).toBe(false);
  });

  it('are found in nine of ten texts with three words in ten changed, and in none of other texts', () => {
    const marks = Array.from({ length: 60 }, (_, seed) => prose(seed + 100, 500));
    const found = marks.filter((words, seed) =>
      areCopies(markCopies(words.join(' ')), markCopies(changed(words, 0.3, seed + 900).join(' '))),
    ).length;
    const wrong = marks.filter((words, seed) =>
      areCopies(markCopies(words.join(' ')), markCopies((marks[(seed + 1) % marks.length] ?? []).join(' '))),
    ).length;
    expect(wrong).toBe(0);
    expect(found).toBeGreaterThanOrEqual(54);
  });

  it('are decided the same from either side', () => {
    const part = fc.array(fc.constantFrom(...prose(50, 30)), { minLength: 20, maxLength: 300 });
    fc.assert(
      fc.property(part, part, (a, b) => {
        const [x, y] = [markCopies(a.join(' ')), markCopies(b.join(' '))];
        expect(areCopies(x, y)).toBe(areCopies(y, x));
        expect(resemblance(x.sketch, y.sketch)).toBe(resemblance(y.sketch, x.sketch));
        expect(containment(x.sketch, y.sketch)).toBe(containment(y.sketch, x.sketch));
      }),
    );
  });

  it('keep about one shingle in sixteen', () => {
    const size = sketch(prose(11, 16_000).join(' ')).length;
    expect(size).toBeGreaterThan(800);
    expect(size).toBeLessThan(1200);
  });
});
