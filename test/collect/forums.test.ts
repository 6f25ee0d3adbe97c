import { expect, test } from 'vitest';
import { serve } from './loopback.ts';
import { postsOf, queryOf, recorded, siteOf } from './sites.ts';
import { visitor } from './visiting.ts';

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
