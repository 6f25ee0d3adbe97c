import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { CollectSettings } from '../../src/model/catalogue.ts';
import type { Clock } from '../../src/model/ports.ts';
import { createFetch, type ClosableFetch, type FetchHooks } from '../../src/collect/fetch.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  readonly origin: string;
  readonly host: string;
  readonly port: number;
  /** "METHOD path" of every request, in order. */
  readonly asked: string[];
  readonly headers: IncomingMessage['headers'][];
}

/** A web server on loopback that ends with the test. robots.txt is 404 unless the handler answers it. */
export async function serve(
  handler: Handler,
  options: { readonly robots?: string | Handler } = {},
): Promise<Site> {
  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server: Server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    headers.push(request.headers);
    if (request.url === '/robots.txt') {
      if (typeof options.robots === 'function') options.robots(request, response);
      else response.writeHead(options.robots === undefined ? 404 : 200).end(options.robots ?? '');
      return;
    }
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${String(port)}`;
  return { origin: `http://${host}`, host, port, asked, headers };
}

export const SETTINGS: CollectSettings = {
  userAgent: 'hearsay/0.1',
  contact: 'mailto:crawler@example.org',
  allowPrivateHosts: ['127.0.0.1', 'localhost'],
  maxBodyBytes: 1_000_000,
  timeoutMs: 400,
  maxRedirects: 5,
  delayMs: 0,
  concurrency: 8,
  registries: {},
};

/** A clock that stands still until something sleeps; sleeping takes no time and is written down. */
export function jumpingClock(start = Date.UTC(2026, 6, 3)): Clock & {
  readonly slept: number[];
  readonly sleep: (ms: number) => Promise<void>;
  advance(ms: number): void;
} {
  let now = start;
  const slept: number[] = [];
  return {
    now: () => now,
    slept,
    advance: (ms) => {
      now += ms;
    },
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

/** A Fetch for tests: loopback allowed, repetitions without waiting. */
export function testFetch(
  settings: Partial<CollectSettings> = {},
  hooks: FetchHooks = {},
  clock: Clock & { readonly sleep: (ms: number) => Promise<void> } = jumpingClock(),
): ClosableFetch {
  const fetch = createFetch({ ...SETTINGS, ...settings }, clock, {
    sleep: clock.sleep,
    random: () => 0.5,
    ...hooks,
  });
  onTestFinished(() => fetch.close());
  return fetch;
}

type Outcome = Awaited<ReturnType<ClosableFetch>>;

/** "ok 200", or the code of the problem. */
export const codeOf = (outcome: Outcome): string =>
  outcome.ok ? `ok ${String(outcome.response.status)}` : outcome.problem.code;

/** The body as text, or the code of the problem. */
export const textOf = (outcome: Outcome): string =>
  outcome.ok ? Buffer.from(outcome.response.body).toString() : outcome.problem.code;
