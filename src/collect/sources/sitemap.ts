import { spanOf } from '../../model/time.ts';
import type { CollectContext, FetchResponse, Lead, NewCapture, SourceKind } from '../../model/ports.ts';
import { visitIndex } from './index-visit.ts';
import { chosenBy, numberOption } from './options.ts';
import { TransferError } from '../failures.ts';
import { HTML_START } from './feed.ts';
import { unpacked, unpackFile } from './packed.ts';
import { captureOf } from './visit.ts';

/** Limit of the protocol (sitemaps.org) for an unpacked file. */
const LARGEST = 50 * 1024 * 1024;
const DAY = 86_400_000;
const PLAIN = /^\s{0,100}https?:\/\//i;
const IS_SITEMAP = /<(?:\w{1,20}:)?(?:urlset|sitemapindex)[\s>/]/i;
const IS_INDEX = /<(?:\w{1,20}:)?sitemapindex[\s>]/i;

/** Newest first; what has no date comes last, in its own order. */
function newestFirst(leads: readonly Lead[]): readonly Lead[] {
  const end = ({ hint }: Lead): number => spanOf(hint.updatedAt ?? hint.publishedAt ?? '')?.end ?? 0;
  return [...leads].sort((a, b) => end(b) - end(a));
}

/** A plain list of addresses, one a line, is a sitemap too (sitemaps.org, "Text file"). */
function leadsOf(context: CollectContext, index: NewCapture): readonly Lead[] {
  const found = context.findLeads(index);
  if (found.length > 0 || !PLAIN.test(new TextDecoder().decode(index.body.subarray(0, 2_000)))) return found;
  const lines = new TextDecoder().decode(index.body).split(/\s+/);
  return lines.flatMap((url) => (PLAIN.test(url) && URL.canParse(url) ? [{ url, hint: {} }] : []));
}

/** Pages of a sitemap, of a news sitemap, or of the newest sitemaps that an index names (one level deep). */
async function pagesOf(context: CollectContext, index: NewCapture): Promise<readonly Lead[]> {
  const { source, clock } = context;
  const oldest = clock.now() - numberOption(source, 'days', 30, 1, 36_500) * DAY;
  const isRecent = ({ hint }: Lead): boolean => {
    const told = spanOf(hint.updatedAt ?? hint.publishedAt ?? '');
    return told === undefined || told.end >= oldest;
  };
  const leads = newestFirst(leadsOf(context, index).filter(isRecent));
  const start = new TextDecoder().decode(index.body.subarray(0, 5_000));
  if (!IS_INDEX.test(start)) return leads.filter(chosenBy(source));
  const pages: Lead[] = [];
  for (const { url } of leads.slice(0, numberOption(source, 'maxSitemaps', 5, 1, 100))) {
    if (context.signal?.aborted) break;
    const outcome = await unpacked(
      await context.fetch({ url, ...(context.signal ? { signal: context.signal } : {}) }),
      LARGEST,
    );
    if (!outcome.ok) {
      context.report(outcome.problem);
      continue;
    }
    const nested = captureOf(outcome.response, url, index.kind, index.hint);
    pages.push(...leadsOf(context, nested).filter(isRecent).filter(chosenBy(source)));
  }
  return newestFirst(pages);
}

/** A page that says "not found" with status 200 is no sitemap, and its links are not the site's pages. */
async function expectSitemap(context: CollectContext, packed: FetchResponse): Promise<FetchResponse> {
  const response = await unpackFile(packed, LARGEST);
  const start = new TextDecoder().decode(response.body.subarray(0, 5_000));
  const asPage = captureOf(response, context.source.url, 'page', {});
  const isSitemap =
    IS_SITEMAP.test(start) || (!HTML_START.test(start) && leadsOf(context, asPage).length > 0);
  if (isSitemap) return response;
  throw new TransferError('answer-unforeseen', 'the answer is no sitemap');
}

/**
 * A sitemap, news sitemap or sitemap index (sitemaps.org), packed or not. Pages of the last `options.days` (30) are
 * followed, chosen by `match` and `exclude`; an index leads to its `maxSitemaps` (5) newest sitemaps.
 */
export const sitemap: SourceKind = {
  kind: 'sitemap',
  collect: (context) =>
    visitIndex(context, {
      shape: 'sitemap',
      kind: null,
      accept: 'application/xml, text/xml, application/gzip;q=0.9, */*;q=0.5',
      follow: true,
      leads: pagesOf,
      prepare: expectSitemap,
    }),
};
