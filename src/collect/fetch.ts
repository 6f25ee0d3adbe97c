import Agent from 'undici/lib/dispatcher/agent.js';
import type { CollectSettings } from '../model/catalogue.ts';
import type { Clock, Fetch, FetchRequest, FetchResponse } from '../model/ports.ts';
import { checkAddress, privateHosts } from './addresses.ts';
import { ask, failure, type Means } from './asking.ts';
import { guardedConnector, type Lookup } from './connector.ts';
import { createLanes, sleep as realSleep, type Sleep } from './lanes.ts';
import { follow } from './redirects.ts';
import { createRobots, productToken, ROBOTS_BYTES, ROBOTS_REDIRECTS, type RobotsAnswer } from './robots.ts';

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

/** Documented endpoints for programs (`robots: false`) are not crawled; they are still asked one at a time. */
const ENDPOINT_DELAY_MS = 100;

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
  const dispatcher = new Agent({
    connect: guardedConnector(mayBePrivate, settings.timeoutMs, hooks.lookup),
    pipelining: 1,
    keepAliveTimeout: 5_000,
    keepAliveMaxTimeout: 30_000,
  });
  const named = settings.contact === '' || settings.userAgent.includes(settings.contact);
  const userAgent = named ? settings.userAgent : `${settings.userAgent} (+${settings.contact})`;
  const means: Means = {
    settings,
    clock,
    dispatcher,
    lanes: createLanes({ clock, sleep, random, concurrency: settings.concurrency }),
    sleep,
    random,
    userAgent,
    signal: hooks.signal,
  };
  const following = {
    mayBePrivate,
    ask: (url: URL, request: FetchRequest, pauseMs: number) => ask(means, url, request, pauseMs),
  };

  const robots = createRobots(
    productToken(userAgent),
    async (file): Promise<RobotsAnswer> => {
      const request = { url: file.href, maxBytes: Math.max(ROBOTS_BYTES * 10, settings.maxBodyBytes) };
      const pause = (): Promise<number> => Promise.resolve(settings.delayMs);
      const taken = await follow(file, request, { ...following, limit: ROBOTS_REDIRECTS, pause });
      if (taken.kind === 'answer') return taken.response;
      const { status, problem: why } = taken.failure;
      // A redirect that leads nowhere counts as "no robots.txt" (RFC 9309 2.3.1.2).
      return status === undefined ? { unreachable: why } : { status, body: new Uint8Array() };
    },
    clock,
  );

  const fetch: Fetch = async (request) => {
    const checked = checkAddress(request.url, mayBePrivate);
    if ('problem' in checked) return failure(checked.problem);
    const least = request.pauseMs ?? 0;
    const taken = await follow(checked.url, request, {
      ...following,
      limit: settings.maxRedirects,
      pause: async (url) => {
        if (request.robots === false) return Math.max(least, Math.min(settings.delayMs, ENDPOINT_DELAY_MS));
        const verdict = await robots.check(url);
        return verdict.allowed
          ? Math.max(least, settings.delayMs, verdict.delayMs)
          : failure(verdict.problem);
      },
    });
    if (taken.kind === 'failure') return taken.failure;
    const response: FetchResponse = { ...taken.response, url: taken.url.href, receivedAt: clock.now() };
    return { ok: true, response };
  };
  return Object.assign(fetch, { close: () => dispatcher.destroy() });
}
