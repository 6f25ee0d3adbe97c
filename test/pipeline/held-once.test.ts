import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldOnce } from '../../src/pipeline/held-once.ts';

describe('values that hold equal texts once', () => {
  it('are the same values', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        const hold = heldOnce();
        const texts = values.map((value) => JSON.stringify(value));
        expect(texts.map((text) => hold(JSON.parse(text) as unknown))).toEqual(
          texts.map((text) => JSON.parse(text) as unknown),
        );
      }),
    );
  });
});
