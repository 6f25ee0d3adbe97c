import { slugOf } from '../config/slug.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { CatalogueAdditions } from '../model/hearsay.ts';
import type { Subscription } from '../read/archives/index.ts';
import { publisherCalled, publisherOf } from '../read/publisher.ts';

/**
 * What a list of feeds would add to the catalogue: entries for the feeds that it lacks, and for the publishers that
 * nothing in it stands for (reliability F, until somebody judges them). The entries fit the catalogue as they are.
 */
export function additionsOf(
  subscriptions: readonly Subscription[],
  catalogue: Catalogue,
): CatalogueAdditions {
  const listed = new Set(catalogue.sources.map(({ url }) => url));
  const each = [...Map.groupBy(subscriptions, ({ feedUrl }) => feedUrl).values()].map(asOne);
  const fresh = each.filter(({ feedUrl }) => !listed.has(feedUrl));
  const sourceSlug = uniquely(catalogue.sources.map(({ slug }) => slug));
  const publisherSlug = uniquely(catalogue.publishers.map(({ slug }) => slug));
  const names = new Set<string>();
  const publishers = new Map<string, CatalogueAdditions['publishers'][number]>();
  const publisherFor = ({ title, feedUrl, pageUrl }: Subscription): string => {
    const outlet = title === feedUrl ? null : title;
    const found = publisherOf(
      { publishers: catalogue.publishers, sources: [], tools: [] },
      { hint: {}, url: pageUrl !== null && URL.canParse(pageUrl) ? pageUrl : feedUrl, outlet },
    );
    if (publisherCalled(catalogue, found)) return found;
    // What the catalogue does not know goes by its domain.
    const known = publishers.get(found);
    if (known) return known.slug;
    const name = outlet === null || names.has(outlet.toLowerCase()) ? found : outlet;
    names.add(name.toLowerCase());
    const made = { slug: publisherSlug(slugOf(found)), name, domains: [found] };
    publishers.set(found, made);
    return made.slug;
  };
  const sources = fresh.map((one) => {
    const publisher = publisherFor(one);
    const lang = /^[a-z]{2,3}(?=$|[-_])/i.exec(one.lang ?? '')?.[0].toLowerCase();
    return {
      slug: sourceSlug(slugOf(one.title === one.feedUrl ? '' : one.title) || publisher),
      url: one.feedUrl,
      publisher,
      ...(lang === undefined ? {} : { lang }),
    };
  });
  return { publishers: [...publishers.values()], sources, known: each.length - fresh.length };
}

/** A feed that several lists name: the first says what it is, the others what that one leaves out. */
function asOne(listed: readonly Subscription[]): Subscription {
  const [first] = listed as readonly [Subscription];
  const titled = listed.find(({ title, feedUrl }) => title !== feedUrl) ?? first;
  const pageUrl = listed.find((one) => one.pageUrl !== null)?.pageUrl ?? null;
  const lang = listed.find((one) => one.lang !== null)?.lang ?? null;
  return { ...first, title: titled.title, pageUrl, lang };
}

/** Gives each name once: "notes", "notes-2", "notes-3". */
function uniquely(taken: readonly string[]): (wanted: string) => string {
  const given = new Set(taken);
  return (wanted) => {
    let slug = wanted;
    for (let more = 2; given.has(slug); more++) slug = `${wanted}-${more}`;
    given.add(slug);
    return slug;
  };
}
