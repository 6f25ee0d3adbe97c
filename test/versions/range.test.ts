import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RangeEvent } from '../../src/model/release.ts';
import { readComparators } from '../../src/versions/comparators.ts';
import { orderOf } from '../../src/versions/orders/index.ts';
import type { Interval } from '../../src/versions/range.ts';
import { affects, eventsOf, intervalsOf, merged, within } from '../../src/versions/range.ts';
import {
  intervalsOfVers,
  parseVers,
  printVers,
  readVers,
  versContains,
  versOf,
} from '../../src/versions/vers.ts';

const order = orderOf('npm');

describe('OSV events decide what a version is', () => {
  const closed: RangeEvent[] = [{ introduced: '2.1.91' }, { fixed: '2.1.198' }];
  test.each<[string, readonly RangeEvent[], string, boolean | undefined]>([
    ['before the introduction', closed, '2.1.90', false],
    ['the introduction itself', closed, '2.1.91', true],
    ['inside', closed, '2.1.120', true],
    ['the fix itself', closed, '2.1.198', false],
    ['from the beginning on', [{ introduced: '0' }, { last_affected: '1.4.0' }], '1.4.0', true],
    ['after the last affected one', [{ introduced: '0' }, { last_affected: '1.4.0' }], '1.4.1', false],
    [
      'between two stretches',
      [{ introduced: '1.0.0' }, { fixed: '1.2.0' }, { introduced: '2.0.0' }],
      '1.5.0',
      false,
    ],
    [
      'in the second stretch',
      [{ introduced: '1.0.0' }, { fixed: '1.2.0' }, { introduced: '2.0.0' }],
      '2.5.0',
      true,
    ],
    ['events out of order', [{ fixed: '1.2.0' }, { introduced: '1.0.0' }], '1.1.0', true],
    ['no events', [], '1.0.0', undefined],
    ['only a fix, before it', [{ fixed: '1.2.0' }], '1.1.0', undefined],
    ['only a fix, after it', [{ fixed: '1.2.0' }], '1.2.0', false],
    ['only a last affected version, itself', [{ last_affected: '1.2.0' }], '1.2.0', true],
    ['only a last affected version, before it', [{ last_affected: '1.2.0' }], '1.1.0', undefined],
    ['no version at all', closed, 'latest', undefined],
  ])('%s', (_name, events, version, expected) => {
    expect(affects(events, version, order)).toBe(expected);
  });
});

describe('comparators as texts give them', () => {
  test.each([
    ['>=2.1.91 <2.1.198', 'vers:npm/>=2.1.91|<2.1.198'],
    ['>= 2.1.91, < 2.1.198', 'vers:npm/>=2.1.91|<2.1.198'],
    ['2.1.91', 'vers:npm/2.1.91'],
    ['<1.2.3 || >=2.0.0 <2.4.1', 'vers:npm/<1.2.3|>=2.0.0|<2.4.1'],
    ['5.6.0 || 5.6.1', 'vers:npm/5.6.0|5.6.1'],
    ['1.x', 'vers:npm/>=1|<2'],
    ['<=2.4.*', 'vers:npm/<2.5'],
    ['^1.2.3', 'vers:npm/>=1.2.3|<2'],
    ['^0.2.3', 'vers:npm/>=0.2.3|<0.3'],
    ['~1.2.3', 'vers:npm/>=1.2.3|<1.3'],
    ['>1.2.3', 'vers:npm/>1.2.3'],
    ['*', 'vers:npm/*'],
    ['>=1.0.0 || >=2.0.0', 'vers:npm/>=1.0.0'],
  ])('%s is %s', (text, expected) => {
    const intervals = readComparators(text, order);
    expect(intervals && versOf('npm', intervals)).toBe(expected);
  });

  test('a range too long to be one is refused', () => {
    expect(readComparators('1.0 || '.repeat(10_000) + '1.0', order)).toBeNull();
  });

  test.each(['', 'all versions', '>=', '1.2.3 and later', '>=1.0 ||', '<>1'])(
    '"%s" is not guessed at',
    (text) => {
      expect(readComparators(text, order)).toBeNull();
    },
  );
});

const version = fc
  .tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }))
  .map(([a, b]) => `${String(a)}.${String(b)}.0`);
const ladder = fc
  .uniqueArray(version, { minLength: 1, maxLength: 6 })
  .map((list) => list.sort((a, b) => order.compare(a, b)));
/** Disjoint intervals over a ladder of versions. */
const intervals = fc
  .tuple(ladder, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), fc.boolean())
  .map(([steps, inclusive, open]) => {
    const found: Interval[] = [];
    for (let at = 0; at + 1 < steps.length; at += 2) {
      const end = steps[at + 1] ?? '';
      const last = inclusive[at] === true;
      found.push({ from: steps[at] ?? '', after: false, fixed: last ? null : end, last: last ? end : null });
    }
    if (open && steps.length % 2 === 1)
      found.push({ from: steps.at(-1) ?? '', after: false, fixed: null, last: null });
    return found;
  });
const inside = (list: readonly Interval[], at: string) =>
  list.some((interval) => within(interval, at, order) === true);

describe('events, intervals and vers say the same', () => {
  test('events agree with trying every interval', () => {
    fc.assert(
      fc.property(intervals, version, (list, at) => {
        fc.pre(list.length > 0);
        expect(affects(eventsOf(list), at, order)).toBe(inside(list, at));
      }),
    );
  });

  test('vers agrees with trying every interval', () => {
    fc.assert(
      fc.property(intervals, version, (list, at) => {
        const text = versOf('npm', list);
        fc.pre(text !== null);
        const read = parseVers(text);
        expect(read.ok && versContains(read.vers, at)).toBe(inside(list, at));
      }),
    );
  });

  test('events and vers lead back to the same versions', () => {
    fc.assert(
      fc.property(intervals, version, (list, at) => {
        expect(inside(intervalsOf(eventsOf(list), order), at)).toBe(inside(list, at));
        const text = versOf('npm', list);
        fc.pre(text !== null);
        const read = readVers(text);
        expect(read.ok && inside(intervalsOfVers(read.vers), at)).toBe(inside(list, at));
      }),
    );
  });

  test('joining overlapping intervals keeps every version', () => {
    fc.assert(
      fc.property(intervals, intervals, version, (a, b, at) => {
        expect(inside(merged([...a, ...b], order), at)).toBe(inside([...a, ...b], at));
      }),
    );
  });

  test('canonical vers reads back as it was printed', () => {
    const text = fc
      .string({ minLength: 1, maxLength: 8, unit: 'grapheme-ascii' })
      .filter((raw) => raw.trim() === raw && raw !== '*');
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(version, text), { minLength: 1, maxLength: 5 }), (versions) => {
        const constraints = versions.map((one) => ({ comparator: '=' as const, version: one }));
        const printed = printVers({ scheme: 'lexicographic', constraints });
        const read = parseVers(printed);
        expect(read.ok && printVers(read.vers)).toBe(printed);
      }),
    );
  });
});
