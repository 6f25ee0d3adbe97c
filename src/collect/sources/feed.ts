import type { SourceKind } from '../../model/ports.ts';
import { visitIndex } from './index-visit.ts';

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

/**
 * RSS, Atom or JSON Feed. With `follow` the pages that entries link are fetched too, newest first, at most
 * `options.maxPages` (60) a visit; what is left comes with the next visit.
 */
export const feed: SourceKind = {
  kind: 'feed',
  collect: (context) =>
    visitIndex(context, {
      shape: 'feed',
      kind: 'feed',
      accept: ACCEPT,
      follow: context.source.follow,
      leads: async (_context, index) => context.findLeads(index),
    }),
};
