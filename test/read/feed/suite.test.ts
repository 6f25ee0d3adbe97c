import { describe, expect, it } from 'vitest';
import { readFeedDate } from '../../../src/read/feed/dates.ts';
import {
  expectations,
  expectedDates,
  feedFiles,
  isCore,
  judge,
  readSuiteFeed,
  suiteIsThere,
} from '../../bench/feed-suite.ts';

const there = suiteIsThere();

describe.skipIf(!there)(
  'the suite of feeds kept beside the repository (../shared/bench/feeds; skipped where absent)',
  () => {
    it('no feed throws, each gives items or a problem', () => {
      const silent = feedFiles().filter((file) => {
        const feed = readSuiteFeed(file);
        return feed.items.length === 0 && feed.problems.length === 0;
      });
      expect(silent).toEqual([]);
    });

    it('title, link, id, summary, content and dates are as expected in 99 of 100', () => {
      const outcomes = expectations()
        .filter((one) => isCore(one.field))
        .map(judge);
      const right = outcomes.filter((one) => one.verdict === 'exact' || one.verdict === 'same-text');
      expect(outcomes.length).toBeGreaterThan(500);
      expect(right.length / outcomes.length).toBeGreaterThanOrEqual(0.99);
    });

    it('dates are as expected in 98 of 100', () => {
      const dates = expectedDates();
      const right = dates.filter(({ input, at }) => {
        const read = readFeedDate(input);
        return at === null ? read === null : read !== null && Date.parse(read) === at;
      });
      expect(right.length / dates.length).toBeGreaterThanOrEqual(0.98);
    });
  },
);
