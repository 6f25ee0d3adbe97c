import type { Lead } from '../model/ports.ts';
import { resolveAddress } from './feed/address.ts';
import { readFeedDate } from './feed/dates.ts';
import { elementsOf } from './feed/pick.ts';
import { textOf as contentOf } from './feed/value.ts';
import type { Element } from './feed/element.ts';
import { readXml } from './feed/xml.ts';

/** A sitemap, a news sitemap or an index of sitemaps (sitemaps.org 0.9; Google News extension). */
export interface Sitemap {
  readonly kind: 'urlset' | 'sitemapindex';
  readonly leads: readonly Lead[];
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

function childNamed(parent: Element, local: string): Element | undefined {
  return elementsOf(parent).find((child) => localOf(child.name) === local);
}

function textOf(parent: Element | undefined, local: string): string | null {
  const child = parent && childNamed(parent, local);
  const text = child === undefined ? '' : contentOf(child).trim();
  return text === '' ? null : text;
}

function leadOf(entry: Element, base: string | null): Lead | undefined {
  const address = textOf(entry, 'loc');
  const url = address === null ? '' : resolveAddress(base, address);
  if (!/^https?:\/\//i.test(url)) return undefined;
  const news = childNamed(entry, 'news');
  const modified = readFeedDate(textOf(entry, 'lastmod') ?? '');
  const published = readFeedDate(textOf(news, 'publication_date') ?? '');
  const title = textOf(news, 'title');
  const publication = news && childNamed(news, 'publication');
  const outlet = textOf(publication, 'name');
  const lang = textOf(publication, 'language');
  return {
    url,
    hint: {
      ...(title === null ? {} : { title }),
      ...(published === null ? {} : { publishedAt: published }),
      ...(modified === null ? {} : { updatedAt: modified }),
      ...(outlet === null ? {} : { outlet }),
      ...(lang === null ? {} : { lang }),
    },
  };
}

/** Reads a sitemap; undefined when the XML is none. Entries without an address are left out. */
export function readSitemap(text: string, base: string | null): Sitemap | undefined {
  if (!/<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/i.test(text.slice(0, 5000))) return undefined;
  const root = elementsOf(readXml(text, base).root).find((element) =>
    ['urlset', 'sitemapindex'].includes(localOf(element.name)),
  );
  if (root === undefined) return undefined;
  const kind = localOf(root.name) as Sitemap['kind'];
  const wanted = kind === 'urlset' ? 'url' : 'sitemap';
  const leads = elementsOf(root)
    .filter((element) => localOf(element.name) === wanted)
    .map((element) => leadOf(element, base))
    .filter((lead) => lead !== undefined);
  return { kind, leads };
}
