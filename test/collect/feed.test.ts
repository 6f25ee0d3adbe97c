import { describe, expect, test } from 'vitest';
import { UNVISITED } from '../../src/collect/index.ts';
import { serve } from './loopback.ts';
import { visitor } from './visiting.ts';

describe('a feed', () => {
  test('is kept, its pages are fetched, and nothing is fetched twice', async () => {
    let entries = '/a One\n/b Two';
    const tag = (): string => `"${String(entries.length)}"`;
    const site = await serve((q, r) => {
      if (q.url !== '/feed') return r.writeHead(200, { 'content-type': 'text/html' }).end(q.url);
      if (q.headers['if-none-match'] === tag()) return r.writeHead(304).end();
      return r.writeHead(200, { etag: tag() }).end(entries);
    });
    const { visit, paths, kept, clock } = visitor(site);
    const first = await visit();
    expect([...paths()].sort()).toEqual(['/a', '/b', '/feed']);
    expect(kept.find(({ url }) => url?.endsWith('/a'))).toMatchObject({
      kind: 'page',
      hint: { title: 'One', source: 'daily', lang: 'en' },
    });
    expect(first).toMatchObject({ failures: 0, lastChange: first.lastSuccess, etag: '"13"' });

    clock.advance(3_600_000);
    const second = await visit(first);
    expect(second.lastChange).toBe(first.lastChange);
    expect(second.lastSuccess).not.toBe(first.lastSuccess);
    expect(kept).toHaveLength(3);

    entries = '/c Three\n/a One, corrected\n/b Two';
    const third = await visit(second);
    expect(paths().slice(3).sort()).toEqual(['/a', '/c', '/feed']);
    expect(third.changes).toHaveLength(2);
  });

  test('without follow keeps the entries alone', async () => {
    const site = await serve((_q, r) => r.end('/a One'));
    const { visit, paths } = visitor(site, { follow: false });
    await visit();
    expect(paths()).toEqual(['/feed']);
  });

  test('a page that fails is tried again at the next visit, even when the feed has not changed', async () => {
    let broken = true;
    const site = await serve((q, r) => {
      if (q.url === '/feed')
        return q.headers['if-none-match']
          ? r.writeHead(304).end()
          : r.writeHead(200, { etag: '"1"' }).end('/a One');
      return broken ? r.writeHead(503).end() : r.end('page');
    });
    const { visit, paths, problems } = visitor(site);
    const state = await visit();
    expect(paths()).toEqual(['/feed']);
    expect(problems).toMatchObject([{ code: 'http-status', message: '503 Service Unavailable' }]);
    broken = false;
    await visit(state);
    expect(paths()).toEqual(['/feed', '/a']);
  });

  test('a page that is gone is reported once and given up', async () => {
    const site = await serve((q, r) => (q.url === '/feed' ? r.end('/a One') : r.writeHead(410).end()));
    const { visit, problems } = visitor(site);
    await visit(await visit());
    expect(problems.map(({ message }) => message)).toEqual(['410 Gone']);
  });

  test('more pages than a visit may fetch come with the next visits', async () => {
    const site = await serve((q, r) =>
      r.end(q.url === '/feed' ? Array.from({ length: 7 }, (_, n) => `/p${String(n)} t`).join('\n') : 'page'),
    );
    const { visit, paths } = visitor(site, { options: { maxPages: 3 } });
    let state = await visit();
    expect(paths()).toHaveLength(1 + 3);
    state = await visit(state);
    await visit(state);
    expect(new Set(paths()).size).toBe(1 + 7);
    expect(paths()).toHaveLength(1 + 7);
  });

  test('pictures and films are not kept', async () => {
    const site = await serve((q, r) =>
      q.url === '/feed' ? r.end('/a One') : r.writeHead(200, { 'content-type': 'video/mp4' }).end('film'),
    );
    const { visit, paths, problems } = visitor(site);
    await visit();
    expect(paths()).toEqual(['/feed']);
    expect(problems).toMatchObject([{ code: 'not-text' }]);
  });

  test('a feed that fails is left alone for longer each time', async () => {
    const site = await serve((_q, r) => r.writeHead(404).end());
    const { visit, clock } = visitor(site);
    const waits: number[] = [];
    let state = UNVISITED;
    for (let n = 0; n < 12; n++) {
      state = await visit(state);
      waits.push(Date.parse(state.nextAt ?? '') - clock.now());
    }
    expect(state).toMatchObject({ failures: 12, reason: 'http-status: 404 Not Found', lastSuccess: null });
    expect(waits[0]).toBeGreaterThanOrEqual(300_000);
    expect(waits[3]).toBeGreaterThan(waits[0] ?? 0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(86_400_000);
  });

  test('a page that announces a feed leads to the feed, and the reader is told', async () => {
    const page =
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/real.xml"></head></html>';
    const site = await serve((q, r) =>
      r.end(q.url === '/feed' ? page : q.url === '/real.xml' ? '/a One' : 'page'),
    );
    const { visit, paths, problems } = visitor(site);
    await visit();
    expect(paths()).toEqual(['/real.xml', '/a']);
    expect(problems).toMatchObject([{ code: 'feed-is-html' }]);
  });

  test.each([
    [
      'a page that announces none',
      '<!doctype html><html><body>Are you a person?</body></html>',
      'feed-is-html',
    ],
    [
      'a page whose feed is gone',
      '<html><link rel="alternate" type="application/atom+xml" href="/gone">',
      'http-status',
    ],
    ['nothing at all', '', 'feed-empty'],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'feed-malformed'],
  ])('in the place of a feed, %s is a failure of the source and is not kept', async (_what, body, code) => {
    const site = await serve((q, r) => r.writeHead(q.url === '/gone' ? 410 : 200).end(body));
    const { visit, kept, problems } = visitor(site);
    const state = await visit();
    expect(problems.at(-1)?.code).toBe(code);
    expect(state).toMatchObject({ failures: 1, lastSuccess: null });
    expect(state.reason).toMatch(code);
    expect(kept).toEqual([]);
  });

  test.each([
    ['an RSS feed without entries', '<rss version="2.0"><channel/></rss>'],
    ['a feed of two bytes a letter', Buffer.from('<feed xmlns="http://www.w3.org/2005/Atom"/>', 'utf16le')],
    ['a JSON Feed', '{"version":"https://jsonfeed.org/version/1.1","items":[]}'],
    ['a feed behind junk', '<br>\nWarning: something\n<?xml version="1.0"?><rdf:RDF></rdf:RDF>'],
  ])('%s is a feed', async (_what, body) => {
    const site = await serve((_q, r) => r.end(body));
    const { visit, kept } = visitor(site);
    expect(await visit()).toMatchObject({ failures: 0, reason: null });
    expect(kept).toHaveLength(1);
  });

  test('"not modified" to a request without a condition is no success', async () => {
    const site = await serve((_q, r) => r.writeHead(304).end());
    const { visit } = visitor(site);
    expect(await visit()).toMatchObject({ failures: 1, reason: 'http-status: 304 Not Modified' });
  });

  test('an index with more than can wait in line is read again until all of it came', async () => {
    const paths = Array.from({ length: 5_300 }, (_, n) => `/p${String(n)}`);
    const site = await serve((q, r) => {
      if (q.url !== '/feed') return r.end('page');
      if (q.headers['if-none-match'] !== undefined) return r.writeHead(304).end();
      return r.writeHead(200, { etag: '"1"' }).end(paths.join('\n'));
    });
    const { visit, kept } = visitor(site, { options: { maxPages: 3_000 } });
    let state = await visit();
    for (let n = 0; n < 3; n++) state = await visit(state);
    const pages = kept.filter(({ kind }) => kind === 'page').map(({ url }) => url);
    expect(pages).toHaveLength(5_300);
    expect(new Set(pages).size).toBe(5_300);
  });

  test('a feed whose entries all changed since the last visit may have lost some, and says so', async () => {
    let from = 0;
    const site = await serve((_q, r) =>
      r.end(Array.from({ length: 6 }, (_, n) => `/p${String(from + n)} t`).join('\n')),
    );
    const { visit, problems } = visitor(site, { follow: false });
    const state = await visit();
    from = 5;
    const next = await visit(state);
    expect(problems).toEqual([]);
    from = 30;
    await visit(next);
    expect(problems).toMatchObject([{ code: 'index-overrun', subject: 'daily' }]);
  });
});
