import { instant } from '../../model/time.ts';
import { sha256 } from '../../model/ids.ts';
import type { CaptureHint, CaptureKind } from '../../model/capture.ts';
import type { Source } from '../../model/catalogue.ts';
import type { CollectContext, Fetch, FetchResponse, NewCapture, SourceState } from '../../model/ports.ts';
import { at, parseJson, textAt } from '../../model/json.ts';
import { failureDelay } from '../backoff.ts';
import { TransferError } from '../failures.ts';

/** What every kind of source does at the start and at the end of a visit. */

export type Failure = Extract<Awaited<ReturnType<Fetch>>, { ok: false }>;

/** A source that was never visited. */
export const UNVISITED: SourceState = {
  etag: null,
  lastModified: null,
  cursor: null,
  lastSuccess: null,
  lastChange: null,
  failures: 0,
  reason: null,
  nextAt: null,
  changes: [],
};

const CHANGES_KEPT = 20;

export interface Arrival {
  /** Something new was found. */
  readonly changed: boolean;
  readonly cursor: string | null;
  /** Validators for the next conditional request; absent: none. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** The server's wish (X-Poll-Interval, backoff) in ms. */
  readonly waitMs?: number | null;
}

/** State after a visit that worked. */
export function arrived({ state, clock }: CollectContext, arrival: Arrival): SourceState {
  const now = clock.now();
  const at = new Date(now).toISOString();
  return {
    etag: arrival.etag ?? null,
    lastModified: arrival.lastModified ?? null,
    cursor: arrival.cursor,
    lastSuccess: at,
    lastChange: arrival.changed ? at : state.lastChange,
    failures: 0,
    reason: null,
    nextAt: arrival.waitMs ? new Date(now + arrival.waitMs).toISOString() : null,
    changes: arrival.changed ? [at, ...state.changes].slice(0, CHANGES_KEPT) : state.changes,
  };
}

/**
 * State after a visit that failed, with the problem reported. Sources that fail together are asked again apart:
 * the jitter comes from the name, so that a rebuilt plan is the same plan.
 */
export function missed(context: CollectContext, { problem, retryAfterMs }: Failure): SourceState {
  const { state, clock, source } = context;
  context.report(problem);
  if (problem.code === 'aborted') return state;
  const failures = state.failures + 1;
  const jitter = parseInt(sha256(`${source.slug}#${String(failures)}`).slice(0, 8), 16) / 2 ** 32;
  const wait = Math.max(retryAfterMs ?? 0, failureDelay(failures, jitter));
  return {
    ...state,
    failures,
    reason: `${problem.code}: ${problem.message}`,
    nextAt: new Date(clock.now() + wait).toISOString(),
  };
}

/** What a source knows of everything that comes from it. */
export function sourceHint(source: Source): CaptureHint {
  return {
    source: source.slug,
    publisher: source.publisher,
    ...(source.tool === null ? {} : { tool: source.tool }),
    ...(source.lang === '' || source.lang === 'und' ? {} : { lang: source.lang }),
  };
}

/** A response as a capture to keep. */
export function captureOf(
  response: FetchResponse,
  requestedUrl: string,
  kind: CaptureKind,
  hint: CaptureHint,
): NewCapture {
  return {
    url: response.url,
    requestedUrl: requestedUrl === response.url ? null : requestedUrl,
    kind,
    status: response.status,
    headers: response.headers,
    body: response.body,
    hint,
    knownAt: new Date(response.receivedAt).toISOString(),
  };
}

/** Validators of a response, for the next visit. */
export function validators(response: FetchResponse): Pick<SourceState, 'etag' | 'lastModified'> {
  return {
    etag: response.headers['etag'] ?? null,
    lastModified: response.headers['last-modified'] ?? null,
  };
}

/** The JSON of an answer. Throws TransferError `answer-malformed`, for instance for a page that asks to come back later. */
export function jsonOf(response: FetchResponse): unknown {
  const json = parseJson(new TextDecoder().decode(response.body));
  if (json === undefined) throw new TransferError('answer-malformed', 'the answer is not JSON');
  return json;
}

/** Where an answer holds the list that it was asked for; an empty path: the answer is the list. */
export type ListPath = readonly string[];

/** Says that a list is missing, in the server's own words where it has any: many tell an error with status 200. */
export function expectList(json: unknown, path: ListPath): void {
  if (Array.isArray(at(json, ...path))) return;
  const where = path.length === 0 ? 'the answer is no list' : `the answer holds no list at ${path.join('.')}`;
  const said =
    textAt(json, 'errors', 0, 'message') ??
    textAt(json, 'errors', 0) ??
    textAt(json, 'error_message') ??
    textAt(json, 'message') ??
    textAt(json, 'error');
  throw new TransferError('answer-unforeseen', said === null ? where : `${where}: ${said.slice(0, 200)}`);
}

/** Lets JSON pass that holds its list; anything else must not count as an empty index. Throws TransferError. */
export function expectJson(...path: ListPath) {
  return async (_context: CollectContext, response: FetchResponse): Promise<FetchResponse> => {
    expectList(jsonOf(response), path);
    return response;
  };
}

/** Milliseconds of an ISO instant; null when there is none. */
export function timeOf(at: string | null): number | null {
  const read = at === null ? undefined : instant(at);
  return read === undefined ? null : Date.parse(read);
}
