import { sha256 } from '../../model/ids.ts';
import type { CaptureKind } from '../../model/capture.ts';
import type { CollectContext, FetchResponse, Lead, NewCapture, SourceState } from '../../model/ports.ts';
import { markOf, readCursor, writeCursor, type IndexCursor, type PendingLead } from './cursor.ts';
import { followLeads } from './leads.ts';
import { arrived, captureOf, missed, numberOption, sourceHint, validators } from './visit.ts';

/** How a kind of index (feed, sitemap, page list) differs from the others. */
export interface IndexForm {
  readonly shape: string;
  readonly kind: CaptureKind;
  readonly accept: string;
  /** Fetch what the index leads to. */
  readonly follow: boolean;
  /** Leads worth following, in the index's order; may fetch further indexes. */
  leads(context: CollectContext, index: NewCapture): Promise<readonly Lead[]>;
  /** Undoes a packing that is no content encoding; identity by default. */
  unpack?(context: CollectContext, response: FetchResponse): Promise<FetchResponse>;
}

const PAGES_PER_VISIT = 60;

/** A visit to an index: asks for it if it changed, keeps it, follows what is new or was left over. */
export async function visitIndex(context: CollectContext, form: IndexForm): Promise<SourceState> {
  const { source, state } = context;
  const cursor = readCursor(state.cursor);
  const outcome = await context.fetch({
    url: source.url,
    headers: { accept: form.accept },
    etag: state.etag,
    lastModified: state.lastModified,
    ...(context.signal ? { signal: context.signal } : {}),
  });
  if (!outcome.ok) return missed(context, outcome);
  const response = form.unpack ? await form.unpack(context, outcome.response) : outcome.response;
  const index =
    response.status === 304
      ? { changed: false, cursor, marks: { etag: state.etag, lastModified: state.lastModified } }
      : await readIndex(context, form, cursor, response);
  const most = numberOption(source, 'maxPages', PAGES_PER_VISIT, 1, 10_000);
  const now = index.cursor.pending.slice(0, most);
  const again = await followLeads(context, now);
  // Those that failed go to the end of the line, so that they never keep the others waiting.
  const pending = [...index.cursor.pending.slice(most), ...again];
  return arrived(context, {
    changed: index.changed,
    cursor: writeCursor({ ...index.cursor, pending }),
    ...index.marks,
  });
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
  const capture = captureOf(response, source.url, form.kind, { ...sourceHint(source), shape: form.shape });
  await context.keep(capture);
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
    if (before !== undefined || !(await context.knows(lead.url))) fresh.push({ ...lead, tries: 0 });
  }
  return { changed, marks, cursor: { body, seen, pending: [...fresh, ...cursor.pending] } };
}
