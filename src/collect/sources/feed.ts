import { Parser } from 'htmlparser2';
import { problem, type Problem } from '../../model/problem.ts';
import type { CollectContext, FetchResponse, SourceKind } from '../../model/ports.ts';
import { visitIndex } from './index-visit.ts';
import { captureOf, type Failure } from './visit.ts';

export const ACCEPT_FEED =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)\b/i;
export const HTML_START = /^(?:\ufeff|\s){0,100}<(?:!doctype\s+html|html|head)\b/i;
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

/** Elements that only feeds have, and the start of JSON; looked for behind whatever stands before them. */
const FEED_MARKS = /<(?:[\w.-]{1,20}:)?(?:rss|feed|rdf|channel|item|entry)[\s>/]|^[^<\w]{0,20}[[{]/i;
const FEED_START_BYTES = 20_000;

/** What is wrong with bytes that are no feed, in the words of the reader of feeds; undefined for a feed. */
function notFeed(context: CollectContext, response: FetchResponse): Problem | undefined {
  // Without the zeros of a wider encoding.
  const start = Buffer.from(response.body.subarray(0, FEED_START_BYTES))
    .toString('latin1')
    .replaceAll('\0', '');
  if (FEED_MARKS.test(start)) return undefined;
  const asFeed = captureOf(response, context.source.url, 'feed', {});
  if (context.findLeads(asFeed).length > 0) return undefined;
  const { url } = response;
  if (start.trim() === '')
    return problem('feed-empty', url, 'There is nothing in it.', 'Check the address of the feed.');
  return HTML_START.test(start)
    ? problem(
        'feed-is-html',
        url,
        'This is an HTML page, not a feed.',
        'Find the address of the feed in a browser; the site may refuse programs.',
      )
    : problem(
        'feed-malformed',
        url,
        'No feed was found in it: neither RSS, Atom, CDF nor JSON Feed.',
        'Check that the address leads to a feed.',
      );
}

/** A page where a feed should be: goes on to the feed that it announces, and says so. What is no feed is a failure. */
export async function expectFeed(
  context: CollectContext,
  response: FetchResponse,
): Promise<FetchResponse | Failure> {
  const announced = await preferFeed(context, response);
  if ('problem' in announced) return announced;
  const why = notFeed(context, announced);
  return why === undefined ? announced : { ok: false, problem: why, retryAfterMs: null };
}

async function preferFeed(
  context: CollectContext,
  response: FetchResponse,
): Promise<FetchResponse | Failure> {
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
  return outcome.ok ? outcome.response : outcome;
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
      prepare: expectFeed,
    }),
};
