import type { FetchRequest } from '../model/ports.ts';
import { problem, type Problem } from '../model/problem.ts';
import { checkAddress } from './addresses.ts';
import { failure, type Step } from './asking.ts';
import { statusProblem } from './failures.ts';

/** Never sent to another host than the one they were meant for. */
const PRIVATE_HEADERS = ['authorization', 'cookie', 'proxy-authorization'];

/** How a request is followed to where it leads. */
export interface Following {
  /** Most redirects. */
  readonly limit: number;
  /** Whether a host of this name may have a private address. */
  readonly mayBePrivate: Parameters<typeof checkAddress>[1];
  /** Asked anew at every hop, for the hop may lead to another host: how long to wait, or why it is not to be asked. */
  readonly pause: (url: URL) => Promise<number | Extract<Step, { kind: 'failure' }>['failure']>;
  readonly ask: (url: URL, request: FetchRequest, pauseMs: number) => Promise<Step>;
}

const tooMany = (start: URL, limit: number, location: string): Problem =>
  problem(
    'too-many-redirects',
    start.href,
    `more than ${String(limit)} redirects, the last to ${location.slice(0, 200)}`,
    'Give the final address.',
  );

/** Asks, and follows redirects (RFC 9110 15.4). */
export async function follow(
  start: URL,
  first: FetchRequest,
  { limit, mayBePrivate, pause, ask }: Following,
): Promise<Step> {
  let url = start;
  let request = first;
  for (let hops = 0; ; hops++) {
    const pauseMs = await pause(url);
    if (typeof pauseMs !== 'number') return { kind: 'failure', failure: pauseMs, again: false };
    const taken = await ask(url, request, pauseMs);
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
    if (hops >= limit) return refused(tooMany(start, limit, location));
    const next = checkAddress(new URL(location, url).href, mayBePrivate);
    if ('problem' in next) return refused(next.problem);
    request = redirected(request, status, next.url.origin === url.origin);
    url = next.url;
  }
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
