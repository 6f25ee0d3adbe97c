import { describe, expect, it } from 'vitest';
import { findLeads } from '../../src/read/index.ts';
import { bytesOf, capture } from './context.ts';

const leads = (kind: 'feed' | 'page', body: string): ReturnType<typeof findLeads> =>
  findLeads({ ...capture({ kind, url: 'https://harbourpost.example/index' }), body: bytesOf(body) });

describe('leads', () => {
  it('of a feed are its entries with what it says of them', () => {
    expect(
      leads(
        'feed',
        '<rss version="2.0"><channel><item><title>One</title><link>/a#x</link><author>Ines Calder</author><pubDate>Mon, 06 Apr 2026 08:15:00 GMT</pubDate></item><item><title>Again</title><link>/a</link></item><item><title>No link</title></item></channel></rss>',
      ),
    ).toEqual([
      {
        url: 'https://harbourpost.example/a',
        hint: { title: 'One', author: 'Ines Calder', publishedAt: '2026-04-06T08:15:00.000Z' },
      },
    ]);
  });

  it('of a sitemap are its pages, of a news sitemap with title, time and outlet', () => {
    expect(
      leads(
        'page',
        `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
         <url><loc>https://harbourpost.example/a</loc><lastmod>2026-04-06</lastmod></url>
         <url><loc> https://harbourpost.example/b?x=1&amp;y=2 </loc><news:news><news:publication><news:name>The Harbour Post</news:name><news:language>en</news:language></news:publication>
         <news:publication_date>2026-04-06T08:15:00+02:00</news:publication_date><news:title>Two</news:title></news:news></url>
         <url><loc>javascript:x</loc></url></urlset>`,
      ),
    ).toEqual([
      { url: 'https://harbourpost.example/a', hint: { updatedAt: '2026-04-06' } },
      {
        url: 'https://harbourpost.example/b?x=1&y=2',
        hint: {
          title: 'Two',
          publishedAt: '2026-04-06T06:15:00.000Z',
          outlet: 'The Harbour Post',
          lang: 'en',
        },
      },
    ]);
  });

  it('of a sitemap index are its sitemaps', () => {
    expect(
      leads(
        'page',
        '<sitemapindex><sitemap><loc>https://harbourpost.example/s1.xml</loc></sitemap></sitemapindex>',
      ).map((lead) => lead.url),
    ).toEqual(['https://harbourpost.example/s1.xml']);
  });

  it('of a page are its links, once each, in order', () => {
    expect(
      leads(
        'page',
        '<html><body><a href="/a">One</a> <a href="b">Two</a> <a href="/a#c">One again</a> <a href="mailto:x@y.example">Mail</a></body></html>',
      ),
    ).toEqual([
      { url: 'https://harbourpost.example/a', hint: { title: 'One' } },
      { url: 'https://harbourpost.example/b', hint: { title: 'Two' } },
    ]);
  });
});
