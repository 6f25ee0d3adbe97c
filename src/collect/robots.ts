import type { Clock } from '../model/ports.ts';
import { problem, type Problem } from '../model/problem.ts';
import { readRobots, type RobotsRules } from './robots-rules.ts';

/** What a request for robots.txt brought, redirects (five at most) already followed. */
export type RobotsAnswer =
  { readonly status: number; readonly body: Uint8Array } | { readonly unreachable: Problem };

export type RobotsVerdict =
  | { readonly allowed: true; readonly delayMs: number }
  | { readonly allowed: false; readonly problem: Problem };

export interface Robots {
  /** Whether the address may be fetched, and how long to pause between requests to its host. Never throws. */
  check(url: URL): Promise<RobotsVerdict>;
}

/** RFC 9309 2.5: at least 500 KiB are parsed; more is left out. */
export const ROBOTS_BYTES = 500 * 1024;
/** RFC 9309 2.3.1.2. */
export const ROBOTS_REDIRECTS = 5;
const HOUR = 3_600_000;
/** RFC 9309 2.4: a copy is not used for more than 24 hours, unless the host cannot be reached. */
const FRESH_MS = 24 * HOUR;
/** How soon a host that could not be reached is asked for it again. */
const RETRY_MS = HOUR / 12;
/** A pause longer than a day is a slip of the pen. */
const LONGEST_DELAY_MS = 24 * HOUR;
const ORIGINS_KEPT = 4_096;

type Copy = { readonly until: number } & (
  { readonly rules: RobotsRules } | { readonly rules: undefined; readonly why: Problem }
);

/**
 * Keeps one copy of robots.txt per origin (scheme, host and port).
 * 4xx means "no rules", 5xx and silence mean "keep out" (RFC 9309 2.3.1.3 and 2.3.1.4), except that an old copy
 * goes on holding while the host cannot be reached.
 * @param token product token that groups are looked up by
 * @param ask fetches robots.txt politely
 */
export function createRobots(token: string, ask: (url: URL) => Promise<RobotsAnswer>, clock: Clock): Robots {
  const copies = new Map<string, Copy>();
  const asking = new Map<string, Promise<Copy>>();

  const renew = async (origin: string, old: Copy | undefined): Promise<Copy> => {
    const file = new URL('/robots.txt', origin);
    const answer = await ask(file);
    const now = clock.now();
    if ('status' in answer && answer.status >= 200 && answer.status < 300) {
      const text = new TextDecoder().decode(answer.body.subarray(0, ROBOTS_BYTES));
      return { rules: readRobots(text), until: now + FRESH_MS };
    }
    if ('status' in answer && answer.status < 500 && answer.status !== 429)
      return { rules: readRobots(''), until: now + FRESH_MS };
    if (old?.rules) return { ...old, until: now + RETRY_MS };
    const why =
      'unreachable' in answer
        ? answer.unreachable
        : problem(
            'robots-disallowed',
            file.href,
            `its robots.txt answers ${String(answer.status)}, which means keep out`,
            'Wait until the server is well again.',
          );
    return { rules: undefined, why, until: now + RETRY_MS };
  };

  const copyFor = async (origin: string): Promise<Copy> => {
    const known = copies.get(origin);
    if (known && known.until > clock.now()) return known;
    const running = asking.get(origin) ?? renew(origin, known);
    asking.set(origin, running);
    try {
      const copy = await running;
      copies.delete(origin);
      copies.set(origin, copy);
      // Maps keep their order, so the first is the one renewed longest ago.
      for (const oldest of copies.keys()) {
        if (copies.size <= ORIGINS_KEPT) break;
        copies.delete(oldest);
      }
      return copy;
    } finally {
      asking.delete(origin);
    }
  };

  return {
    async check(url) {
      const copy = await copyFor(url.origin);
      if (copy.rules === undefined) return { allowed: false, problem: { ...copy.why, subject: url.href } };
      if (url.pathname !== '/robots.txt' && !copy.rules.allows(token, url.pathname + url.search))
        return {
          allowed: false,
          problem: problem(
            'robots-disallowed',
            url.href,
            `robots.txt of ${url.host} keeps "${token}" out`,
            'Ask the publisher for leave, or remove the source.',
          ),
        };
      const delayMs = Math.min((copy.rules.crawlDelay(token) ?? 0) * 1000, LONGEST_DELAY_MS);
      return { allowed: true, delayMs };
    },
  };
}

/** The product token of a User-Agent: its first word without version, as robots.txt writes it. */
export function productToken(userAgent: string): string {
  return /^[a-z_-]+/i.exec(userAgent)?.[0].toLowerCase() ?? '*';
}
