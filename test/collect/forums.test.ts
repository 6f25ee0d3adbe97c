import { describe, expect, test } from 'vitest';
import { serve } from './loopback.ts';
import { postsOf, queryOf, recorded, siteOf } from './sites.ts';
import { visitor } from './visiting.ts';

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

test.each([
  [
    'discourse',
    '/latest.json',
    '/latest.json?page=1',
    (ids: readonly number[]) =>
      JSON.stringify({
        topic_list: { topics: ids.map((id) => ({ id, slug: 's', posts_count: 1, bumped_at: '1' })) },
      }),
  ],
  [
    'lobsters',
    '/newest.json',
    '/newest/page/2.json',
    (ids: readonly number[]) => JSON.stringify(ids.map((id) => ({ short_id: String(id), comment_count: 1 }))),
  ],
] as const)(
  '%s: goes on to further pages of its list until something known comes',
  async (kind, first, second, write) => {
    let newest = 30;
    const down = (from: number, count: number): readonly number[] =>
      Array.from({ length: count }, (_, n) => from - n);
    const site = await siteOf({
      [second]: (_q, r) => r.end(write(down(newest - 30, 30))),
      [first]: (_q, r) => r.end(write(down(newest, 30))),
      '/t/': '{"post_stream":{"posts":[]}}',
      '/s/': '{}',
    });
    const visited = visitor(site, { kind, path: '' });
    const state = await visited.visit();
    newest = 75;
    await visited.visit(state);
    const topics = new Set(site.asked.filter((one) => /\/[ts]\//.test(one)));
    expect(site.asked.filter((one) => one === `GET ${second}`)).toHaveLength(1);
    expect(topics.size).toBe(75);
  },
);

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

test.each([
  ['reddit', {}],
  ['lobsters', {}],
  ['github', {}],
  ['github', { stream: 'releases' }],
  ['github', { stream: 'discussions' }],
  ['hackernews', {}],
  ['hackernews', { query: 'pen' }],
  ['stackexchange', {}],
  ['mastodon', {}],
  ['bluesky', {}],
  ['bluesky', { actor: 'one.example' }],
  ['discourse', {}],
])(
  'an answer of another shape is no success of %s %j, and the server’s words are told',
  async (kind, options) => {
    const site = await serve((_q, r) => r.end('{"error":"come back later"}'));
    const visited = visitor(site, { kind, path: '/repos/a/b', options, token: 'secret' });
    const state = await visited.visit();
    expect(state).toMatchObject({ failures: 1, lastSuccess: null, changes: [] });
    expect(visited.problems).toMatchObject([{ code: 'answer-unforeseen' }]);
    expect(visited.problems[0]?.message).toMatch(/list.*: come back later$/);
    expect(visited.kept).toEqual([]);
  },
);
