import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagedCatalogueDir } from '../../src/config/index.ts';
import type { Hearsay, Push } from '../../src/model/hearsay.ts';
import { openHearsay } from '../../src/pipeline/hearsay.ts';
import { createApp } from '../../src/web/app.ts';
import { listen } from '../../src/web/serve.ts';
import { temporaryFolder } from '../folders.ts';

/** A feed and its hub on one loopback server; what the hub was asked for is kept. */
const asked: URLSearchParams[] = [];
const stop = new AbortController();
let folder: string;
let site: Server;
let hearsay: Hearsay;
let push: Push;
let base: string;
let stopped: Promise<void>;

const origin = () => `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
const feed = (title: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>n</id><link rel="hub" href="${origin()}/hub"/>
   <link rel="self" href="${origin()}/feed"/><entry><id>${title}</id><title>${title}</title><updated>2026-07-03T08:00:00Z</updated>
   <content type="text">${title}: GitHub Copilot uploads the shell history, a Reddit user reported.</content></entry></feed>`;

beforeAll(async () => {
  folder = temporaryFolder('websub');
  site = createServer((request, response) => {
    void buffer(request).then((body) => {
      if (request.url === '/hub') asked.push(new URLSearchParams(body.toString()));
      if (request.url === '/robots.txt') return void response.writeHead(404).end();
      if (request.url === '/hub') return void response.writeHead(202).end();
      return void response.writeHead(200, { 'content-type': 'application/atom+xml' }).end(feed('First'));
    });
  });
  await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready));
  hearsay = await openHearsay({
    data: join(folder, 'data'),
    config: catalogue(),
    clock: Date,
    write: true,
    env: {},
  });
  await hearsay.crawl({ due: false });
  push = (await hearsay.push?.()) as Push;
  await new Promise<void>((ready) => {
    const app = createApp(hearsay, {
      clock: Date,
      version: '0',
      cors: [],
      ratePerMinute: 0,
      pageSize: 100,
      push,
    });
    stopped = listen(app, { host: '127.0.0.1', port: 0, signal: stop.signal }, (address) => {
      base = address;
      ready();
    });
  });
});
afterAll(async () => {
  stop.abort();
  await stopped;
  await hearsay.close();
  site.close();
});

function catalogue(): string {
  const config = join(folder, 'feeds');
  cpSync(packagedCatalogueDir(), config, { recursive: true });
  rmSync(join(config, 'sources'), { recursive: true, force: true });
  const host = origin().slice(7);
  writeFileSync(
    join(config, 'sources.yaml'),
    `- { slug: pushed, kind: feed, url: "${origin()}/feed", publisher: reuters, follow: false }`,
  );
  writeFileSync(
    join(config, 'collect.yaml'),
    `userAgent: hearsay-test/0\ncontact: test@hearsay.example\ntimeoutMs: 5000\ndelayMs: 0\nconcurrency: 4\nmaxRedirects: 5\nmaxBodyBytes: 1000000\nallowPrivateHosts: ["${host}"]\nregistries: {}\n`,
  );
  return config;
}

const deliver = (callback: string, body: string, signature: string) =>
  fetch(callback, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/atom+xml', 'x-hub-signature': signature },
  });
const sign = (body: string, secret: string) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
const claims = async () =>
  (await hearsay.claims({ tool: 'copilot' })).claims.flatMap((claim) => claim.statements);

describe('a feed whose hub pushes', () => {
  it('is subscribed to once, confirmed when the hub asks back, and taken in when the hub delivers', async () => {
    expect(await push.subscribe(base)).toEqual([]);
    const [wanted] = asked;
    expect(wanted?.get('hub.mode')).toBe('subscribe');
    expect(wanted?.get('hub.topic')).toBe(`${origin()}/feed`);
    const callback = wanted?.get('hub.callback') ?? '';
    const secret = wanted?.get('hub.secret') ?? '';

    const question = `hub.mode=subscribe&hub.topic=${encodeURIComponent(`${origin()}/feed`)}&hub.challenge=c4711&hub.lease_seconds=604800`;
    expect(await (await fetch(`${callback}?${question}`)).text()).toBe('c4711');
    await push.subscribe(base);
    expect(asked.length).toBe(1);

    const before = (await claims()).length;
    const news = feed('Second');
    expect((await deliver(callback, news, sign(news, secret))).status).toBe(202);
    expect((await claims()).length).toBeGreaterThan(before);
  });

  it('takes nothing with a wrong signature, and knows no other address', async () => {
    const callback = asked[0]?.get('hub.callback') ?? '';
    const forged = feed('Forged');
    const before = (await claims()).length;
    expect((await deliver(callback, forged, sign(forged, 'guess'))).status).toBe(202);
    expect((await claims()).length).toBe(before);
    expect((await deliver(`${base}websub/none`, forged, sign(forged, 'guess'))).status).toBe(404);
    expect((await fetch(`${callback}?hub.mode=subscribe&hub.topic=other&hub.challenge=x`)).status).toBe(404);
  });
});
