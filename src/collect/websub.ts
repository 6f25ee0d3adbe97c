import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Parser } from 'htmlparser2';
import type { Fetch } from '../model/ports.ts';
import { problem, type Problem } from '../model/problem.ts';
import { headerLinks } from './link-header.ts';

/**
 * WebSub (W3C Recommendation 2018): a hub tells of news as they come, so that a feed need not be asked for them.
 * Subscribing needs an address at which `serve` can be reached from outside.
 */

/** What a feed announces: where to subscribe, and the address that it calls itself. */
export interface Announcement {
  readonly hub: string;
  readonly topic: string;
}

/** Links of the feed itself: `<link rel="hub" href>`, under whatever prefix. */
function feedLinks(body: Uint8Array, base: string): readonly (readonly [string, string])[] {
  const links: (readonly [string, string])[] = [];
  const parser = new Parser(
    {
      onopentag: (name, { rel = '', href = '' }) => {
        if (/(?:^|:)link$/.test(name) && href !== '' && URL.canParse(href, base))
          for (const one of rel.split(/\s+/)) links.push([one.toLowerCase(), new URL(href, base).href]);
      },
    },
    { xmlMode: true },
  );
  parser.end(new TextDecoder().decode(body.subarray(0, 200_000)));
  return links;
}

/** JSON Feed announces hubs as `hubs: [{ type: "WebSub", url }]`. */
function jsonLinks(body: Uint8Array, base: string): readonly (readonly [string, string])[] {
  try {
    const feed = JSON.parse(new TextDecoder().decode(body)) as {
      feed_url?: unknown;
      hubs?: readonly { url?: unknown; type?: unknown }[];
    };
    const hubs = (Array.isArray(feed.hubs) ? feed.hubs : []).filter(({ type }) =>
      /^websub$/i.test(String(type)),
    );
    const found = [...hubs.map(({ url }) => ['hub', url] as const), ['self', feed.feed_url] as const];
    return found.flatMap(([rel, url]) =>
      typeof url === 'string' && URL.canParse(url, base) ? [[rel, new URL(url, base).href] as const] : [],
    );
  } catch {
    return [];
  }
}

/** The first hub and the own address that a feed announces: Link headers first, then the feed (WebSub 4). */
export function findHub(response: {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}): Announcement | undefined {
  const { url, headers, body } = response;
  const isJson = body.subarray(0, 50).some((byte) => byte === 0x7b) && !body.subarray(0, 50).includes(0x3c);
  const links = [
    ...headerLinks(headers['link'], url),
    ...(isJson ? jsonLinks(body, url) : feedLinks(body, url)),
  ];
  const hub = links.find(([rel]) => rel === 'hub')?.[1];
  return hub === undefined ? undefined : { hub, topic: links.find(([rel]) => rel === 'self')?.[1] ?? url };
}

/** A subscription as `serve` remembers it. */
export interface Subscription extends Announcement {
  /** Where the hub delivers; hard to guess, one per subscription. */
  readonly callback: string;
  /** Secret of the signature, at most 200 bytes. */
  readonly secret: string;
  readonly leaseSeconds: number;
}

const WEEK_S = 7 * 86_400;

/**
 * A new subscription, to be stored before the hub is asked.
 * @param publicBase address of `serve` as seen from outside
 * @param random bytes for path and secret; 32 by default
 */
export function planSubscription(
  announced: Announcement,
  publicBase: string,
  random: Uint8Array = randomBytes(32),
): Subscription {
  const bytes = Buffer.from(random);
  const callback = new URL(
    `websub/${bytes.subarray(0, 16).toString('hex')}`,
    `${publicBase.replace(/\/$/, '')}/`,
  );
  return {
    ...announced,
    callback: callback.href,
    secret: bytes.subarray(16).toString('hex'),
    leaseSeconds: WEEK_S,
  };
}

/** Asks the hub to begin or to end a subscription; undefined when it accepted (202), to be confirmed by its callback. */
export async function askHub(
  fetch: Fetch,
  mode: 'subscribe' | 'unsubscribe',
  { hub, topic, callback, secret, leaseSeconds }: Subscription,
): Promise<Problem | undefined> {
  const form = new URLSearchParams({ 'hub.mode': mode, 'hub.topic': topic, 'hub.callback': callback });
  if (mode === 'subscribe') {
    form.set('hub.secret', secret);
    form.set('hub.lease_seconds', String(leaseSeconds));
  }
  const outcome = await fetch({
    url: hub,
    method: 'POST',
    robots: false,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  });
  if (outcome.ok) return undefined;
  return problem('hub-refused', hub, outcome.problem.message, 'Nothing to do: the feed is polled as before.');
}

export type HubQuestion =
  | { readonly kind: 'confirm'; readonly challenge: string; readonly leaseSeconds: number | null }
  | { readonly kind: 'denied'; readonly reason: string }
  | { readonly kind: 'unknown' };

const CHALLENGE_AT_MOST = 1_000;

/**
 * Answers the hub's GET on the callback (WebSub 5.3): `confirm` is answered with 200 and the challenge as plain text,
 * everything else with 404. Only what was really asked for is confirmed.
 */
export function readHubQuestion(
  query: URLSearchParams,
  expected: { readonly topic: string; readonly mode: 'subscribe' | 'unsubscribe' },
): HubQuestion {
  if (query.get('hub.topic') !== expected.topic) return { kind: 'unknown' };
  if (query.get('hub.mode') === 'denied')
    return { kind: 'denied', reason: (query.get('hub.reason') ?? '').slice(0, 200) };
  const challenge = query.get('hub.challenge') ?? '';
  if (query.get('hub.mode') !== expected.mode || challenge === '' || challenge.length > CHALLENGE_AT_MOST)
    return { kind: 'unknown' };
  const lease = Number(query.get('hub.lease_seconds') ?? Number.NaN);
  return { kind: 'confirm', challenge, leaseSeconds: Number.isFinite(lease) && lease > 0 ? lease : null };
}

const METHODS: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

/** True when `X-Hub-Signature` (`method=hex`) is the HMAC of the body under the secret (WebSub 7.1). */
export function isSigned(body: Uint8Array, signature: string | undefined, secret: string): boolean {
  const [method = '', hex = ''] = (signature ?? '').split('=', 2);
  if (!METHODS.has(method.toLowerCase()) || !/^[0-9a-f]{40,128}$/i.test(hex)) return false;
  const expected = createHmac(method.toLowerCase(), secret).update(body).digest();
  const given = Buffer.from(hex, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
