import { describe, expect, test } from 'vitest';
import type { Handler } from './loopback.ts';
import { siteOf } from './sites.ts';
import { visitor } from './visiting.ts';

const HOUR = 3_600_000;

/** A site whose feed never changes; `page` answers for its only page. */
const siteWith = (page: Handler) => siteOf({ '/feed': '/page 2026-07-02 A page\n', '/page': page });

/** Visits so many times, some hours apart. */
async function visits(visited: ReturnType<typeof visitor>, times: number, hours: number) {
  let state = await visited.visit();
  for (let at = 1; at < times; at++) {
    visited.clock.advance(hours * HOUR);
    state = await visited.visit(state);
  }
  return state;
}

describe('a page that its index says nothing new about', () => {
  test('is looked at again, and kept when it was edited', async () => {
    let text = '<p>first</p>';
    const site = await siteWith((_q, r) => r.writeHead(200, { 'content-type': 'text/html' }).end(text));
    const visited = visitor(site);
    let state = await visited.visit();
    text = '<p>second</p>';
    state = await visited.visit(state);
    expect(visited.paths().filter((path) => path === '/page')).toHaveLength(1);
    visited.clock.advance(7 * HOUR);
    await visited.visit(state);
    const pages = visited.kept.filter(({ kind }) => kind === 'page');
    expect(pages.map(({ body }) => Buffer.from(body).toString())).toEqual(['<p>first</p>', '<p>second</p>']);
    expect(pages[1]?.hint).toEqual(pages[0]?.hint);
  });

  test('is asked conditionally, ever more seldom, and in the end no more', async () => {
    const conditions: (string | undefined)[] = [];
    const site = await siteWith((q, r) => {
      conditions.push(q.headers['if-none-match']);
      if (q.headers['if-none-match'] === '"1"') r.writeHead(304).end();
      else r.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).end('<p>as ever</p>');
    });
    const visited = visitor(site);
    const state = await visits(visited, 24, 6);
    expect(conditions).toEqual([undefined, '"1"', '"1"', '"1"']);
    visited.clock.advance(365 * 24 * HOUR);
    await visited.visit(state);
    expect(visited.paths().filter((path) => path === '/page')).toHaveLength(1);
  });

  test('is looked at ten times at most when it differs each time', async () => {
    let asked = 0;
    const site = await siteWith((_q, r) =>
      r.writeHead(200, { 'content-type': 'text/html' }).end(`<p>at ${String(asked++)}</p>`),
    );
    await visits(visitor(site), 30, 7);
    expect(asked).toBe(11);
  });

  test.each([
    ['gone', 404, 2],
    // A request of a failing server is made three times.
    ['out of order', 503, 7],
  ])('is let go when it is gone, and waits a day when it fails: %s', async (_name, status, asks) => {
    let asked = 0;
    const site = await siteWith((_q, r) => {
      asked++;
      if (asked === 1) r.writeHead(200, { 'content-type': 'text/html' }).end('<p>there</p>');
      else r.writeHead(status).end();
    });
    const visited = visitor(site);
    const state = await visits(visited, 6, 7);
    expect(asked).toBe(asks);
    expect(state).toMatchObject({ failures: 0 });
    expect(visited.problems).toEqual([]);
  });

  test('waits for another visit where many are due at once', async () => {
    const site = await siteOf({
      '/feed': Array.from({ length: 10 }, (_, at) => `/page-${String(at)} 2026-07-02 Page`).join('\n'),
      '/page-': 'page',
    });
    const visited = visitor(site);
    let state = await visited.visit();
    const before = site.asked.length;
    for (const more of [4, 8, 10, 10]) {
      visited.clock.advance(more === 4 ? 7 * HOUR : 60_000);
      state = await visited.visit(state);
      const again = site.asked.slice(before).filter((one) => one.includes('/page-'));
      expect(again).toHaveLength(more);
    }
  });
});
