import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { earlierFiles } from '../../src/collect/sources/mailing-list.ts';
import { serve, type Handler, type Site } from './loopback.ts';
import { postsOf, queryOf, recorded, siteOf } from './sites.ts';
import { visitor } from './visiting.ts';

describe('github', () => {
  const api = '/repos/marten-dev/marten';
  test('issues and comments since the last change, page by page, and 304 when there is none', async () => {
    const site = await siteOf({
      [`${api}/issues?`]: (q, r) => {
        if (q.headers['if-none-match'] === '"i"') return r.writeHead(304, { 'x-poll-interval': '300' }).end();
        const link = `<http://${q.headers.host ?? ''}${api}/issues?page=2>; rel="next", <http://x/>; rel="last"`;
        return r
          .writeHead(200, { etag: '"i"', link: q.url?.includes('since=2026-06-17') ? '' : link })
          .end(recorded('github-issues.json'));
      },
      [`${api}/issues?page=2`]: '[]',
      [`${api}/issues/comments?`]: recorded('github-comments.json'),
    });
    const visited = visitor(site, { kind: 'github', path: api, token: 't' });
    const first = await visited.visit();
    expect(postsOf(visited)).toEqual(['I_kwA1', 'IC_kwA2']);
    expect(site.headers[0]).toMatchObject({
      authorization: 'Bearer t',
      accept: 'application/vnd.github+json',
    });
    const second = await visited.visit(first);
    expect(queryOf(site, 3).get('since')).toBe('2026-06-17T08:00:00Z');
    expect(second.lastChange).toBe(first.lastChange);
    const third = await visited.visit(second);
    expect(third.failures).toBe(0);
    expect(visited.kept.filter(({ url }) => url?.includes('/issues?since') ?? false)).toHaveLength(0);
    expect(Date.parse(third.nextAt ?? '') - visited.clock.now()).toBeGreaterThanOrEqual(290_000);
  });

  test.each([
    ['releases', '/releases', 'github-releases.json', 'RE_kwA3'],
    ['advisories', '/security-advisories', 'github-advisories.json', 'GHSA-aaaa-bbbb-cccc'],
  ])('%s', async (stream, path, file, id) => {
    const site = await siteOf({ [api + path]: recorded(file) });
    const visited = visitor(site, { kind: 'github', path: api, options: { stream } });
    await visited.visit();
    expect(postsOf(visited)).toEqual([id]);
  });

  test('discussions by GraphQL, with a token only', async () => {
    const site = await siteOf({ '/graphql': recorded('github-discussions.json') });
    const options = { stream: 'discussions' };
    const without = visitor(site, { kind: 'github', path: api, options });
    await without.visit();
    expect(without.problems).toMatchObject([{ code: 'token-missing' }]);
    const visited = visitor(site, { kind: 'github', path: api, options, token: 't' });
    const state = await visited.visit();
    expect(site.asked).toEqual(['POST /graphql']);
    expect(postsOf(visited)).toEqual(['D_1', 'DC_1', 'DC_2']);
    await visited.visit(state);
    expect(visited.kept).toHaveLength(1);
  });

  test('an unknown stream is a problem', async () => {
    const visited = visitor(await siteOf({}), {
      kind: 'github',
      path: api,
      options: { stream: 'constructor' },
    });
    await visited.visit();
    expect(visited.problems).toMatchObject([{ code: 'option-unknown' }]);
  });

  test('a quota that is used up gives the host a rest until it is filled', async () => {
    const site = await serve((_q, r) =>
      r
        .writeHead(403, {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(Date.UTC(2026, 6, 3, 1) / 1000),
        })
        .end(),
    );
    const visited = visitor(site, { kind: 'github', path: api });
    const state = await visited.visit();
    expect(Date.parse(state.nextAt ?? '')).toBeGreaterThanOrEqual(Date.UTC(2026, 6, 3, 1));
  });
});

describe('mailing-list', () => {
  test('a packed month, and the month before while it is young', async () => {
    const mbox = gzipSync(recorded('mailing-list.mbox'));
    const send: Handler = (_q, r) => r.writeHead(200, { 'content-type': 'application/gzip' }).end(mbox);
    const site = await siteOf({ '/pipermail/2026-July.txt.gz': send, '/pipermail/2026-June.txt.gz': send });
    const visited = visitor(site, { kind: 'mailing-list', path: '/pipermail/{yyyy}-{Month}.txt.gz' });
    visited.clock.advance(-2 * 86_400_000);
    await visited.visit();
    expect(visited.paths()).toEqual(['/pipermail/2026-June.txt.gz', '/pipermail/2026-July.txt.gz']);
    expect(postsOf(visited)).toEqual([
      'one@example.org',
      'two@example.org',
      'one@example.org',
      'two@example.org',
    ]);
  });

  test.each([
    ['an empty month', '', 0],
    ['a page', '<html>From here you can sign in</html>', 1],
  ])('%s in the place of a mail box', async (_what, body, failures) => {
    const site = await siteOf({ '/list.mbox': (_q, r) => r.end(body) });
    const visited = visitor(site, { kind: 'mailing-list', path: '/list.mbox' });
    expect(await visited.visit()).toMatchObject({ failures });
    expect(visited.problems.map(({ code }) => code)).toEqual(failures === 0 ? [] : ['answer-unforeseen']);
  });

  test.each([
    ['2026-07-10T00:00:00Z', null, []],
    ['2026-07-01T10:00:00Z', '2026-07-01T09:00:00Z', ['2026-06']],
    ['2026-07-10T00:00:00Z', '2026-06-20T00:00:00Z', ['2026-06']],
    ['2026-07-10T00:00:00Z', '2026-07-09T00:00:00Z', []],
  ])('on %s, last seen %s, the earlier files are %j', (now, seen, files) => {
    expect(earlierFiles('{yyyy}-{mm}', Date.parse(now), seen)).toEqual(files);
  });
});

