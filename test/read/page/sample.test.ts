import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/read/page/index.ts';
import { agreement, overlaps, samplesAreThere, truePages } from '../../bench/page-sample.ts';

/** Floors a little under what is reached; dates and titles are those of the sample, some of which no page shows. */
const FLOORS = [
  { type: 'article', f1: 0.93, title: 0.92, date: 0.84 },
  { type: 'documentation', f1: 0.915, title: 0.9, date: 0.7 },
  { type: 'forum', f1: 0.825, title: 0.97, date: 0.94 },
];

describe.skipIf(!samplesAreThere())('real pages (skipped: ../shared/bench/pages is absent)', () => {
  const pages = samplesAreThere() ? truePages() : [];

  it.each(FLOORS)('of type $type agree with their true texts', ({ type, f1, title, date }) => {
    const sums = { f1: 0, all: 0, title: 0, titles: 0, date: 0, dates: 0 };
    for (const truth of pages) {
      if (truth.type !== type) continue;
      const page = readPage(truth.bytes, { contentType: 'text/html; charset=utf-8', url: truth.url });
      sums.all += 1;
      sums.f1 += agreement(page.text, truth.text).f1;
      if (truth.title !== null) {
        sums.titles += 1;
        sums.title += Number(overlaps(page.title, truth.title));
      }
      if (truth.date !== null) {
        sums.dates += 1;
        sums.date += Number((page.publishedAt ?? '').startsWith(truth.date));
      }
      for (const link of page.links)
        expect(page.text.slice(link.start, link.start + link.text.length)).toBe(link.text);
      for (const post of page.posts)
        expect(page.text.slice(post.start, post.start + post.text.length)).toBe(post.text);
    }
    expect(sums.f1 / sums.all).toBeGreaterThanOrEqual(f1);
    expect(sums.title / sums.titles).toBeGreaterThanOrEqual(title);
    expect(sums.date / sums.dates).toBeGreaterThanOrEqual(date);
  });
});
