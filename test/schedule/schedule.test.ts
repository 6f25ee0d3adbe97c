import { describe, expect, test } from 'vitest';
import { planDue, watch } from '../../src/schedule/index.ts';
import type { SourceState } from '../../src/model/ports.ts';
import { UNVISITED } from '../../src/collect/index.ts';
import { sourceAt } from '../collect/visiting.ts';

const NOON = Date.UTC(2026, 6, 3, 12);
const at = (hours: number): string => new Date(NOON + hours * 3_600_000).toISOString();

test('what is due comes with the longest overdue first, those that failed last, and nothing that is off', () => {
  const named = (slug: string, enabled = true) => sourceAt('https://daily.example/feed', { slug, enabled });
  const states = new Map<string, SourceState>([
    ['late', { ...UNVISITED, lastSuccess: at(-9), nextAt: at(-3) }],
    ['later', { ...UNVISITED, lastSuccess: at(-9), nextAt: at(-5) }],
    ['not-yet', { ...UNVISITED, lastSuccess: at(-1), nextAt: at(1) }],
    ['failed', { ...UNVISITED, failures: 3, nextAt: at(-8) }],
    ['unplanned', { ...UNVISITED, lastSuccess: at(-2) }],
    ['off', { ...UNVISITED, nextAt: at(-9) }],
  ]);
  const sources = ['late', 'failed', 'not-yet', 'later', 'new', 'unplanned'].map((slug) => named(slug));
  expect(planDue([...sources, named('off', false)], states, NOON).map(({ slug }) => slug)).toEqual([
    'later',
    'late',
    'unplanned',
    'new',
    'failed',
  ]);
});

describe('the watch', () => {
  const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  test('runs at once, never twice at a time, and goes on after a failure', async () => {
    const stop = new AbortController();
    let running = 0;
    let steps = 0;
    const failures: unknown[] = [];
    const watching = watch({
      expression: '* * * * * *',
      signal: stop.signal,
      failed: (error) => failures.push(error),
      step: async () => {
        expect(++running).toBe(1);
        steps++;
        await soon(steps === 1 ? 1_200 : 10);
        running--;
        if (steps === 1) throw new Error('first');
        if (steps === 2) stop.abort();
      },
    });
    await watching;
    expect(steps).toBe(2);
    expect(failures).toMatchObject([{ message: 'first' }]);
  });

  test('finishes the running step when it is stopped', async () => {
    const stop = new AbortController();
    let finished = false;
    const watching = watch({
      signal: stop.signal,
      failed: () => undefined,
      step: async () => {
        await soon(100);
        finished = true;
      },
    });
    stop.abort();
    await watching;
    expect(finished).toBe(true);
  });

  test('does nothing when it is stopped before it starts', async () => {
    await watch({
      signal: AbortSignal.abort(),
      failed: () => undefined,
      step: () => Promise.reject(new Error('no')),
    });
  });
});
