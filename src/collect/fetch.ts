import Agent from 'undici/lib/dispatcher/agent.js';
import type { CollectSettings } from '../model/catalogue.ts';
import type { Clock, Fetch, FetchRequest, FetchResponse } from '../model/ports.ts';
import { problem, type Problem } from '../model/problem.ts';
import { addressRefused, checkAddress, privateHosts } from './addresses.ts';
import { readWait, retryDelay } from './backoff.ts';
import { guardedConnector, type Lookup } from './connector.ts';
import { statusProblem, transferProblem, TransferError } from './failures.ts';
import { createLanes, sleep as realSleep, type Sleep } from './lanes.ts';
import { createRobots, productToken, ROBOTS_BYTES, ROBOTS_REDIRECTS, type RobotsAnswer } from './robots.ts';
import { ACCEPT_ENCODING, exchange, type RawResponse } from './transport.ts';

/** What tests and simulations bring instead of the machine's own, and what ends it all. */
export interface FetchHooks {
  readonly lookup?: Lookup;
  /** Waits between requests; a sped-up clock brings its own. Time limits of a transfer stay real. */
  readonly sleep?: Sleep;
  /** In [0, 1). */
  readonly random?: () => number;
  /** Aborted when the process is asked to stop: no request outlasts it, those for robots.txt included. */
  readonly signal?: AbortSignal;
}

/** The port, and a way to close its connections. */
export type ClosableFetch = Fetch & { close(): Promise<void> };

type Outcome = Awaited<ReturnType<Fetch>>;
type Failure = Extract<Outcome, { ok: false }>;
type Step =
  | { readonly kind: 'answer'; readonly url: URL; readonly response: RawResponse }
  | { readonly kind: 'failure'; readonly failure: Failure; readonly again: boolean };

/** Repetitions of one request within a visit. */
const REPETITIONS = 2;
/** A host that asks for more patience than this is left to the next visit. */
const PATIENCE_MS = 15_000;
/** Documented endpoints for programs (`robots: false`) are not crawled; they are still asked one at a time. */
const ENDPOINT_DELAY_MS = 100;
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
/** Never sent to another host than the one they were meant for. */
const PRIVATE_HEADERS = ['authorization', 'cookie', 'proxy-authorization'];

const failure = (why: Problem, retryAfterMs: number | null = null, status?: number): Failure => ({
  ok: false,
  problem: why,
  retryAfterMs,
  ...(status === undefined ? {} : { status }),
});

/**
 * The only way out to the network (DESIGN promise 7): http and https only, public addresses only (checked on the
 * connection itself and at every redirect), robots.txt (RFC 9309), one request at a time per host with a pause,
 * conditional requests and Retry-After (RFC 9110), bounded in time, size, redirects, repetitions and decompression.
 * Everything a server may do comes back as a value; 304 counts as an answer, any other status than 2xx as a problem.
 */
