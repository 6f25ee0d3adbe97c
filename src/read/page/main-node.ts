import { textOf, typesOf } from './json-ld.ts';
import type { DataNode } from './json-ld.ts';
import { likeness } from './title-words.ts';

const ARTICLE =
  /(?:Article|Posting|Report|Review|Recipe|NewsArticle|HowTo|Question|Guide|SoftwareSourceCode|CreativeWork)$/;

/** What is known of a page beside its JSON-LD. */
export interface Known {
  readonly addresses: readonly (string | null)[];
  readonly titles: readonly string[];
}

/** Headlines that have so much in common with the page's title are its own. */
const ALIKE = 0.5;

/**
 * The JSON-LD node of the article that the page shows. Pages list others too, under their own addresses; of several
 * without one, the first that is dated and named.
 */
export function mainNode(nodes: readonly DataNode[], known: Known): DataNode | undefined {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  if (articles.length === 0) return undefined;
  const here = new Set(known.addresses.map(placeOf).filter((place) => place !== ''));
  let best: DataNode | undefined;
  let bestRank = -Infinity;
  for (const node of articles) {
    const rank = rankOf(node, here, known.titles);
    if (rank > bestRank) {
      best = node;
      bestRank = rank;
    }
  }
  return bestRank < 0 ? undefined : best;
}

function rankOf(node: DataNode, here: ReadonlySet<string>, titles: readonly string[]): number {
  const headline = textOf(node['headline'] ?? node['name']);
  const places = [node['url'], node['mainEntityOfPage'], node['@id']]
    .map(placeOf)
    .filter((place) => place !== '');
  const isNamed = headline !== null && titles.some((title) => likeness(title, headline) >= ALIKE);
  const isHere = places.some((place) => here.has(place));
  const isElsewhere = here.size > 0 && places.length > 0 && !isHere;
  const isWhole = node['datePublished'] !== undefined && headline !== null;
  return (isHere ? 4 : 0) + (isNamed ? 2 : 0) + (isWhole ? 1 : 0) - (isElsewhere && !isNamed ? 4 : 0);
}

/** Host and path of an address, however it is written; '' where there is none. */
function placeOf(value: unknown): string {
  const node = typeof value === 'object' && value !== null ? (value as DataNode) : null;
  const text = typeof value === 'string' ? value : (node?.['@id'] ?? node?.['url']);
  if (typeof text !== 'string' || !URL.canParse(text)) return '';
  const { hostname, pathname, search } = new URL(text);
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}
