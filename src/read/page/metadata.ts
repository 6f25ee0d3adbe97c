import { getDomain } from 'tldts';
import type { When } from '../../model/time.ts';
import { primaryTag } from '../lang.ts';
import { hostOf, resolve, withoutRendering, withoutTracking } from './address.ts';
import { cleanAuthor } from './author.ts';
import { namesOf, readDataNodes, textOf, typesOf } from './json-ld.ts';
import type { DataNode } from './json-ld.ts';
import { keptAt } from './kept.ts';
import type { Signs } from './signs.ts';
import { mainNode } from './main-node.ts';
import { cleanTitle } from './title.ts';
import { readDates } from './told-dates.ts';
import type { Tree } from './tree.ts';

/** What a page says about itself. */
export interface Metadata {
  readonly title: string;
  readonly author: string | null;
  readonly publishedAt: When | null;
  readonly updatedAt: When | null;
  readonly lang: string | null;
  readonly url: string | null;
  readonly siteName: string | null;
  readonly credit: string | null;
  /** The page says that its text is not free to read. */
  readonly paid: boolean;
  readonly generator: string;
  /** schema.org types and og:type, lower case. */
  readonly types: ReadonlySet<string>;
  /** Whole text as the page's data gives it, when it does. */
  readonly body: string | null;
  /** What the page says about itself in a sentence or two. */
  readonly description: string | null;
}

const PAGE = /(?:WebPage|AboutPage|ItemPage|FAQPage|QAPage|CollectionPage)$/;

const TITLES = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'citation_title',
  'sailthru.title',
  'parsely-title',
  'headline',
];
const AUTHORS = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
  'og:author',
  'article.author',
  'twitter:data1:author',
];
/** Cards tell in pairs what a value is and the value. */
const LABELLED = [1, 2].map((at) => [`twitter:label${String(at)}`, `twitter:data${String(at)}`] as const);
const WRITTEN_BY =
  /^(?:(?:written|posted|published|authored) by|by|author|verfasst von|geschrieben von|écrit par|escrito por|scritto da|geschreven door|autor|auteur)$/i;

/** Reads title, author, dates, language and addresses, the most deliberate statements first. */
export function readMetadata(tree: Tree, signs: Signs, address: string | null, html: string): Metadata {
  const meta = readMeta(tree);
  const first = (names: readonly string[]): string | null =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined) ?? null;
  const nodes = readDataNodes(tree.data);
  const page = nodes.find((node) => typesOf(node).some((type) => PAGE.test(type)));
  const siteName = meta.get('og:site_name') ?? meta.get('application-name') ?? siteOf(nodes);
  const link = (rel: string): string | null =>
    tree.head.find((one) => one.name === 'link' && one.get('rel').toLowerCase().split(/\s+/).includes(rel))
      ?.href ?? null;
  const canonical = canonicalOf(link('canonical') ?? meta.get('og:url') ?? null, address);
  const url = canonical.url;
  const main = mainNode(nodes, { addresses: [address, url], titles: [tree.title, first(TITLES) ?? ''] });
  const dates = readDates({ main, page, meta, shown: signs.dates, addresses: [address, url], html });
  const authors = namesOf(main?.['author'] ?? main?.['creator'] ?? null, nodes);
  const types = new Set(nodes.flatMap(typesOf).map((type) => type.toLowerCase()));
  const ogType = meta.get('og:type');
  if (ogType !== undefined) types.add(ogType.toLowerCase());
  return {
    title: cleanTitle({
      data: textOf(main?.['headline'] ?? main?.['name']),
      meta: first(TITLES),
      others: TITLES.map((name) => meta.get(name) ?? ''),
      page: tree.title,
      headings: signs.headings,
      subheadings: signs.subheadings,
      titled: signs.titled,
      siteName: siteName ?? null,
      host: hostOf(url ?? address ?? ''),
      address: address ?? url,
    }),
    author: cleanAuthor(
      [
        authors.join(', '),
        ...AUTHORS.map((name) => meta.get(name) ?? ''),
        ...LABELLED.filter(([label]) => WRITTEN_BY.test(meta.get(label) ?? '')).map(
          ([, value]) => meta.get(value) ?? '',
        ),
        ...signs.authors,
      ],
      siteName ?? null,
    ),
    publishedAt: dates.published,
    updatedAt: dates.updated,
    lang:
      primaryTag(signs.lang) ??
      primaryTag(meta.get('content-language')) ??
      primaryTag(textOf(main?.['inLanguage'])) ??
      primaryTag(meta.get('og:locale')),
    url,
    siteName: siteName ?? null,
    credit:
      canonical.elsewhere ??
      meta.get('original-source') ??
      meta.get('syndication-source') ??
      textOf(main?.['isBasedOn']) ??
      meta.get('dc.source') ??
      null,
    paid:
      nodes.some((node) => /^false$/i.test(String(node['isAccessibleForFree']))) ||
      /^(?:locked|paid|premium)$/i.test(meta.get('article:content_tier') ?? ''),
    generator: meta.get('generator') ?? '',
    types,
    body: textOf(main?.['articleBody']),
    description: meta.get('og:description') ?? meta.get('description') ?? null,
  };
}

function readMeta(tree: Tree): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of tree.head) {
    if (element.name !== 'meta') continue;
    const content = element.get('content').trim();
    if (content === '') continue;
    for (const stated of [
      element.get('property'),
      element.get('name'),
      element.itemprop,
      element.get('http-equiv'),
    ]) {
      const name = stated.toLowerCase();
      if (name !== '' && !meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

function siteOf(nodes: readonly DataNode[]): string | undefined {
  const site = nodes.find((node) => typesOf(node).includes('WebSite'));
  return textOf(site?.['name']) ?? undefined;
}

/**
 * AMP and print renderings lead to their page, as do copies in caches and archives whose address carries it; a canonical
 * address of another owner is a credit, not our address.
 */
function canonicalOf(
  stated: string | null,
  address: string | null,
): { url: string | null; elsewhere: string | null } {
  const own = address === null ? null : withoutRendering(withoutTracking(address));
  const target = stated === null ? null : resolve(stated, address);
  if (target === null) return { url: own, elsewhere: null };
  const clean = withoutTracking(target);
  if (address === null) return { url: clean, elsewhere: null };
  // A template that names the front page as canonical of every page says nothing.
  const path = new URL(clean).pathname + new URL(clean).search;
  if (path === '/' && new URL(address).pathname !== '/') return { url: own, elsewhere: null };
  if (hostOf(clean) === hostOf(address)) return { url: clean, elsewhere: null };
  const here = ownerOf(keptAt(address) ?? address);
  return here === ownerOf(clean) ? { url: clean, elsewhere: null } : { url: own, elsewhere: clean };
}

/** Whom a host belongs to: on hosts that give everybody a name of his own ("ada.github.io") each has one apart. */
function ownerOf(address: string): string | null {
  return getDomain(address, { allowPrivateDomains: true }) ?? hostOf(address);
}
