import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backoff, failureDelay, readRetryAfter, readWait } from '../../src/collect/backoff.ts';
import { nextTick } from '../../src/collect/cron.ts';
import { isSilent, nextVisit, usualPause } from '../../src/collect/polling.ts';
import { UNVISITED } from '../../src/collect/index.ts';
import type { SourceState } from '../../src/model/ports.ts';
import { sourceAt } from './visiting.ts';

const HOUR = 3_600_000;
const iso = (time: number): string => new Date(time).toISOString();
const NOON = Date.UTC(2026, 6, 3, 12);

/** A source that changed at these hours before noon, and was last asked at noon. */
const changedAgo = (...hours: readonly number[]): SourceState => ({
  ...UNVISITED,
  lastSuccess: iso(NOON),
  lastChange: hours[0] === undefined ? null : iso(NOON - hours[0] * HOUR),
  changes: hours.map((hour) => iso(NOON - hour * HOUR)),
});

describe('schedules', () => {
  test.each([
    ['* * * * *', '2026-07-03T12:00:00Z', '2026-07-03T12:00:00Z'],
    ['* * * * *', '2026-07-03T12:00:01Z', '2026-07-03T12:01:00Z'],
    ['7 * * * *', '2026-07-03T12:08:00Z', '2026-07-03T13:07:00Z'],
    ['*/20 6,18 * * *', '2026-07-03T06:41:00Z', '2026-07-03T18:00:00Z'],
    ['0 0 * * *', '2026-07-03T00:00:01Z', '2026-07-04T00:00:00Z'],
    ['0 9 * * 1', '2026-07-03T12:00:00Z', '2026-07-06T09:00:00Z'],
    ['0 9 * * mon-fri', '2026-07-04T12:00:00Z', '2026-07-06T09:00:00Z'],
    ['0 9 * * 7', '2026-07-03T12:00:00Z', '2026-07-05T09:00:00Z'],
    ['0 9 1 * 1', '2026-07-03T12:00:00Z', '2026-07-06T09:00:00Z'],
    ['0 9 31 * *', '2026-07-31T10:00:00Z', '2026-08-31T09:00:00Z'],
    ['0 0 29 2 *', '2026-07-03T12:00:00Z', '2028-02-29T00:00:00Z'],
    ['0 0 L * *', '2026-07-03T12:00:00Z', '2026-07-31T00:00:00Z'],
  ])('%s after %s is due at %s', (expression, from, expected) => {
    expect(nextTick(expression, Date.parse(from))).toBe(Date.parse(expected));
  });

  test.each(['0 0 30 2 *', 'daily', '', '61 * * * *'])('%j is never due', (expression) => {
    expect(nextTick(expression, NOON)).toBeUndefined();
  });
});

describe('the next visit', () => {
  const hourly = sourceAt('https://daily.example/feed', { schedule: '0 * * * *' });
  test.each([
    ['a source that was never visited is due at once', UNVISITED, 0],
    ['one without a habit follows its schedule', changedAgo(1), 1],
    ['one that was quiet for a day since it was first seen is asked every three hours', changedAgo(24), 3],
    ['one that changes hourly follows its schedule', changedAgo(0, 1, 2, 3, 4), 1],
    ['one that changes daily is asked every six hours', changedAgo(0, 24, 48, 72), 6],
    ['one that changes monthly is asked daily', changedAgo(0, 720, 1440, 2160), 24],
    ['one that fell quiet is asked less and less', changedAgo(40, 41, 42, 43), 10],
    ['one that wants a rest gets it', { ...changedAgo(1), nextAt: iso(NOON + 2.5 * HOUR) }, 3],
    [
      'one that failed waits for its backoff',
      { ...changedAgo(1), failures: 2, nextAt: iso(NOON + HOUR / 4) },
      0.25,
    ],
  ])('%s', (_name, state, hours) => {
    expect((nextVisit(hourly, state, NOON) - NOON) / HOUR).toBe(hours);
  });

  test('is never before the last one, whatever the habit, and never more than a day and a tick away', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 20 }), (gaps) => {
        let ago = 0;
        const state = changedAgo(...gaps.map((gap) => (ago += gap)));
        const wait = nextVisit(hourly, state, NOON) - NOON;
        expect(usualPause(state)).toBeLessThanOrEqual(24 * HOUR);
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(25 * HOUR);
      }),
    );
  });
});

test.each([
  ['one that was never regular', changedAgo(900), false],
  ['one that changes daily and did so yesterday', changedAgo(24, 48, 72, 96), false],
  ['one that changes daily and is quiet for a week', changedAgo(168, 192, 216, 240), true],
  ['one that changes hourly and is quiet for a day', changedAgo(25, 26, 27, 28), true],
  ['one that changes hourly and is quiet for a night', changedAgo(9, 10, 11, 12), false],
  ['one with pauses before', changedAgo(100, 101, 102, 200, 201), false],
])('silence: %s', (_name, state, silent) => {
  expect(isSilent(state, NOON)).toBe(silent);
});

test('a source is not silent because nobody asked it', () => {
  expect(isSilent({ ...changedAgo(0, 24, 48, 72), lastSuccess: iso(NOON) }, NOON + 1_000 * HOUR)).toBe(false);
});

describe('waits', () => {
  test('double with every failure, differ by chance, and end at a day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failures, random) => {
          const wait = failureDelay(failures, random);
          expect(wait).toBeGreaterThanOrEqual(5 * 60_000);
          expect(wait).toBeLessThanOrEqual(24 * HOUR);
          expect(backoff(3, 1_000, 60_000, random)).toBeGreaterThanOrEqual(2_000);
        },
      ),
    );
  });

  test.each([
    ['120', 120_000],
    ['Fri, 03 Jul 2026 12:01:00 GMT', 60_000],
    ['Fri, 03 Jul 2026 11:00:00 GMT', 0],
    ['99999999', 30 * 24 * HOUR],
    ['-5', null],
    ['soon', null],
    ['', null],
    [undefined, null],
  ])('Retry-After %j is %j', (header, wait) => {
    const read = readRetryAfter(header, NOON);
    // "-5" is a date to some readers of dates; a wait is never negative.
    if (header === '-5') return void expect(read === null || read >= 0).toBe(true);
    expect(read).toBe(wait);
  });

  test.each([
    ['a refusal with Retry-After', { 'retry-after': '10' }, 429, 10_000],
    ['a success with Retry-After', { 'retry-after': '10' }, 200, null],
    ['a quota with something left', { 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': '600' }, 200, null],
    ['seconds to go', { 'x-ratelimit-remaining': '0.0', 'x-ratelimit-reset': '600' }, 200, 600_000],
    [
      'Unix seconds',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOON / 1000 + 60) },
      403,
      60_000,
    ],
    [
      'a date',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2026-07-03T12:05:00.000Z' },
      200,
      300_000,
    ],
    ['a quota without a time', { 'x-ratelimit-remaining': '0' }, 200, null],
  ])('%s', (_name, headers, status, wait) => {
    expect(readWait(headers, status, NOON)).toBe(wait);
  });
});
