import pLimit from 'p-limit';
import { getDomain } from 'tldts';
import { problem } from '../../model/problem.ts';
import type { CaptureKind } from '../../model/capture.ts';
import type { CollectContext, FetchRequest, FetchResponse, Lead } from '../../model/ports.ts';
import { browserCheck } from '../walls.ts';
import type { PendingLead } from './cursor.ts';
import { isSame, nextRevisit } from './revisits.ts';
import type { Revisit } from './revisits.ts';
import { captureOf, sourceHint, type Failure } from './visit.ts';

/** Leads followed at the same time; the hosts' own lanes bound what reaches each of them. */
const AT_ONCE = 8;
const TRIES = 5;
/** A page to look at again that did not answer is asked after this. */
const RETRY_MS = 86_400_000;
/** Leads that were not begun after this long wait for the next visit, so that one slow host never holds up a crawl. */
const VISIT_MS = 120_000;
/** Misfortunes that another visit will not mend. */
const FOR_GOOD: ReadonlySet<string> = new Set([
  'address-refused',
  'body-too-large',
  'credentials-refused',
  'decompression-bomb',
  'not-text',
  'robots-disallowed',
  'scheme-refused',
  'too-many-redirects',
  'url-malformed',
]);
const TEXTUAL = /^(text\/|application\/(xhtml\+xml|xml|json|[a-z0-9.+-]+\+(xml|json))\b|$)/i;

/** How leads are asked for and what their answers are; pages by default. */
export interface LeadForm {
  readonly request?: Pick<FetchRequest, 'headers' | 'robots' | 'pauseMs'>;
  readonly kind?: CaptureKind;
  readonly shape?: string;
  /** Told of each page that was fetched for the first time. */
  readonly fetched?: (lead: Lead, response: FetchResponse) => void;
}

/**
 * Fetches what an index led to and keeps each page as soon as it is there.
 * Returns the leads to try again at the next visit: those that failed for now.
 */
export async function followLeads(
  context: CollectContext,
  leads: readonly PendingLead[],
  form: LeadForm = {},
): Promise<readonly PendingLead[]> {
  const places = pLimit(AT_ONCE);
  const end = context.clock.now() + VISIT_MS;
  const left = await Promise.all(
    leads.map((lead) =>
      places(async () => {
        if (context.signal?.aborted || context.clock.now() > end) return lead;
        const failure = await followLead(context, lead, form);
        if (!failure) return undefined;
        if (failure.problem.code === 'aborted') return lead;
        // A resting host was not asked at all, so this was no try.
        const tries = lead.tries + (failure.problem.code === 'host-resting' ? 0 : 1);
        const lost = tries >= TRIES || isFinal(failure);
        if (lost || failure.problem.code !== 'host-resting') context.report(failure.problem);
        return lost ? undefined : { ...lead, tries };
      }),
    ),
  );
  return left.filter((lead) => lead !== undefined);
}

function isFinal({ problem: { code }, status }: Failure): boolean {
  if (FOR_GOOD.has(code)) return true;
  return (
    status !== undefined &&
    status >= 400 &&
    status < 500 &&
    status !== 408 &&
    status !== 425 &&
    status !== 429
  );
}

/**
 * Looks again at pages that were fetched before; what changed is kept. Returns what is to be looked at once more. A
 * page that is gone or does not answer is no misfortune of the source: the former is left, the latter waits.
 */
export async function lookAgain(
  context: CollectContext,
  pages: readonly Revisit[],
  form: LeadForm = {},
): Promise<readonly Revisit[]> {
  const looked = await Promise.all(
    pages.map(async (page) => {
      if (context.signal?.aborted) return page;
      const outcome = await context.fetch({
        ...form.request,
        url: page.url,
        etag: page.etag,
        lastModified: page.lastModified,
        ...(context.signal ? { signal: context.signal } : {}),
      });
      const now = context.clock.now();
      if (!outcome.ok) return isFinal(outcome) ? undefined : { ...page, at: now + RETRY_MS };
      const { response } = outcome;
      if (browserCheck(response)) return { ...page, at: now + RETRY_MS };
      if (!isSame(page, response) && isText(response)) await keepPage(context, page, response, form);
      const next = nextRevisit(page, response, now);
      response.release?.();
      return next;
    }),
  );
  return looked.filter((page) => page !== undefined);
}

async function followLead(context: CollectContext, lead: Lead, form: LeadForm): Promise<Failure | undefined> {
  const { request } = form;
  const outcome = await context.fetch({
    ...request,
    url: lead.url,
    ...(context.signal ? { signal: context.signal } : {}),
  });
  if (!outcome.ok) return outcome;
  const { response } = outcome;
  if (!isText(response))
    return {
      ok: false,
      retryAfterMs: null,
      problem: problem(
        'not-text',
        response.url,
        `the page is ${response.headers['content-type'] ?? ''}`,
        'Nothing to do: only texts are read.',
      ),
    };
  const check = browserCheck(response);
  if (check) return { ok: false, retryAfterMs: null, problem: check };
  await keepPage(context, lead, response, form);
  form.fetched?.(lead, response);
  response.release?.();
  return undefined;
}

const isText = ({ headers }: FetchResponse): boolean => TEXTUAL.test((headers['content-type'] ?? '').trim());

async function keepPage(
  context: CollectContext,
  lead: Lead,
  response: FetchResponse,
  { kind, shape }: LeadForm,
): Promise<void> {
  const { publisher, ...hint } = sourceHint(context.source);
  // What a page says belongs to whoever runs its site, which is not always whoever linked it.
  const own = getDomain(response.url) === getDomain(context.source.url) && getDomain(response.url) !== null;
  const plain = /^text\/plain\b/i.test(response.headers['content-type'] ?? '');
  await context.keep(
    captureOf(response, lead.url, kind ?? (plain ? 'text' : 'page'), {
      ...lead.hint,
      ...hint,
      ...(shape === undefined ? {} : { shape }),
      ...(own && publisher !== undefined ? { publisher } : {}),
    }),
  );
}
