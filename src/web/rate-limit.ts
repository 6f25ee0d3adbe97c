import type { Clock } from '../model/ports.ts';

const MINUTE = 60_000;
const MOST_CLIENTS = 10_000;

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/**
 * A token bucket for each client: `perMinute` requests, refilled evenly. Answers the seconds to wait, 0 when the
 * request may pass. The clients that were silent longest are forgotten first, so that memory stays bounded.
 */
export function createRateLimit(perMinute: number, clock: Clock): (client: string) => number {
  const buckets = new Map<string, Bucket>();
  return (client) => {
    if (perMinute <= 0) return 0;
    const now = clock.now();
    const before = buckets.get(client) ?? { tokens: perMinute, at: now };
    const tokens = Math.min(perMinute, before.tokens + ((now - before.at) / MINUTE) * perMinute);
    buckets.delete(client);
    buckets.set(client, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    const [oldest] = buckets.keys();
    if (buckets.size > MOST_CLIENTS && oldest !== undefined) buckets.delete(oldest);
    return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / perMinute) * (MINUTE / 1000));
  };
}
