import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { askHub, findHub, isSigned, planSubscription, readHubQuestion } from '../../src/collect/index.ts';
import { serve, testFetch } from './loopback.ts';

const topic = 'https://daily.example/feed';
const response = (body: string, headers: Record<string, string> = {}) => ({
  url: topic,
  headers,
  body: Buffer.from(body),
});

describe('WebSub', () => {
  test.each([
    [
      'a Link header',
      response('', { link: '<https://hub.example/>; rel="hub", </self>; rel="self"' }),
      'https://daily.example/self',
    ],
    [
      'an Atom feed',
      response('<feed><link rel="hub" href="https://hub.example/"/><link rel="self" href="/me"/></feed>'),
      'https://daily.example/me',
    ],
    [
      'an RSS feed',
      response('<rss><channel><atom:link rel="hub" href="https://hub.example/" /></channel></rss>'),
      topic,
    ],
    [
      'a JSON feed',
      response(
        '{"feed_url":"/j","hubs":[{"type":"rssCloud","url":"https://no.example/"},{"type":"WebSub","url":"https://hub.example/"}]}',
      ),
      'https://daily.example/j',
    ],
  ])('a hub is found in %s', (_name, announced, self) => {
    expect(findHub(announced)).toEqual({ hub: 'https://hub.example/', topic: self });
  });

  test.each(['', '<rss/>', '{', '{"hubs":{"url":1}}', '{"hubs":[null]}', '<link rel="hub" href="http://">'])(
    'no hub in %j',
    (body) => {
      expect(findHub(response(body))).toBeUndefined();
    },
  );

  test('a subscription is asked for as the standard says', async () => {
    let form = new URLSearchParams();
    const hub = await serve((q, r) => {
      q.setEncoding('utf8').on('data', (chunk: string) => (form = new URLSearchParams(chunk)));
      q.on('end', () => r.writeHead(202).end());
    });
    const subscription = planSubscription({ hub: hub.origin, topic }, 'https://me.example/base/');
    expect(subscription.callback).toMatch(/^https:\/\/me\.example\/base\/websub\/[0-9a-f]{32}$/);
    expect(await askHub(testFetch(), 'subscribe', subscription)).toBeUndefined();
    expect(Object.fromEntries(form)).toEqual({
      'hub.mode': 'subscribe',
      'hub.topic': topic,
      'hub.callback': subscription.callback,
      'hub.secret': subscription.secret,
      'hub.lease_seconds': '604800',
    });
    const closed = await serve((_q, r) => r.writeHead(403).end());
    expect(await askHub(testFetch(), 'unsubscribe', { ...subscription, hub: closed.origin })).toMatchObject({
      code: 'hub-refused',
    });
  });

  test.each([
    [
      'a confirmation',
      `hub.mode=subscribe&hub.topic=${topic}&hub.challenge=abc&hub.lease_seconds=60`,
      { kind: 'confirm', challenge: 'abc', leaseSeconds: 60 },
    ],
    ['a refusal', `hub.mode=denied&hub.topic=${topic}&hub.reason=no`, { kind: 'denied', reason: 'no' }],
    [
      'another topic',
      'hub.mode=subscribe&hub.topic=https://evil.example/&hub.challenge=abc',
      { kind: 'unknown' },
    ],
    ['another mode', `hub.mode=unsubscribe&hub.topic=${topic}&hub.challenge=abc`, { kind: 'unknown' }],
    ['no challenge', `hub.mode=subscribe&hub.topic=${topic}`, { kind: 'unknown' }],
  ])("%s of the hub's is understood", (_name, query, expected) => {
    expect(readHubQuestion(new URLSearchParams(query), { topic, mode: 'subscribe' })).toEqual(expected);
  });

  test.each(['sha1', 'sha256', 'sha512'])(
    'a delivery signed by %s is taken, a changed one is not',
    (method) => {
      const body = Buffer.from('<feed/>');
      const sign = (secret: string): string =>
        `${method}=${createHmac(method, secret).update(body).digest('hex')}`;
      expect(isSigned(body, sign('s'), 's')).toBe(true);
      expect(isSigned(body, sign('t'), 's')).toBe(false);
      expect(isSigned(Buffer.from('<feed>'), sign('s'), 's')).toBe(false);
      expect(isSigned(body, sign('s').slice(0, -2), 's')).toBe(false);
    },
  );

  test.each([undefined, '', 'md5=00', 'sha256', 'sha256=zz', '=', 'sha1='])(
    '%j is no signature',
    (signature) => {
      expect(isSigned(Buffer.from(''), signature, 's')).toBe(false);
    },
  );
});
