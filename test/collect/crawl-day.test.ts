import { expect, test } from 'vitest';
import { simulateDay } from '../bench/crawl-day.ts';

/** Seconds where nothing else runs, a minute and more on a busy machine. */
const RUN_MS = 300_000;

test(
  'six hours of 60 sources, some failing: none starves, none is hurried, nothing is lost or doubled',
  { timeout: RUN_MS },
  async () => {
    const day = await simulateDay({ sources: 60, hours: 6, delayMs: 2_000 });
    expect(day).toMatchObject({ failing: 3, lost: [], doubled: [], hurried: [], starved: [] });
    expect(day.kept).toBeGreaterThan(100);
  },
);
