import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { earlierFiles } from '../../src/collect/sources/mailing-list.ts';
import { readThread } from '../../src/read/threads/index.ts';
import { serve, type Handler, type Site } from './loopback.ts';
import { visitor, type Visitor } from './visiting.ts';

/** Recorded shapes of the sites' public APIs, written after their documentation. */
const recorded = (name: string): string =>
  readFileSync(new URL(`../fixtures/threads/${name}`, import.meta.url), 'utf8');

/** A site that answers paths (longest first) with texts or by hand, and 404 for all else. */
function siteOf(answers: Readonly<Record<string, string | Handler>>, robots?: string): Promise<Site> {
  const paths = Object.keys(answers).sort((a, b) => b.length - a.length);
  return serve(
    (q, r) => {
      const path = paths.find((one) => (q.url ?? '').startsWith(one));
      const answer = path === undefined ? undefined : answers[path];
      if (answer === undefined) return r.writeHead(404).end('{}');
      if (typeof answer === 'function') return answer(q, r);
      return r.writeHead(200, { 'content-type': 'application/json' }).end(answer);
    },
    robots === undefined ? {} : { robots },
  );
}

/** Every thread capture must be readable by the reader of its shape. */
function postsOf({ kept }: Visitor): readonly string[] {
  return kept.flatMap(({ kind, hint, body, url }) => {
    if (kind !== 'thread') return [];
    const thread = readThread(hint.shape ?? '', body, { url });
    expect(thread.problems).toEqual([]);
    return thread.posts.map(({ id }) => id);
  });
}

const queryOf = (site: Site, at: number): URLSearchParams =>
  new URL(site.asked[at]?.split(' ')[1] ?? '', site.origin).searchParams;

describe('reddit', () => {
  const thread = recorded('reddit-thread.json');
  test('without a token: the public listing and its threads, unless robots.txt closes them', async () => {
    const site = await siteOf({
      '/r/marten/new.json': recorded('reddit-listing.json'),
      '/r/marten/comments/': thread,
    });
    const visited = visitor(site, { kind: 'reddit', path: '/r/marten' });
    const state = await visited.visit();
    expect(visited.paths()).toEqual([
      '/r/marten/new.json?limit=100&raw_json=1',
      '/r/marten/comments/1mk9z1/marten_32_reads_my_shell_history.json?raw_json=1&limit=500',
      '/r/marten/comments/1mk9z2/vendor_answers.json?raw_json=1&limit=500',
    ]);
    expect(new Set(postsOf(visited))).toEqual(new Set(['t3_1mk9z1', 't3_1mk9z2', 't1_n1', 't1_n2']));
    await visited.visit(state);
    expect(visited.kept).toHaveLength(3);

    const closed = await siteOf({ '/r/': thread }, 'user-agent: *\ndisallow: /');
    const refused = visitor(closed, { kind: 'reddit', path: '/r/marten' });
    expect(await refused.visit()).toMatchObject({
      failures: 1,
      reason: expect.stringContaining('robots-disallowed') as string,
    });
  });

  test('a thread is fetched again only when its comments grow', async () => {
    let listing = recorded('reddit-listing.json');
    const site = await siteOf({
      '/r/marten/new.json': (_q, r) => r.end(listing),
      '/r/marten/comments/': thread,
    });
    const visited = visitor(site, { kind: 'reddit', path: '/r/marten/' });
    const state = await visited.visit();
    listing = listing.replace('"num_comments":57', '"num_comments":58').replace('"score":12,', '"score":13,');
    await visited.visit(state);
    expect(visited.paths().slice(3)).toEqual([
      '/r/marten/new.json?limit=100&raw_json=1',
      '/r/marten/comments/1mk9z1/marten_32_reads_my_shell_history.json?raw_json=1&limit=500',
    ]);
  });

  test('the public feed is one request', async () => {
    const site = await siteOf({ '/r/marten/new/.rss': '/r/marten/1 One' });
    const visited = visitor(site, { kind: 'reddit', path: '/r/marten/new/.rss' });
    await visited.visit();
    expect(visited.kept).toMatchObject([{ kind: 'feed', hint: { shape: 'reddit' } }]);
    expect(site.asked).toEqual(['GET /r/marten/new/.rss']);
  });

  test('with a token: the API, and the token goes nowhere else', async () => {
    const site = await siteOf({
      '/r/marten/new': recorded('reddit-listing.json'),
      '/r/marten/comments/': thread,
    });
    const visited = visitor(site, { kind: 'reddit', path: '/r/marten/new/.rss', token: 'secret' });
    await visited.visit();
    expect(site.asked).toContain('GET /r/marten/new.json?limit=100&raw_json=1');
    expect(site.headers.every(({ authorization }) => authorization === 'Bearer secret')).toBe(true);
    expect(
      JSON.stringify(visited.kept.map(({ hint, headers, url }) => ({ hint, headers, url }))),
    ).not.toContain('secret');
  });
});

