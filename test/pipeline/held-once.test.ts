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

  it('hold equal lists and objects once, and what has an id or many things each by itself', () => {
    const hold = heldOnce();
    const read = () =>
      hold(
        JSON.parse(
          '{"chain":[{"name":"Reuters"}],"versions":{"raw":"1.0"},"of":{"id":"a"},"all":[1,2,3,4,5]}',
        ) as Readonly<Record<'chain' | 'versions' | 'of' | 'all', object>>,
      );
    const [first, second] = [read(), read()];
    expect(second).toEqual(first);
    expect(second.chain).toBe(first.chain);
    expect(second.versions).toBe(first.versions);
    expect(second.of).not.toBe(first.of);
    expect(second.all).not.toBe(first.all);
  });
});
