import type { CaptureHint } from '../model/capture.ts';
import type { Lead, NewCapture } from '../model/ports.ts';
import { decode } from './charset.ts';
import { readFeed, type FeedItem } from './feed/index.ts';
import { readProse } from './feed/prose.ts';
import { readSitemap } from './sitemap.ts';

/** Most leads taken from one index: more than any index of news has. */
const MOST = 50_000;

function hintOf(item: FeedItem): CaptureHint {
  const published = item.publishedAt ?? item.updatedAt;
  return {
    ...(item.title === null ? {} : { title: item.title }),
    ...(item.author === null ? {} : { author: item.author }),
    ...(published === null ? {} : { publishedAt: published }),
    ...(item.updatedAt === null ? {} : { updatedAt: item.updatedAt }),
    ...(item.lang === null ? {} : { lang: item.lang }),
  };
}

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);

/** One lead for each address of the web, the first that names it. */
export function leadsOnce(leads: Iterable<Lead>): readonly Lead[] {
  const found = new Map<string, Lead>();
  for (const lead of leads) {
    const url = lead.url.replace(/#.*$/s, '');
    if (isWeb(url) && !found.has(url)) found.set(url, { ...lead, url });
    if (found.size >= MOST) break;
  }
  return [...found.values()];
}

/**
 * Addresses worth fetching that a capture holds, in its order: the entries of a feed, the pages of a sitemap or news
 * sitemap, the sitemaps of a sitemap index, the links of an index page. Each comes with what the index says of it.
 */
export function findLeads(capture: Pick<NewCapture, 'kind' | 'url' | 'headers' | 'body'>): readonly Lead[] {
  const contentType = capture.headers['content-type'] ?? null;
  const { text } = decode(capture.body, contentType, capture.kind === 'page' ? 'html' : 'xml');
  const sitemap = readSitemap(text, capture.url);
  if (sitemap !== undefined) return leadsOnce(sitemap.leads);
  if (capture.kind === 'page')
    return leadsOnce(
      readProse(text, capture.url).links.map((link) => ({
        url: link.url,
        hint: link.text === '' ? {} : { title: link.text },
      })),
    );
  const feed = readFeed(capture.body, {
    contentType,
    url: capture.url,
    contentLocation: capture.headers['content-location'] ?? null,
  });
  return leadsOnce(
    feed.items.flatMap((item): Lead[] => (item.url === null ? [] : [{ url: item.url, hint: hintOf(item) }])),
  );
}