describe('hackernews', () => {
  test('is searched by time slices, halved where an answer cannot hold them', async () => {
    const site = await siteOf({
      '/api/v1/search_by_date': (q, r) => {
        const filter = new URL(q.url ?? '', 'http://x').searchParams.get('numericFilters') ?? '';
        const [from = 0, to = 0] = [...filter.matchAll(/\d{5,}/g)].map((match) => Number(match[0]));
        // One post a minute: a day holds more than an answer does.
        const nbHits = Math.ceil((to - from) / 60);
        const hits = [{ objectID: String(from), author: 'a', created_at_i: to - 1, comment_text: 'hi' }];
        r.end(JSON.stringify({ hits, nbHits }));
      },
    });
    const visited = visitor(site, {
      kind: 'hackernews',
      path: '/api/v1',
      options: { query: 'marten', days: 2 },
    });
    const state = await visited.visit();
    expect(queryOf(site, 0).get('query')).toBe('marten');
    // Two days of 1,440 posts each: four half days are kept, the three questions above them are not.
    expect(site.asked).toHaveLength(7);
    expect(visited.kept).toHaveLength(4);
    const now = visited.clock.now() / 1000;
    visited.clock.advance(3_600_000);
    const asked = site.asked.length;
    await visited.visit(state);
    const next = /created_at_i>=(\d+)/.exec(queryOf(site, asked).get('numericFilters') ?? '')?.[1];
    expect(Number(next)).toBeGreaterThan(now - 2 * 3_600 - 60);
    expect(site.asked).toHaveLength(asked + 1);
  });

  test('items are followed through their comments, within the budget, and none is lost', async () => {
    const item = (id: number, kids: number[], descendants?: number) =>
      JSON.stringify({
        id,
        type: descendants === undefined ? 'comment' : 'story',
        by: 'a',
        time: 1,
        text: 't',
        kids,
        descendants,
      });
    const site = await siteOf({
      '/v0/topstories.json': '[1,2]',
      '/v0/updates.json': '{"items":[2,99],"profiles":[]}',
      '/v0/item/1.json': item(1, [11, 12], 3),
      '/v0/item/2.json': item(2, [], 0),
      '/v0/item/11.json': item(11, [111]),
      '/v0/item/12.json': item(12, []),
      '/v0/item/111.json': item(111, []),
    });
    const visited = visitor(site, { kind: 'hackernews', path: '/v0', options: { maxItems: 3 } });
    const state = await visited.visit();
    expect(postsOf(visited)).toEqual(['1', '2', '11']);
    const next = await visited.visit(state);
    await visited.visit(next);
    expect(new Set(postsOf(visited))).toEqual(new Set(['1', '2', '11', '12', '111']));
  });
});

test('lobsters: the newest stories and their comments', async () => {
  const story = recorded('lobsters-story.json');
  const site = await siteOf({ '/newest.json': `[${story}]`, '/s/k3v9ab.json': story });
  const visited = visitor(site, { kind: 'lobsters', path: '' });
  await visited.visit();
  expect(visited.paths()).toEqual(['/newest.json', '/s/k3v9ab.json']);
  expect(postsOf(visited)).toContain('cc22dd');
});

test('discourse: every page of a topic, and only the last one again when it grows', async () => {
  let posts = 41;
  const list = () =>
    JSON.stringify({
      topic_list: { topics: [{ id: 771, slug: 'history', posts_count: posts, bumped_at: String(posts) }] },
    });
  const site = await siteOf({
    '/forum/latest.json': (_q, r) => r.end(list()),
    '/forum/t/history/771.json': recorded('discourse-topic.json'),
  });
  const visited = visitor(site, { kind: 'discourse', path: '/forum/' });
  const state = await visited.visit();
  const page = '/forum/t/history/771.json';
  expect(visited.paths()).toEqual([page, `${page}?page=2`, `${page}?page=3`]);
  expect(postsOf(visited)).toContain('9003');
  posts = 42;
  await visited.visit(state);
  expect(visited.paths().slice(3)).toEqual([`${page}?page=3`]);
});

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

