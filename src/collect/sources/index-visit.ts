import { bodyDigest } from '../../model/ids.ts';
import type { CaptureKind } from '../../model/capture.ts';
import type {
  CollectContext,
  FetchRequest,
  FetchResponse,
  NewCapture,
  SourceState,
} from '../../model/ports.ts';
import { problem } from '../../model/problem.ts';
import { transferError, transferProblem } from '../failures.ts';
import {
  markOf,
  PENDING_KEPT,
  readCursor,
  SEEN_KEPT,
  writeCursor,
  type IndexCursor,
  type MarkedLead,
  type PendingLead,
} from './cursor.ts';
import { browserCheck } from '../walls.ts';
import { followLeads, lookAgain, type LeadForm } from './leads.ts';
import { numberOption } from './options.ts';
import { dueRevisits, firstRevisit, type Revisit } from './revisits.ts';
import { arrived, captureOf, missed, sourceHint, validators, type Failure } from './visit.ts';

/** How a kind of index (feed, sitemap, list of topics) differs from the others. */
export interface IndexForm {
  readonly shape: string;
  /** Kind of the index itself; null: it is not kept, for it says nothing that its leads do not say. */
  readonly kind: CaptureKind | null;
  readonly accept: string;
  /** Address of the index; the source's own by default. */
  readonly url?: string;
  readonly request?: Pick<FetchRequest, 'headers' | 'robots' | 'pauseMs'>;
  /** Fetch what the index leads to. */
  readonly follow: boolean;
  readonly lead?: LeadForm;
  /** Leads worth following, in the index's order; may fetch further indexes. Absent: the index is all there is. */
  leads?(
    context: CollectContext,
    index: NewCapture,
    isSeen: (lead: MarkedLead) => boolean,
  ): Promise<readonly MarkedLead[]>;
  /** Undoes a packing, goes on to another address, or refuses what is no such index; may throw TransferError. */
  prepare?(context: CollectContext, response: FetchResponse): Promise<FetchResponse | Failure>;
}

const PAGES_PER_VISIT = 60;

/** A visit to an index: asks for it if it changed, keeps it, follows what is new or was left over. */
export async function visitIndex(context: CollectContext, form: IndexForm): Promise<SourceState> {
  const { source, state } = context;
  const cursor = readCursor(state.cursor);
  const outcome = await context.fetch({
    ...form.request,
    url: form.url ?? source.url,
    headers: { accept: form.accept, ...form.request?.headers },
    etag: state.etag,
    lastModified: state.lastModified,
    ...(context.signal ? { signal: context.signal } : {}),
  });
  if (!outcome.ok) return missed(context, outcome);
  const response = await prepared(context, form, outcome.response);
  if ('problem' in response) return missed(context, response);
  const index =
    response.status === 304
      ? { changed: false, cursor, marks: { etag: state.etag, lastModified: state.lastModified } }
      : await readIndex(context, form, cursor, response);
  const most = numberOption(source, 'maxPages', PAGES_PER_VISIT, 1, 10_000);
  const now = index.cursor.pending.slice(0, most);
  const fetched: Revisit[] = [];
  const again = await followLeads(context, now, {
    ...form.lead,
    fetched: (lead, answer) => fetched.push(firstRevisit(lead, answer, context.clock.now())),
  });
  // Those that failed go to the end of the line, so that they never keep the others waiting.
  const pending = [...index.cursor.pending.slice(most), ...again];
  return arrived(context, {
    changed: index.changed,
    cursor: writeCursor({
      ...index.cursor,
      pending,
      // Posts of an interface have ways of their own to tell that they changed.
      revisits: form.lead ? [] : await revisitsAfter(context, cursor.revisits, fetched),
    }),
    ...index.marks,
  });
}

/** Looks again at the pages whose time has come; returns what is to be looked at later. */
async function revisitsAfter(
  context: CollectContext,
  before: readonly Revisit[],
  fetched: readonly Revisit[],
): Promise<readonly Revisit[]> {
  const anew = new Set(fetched.map(({ url }) => url));
  const known = before.filter(({ url }) => !anew.has(url));
  const due = new Set(dueRevisits(known, context.clock.now()));
  const later = await lookAgain(context, [...due]);
  return [...later, ...known.filter((page) => !due.has(page)), ...fetched].sort(byFirstLook);
}

