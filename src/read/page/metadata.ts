import { getDomain } from 'tldts';
import { precedes } from '../../model/time.ts';
import type { When } from '../../model/time.ts';
import { shownDate } from './shown-date.ts';
import { dateInAddress, fromEpoch, readDate } from '../dates.ts';
import { primaryTag } from '../lang.ts';
import { hostOf, resolve, withoutRendering, withoutTracking } from './address.ts';
import { cleanAuthor } from './author.ts';
import { namesOf, readDataNodes, textOf, typesOf } from './json-ld.ts';
import type { DataNode } from './json-ld.ts';
import type { Signs } from './signs.ts';
import { cleanTitle } from './title.ts';
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

const ARTICLE =
  /(?:Article|Posting|Report|Review|Recipe|NewsArticle|HowTo|Question|Guide|SoftwareSourceCode|CreativeWork)$/;
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
const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'date-published',
  'publish-date',
  'publish_date',
  'publishdate',
  'publication_date',
  'pubdate',
  'published',
  'published_time',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'article:post_date',
  'og:pubdate',
  'rnews:datepublished',
  'date',
  'created',
  'release_date',
  'originalpublicationdate',
];
const UPDATED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'lastmod',
  'dcterms.modified',
  'dc.date.modified',
  'revised',
  'updated_time',
  'article:updated',
];

/** Reads title, author, dates, language and addresses, the most deliberate statements first. */
export function readMetadata(tree: Tree, signs: Signs, address: string | null, html: string): Metadata {
  const meta = readMeta(tree);
  const first = (names: readonly string[]): string | null =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined) ?? null;
  const nodes = readDataNodes(tree.data);
  const main = mainNode(nodes);
  const page = nodes.find((node) => typesOf(node).some((type) => PAGE.test(type)));
  const siteName = meta.get('og:site_name') ?? meta.get('application-name') ?? siteOf(nodes);
  const link = (rel: string): string | null =>
    tree.head.find((one) => one.name === 'link' && one.get('rel').toLowerCase().split(/\s+/).includes(rel))
      ?.href ?? null;
  const canonical = canonicalOf(link('canonical') ?? meta.get('og:url') ?? null, address);
  const url = canonical.url;
  const updated =
    date(main?.['dateModified']) ?? firstDate(meta, UPDATED) ?? date(page?.['dateModified']) ?? signs.updated;
  const published =
    date(main?.['datePublished']) ??
    date(main?.['dateCreated']) ??
    firstDate(meta, PUBLISHED) ??
    date(page?.['datePublished']) ??
    likelyDate(meta) ??
    shownOrAddressed(signs, (address && dateInAddress(address)) ?? (url && dateInAddress(url)), updated) ??
    dateInScript(html);
  const authors = namesOf(main?.['author'] ?? main?.['creator'] ?? null, nodes);
  const types = new Set(nodes.flatMap(typesOf).map((type) => type.toLowerCase()));
  const ogType = meta.get('og:type');
  if (ogType !== undefined) types.add(ogType.toLowerCase());
  return {
    title: cleanTitle({
      data: textOf(main?.['headline'] ?? main?.['name']),
      meta: first(TITLES),
      page: tree.title,
      headings: signs.headings,
      subheadings: signs.subheadings,
      siteName: siteName ?? null,
      host: hostOf(url ?? address ?? ''),
      address: address ?? url,
    }),
    author: cleanAuthor(
      [authors.join(', '), ...AUTHORS.map((name) => meta.get(name) ?? ''), ...signs.authors],
      siteName ?? null,
    ),
    publishedAt: published ?? updated ?? shownDate(html),
    updatedAt: updated,
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

function mainNode(nodes: readonly DataNode[]): DataNode | undefined {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  return (
    articles.find(
      (node) => node['datePublished'] !== undefined && (node['headline'] ?? node['name']) !== undefined,
    ) ?? articles[0]
  );
}

function siteOf(nodes: readonly DataNode[]): string | undefined {
  const site = nodes.find((node) => typesOf(node).includes('WebSite'));
  return textOf(site?.['name']) ?? undefined;
}

function date(value: unknown): When | null {
  const text = textOf(value);
  return text === null ? null : (readDate(text) ?? fromEpoch(text));
}

/**
 * The date that is shown, unless it is only shown and the address tells another day, or the page was last changed
 * before: then it is that of something else on the page.
 */
function shownOrAddressed(signs: Signs, addressed: When | null, changed: When | null): When | null {
  const shown = signs.published;
  if (shown === null || signs.marked) return shown ?? addressed;
  if (addressed !== null) return shown.startsWith(addressed) ? shown : addressed;
  return changed !== null && precedes(changed, shown) ? changed : shown;
}

const PUBLISHED_NAME =
  /(?:^|[.:_-])(?:pub(?:lish(?:ed)?)?|issue|creat(?:ed|ion)|release|display)[._-]?(?:date|time|at|on)\b|date[._-]?(?:publish|creat|issue)|^[a-z]{2,10}[.:]date$/;

/** Dates under names that only resemble the usual ones ("x-published-date"). */
function likelyDate(meta: ReadonlyMap<string, string>): When | null {
  for (const [name, value] of meta) {
    const when = PUBLISHED_NAME.test(name) ? (readDate(value) ?? fromEpoch(value)) : null;
    if (when !== null) return when;
  }
  return null;
}

const IN_SCRIPT =
  /"(?:datePublished|publishedAt|published_at|publishDate|publishedDate|publicationDate|firstPublishedAt|first_published_at|published_time|pubDate|publish_date|publishedDateISO|datePosted)\\{0,2}"\s?:\s?\\{0,2}"([^"\\]{8,35})/;

/** The date that a page's script state tells, where the page shows none of its own. */
function dateInScript(html: string): When | null {
  const match = IN_SCRIPT.exec(html);
  return match?.[1] === undefined ? null : readDate(match[1]);
}

function firstDate(meta: ReadonlyMap<string, string>, names: readonly string[]): When | null {
  for (const name of names) {
    const value = meta.get(name);
    const found = value === undefined ? null : (readDate(value) ?? fromEpoch(value));
    if (found !== null) return found;
  }
  return null;
}

/** AMP and print renderings lead to their page; a canonical address of another owner is a credit, not our address. */
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
  const here = getDomain(address) ?? hostOf(address);
  const there = getDomain(clean) ?? hostOf(clean);
  if (
    here === there ||
    /(?:^|\.)(?:ampproject\.org|bing-amp\.com|googleusercontent\.com|archive\.org|archive\.\w{2,5})$/.test(
      here,
    )
  )
    return { url: clean, elsewhere: null };
  return { url: own, elsewhere: clean };
}
