import type Agent from 'undici/lib/dispatcher/agent.js';
import type { CollectSettings } from '../model/catalogue.ts';
import type { Clock, Fetch, FetchRequest } from '../model/ports.ts';
import { problem, type Problem } from '../model/problem.ts';
import { addressRefused } from './addresses.ts';
import { readWait, retryDelay } from './backoff.ts';
import { statusProblem, transferProblem, TransferError } from './failures.ts';
import type { Lanes, Sleep } from './lanes.ts';
import { ACCEPT_ENCODING, exchange, type RawResponse } from './transport.ts';

type Failure = Extract<Awaited<ReturnType<Fetch>>, { ok: false }>;
/** What came of one request: an answer, or why there is none and whether asking again may help. */
export type Step =
  | { readonly kind: 'answer'; readonly url: URL; readonly response: RawResponse }
  | { readonly kind: 'failure'; readonly failure: Failure; readonly again: boolean };

/** Repetitions of one request within a visit. */
const REPETITIONS = 2;
/** A host that asks for more patience than this is left to the next visit. */
const PATIENCE_MS = 15_000;
const REPEATED_STATUS: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);
const REPEATED_CODES: ReadonlySet<string> = new Set(['timeout', 'connection-failed', 'response-malformed']);
const SILENT_CODES: ReadonlySet<string> = new Set([
  'timeout',
  'connection-failed',
  'tls-failed',
  'dns-failed',
]);
/** The host never heard of these requests. */
const UNREACHED_CODES: ReadonlySet<string> = new Set(['dns-failed', 'address-refused']);
const ACCEPT =
  'text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, application/json, application/xml;q=0.9, text/*;q=0.8, */*;q=0.5';

/** A failure of the port; `retryAfterMs`: how long the host asked to be left alone. */
export const failure = (why: Problem, retryAfterMs: number | null = null, status?: number): Failure => ({
  ok: false,
  problem: why,
  retryAfterMs,
  ...(status === undefined ? {} : { status }),
});

/** What requests are made with. */
export interface Means {
  readonly settings: CollectSettings;
  readonly clock: Clock;
  readonly dispatcher: Agent;
  readonly lanes: Lanes;
  readonly sleep: Sleep;
  /** In [0, 1). */
  readonly random: () => number;
  readonly userAgent: string;
  /** Ends all requests that bring no signal of their own. */
  readonly signal: AbortSignal | undefined;
}

/** Sends a request: the means, but for the host's lane. */
function send(
  { settings, dispatcher, userAgent }: Means,
  url: URL,
  request: FetchRequest,
  signal: AbortSignal | undefined,
): Promise<RawResponse | TransferError> {
  return exchange(dispatcher, {
    url,
    method: request.method ?? 'GET',
    headers: {
      accept: ACCEPT,
      ...request.headers,
      ...(request.etag ? { 'if-none-match': request.etag } : {}),
      ...(request.lastModified ? { 'if-modified-since': request.lastModified } : {}),
      'accept-encoding': ACCEPT_ENCODING,
      'user-agent': userAgent,
    },
    ...(request.body === undefined ? {} : { body: request.body }),
    maxBytes: request.maxBytes ?? settings.maxBodyBytes,
    timeoutMs: settings.timeoutMs,
    wants: (status) => status >= 200 && status < 300,
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => error as TransferError);
}

const resting = (url: URL, forMs: number): Step => ({
  kind: 'failure',
  again: false,
  failure: failure(
    problem(
      'host-resting',
      url.href,
      `${url.host} is left alone for ${String(Math.ceil(forMs / 1000))} s`,
      'Nothing to do: the host asked for it or did not answer; it is asked again later.',
    ),
    forMs,
  ),
});

function untransferred(url: URL, error: TransferError): Step {
  const why: Problem =
    error.code === 'address-refused'
      ? { ...addressRefused(url.href, url.hostname), message: error.message }
      : transferProblem(url.href, error);
  return { kind: 'failure', again: REPEATED_CODES.has(error.code), failure: failure(why) };
}

/** One request in its host's lane; no redirects. */
async function askOnce(means: Means, url: URL, request: FetchRequest, pauseMs: number): Promise<Step> {
  const { clock, lanes } = means;
  const signal = request.signal ?? means.signal;
  const turn = await lanes.run(
    url.host,
    pauseMs,
    () => send(means, url, request, signal),
    (answer) => !(answer instanceof TransferError && UNREACHED_CODES.has(answer.code)),
    signal,
  );
  if ('restsForMs' in turn) return resting(url, turn.restsForMs);
  const answer = turn.done;
  if (answer instanceof TransferError) {
    if (answer.code !== 'aborted') lanes.ended(url.host, !SILENT_CODES.has(answer.code));
    return untransferred(url, answer);
  }
  lanes.ended(url.host, true);
  const wait = readWait(answer.headers, answer.status, clock.now());
  if (wait !== null) lanes.rest(url.host, wait);
  // "Not modified" answers a condition only; to any other request it brings nothing.
  const empty = answer.status === 304 && !request.etag && !request.lastModified;
  if (answer.status >= 200 && answer.status < 400 && !empty) return { kind: 'answer', url, response: answer };
  return {
    kind: 'failure',
    again: REPEATED_STATUS.has(answer.status) && (wait ?? 0) <= PATIENCE_MS,
    failure: failure(statusProblem(url.href, answer.status), wait, answer.status),
  };
}

/** One request without redirects, repeated where that may help. `pauseMs`: least time since the host was last asked. */
export async function ask(means: Means, url: URL, request: FetchRequest, pauseMs: number): Promise<Step> {
  const signal = request.signal ?? means.signal;
  for (let attempt = 1; ; attempt++) {
    const taken = await askOnce(means, url, request, pauseMs);
    const again = taken.kind === 'failure' && taken.again && request.method !== 'POST';
    if (!again || attempt > REPETITIONS || signal?.aborted) return taken;
    await means.sleep(Math.max(retryDelay(attempt, means.random()), taken.failure.retryAfterMs ?? 0), signal);
  }
}