/** Those that were fetched longest ago come first, and are the first to be forgotten. */
const byFirstLook = (a: Revisit, b: Revisit): number => b.looks - a.looks || a.at - b.at;

async function prepared(
  context: CollectContext,
  form: IndexForm,
  response: FetchResponse,
): Promise<FetchResponse | Failure> {
  if (response.status === 304) return response;
  const check = browserCheck(response);
  if (check) return { ok: false, problem: check, retryAfterMs: null };
  if (!form.prepare) return response;
  try {
    return await form.prepare(context, response);
  } catch (error) {
    const why = transferProblem(response.url, transferError(error));
    return { ok: false, problem: why, retryAfterMs: null };
  }
}

interface ReadIndex {
  readonly changed: boolean;
  readonly cursor: IndexCursor;
  readonly marks: Pick<SourceState, 'etag' | 'lastModified'>;
}

async function readIndex(
  context: CollectContext,
  form: IndexForm,
  cursor: IndexCursor,
  response: FetchResponse,
): Promise<ReadIndex> {
  const marks = validators(response);
  const body = bodyDigest(response.body);
  if (body === cursor.body) return { changed: false, cursor, marks };
  const { source } = context;
  const asked = form.url ?? source.url;
  const capture = captureOf(response, asked, form.kind ?? 'page', {
    ...sourceHint(source),
    shape: form.shape,
  });
  if (form.kind !== null) await context.keep(capture);
  if (!form.leads) return { changed: true, marks, cursor: { ...cursor, body } };
  const leads = await form.leads(context, capture, (lead) => cursor.seen.has(markOf(lead)[0]));
  warnOfOverrun(context, cursor, leads);
  const sorted = await sortLeads(context, form, cursor, leads);
  // An index with more than can be remembered is read again at the next visit, as if it were new.
  return sorted.complete
    ? { ...sorted, marks, cursor: { ...sorted.cursor, body } }
    : { ...sorted, marks: { etag: null, lastModified: null } };
}

const ENTRIES_THAT_TELL = 5;

/** An index without anything that it held before may have held, in between, what nobody saw. */
function warnOfOverrun(context: CollectContext, { seen }: IndexCursor, leads: readonly MarkedLead[]): void {
  if (seen.size < ENTRIES_THAT_TELL || leads.length < ENTRIES_THAT_TELL) return;
  if (leads.some((lead) => seen.has(markOf(lead)[0]))) return;
  context.report(
    problem(
      'index-overrun',
      context.source.slug,
      'nothing of the last visit is left in the index; entries may have come and gone unseen',
      'Give the source a closer schedule.',
    ),
  );
}

/** Tells the leads that are new or changed from those that were seen, newest first, as many as can be remembered. */
async function sortLeads(
  context: CollectContext,
  form: IndexForm,
  cursor: IndexCursor,
  leads: readonly MarkedLead[],
): Promise<{ readonly changed: boolean; readonly complete: boolean; readonly cursor: IndexCursor }> {
  const waiting = new Set(cursor.pending.map(({ url }) => url));
  const fresh: PendingLead[] = [];
  const marks: (readonly [string, string])[] = [];
  let changed = false;
  let complete = true;
  for (const lead of leads) {
    const [name, mark] = markOf(lead);
    const before = cursor.seen.get(name);
    // What cannot wait in line any more is left unseen, to be found again.
    if (before !== mark && form.follow && waiting.size >= PENDING_KEPT) {
      complete = false;
      continue;
    }
    marks.push([name, mark]);
    if (before === mark) continue;
    // An entry that changed since it was seen is fetched again, whether its address is known or not.
    const known = form.follow && before === undefined && (await context.knows(lead.url));
    // In an index that is too long to be remembered, only what was never fetched is news.
    if (!known || leads.length <= SEEN_KEPT) changed = true;
    if (!form.follow || known || waiting.has(lead.url)) continue;
    waiting.add(lead.url);
    fresh.push({ url: lead.url, hint: lead.hint, tries: 0 });
  }
  const seen = new Map(cursor.seen);
  for (const [name, mark] of marks.toReversed()) {
    seen.delete(name);
    seen.set(name, mark);
  }
  return {
    changed,
    complete,
    cursor: { ...cursor, body: null, seen, pending: [...fresh, ...cursor.pending] },
  };
}
