import { recorded } from '../collect/sites.ts';

const page = (title: string): string =>
  `<html lang="en"><title>${title}</title><main><article><h1>${title}</h1><p>Marten reads its settings twice before it starts, as two of its users found out today.</p></article></main></html>`;
const atom = (link: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>Marten reads twice</title><link href="${link}"/><id>${link}</id><updated>2026-07-02T08:00:00Z</updated><summary>It does.</summary></entry></feed>`;
const bluesky = recorded('bluesky-feed.json')
  .replace('"feed":[{"post":', '"posts":[')
  .replace('}}],"cursor"', '}],"cursor"');

/** What the servers of the examples answer, by the beginning of the address; all else is not found. */
export const ANSWERS: Readonly<Record<string, string>> = {
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
