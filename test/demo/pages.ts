import { ARTICLES, OUTLETS, POSTS, RELEASES, THREAD } from './story.ts';
import type { Article, ForumPost } from './story.ts';

/** What a site answers: type and body; undefined for an address that is not there (yet). */
export type Answer = { readonly type: string; readonly body: string } | undefined;

/** An outlet's site at a time: `/feed.xml`, and one page for each article published by then. */
export function answerOutlet(outlet: string, path: string, now: number, origin: string): Answer {
  const out = ARTICLES.filter((article) => article.outlet === outlet && Date.parse(article.at) <= now);
  if (path === '/feed.xml') return { type: 'application/rss+xml', body: feed(outlet, out, origin) };
  const article = out.find((one) => path === `/news/${one.slug}`);
  return article && { type: 'text/html; charset=utf-8', body: page(article, origin) };
}

/** The forum at a time, in the shape of Discourse's public JSON. */
export function answerForum(path: string, now: number): Answer {
  const posts = POSTS.filter((post) => Date.parse(post.at) <= now);
  const [first] = posts;
  const last = posts.at(-1);
  if (!first || !last) return undefined;
  if (path === '/latest.json') return json({ topic_list: { topics: [topic(first, last, posts.length)] } });
  if (path === '/posts.json') return json({ latest_posts: posts.map(wirePost).reverse() });
  if (path.startsWith(`/t/`) && path.includes(String(THREAD.id)))
    return json({
      ...topic(first, last, posts.length),
      post_stream: { posts: posts.map(wirePost), stream: posts.map(idOf) },
    });
  return undefined;
}

/** The registry at a time, in the shape of npm's full document. */
export function answerRegistry(path: string, now: number, origin: string): Answer {
  if (path !== '/quillbox') return undefined;
  const out = RELEASES.filter((release) => Date.parse(release.at) <= now);
  const latest = out.at(-1)?.version;
  return json({
    _id: 'quillbox',
    name: 'quillbox',
    'dist-tags': { latest },
    versions: Object.fromEntries(
      out.map(({ version }) => [
        version,
        {
          name: 'quillbox',
          version,
          dist: { tarball: `${origin}/quillbox/-/quillbox-${version}.tgz` },
        },
      ]),
    ),
    time: {
      created: out[0]?.at,
      modified: out.at(-1)?.at,
      ...Object.fromEntries(out.map(({ version, at }) => [version, at])),
    },
  });
}

function json(value: unknown): Answer {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

function nameOf(outlet: string): string {
  return OUTLETS.find((one) => one.slug === outlet)?.name ?? outlet;
}

function feed(outlet: string, articles: readonly Article[], origin: string): string {
  const items = articles.map((article) => {
    const url = `${origin}/news/${article.slug}`;
    return `<item><title>${escape(article.title)}</title><link>${url}</link><guid>${url}</guid>
<pubDate>${new Date(article.at).toUTCString()}</pubDate>
<description>${escape(article.paragraphs[0] ?? '')}</description></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>${escape(nameOf(outlet))}</title><link>${origin}/</link>
<description>News</description>
${items.reverse().join('\n')}
</channel></rss>`;
}

function page(article: Article, origin: string): string {
  const outlet = nameOf(article.outlet);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    datePublished: article.at,
    author: { '@type': 'Person', name: article.author },
    publisher: { '@type': 'Organization', name: outlet },
  };
  const credit = article.credit === null ? '' : `<p class="credit">(${escape(article.credit)})</p>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escape(article.title)} | ${escape(outlet)}</title>
<link rel="canonical" href="${origin}/news/${article.slug}">
<meta property="og:site_name" content="${escape(outlet)}">
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><header><nav><a href="/">Home</a> <a href="/about">About us</a> <a href="/contact">Contact</a></nav></header>
<main><article><h1>${escape(article.title)}</h1>
<p class="byline">By ${escape(article.author)}, <time datetime="${article.at}">${article.at.slice(0, 10)}</time></p>
${article.paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n')}
${credit}</article></main>
<footer><p>All rights reserved.</p><a href="/imprint">Imprint</a></footer></body></html>`;
}

function idOf(post: ForumPost): number {
  return THREAD.id * 10 + post.number;
}

function topic(first: ForumPost, last: ForumPost, count: number): Readonly<Record<string, unknown>> {
  return {
    id: THREAD.id,
    title: THREAD.title,
    fancy_title: THREAD.title,
    slug: THREAD.slug,
    posts_count: count,
    highest_post_number: last.number,
    created_at: first.at,
    last_posted_at: last.at,
    bumped_at: last.at,
  };
}

function wirePost(post: ForumPost): Readonly<Record<string, unknown>> {
  return {
    id: idOf(post),
    topic_id: THREAD.id,
    topic_slug: THREAD.slug,
    topic_title: THREAD.title,
    post_number: post.number,
    username: post.user,
    created_at: post.at,
    updated_at: post.at,
    reply_to_post_number: post.replyTo,
    cooked: post.paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n'),
    raw: post.paragraphs.join('\n\n'),
    score: 12,
  };
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
