import { Parser } from 'htmlparser2';
import { problem } from '../../model/problem.ts';
import type { CollectContext, FetchResponse, SourceKind } from '../../model/ports.ts';
import { visitIndex } from './index-visit.ts';

export const ACCEPT_FEED =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)\b/i;
const HTML_START = /^(?:\ufeff|\s){0,100}<(?:!doctype\s+html|html|head)\b/i;
/** Links to feeds stand in a page's head. */
const HEAD_BYTES = 200_000;

/** The first feed that a page announces (`link rel=alternate`), or undefined; also for bytes that are no page. */
export function announcedFeed(response: FetchResponse): string | undefined {
  const text = new TextDecoder().decode(response.body.subarray(0, HEAD_BYTES));
  if (!HTML_START.test(text)) return undefined;
  let found: string | undefined;
  const parser = new Parser({
    onopentag: (name, { rel = '', type = '', href = '' }) => {
      if (name !== 'link' || found !== undefined || href === '') return;
      if (/\balternate\b/i.test(rel) && FEED_TYPE.test(type) && URL.canParse(href, response.url))
        found = new URL(href, response.url).href;
    },
  });
  parser.end(text);
  return found;
}

/** A page where a feed should be: goes on to the feed that it announces, and says so. */
async function preferFeed(context: CollectContext, response: FetchResponse): Promise<FetchResponse> {
  const address = announcedFeed(response);
  if (address === undefined || address === response.url) return response;
  context.report(
    problem(
      'feed-is-html',
      context.source.url,
      `the address leads to a page, which announces the feed ${address}`,
      `Write ${address} into the catalogue.`,
    ),
  );
  const outcome = await context.fetch({ url: address, headers: { accept: ACCEPT_FEED } });
  if (outcome.ok) return outcome.response;
  context.report(outcome.problem);
  return response;
}

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
      accept: ACCEPT_FEED,
      follow: context.source.follow,
      leads: async (_context, index) => context.findLeads(index),
      prepare: preferFeed,
    }),
};
