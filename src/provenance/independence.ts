import { Components } from '../model/components.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Telling } from '../model/evidence.ts';
import type { Mention } from './mentions.ts';
import type { Book } from './publishers.ts';

/**
 * Independent tellings among documents that attribute the same: documents of one family, copies of one text, and
 * documents that cite or link to one another count once (DESIGN section 2, Independent). One telling per group,
 * with the best-rated publisher of the group; sorted by family.
 */
export function independentTellings(mentions: readonly Mention[], book: Book): readonly Telling[] {
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
      if (families.has(cited)) sets.join([`d:${document.id}`, `f:${cited}`]);
    for (const { url } of document.links) {
      const target = addresses.get(url);
      if (target !== undefined) sets.join([`d:${document.id}`, `d:${target}`]);
    }
  }
  const groups = Map.groupBy(documents.values(), (document) => sets.find(`d:${document.id}`));
  return [...groups.values()]
    .flatMap((group) => bestTelling(group, book) ?? [])
    .sort((a, b) => (a.family < b.family ? -1 : a.family > b.family ? 1 : 0));
}

function bestTelling(group: readonly DocumentInfo[], book: Book): Telling | undefined {
  return group
    .map((document) => ({
      family: book.familyOf(document),
      reliability: book.publisher(document.publisher).reliability,
      document: document.id,
    }))
    .sort((a, b) =>
      a.reliability === b.reliability
        ? a.document < b.document
          ? -1
          : 1
        : a.reliability < b.reliability
          ? -1
          : 1,
    )[0];
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
