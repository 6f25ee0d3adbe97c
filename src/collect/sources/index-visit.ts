import { sha256 } from '../../model/ids.ts';
import type { CaptureKind } from '../../model/capture.ts';
import type {
  CollectContext,
  FetchRequest,
  FetchResponse,
  NewCapture,
  SourceState,
} from '../../model/ports.ts';
import { transferError, transferProblem } from '../failures.ts';
import {
  markOf,
  readCursor,
  writeCursor,
  type IndexCursor,
  type MarkedLead,
  type PendingLead,
} from './cursor.ts';
import { followLeads, type LeadForm } from './leads.ts';
import { numberOption } from './options.ts';
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
  leads?(context: CollectContext, index: NewCapture): Promise<readonly MarkedLead[]>;
  /** Undoes a packing, or goes on to another address; may throw TransferError. */
  prepare?(context: CollectContext, response: FetchResponse): Promise<FetchResponse>;
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
  const again = await followLeads(context, now, form.lead);
  // Those that failed go to the end of the line, so that they never keep the others waiting.
  const pending = [...index.cursor.pending.slice(most), ...again];
  return arrived(context, {
    changed: index.changed,
    cursor: writeCursor({ ...index.cursor, pending }),
    ...index.marks,
  });
}

async function prepared(
  context: CollectContext,
  form: IndexForm,
  response: FetchResponse,
): Promise<FetchResponse | Failure> {
  if (!form.prepare || response.status === 304) return response;
  try {
    return await form.prepare(context, response);
  } catch (error) {
    const why = transferProblem(response.url, transferError(error));
    return { ok: false, problem: why, retryAfterMs: null };
  }
}

async function readIndex(
  context: CollectContext,
  form: IndexForm,
  cursor: IndexCursor,
  response: FetchResponse,
): Promise<{
  readonly changed: boolean;
  readonly cursor: IndexCursor;
  readonly marks: Pick<SourceState, 'etag' | 'lastModified'>;
}> {
  const marks = validators(response);
  const body = sha256(response.body);
  if (body === cursor.body) return { changed: false, cursor, marks };
  const { source } = context;
  const asked = form.url ?? source.url;
  const capture = captureOf(response, asked, form.kind ?? 'page', {
    ...sourceHint(source),
    shape: form.shape,
  });
  if (form.kind !== null) await context.keep(capture);
  if (!form.leads) return { changed: true, marks, cursor: { ...cursor, body } };
  const leads = await form.leads(context, capture);
  const seen = new Map(cursor.seen);
  const waiting = new Set(cursor.pending.map(({ url }) => url));
  const fresh: PendingLead[] = [];
  let changed = false;
  for (const lead of leads) {
    const [name, mark] = markOf(lead);
    const before = seen.get(name);
    seen.delete(name);
    seen.set(name, mark);
    if (before === mark) continue;
    changed = true;
    if (!form.follow || waiting.has(lead.url)) continue;
    waiting.add(lead.url);
    // An entry that changed since it was seen is fetched again, whether its address is known or not.
    if (before !== undefined || !(await context.knows(lead.url)))
      fresh.push({ url: lead.url, hint: lead.hint, tries: 0 });
  }
  return { changed, marks, cursor: { body, seen, pending: [...fresh, ...cursor.pending] } };
}
