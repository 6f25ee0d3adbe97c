import { describe, expect, test } from 'vitest';
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
