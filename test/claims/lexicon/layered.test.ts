import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LayeredMap } from '../../../src/claims/lexicon/layered.ts';

describe('a map laid over another', () => {
  it('answers as a copy with the same entries would', () => {
    const entries = fc.array(fc.tuple(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'), fc.integer()));
    fc.assert(
      fc.property(entries, entries, (below, above) => {
        const copy = new Map([...below, ...above]);
        const layered = new LayeredMap(new Map(below), new Map(above));
        expect(new Map(layered)).toEqual(copy);
        expect(layered.size).toBe(copy.size);
        for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) {
          expect(layered.get(key)).toBe(copy.get(key));
          expect(layered.has(key)).toBe(copy.has(key));
        }
      }),
    );
  });
});
