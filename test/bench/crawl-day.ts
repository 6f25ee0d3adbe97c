import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { collectAll, createFetch } from '../../src/collect/index.ts';
import type { Source } from '../../src/model/catalogue.ts';
import type { NewCapture, SourceState } from '../../src/model/ports.ts';
import { planDue } from '../../src/schedule/index.ts';
import { virtualClock } from '../collect/virtual-clock.ts';

/**
 * A day of crawling in minutes: sources on loopback, each host with a name of its own, time that jumps over every
 * wait. One source in twenty fails in one of the ways that servers fail.
 */

export interface DayOptions {
  readonly sources: number;
  readonly hours: number;
  readonly delayMs: number;
}

export interface DayReport {
  readonly requests: number;
  readonly visits: number;
  readonly kept: number;
  readonly published: number;
  /** Pages that were published in time to be fetched and were not, and pages kept more than once. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Hosts that were asked before their pause was over, with the shortest pause (ms). */
  readonly hurried: readonly string[];
  /** Healthy sources that waited longer than their schedule and habit allow, with the longest wait (hours). */
  readonly starved: readonly string[];
  readonly failing: number;
  readonly problems: Readonly<Record<string, number>>;
}

const HOUR = 3_600_000;
const START = Date.UTC(2026, 6, 3);
const MINUTES = [0, 7, 15, 22, 30, 37, 45, 52];
/** Longest pause of the adaptive plan, plus a schedule's tick, plus a visit. */
const LONGEST_WAIT_H = 8;

