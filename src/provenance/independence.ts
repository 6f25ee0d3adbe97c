import { Components } from '../model/components.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Telling } from '../model/evidence.ts';
import type { Mention } from './mention.ts';
import { foldName } from './names.ts';
import type { Book } from './publishers.ts';
import { toldTo } from './told-to.ts';

/**
 * Independent tellings among documents that attribute the same: documents of one family, copies of one text, and
 * documents that cite or link to one another count once (DESIGN section 2, Independent). One telling per group,
 * with the best-rated publisher of the group; sorted by family. `heard`: documents that have it from one and the same house
 * count once as well, though nothing of that house's own is here, for they heard the words no second time.
 */
export function independentTellings(
  mentions: readonly Mention[],
  book: Book,
  heard = false,
): readonly Telling[] {
  const documents = new Map(mentions.map((mention) => [mention.document.id, mention.document]));
  const sets = new Components();
  for (const document of documents.values()) {
    sets.join([`d:${document.id}`, `f:${book.familyOf(document)}`]);
    if (document.copyOf !== null) sets.join([`d:${document.id}`, `c:${document.copyOf}`]);
  }
  const families = new Set([...documents.values()].map((document) => book.familyOf(document)));
  const addresses = new Map(
    [...documents.values()].flatMap((one) => (one.url === null ? [] : [[one.url, one.id]])),
  );
  for (const { document, keyed } of mentions) {
    for (const cited of citedFamilies(keyed.statement.chain.slice(0, -1), book))
      if (heard || families.has(cited)) sets.join([`d:${document.id}`, `f:${cited}`]);
    const { kind } = book.publisher(document.publisher);
    const own = { family: book.familyOf(document), kind };
    const listener = heard ? toldTo(keyed.statement.sentence, own, book) : null;
    if (listener !== null)
      sets.join([
        `d:${document.id}`,
        `f:${book.publisherNamed(listener)?.family ?? `?${foldName(listener)}`}`,
      ]);
    for (const { url } of document.links) {
      const target = addresses.get(url);
      if (target !== undefined) sets.join([`d:${document.id}`, `d:${target}`]);
    }
  }
  const groups = Map.groupBy(documents.values(), (document) => sets.find(`d:${document.id}`));
  return [...groups.values()]
    .flatMap((group) => bestTelling(group, book) ?? [])
    .sort((a, b) => compareText(a.family, b.family));
}

/** The best-rated publisher of a group, where copies of one text speak with the rating of the first to publish it. */
function bestTelling(group: readonly DocumentInfo[], book: Book): Telling | undefined {
  const texts = Map.groupBy(group, (document) => document.copyOf ?? document.id);
  return [...texts.values()]
    .flatMap((copies) => copies.toSorted((a, b) => compareFirst(a, b, book))[0] ?? [])
    .map((document) => ({
      family: book.familyOf(document),
      reliability: book.publisher(document.publisher).reliability,
      document: document.id,
    }))
    .sort((a, b) => compareText(a.reliability, b.reliability) || compareText(a.document, b.document))[0];
}

/** Who published a copied text first; of one time, those who write before those who pass on. */
function compareFirst(a: DocumentInfo, b: DocumentInfo, book: Book): number {
  const [x, y] = [a, b].map((document) => book.publisher(document.publisher));
  const passesOn = (kind: string | undefined): number =>
    Number(kind === 'blog' || kind === 'aggregator' || kind === 'forum');
  return (
    compareText(a.publishedAt ?? a.knownAt, b.publishedAt ?? b.knownAt) ||
    passesOn(x?.kind) - passesOn(y?.kind) ||
    compareText(y?.reliability ?? '', x?.reliability ?? '') ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function citedFamilies(
  tellers: readonly { readonly name: string; readonly resolved: string | null; readonly type: string }[],
  book: Book,
): readonly string[] {
  return tellers.flatMap(({ name, resolved, type }) => {
    if (type !== 'outlet') return [];
    const publisher = book.publisherNamed(resolved ?? name) ?? book.publishersIn(resolved ?? name)[0];
    return publisher ? [publisher.family] : [];
  });
}
