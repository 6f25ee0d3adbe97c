import { describe, expect, test } from 'vitest';
import { orderOf } from '../../src/versions/orders/index.ts';
import { spanOfProbes } from '../../src/versions/probe-span.ts';

const record = (version: string, matched: 0 | 1) => ({ version, matched });
const span = (...records: ReturnType<typeof record>[]) => spanOfProbes(records, orderOf('npm'));

describe('the records of a rule say', () => {
  test('from where to where it matches, bounded by what was looked at', () => {
    const found = span(record('2.1.198', 0), record('2.1.91', 1), record('2.1.90', 0), record('2.1.197', 1));
    expect(found).toMatchObject({
      first: '2.1.91',
      last: '2.1.197',
      before: '2.1.90',
      after: '2.1.198',
      discriminates: true,
      matched: 2,
      looked: 4,
    });
    expect(found.events).toEqual([{ introduced: '2.1.91' }, { fixed: '2.1.198' }]);
  });
  test('no introduction when nothing before it was looked at', () => {
    const found = span(record('2.1.91', 1), record('2.1.198', 0));
    expect([found.introducedShown, found.fixedShown, found.events]).toEqual([false, true, []]);
  });
  test('no removal when nothing after it was looked at', () => {
    expect(span(record('1.0.0', 0), record('1.1.0', 1)).events).toEqual([{ introduced: '1.1.0' }]);
  });
  test('nothing when the rule matches everywhere or nowhere', () => {
    expect(span(record('1.0.0', 1), record('1.1.0', 1)).discriminates).toBe(false);
    expect(span(record('1.0.0', 0)).first).toBeNull();
    expect(span()).toMatchObject({ first: null, looked: 0, discriminates: false, events: [] });
  });
  test('a match when any package of a version matches', () => {
    const found = span(record('1.0.0', 0), record('1.1.0', 0), record('1.1.0', 1));
    expect([found.matched, found.looked, found.first]).toEqual([1, 2, '1.1.0']);
  });
});