test('stackexchange: questions, then their answers; its backoff is kept', async () => {
  const questions = recorded('stackexchange-questions.json').replace(
    '"score":7',
    '"score":7,"answer_count":1,"last_activity_date":1783035000',
  );
  const site = await siteOf({
    '/2.3/questions?': questions,
    '/2.3/questions/79001/answers?': recorded('stackexchange-answers.json'),
  });
  const visited = visitor(site, {
    kind: 'stackexchange',
    path: '/2.3',
    options: { site: 'security', tagged: 'marten' },
    schedule: '* * * * *',
  });
  const state = await visited.visit();
  expect(postsOf(visited)).toEqual(['q79001', 'a79055']);
  expect(queryOf(site, 0).get('site')).toBe('security');
  expect(Date.parse(state.nextAt ?? '') - visited.clock.now()).toBeGreaterThanOrEqual(10_000);
  const second = await visited.visit(state);
  expect(queryOf(site, 2).get('min')).toBe('1783035000');
  expect(visited.kept).toHaveLength(2);
  expect(second.lastChange).toBe(state.lastChange);
});

test('mastodon: from the newest known post upwards', async () => {
  const status = (id: number) => ({
    id: String(id),
    uri: `u${String(id)}`,
    url: `https://m.example/@a/${String(id)}`,
    visibility: 'public',
    content: 'x',
    account: { acct: 'a' },
  });
  const all = Array.from({ length: 130 }, (_, n) => status(9_950 + n));
  let until = 40;
  const site = await siteOf({
    '/api/v1/timelines/tag/marten': (q, r) => {
      const after = Number(new URL(q.url ?? '', 'http://x').searchParams.get('min_id') ?? Number.NaN);
      const known = all.slice(0, until);
      const page = Number.isNaN(after)
        ? known.slice(-40)
        : known.filter(({ id }) => Number(id) > after).slice(0, 40);
      r.end(JSON.stringify(page.toReversed()));
    },
  });
  const visited = visitor(site, { kind: 'mastodon', path: '', options: { tag: 'marten' } });
  const state = await visited.visit();
  until = 130;
  await visited.visit(state);
  expect(new Set(postsOf(visited)).size).toBe(130);
});

test('mastodon: an account is looked up once', async () => {
  const site = await siteOf({
    '/api/v1/accounts/lookup?acct=otter': '{"id":"7"}',
    '/api/v1/accounts/7/statuses': recorded('mastodon-timeline.json'),
  });
  const visited = visitor(site, { kind: 'mastodon', path: '/@otter' });
  await visited.visit(await visited.visit());
  expect(site.asked.filter((one) => one.includes('lookup'))).toHaveLength(1);
  expect(postsOf(visited)).toContain('https://social.example/users/otter/statuses/11402');
});

test('bluesky: a search, page by page, until what is known', async () => {
  const feed = recorded('bluesky-feed.json')
    .replace('"feed":[{"post":', '"posts":[')
    .replace('}}],"cursor"', '}],"cursor"')
    .replace(
      '"likeCount":14,"indexedAt":"2026-06-15T12:30:01.000Z"}]',
      '"likeCount":14,"indexedAt":"2026-07-02T12:30:01.000Z"}]',
    );
  const site = await siteOf({
    '/xrpc/app.bsky.feed.searchPosts': (q, r) => r.end(q.url?.includes('cursor=c1') ? '{"posts":[]}' : feed),
  });
  const visited = visitor(site, { kind: 'bluesky', path: '', options: { query: 'marten' } });
  const state = await visited.visit();
  expect(postsOf(visited)).toEqual(['at://did:plc:abc123/app.bsky.feed.post/3kx1']);
  await visited.visit(state);
  expect(visited.kept).toHaveLength(1);
  expect(queryOf(site, 2).get('since')).toBe('2026-07-02T12:30:01.000Z');
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

  test('changelog: kept whenever it changes, and no oftener', async () => {
    let text = '# 3.2.1';
    const site = await siteOf({
      '/CHANGELOG.md': (_q, r) => r.writeHead(200, { 'content-type': 'text/plain' }).end(text),
    });
    const visited = visitor(site, { kind: 'changelog', path: '/CHANGELOG.md', tool: 'marten' });
    let state = await visited.visit();
    state = await visited.visit(state);
    expect(visited.kept).toHaveLength(1);
    text = '# 3.2.2\n# 3.2.1';
    state = await visited.visit(state);
    expect(visited.kept).toMatchObject([{}, { kind: 'page', hint: { shape: 'changelog', tool: 'marten' } }]);
    expect(state.changes).toHaveLength(2);
  });
});

test.each([
  'reddit',
  'lobsters',
  'github',
  'hackernews',
  'stackexchange',
  'mastodon',
  'bluesky',
  'discourse',
])('an answer that is no JSON is no success of %s', async (kind) => {
  const site = await serve((_q, r) => r.end('<html>come back later</html>'));
  const visited = visitor(site, { kind, path: '/repos/a/b' });
  const state = await visited.visit();
  expect(state.changes).toEqual([]);
  expect(visited.problems.map(({ code }) => code).slice(0, 1)).toEqual(['answer-malformed']);
});