type Misbehaviour = (response: ServerResponse, socket: Socket, path: string) => void;
const WAYS_TO_FAIL: readonly Misbehaviour[] = [
  () => undefined,
  (r) => void r.writeHead(200).write('half'),
  (_r, socket) => socket.destroy(),
  (r) => r.writeHead(503).end(),
  (r, _socket, path) => r.writeHead(302, { location: path }).end(),
  (r) => r.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
  (r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
  (r) => r.writeHead(429, { 'retry-after': '600' }).end(),
  (r) => r.end(Buffer.alloc(300_000)),
  (_r, socket) => socket.end('nonsense\r\n\r\n'),
];

/** Host of a source: every fourth one shares it with its neighbours. */
const hostOf = (n: number): string => `h${String(n % 4 === 0 ? n : n - (n % 2))}.example`;
/** Hours between a source's news: 1, 2, 4 … 24. */
const habitOf = (n: number): number => [1, 2, 4, 8, 24][n % 5] ?? 1;
const failsOf = (n: number): Misbehaviour | undefined =>
  n % 20 === 19 ? WAYS_TO_FAIL[Math.floor(n / 20) % WAYS_TO_FAIL.length] : undefined;

export async function simulateDay({ sources: count, hours, delayMs }: DayOptions): Promise<DayReport> {
  const clock = virtualClock(START);
  const published = (n: number, at: number): number => Math.floor((at - START) / (habitOf(n) * HOUR)) + 1;
  const lastAsked = new Map<string, number>();
  const hurried = new Map<string, number>();
  let requests = 0;

  const server = createServer((request, response) => {
    clock.busy();
    requests++;
    const host = request.headers.host ?? '';
    const now = clock.now();
    const pause = now - (lastAsked.get(host) ?? -Infinity);
    if (pause < delayMs) hurried.set(host, Math.min(pause, hurried.get(host) ?? Infinity));
    response.on('close', () => {
      lastAsked.set(host, clock.now());
      clock.busy();
    });
    lastAsked.set(host, now);
    const [, kind, number] = (request.url ?? '').split('/');
    if (kind === 'robots.txt') return void response.writeHead(404).end();
    const n = Number(number);
    const fail = failsOf(n);
    if (fail) return fail(response, request.socket, request.url ?? '');
    if (kind === 'page')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end(`<p>${request.url ?? ''}`);
    const entries = Array.from(
      { length: published(n, now) },
      (_, k) => `/page/${String(n)}/${String(k)}`,
    ).slice(-20);
    const etag = `"${String(entries.length)}-${entries.at(-1) ?? ''}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { etag }).end(entries.join('\n'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const sources = Array.from({ length: count }, (_, n): Source => {
    const minute = MINUTES[n % MINUTES.length] ?? 0;
    return {
      slug: `s${String(n)}`,
      kind: 'feed',
      url: `http://${hostOf(n)}:${String(port)}/feed/${String(n)}`,
      publisher: 'p',
      schedule: `${String(minute)} * * * *`,
      follow: true,
      lang: 'en',
      tool: null,
      enabled: true,
      options: {},
    };
  });
  const fetch = createFetch(
    {
      userAgent: 'hearsay/0.1',
      contact: '',
      allowPrivateHosts: [...new Set(sources.map(({ url }) => new URL(url).host))],
      maxBodyBytes: 200_000,
      timeoutMs: 150,
      maxRedirects: 5,
      delayMs,
      concurrency: 16,
      registries: {},
    },
    clock,
    {
      sleep: clock.sleep,
      lookup: (_name, _options, callback) => {
        callback(null, [{ address: '127.0.0.1', family: 4 }]);
      },
    },
  );

  const states = new Map<string, SourceState>();
  const visited = new Map<string, number[]>();
  const kept = new Map<string, number>();
  const problems: Record<string, number> = {};
  let visits = 0;
  const end = START + hours * HOUR;
  while (clock.now() < end) {
    const due = planDue(sources, states, clock.now());
    const step = collectAll({
      sources: due,
      clock,
      fetch,
      findLeads: ({ body, url }: NewCapture) =>
        Buffer.from(body)
          .toString()
          .split('\n')
          .filter((line) => line.startsWith('/page'))
          .map((path) => ({ url: new URL(path, url ?? '').href, hint: {} })),
      knows: async (url) => kept.has(new URL(url).pathname),
      keep: async ({ url, kind }) => {
        const path = new URL(url ?? '').pathname;
        if (kind === 'page') kept.set(path, (kept.get(path) ?? 0) + 1);
      },
      report: ({ code }) => {
        problems[code] = (problems[code] ?? 0) + 1;
      },
      stateOf: (slug) => states.get(slug),
      remember: async (slug, state) => {
        states.set(slug, state);
        visited.set(slug, [...(visited.get(slug) ?? []), clock.now()]);
        visits++;
      },
    });
    await step;
    // The watch looks once a minute.
    await clock.sleep(60_000 - ((clock.now() - START) % 60_000));
  }
  await fetch.close();
  server.closeAllConnections();
  server.close();
  clock.stop();

  const healthy = sources.map((_, n) => n).filter((n) => failsOf(n) === undefined);
  const lost: string[] = [];
  const starved: string[] = [];
  let told = 0;
  for (const n of healthy) {
    const times = [START, ...(visited.get(`s${String(n)}`) ?? []), end];
    const longest = Math.max(...times.slice(1).map((time, k) => time - (times[k] ?? time))) / HOUR;
    if (longest > LONGEST_WAIT_H) starved.push(`s${String(n)} ${longest.toFixed(1)} h`);
    const expected = published(n, (times.at(-2) ?? START) - HOUR);
    told += expected;
    for (let k = 0; k < expected; k++) {
      const path = `/page/${String(n)}/${String(k)}`;
      if (!kept.has(path)) lost.push(path);
    }
  }
  return {
    requests,
    visits,
    kept: kept.size,
    published: told,
    lost,
    doubled: [...kept].filter(([, times]) => times > 1).map(([path]) => path),
    hurried: [...hurried].map(([host, pause]) => `${host} ${String(pause)} ms`),
    starved,
    failing: count - healthy.length,
    problems,
  };
}

if (import.meta.main) {
  const report = await simulateDay({ sources: 500, hours: 24, delayMs: 2_000 });
  console.log(JSON.stringify(report, null, 2));
  const faults = [report.lost, report.doubled, report.hurried, report.starved].flat();
  process.exitCode = faults.length > 0 ? 1 : 0;
}
