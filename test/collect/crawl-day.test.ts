import { expect, test } from 'vitest';
import { simulateDay } from '../bench/crawl-day.ts';

test('six hours of 60 sources, some failing: none starves, none is hurried, nothing is lost or doubled', async () => {
  const day = await simulateDay({ sources: 60, hours: 6, delayMs: 2_000 });
  expect(day).toMatchObject({ failing: 3, lost: [], doubled: [], hurried: [], starved: [] });
  expect(day.kept).toBeGreaterThan(100);
});