describe('indexes', () => {
  test('page-list: links chosen by pattern, on the own host', async () => {
    const site = await siteOf({
      '/news/': 'page',
      '/index': '/news/a A\n/news/b?x B\n/about C\nhttp://other.example/news/c D\n/news/tags/e E',
    });
    const visited = visitor(site, {
      kind: 'page-list',
      path: '/index',
      options: { match: '/news/', exclude: '/news/tags/' },
    });
    await visited.visit(await visited.visit());
    expect(visited.paths()).toEqual(['/news/a', '/news/b?x']);
  });

  test('page-list: links chosen by a selector; one that finds nothing is reported', async () => {
    const site = await siteOf({
      '/news/': 'page',
      '/index': '<nav><a href="/news/old">x</a></nav><main><h2><a href="/news/a">A</a></h2></main>',
    });
    const visited = visitor(site, { kind: 'page-list', path: '/index', options: { selector: 'main h2' } });
    await visited.visit();
    expect(visited.paths()).toEqual(['/news/a']);
    const stale = visitor(site, { kind: 'page-list', path: '/index', options: { selector: 'li.entry' } });
    await stale.visit();
    expect(stale.paths()).toEqual([]);
    expect(stale.problems).toMatchObject([{ code: 'selector-empty', subject: 'li.entry' }]);
  });

  test('page-list: a page that leads nowhere is reported', async () => {
    const site = await siteOf({ '/news/': '<html>Please enable scripts</html>\n/other/one x\n' });
    const visited = visitor(site, { kind: 'page-list', path: '/news/', options: { match: '/news/*' } });
    expect(await visited.visit()).toMatchObject({ failures: 0 });
    expect(visited.problems).toMatchObject([{ code: 'index-empty', subject: `${site.origin}/news/` }]);
  });

  test('sitemap: the newest of an index, packed or not, with recent pages only', async () => {
    const xml = gzipSync('<urlset>\n/p/new 2026-07-02 New\n/p/old 2020-01-01 Old\n/p/undated x\n');
    const site = await siteOf({
      '/sitemap.xml': '<?xml version="1.0"?><sitemapindex>\n/s1.xml.gz 2026-07-02\n/s0.xml 2019-01-01\n',
      '/s1.xml.gz': (_q, r) => r.writeHead(200, { 'content-type': 'application/gzip' }).end(xml),
      '/p/': 'page',
    });
    const visited = visitor(site, { kind: 'sitemap', path: '/sitemap.xml' });
    await visited.visit();
    expect(visited.paths()).toEqual(['/p/new', '/p/undated']);
    expect(site.asked).not.toContain('GET /s0.xml');
  });

  test('sitemap: a plain list of addresses', async () => {
    const site: Site = await siteOf({
      '/sitemap.txt': (_q, r) => r.end(`${site.origin}/p/one\n${site.origin}/p/two\nnonsense\n`),
      '/p/': 'page',
    });
    const visited = visitor(site, { kind: 'sitemap', path: '/sitemap.txt' });
    await visited.visit();
    expect(visited.paths().toSorted()).toEqual(['/p/one', '/p/two']);
  });

  test('sitemap: a page in its place is a failure, and its links are left alone', async () => {
    const site = await siteOf({ '/sitemap.xml': '<!doctype html><a href="/p/one">One</a>\n/p/one x\n' });
    const visited = visitor(site, { kind: 'sitemap', path: '/sitemap.xml' });
    expect(await visited.visit()).toMatchObject({ failures: 1, lastSuccess: null });
    expect(visited.problems).toMatchObject([{ code: 'answer-unforeseen' }]);
    expect(site.asked).not.toContain('GET /p/one');
  });

  test('sitemap: one of an index that cannot be unpacked costs the others nothing', async () => {
    const site = await siteOf({
      '/sitemap.xml': '<sitemapindex>\n/broken.xml.gz 2026-07-02\n/sound.xml 2026-07-01\n',
      '/broken.xml.gz': (_q, r) => r.end(Buffer.from([0x1f, 0x8b, 1, 2, 3])),
      '/sound.xml': '<urlset>\n/p/one 2026-07-01 One\n',
      '/p/': 'page',
    });
    const visited = visitor(site, { kind: 'sitemap', path: '/sitemap.xml' });
    await visited.visit();
    expect(visited.paths()).toEqual(['/p/one']);
    expect(visited.problems).toMatchObject([{ code: 'body-malformed' }]);
  });

  test('changelog: kept whenever it changes, and no oftener', async () => {
    let text = '# 3.2.1\n\n- Labels print again.';
    const site = await siteOf({
      '/CHANGELOG.md': (_q, r) => r.writeHead(200, { 'content-type': 'text/plain' }).end(text),
    });
    const visited = visitor(site, { kind: 'changelog', path: '/CHANGELOG.md', tool: 'marten' });
    let state = await visited.visit();
    state = await visited.visit(state);
    expect(visited.kept).toHaveLength(1);
    text = '# 3.2.2\n\n- Windows close again.\n\n# 3.2.1\n\n- Labels print again.';
    state = await visited.visit(state);
    expect(visited.kept).toMatchObject([{}, { kind: 'page', hint: { shape: 'changelog', tool: 'marten' } }]);
    expect(state.changes).toHaveLength(2);
  });
});
