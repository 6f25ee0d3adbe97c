import { describe, expect, it } from 'vitest';
import { collectSource, UNVISITED } from '../../src/collect/index.ts';
import { sourceKinds } from '../../src/collect/sources/index.ts';
import { contentId } from '../../src/model/ids.ts';
import type { Capture } from '../../src/model/capture.ts';
import type { Document } from '../../src/model/document.ts';
import type { Fetch, NewCapture } from '../../src/model/ports.ts';
import type { Problem } from '../../src/model/problem.ts';
import { chooseLeads } from '../../src/read/chosen-leads.ts';
import { findLeads, readStage } from '../../src/read/index.ts';
import { jumpingClock, serve, testFetch } from '../collect/loopback.ts';
import { recorded } from '../collect/sites.ts';
import { catalogueOfExamples, tableAfter } from './readme-text.ts';

const catalogue = await catalogueOfExamples();

const page = (title: string): string =>
  `<html lang="en"><title>${title}</title><main><article><h1>${title}</h1><p>Marten reads its settings twice before it starts, as two of its users found out today.</p></article></main></html>`;
const atom = (link: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>Marten reads twice</title><link href="${link}"/><id>${link}</id><updated>2026-07-02T08:00:00Z</updated><summary>It does.</summary></entry></feed>`;
const bluesky = recorded('bluesky-feed.json')
  .replace('"feed":[{"post":', '"posts":[')
  .replace('}}],"cursor"', '}],"cursor"');

/** What the servers of the examples answer, by the beginning of the address; all else is not found. */
const ANSWERS: Readonly<Record<string, string>> = {
  'https://www.theregister.com/security/headlines.atom': atom(
    'https://www.theregister.com/2026/07/02/marten/',
  ),
  'https://www.theregister.com/2026/07/02/marten/': page('Marten reads twice'),
  'https://cursor.com/changelog/3-2': page('Marten 3.2'),
  'https://cursor.com/changelog':
    '<nav><a href="/pricing">Pricing</a></nav><main><article><a href="/changelog/3-2">3.2</a></article></main>',
  'https://www.anthropic.com/sitemap.xml':
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://www.anthropic.com/news/marten</loc><lastmod>2026-07-02</lastmod></url><url><loc>https://www.anthropic.com/careers</loc><lastmod>2026-07-02</lastmod></url></urlset>',
  'https://www.anthropic.com/news/marten': page('On Marten'),
  'https://raw.githubusercontent.com/anthropics/claude-code/main/CHANGELOG.md':
    '# Changelog\n\n## 3.2.1\n\n- Reads its settings once.\n\n## 3.2.0\n\n- Reads its settings twice.\n',
  'https://www.reddit.com/r/netsec/new/.rss': atom('https://www.reddit.com/r/netsec/comments/1/marten/'),
  'https://hn.algolia.com/api/v1/search_by_date': recorded('hackernews-search.json'),
  'https://lobste.rs/newest.json': `[${recorded('lobsters-story.json')}]`,
  'https://lobste.rs/s/k3v9ab.json': recorded('lobsters-story.json'),
  'https://forum.cursor.com/latest.json':
    '{"topic_list":{"topics":[{"id":771,"slug":"history","posts_count":3,"bumped_at":"1"}]}}',
  'https://forum.cursor.com/t/history/771.json': recorded('discourse-topic.json'),
  'https://api.github.com/repos/openai/codex/issues?': recorded('github-issues.json'),
  'https://api.github.com/repos/openai/codex/issues/comments?': recorded('github-comments.json'),
  'https://api.stackexchange.com/2.3/questions?': recorded('stackexchange-questions.json').replace(
    '"score":7',
    '"score":7,"answer_count":1,"last_activity_date":1783035000',
  ),
  'https://api.stackexchange.com/2.3/questions/79001/answers?': recorded('stackexchange-answers.json'),
  'https://infosec.exchange/api/v1/timelines/tag/infosec': recorded('mastodon-timeline.json'),
  'https://public.api.bsky.app/xrpc/app.bsky.feed.searchPosts': bluesky,
  'https://lists.gnu.org/archive/mbox/info-gnu/2026-07': recorded('mailing-list.mbox'),
  'https://lists.gnu.org/archive/mbox/info-gnu/2026-06': recorded('mailing-list.mbox'),
};

/** All hosts of the examples on loopback: the program asks them by their own addresses. */
async function loopback(clock: ReturnType<typeof jumpingClock>): Promise<Fetch> {
  const beginnings = Object.keys(ANSWERS).sort((a, b) => b.length - a.length);
  const site = await serve((request, response) => {
    const asked = `https:/${request.url ?? ''}`;
    const found = beginnings.find((one) => asked.startsWith(one));
    if (found === undefined) return response.writeHead(404).end();
    const text = ANSWERS[found] ?? '';
    const type =
      text.startsWith('<html') || text.startsWith('<nav')
        ? 'text/html'
        : /^[<]/.test(text)
          ? 'text/xml'
          : 'text/plain';
    return response.writeHead(200, { 'content-type': type }).end(text);
  });
  const fetch = testFetch({}, {}, clock);
  return async (request) => {
    const outcome = await fetch({ ...request, url: request.url.replace(/^https:\//, site.origin) });
    if (!outcome.ok) return outcome;
    const url = outcome.response.url.replace(site.origin, 'https:/');
    return { ok: true, response: { ...outcome.response, url } };
  };
}

const captured = (capture: NewCapture, at: number): Capture => ({
  ...capture,
  id: contentId('capture', String(at)),
  bodyHash: '',
  recordedAt: capture.knownAt,
});

describe('the example of README for each kind of source works as it stands', () => {
  it.each(tableAfter('### Kinds of sources').map(([kind = '']) => kind))('%s', async (name) => {
    const source = catalogue.sources.find(({ slug }) => slug === `mine-${name}`);
    const kind = sourceKinds.find((one) => one.kind === name);
    if (source === undefined || kind === undefined) throw new Error(`no example of ${name}`);
    const clock = jumpingClock();
    const kept: NewCapture[] = [];
    const problems: Problem[] = [];
    const state = await collectSource(kind, {
      source,
      state: UNVISITED,
      fetch: await loopback(clock),
      clock,
      findLeads,
      chooseLeads: async (index, selector) => chooseLeads(index, selector),
      knows: async () => false,
      keep: async (capture) => {
        kept.push(capture);
      },
      report: (one) => problems.push(one),
    });
    const documents = kept.flatMap((capture, at): readonly Document[] => {
      const input = { capture: captured(capture, at), body: capture.body };
      return readStage.run(input, catalogue).items;
    });
    expect(problems).toEqual([]);
    expect(state).toMatchObject({ failures: 0, reason: null });
    expect(documents.length).toBeGreaterThan(0);
    for (const { text, title } of documents) expect(`${title}${text}`).not.toBe('');
    // What match and selector leave out is not asked for: it would not be found.
    expect(kept.every(({ status }) => status === 200)).toBe(true);
  });
});