export function createFetch(settings: CollectSettings, clock: Clock, hooks: FetchHooks = {}): ClosableFetch {
  const sleep = hooks.sleep ?? realSleep;
  const random = hooks.random ?? Math.random;
  const mayBePrivate = privateHosts(settings.allowPrivateHosts);
  const lanes = createLanes({ clock, sleep, random, concurrency: settings.concurrency });
  const dispatcher = new Agent({
    connect: guardedConnector(mayBePrivate, settings.timeoutMs, hooks.lookup),
    pipelining: 1,
    keepAliveTimeout: 5_000,
    keepAliveMaxTimeout: 30_000,
  });
  const named = settings.contact === '' || settings.userAgent.includes(settings.contact);
  const userAgent = named ? settings.userAgent : `${settings.userAgent} (+${settings.contact})`;

  /** One request in its host's lane; no redirects. */
  async function step(url: URL, request: FetchRequest, pauseMs: number): Promise<Step> {
    const signal = request.signal ?? hooks.signal;
    const turn = await lanes.run(
      url.host,
      pauseMs,
      () =>
        exchange(dispatcher, {
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
        }).catch((error: unknown) => error as TransferError),
      (answer) => !(answer instanceof TransferError && UNREACHED_CODES.has(answer.code)),
      signal,
    );
    if ('restsForMs' in turn)
      return {
        kind: 'failure',
        again: false,
        failure: failure(
          problem(
            'host-resting',
            url.href,
            `${url.host} is left alone for ${String(Math.ceil(turn.restsForMs / 1000))} s`,
            'Nothing to do: the host asked for it or did not answer; it is asked again later.',
          ),
          turn.restsForMs,
        ),
      };
    const answer = turn.done;
    if (answer instanceof TransferError) {
      if (answer.code !== 'aborted') lanes.ended(url.host, !SILENT_CODES.has(answer.code));
      const again = REPEATED_CODES.has(answer.code);
      const why =
        answer.code === 'address-refused'
          ? { ...addressRefused(url.href, url.hostname), message: answer.message }
          : transferProblem(url.href, answer);
      return { kind: 'failure', again, failure: failure(why) };
    }
    lanes.ended(url.host, true);
    const wait = readWait(answer.headers, answer.status, clock.now());
    if (wait !== null) lanes.rest(url.host, wait);
    // "Not modified" answers a condition only; to any other request it brings nothing.
    const empty = answer.status === 304 && !request.etag && !request.lastModified;
    if (answer.status >= 200 && answer.status < 400 && !empty)
      return { kind: 'answer', url, response: answer };
    return {
      kind: 'failure',
      again: REPEATED_STATUS.has(answer.status) && (wait ?? 0) <= PATIENCE_MS,
      failure: failure(statusProblem(url.href, answer.status), wait, answer.status),
    };
  }

  /** A step, repeated where that may help. */
  async function steps(url: URL, request: FetchRequest, pauseMs: number): Promise<Step> {
    const signal = request.signal ?? hooks.signal;
    for (let attempt = 1; ; attempt++) {
      const taken = await step(url, request, pauseMs);
      const again = taken.kind === 'failure' && taken.again && request.method !== 'POST';
      if (!again || attempt > REPETITIONS || signal?.aborted) return taken;
      await sleep(Math.max(retryDelay(attempt, random()), taken.failure.retryAfterMs ?? 0), signal);
    }
  }

  /** Follows redirects; `pause` is asked anew at every hop, for the hop may lead to another host. */
  async function follow(
    start: URL,
    first: FetchRequest,
    limit: number,
    pause: (url: URL) => Promise<number | Failure>,
  ): Promise<Step> {
    let url = start;
    let request = first;
    for (let hops = 0; ; hops++) {
      const pauseMs = await pause(url);
      if (typeof pauseMs !== 'number') return { kind: 'failure', failure: pauseMs, again: false };
      const taken = await steps(url, request, pauseMs);
      const status = taken.kind === 'answer' ? taken.response.status : 0;
      if (taken.kind === 'failure' || status < 300 || status === 304) return taken;
      const location = taken.response.headers['location'];
      const refused = (why: Problem): Step => ({
        kind: 'failure',
        failure: failure(why, null, status),
        again: false,
      });
      if (location === undefined || !URL.canParse(location, url))
        return refused(statusProblem(url.href, status));
      if (hops >= limit)
        return refused(
          problem(
            'too-many-redirects',
            start.href,
            `more than ${String(limit)} redirects, the last to ${location.slice(0, 200)}`,
            'Give the final address.',
          ),
        );
      const next = checkAddress(new URL(location, url).href, mayBePrivate);
      if ('problem' in next) return refused(next.problem);
      request = redirected(request, status, next.url.origin === url.origin);
      url = next.url;
    }
  }

  const robots = createRobots(
    productToken(userAgent),
    async (file): Promise<RobotsAnswer> => {
      const request = { url: file.href, maxBytes: Math.max(ROBOTS_BYTES * 10, settings.maxBodyBytes) };
      const taken = await follow(file, request, ROBOTS_REDIRECTS, async () => settings.delayMs);
      if (taken.kind === 'answer') return taken.response;
      const { status, problem: why } = taken.failure;
      // A redirect that leads nowhere counts as "no robots.txt" (RFC 9309 2.3.1.2).
      return status === undefined ? { unreachable: why } : { status, body: new Uint8Array() };
    },
    clock,
  );

  const fetch = async (request: FetchRequest): Promise<Outcome> => {
    const checked = checkAddress(request.url, mayBePrivate);
    if ('problem' in checked) return failure(checked.problem);
    const endpoint = request.robots === false;
    const taken = await follow(checked.url, request, settings.maxRedirects, async (url) => {
      const least = request.pauseMs ?? 0;
      if (endpoint) return Math.max(least, Math.min(settings.delayMs, ENDPOINT_DELAY_MS));
      const verdict = await robots.check(url);
      return verdict.allowed ? Math.max(least, settings.delayMs, verdict.delayMs) : failure(verdict.problem);
    });
    if (taken.kind === 'failure') return taken.failure;
    const response: FetchResponse = { ...taken.response, url: taken.url.href, receivedAt: clock.now() };
    return { ok: true, response };
  };
  return Object.assign(fetch, { close: () => dispatcher.destroy() });
}

/** The request as it goes on after a redirect (RFC 9110 15.4). */
function redirected(request: FetchRequest, status: number, sameOrigin: boolean): FetchRequest {
  const { body, etag, lastModified, method, ...rest } = request;
  const keepsBody = method === 'POST' && (status === 307 || status === 308);
  const headers = Object.fromEntries(
    Object.entries(request.headers ?? {}).filter(
      ([name]) =>
        (sameOrigin || !PRIVATE_HEADERS.includes(name)) && (keepsBody || !name.startsWith('content-')),
    ),
  );
  return {
    ...rest,
    headers,
    etag: etag ?? null,
    lastModified: lastModified ?? null,
    ...(keepsBody ? { method, ...(body === undefined ? {} : { body }) } : {}),
  };
}
