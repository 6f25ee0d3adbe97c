import { listAt, parseJson, textAt } from '../../model/json.ts';
import type { CollectContext, FetchRequest, NewCapture, SourceKind, SourceState } from '../../model/ports.ts';
import type { MarkedLead } from './cursor.ts';
import { ACCEPT_FEED, expectFeed } from './feed.ts';
import { visitIndex } from './index-visit.ts';
import { baseOf, textOption } from './options.ts';
import { expectJson } from './visit.ts';

const OAUTH = 'https://oauth.reddit.com';
/** Without a credential Reddit answers about ten requests a minute. */
const PUBLIC_PAUSE_MS = 6_500;

/** The listing's path without its form: `/r/name/new`. */
function pathOf(url: URL): string {
  const path = url.pathname.replace(/\.(?:rss|json)$/, '').replace(/\/$/, '');
  return /\/(?:new|hot|top|rising|best|comments)$/.test(path) ? path : `${path}/new`;
}

/** Comment pages of a listing's posts; a post is looked at again when its comments or its words change. */
function threadsOf(base: string, index: NewCapture): readonly MarkedLead[] {
  const listing = parseJson(new TextDecoder().decode(index.body));
  return listAt(listing, 'data', 'children').flatMap((post): readonly MarkedLead[] => {
    const link = textAt(post, 'data', 'permalink');
    const comments = textAt(post, 'data', 'num_comments') ?? '0';
    if (link === null || !URL.canParse(link, base)) return [];
    const url = `${new URL(link, base).href.replace(/\/$/, '')}.json?raw_json=1&limit=500`;
    return [{ url, hint: {}, mark: `${comments}|${textAt(post, 'data', 'edited') ?? ''}` }];
  });
}

function visitJson(
  context: CollectContext,
  base: string,
  request: Partial<FetchRequest>,
): Promise<SourceState> {
  const url = new URL(pathOf(new URL(context.source.url)), base);
  url.search = '?limit=100&raw_json=1';
  if (base !== OAUTH) url.pathname += '.json';
  return visitIndex(context, {
    shape: 'reddit',
    kind: 'thread',
    accept: 'application/json',
    url: url.href,
    request,
    follow: context.source.follow,
    lead: { request, kind: 'thread', shape: 'reddit' },
    leads: async (_context, index) => threadsOf(base, index),
    prepare: expectJson('data', 'children'),
  });
}

/**
 * A subreddit's listing. With a token: the OAuth API, posts and (with `follow`) their comments. Without one: the
 * public feed for an address that ends in `.rss`, else the public JSON, which robots.txt may close.
 */
export const reddit: SourceKind = {
  kind: 'reddit',
  collect(context) {
    const { source, token } = context;
    const own = new URL(baseOf(source));
    if (token !== undefined) {
      const api = textOption(source, 'api') ?? (/(^|\.)reddit\.com$/.test(own.hostname) ? OAUTH : own.origin);
      const headers = { authorization: `Bearer ${token}` };
      return visitJson(context, api, { headers, robots: false, pauseMs: 1_000 });
    }
    if (!own.pathname.endsWith('.rss')) return visitJson(context, own.origin, { pauseMs: PUBLIC_PAUSE_MS });
    // A subscription to the feed that the forum offers programs is no crawl; the pages behind it would be one.
    return visitIndex(context, {
      shape: 'reddit',
      kind: 'feed',
      accept: ACCEPT_FEED,
      request: { robots: false, pauseMs: PUBLIC_PAUSE_MS },
      follow: false,
      leads: async (_context, index) => context.findLeads(index),
      prepare: expectFeed,
    });
  },
};
