import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindAt, kindOf } from '../../../src/read/page/tags.ts';

describe('the names of tags', () => {
  test.each(['a', 'h1', 'div', 'DIV', 'Section', 'blockquote', 'figcaption', 'datalist'])(
    'are found where they stand in a page, whatever their case: %s',
    (name) => {
      expect(kindAt(`<${name} class="x">`, 1)).toEqual(kindOf(name));
      expect(kindAt(`<${name}>`, 1)).toEqual(kindOf(name));
      expect(kindAt(`<${name}`, 1)).toEqual(kindOf(name));
    },
  );

  test.each(['h7', 'dic', 'x-div', 'divdivdivdi', 'blockquotes', 'ü', 'a:b', ''])(
    'are not taken for others: %s',
    (name) => {
      expect(kindAt(`<${name}>`, 1)).toBeUndefined();
    },
  );

  test('never mean another tag than the whole name does', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9:-]{0,11}$/), (name) => {
        const kind = kindAt(`<${name}/>`, 1);
        if (kind !== undefined) expect(kind.name).toBe(name.toLowerCase());
      }),
    );
  });
});
