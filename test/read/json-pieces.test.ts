import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { piecesOfJson, withoutJsonPieces } from '../../src/read/json-pieces.ts';

/** The text without the objects of these places among its pieces. */
const without = (text: string, ...places: readonly number[]): string =>
  withoutJsonPieces(
    text,
    (piecesOfJson(text) ?? []).filter((_, at) => places.includes(at)),
  );

describe('objects are cut out of a list with their comma', () => {
  const text = '{ "items": [ {"a":1},\n {"b":"]},{"}, {"c":[3]} ], "x": 1 }';
  it.each([
    [[0], '{ "items": [ {"b":"]},{"}, {"c":[3]} ], "x": 1 }'],
    [[1], '{ "items": [ {"a":1},\n {"c":[3]} ], "x": 1 }'],
    [[2], '{ "items": [ {"a":1},\n {"b":"]},{"} ], "x": 1 }'],
    [[1, 2], '{ "items": [ {"a":1} ], "x": 1 }'],
    [[0, 2], '{ "items": [ {"b":"]},{"} ], "x": 1 }'],
    [[0, 1, 2], '{ "items": [  ], "x": 1 }'],
    [[], text],
  ])('%j', (places, left) => {
    expect(without(text, ...places)).toBe(left);
  });

  test('whatever they are and however they are laid out', () => {
    const item = fc.record({ id: fc.nat(), text: fc.string({ unit: 'grapheme' }) });
    fc.assert(
      fc.property(fc.array(fc.tuple(item, fc.boolean())), fc.constantFrom(0, 1, '\t'), (entries, space) => {
        const text = JSON.stringify({ list: entries.map(([one]) => one) }, null, space);
        const gone = entries.flatMap(([, goes], at) => (goes ? [at] : []));
        expect(JSON.parse(without(text, ...gone))).toEqual({
          list: entries.flatMap(([one, goes]) => (goes ? [] : [one])),
        });
      }),
    );
  });
});

test.each(['', '<rss/>', '[1,', '// no\n{}', '['.repeat(100_000)])('no pieces are found in %.12s', (text) => {
  expect(piecesOfJson(text)).toBeUndefined();
});

test('depth is no danger', () => {
  const text = `${'[{"a":'.repeat(200_000)}1${'}]'.repeat(200_000)}`;
  expect(piecesOfJson(text)).toHaveLength(200_000);
});
