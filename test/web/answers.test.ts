import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hearsay } from '../../src/model/hearsay.ts';
import { createApp } from '../../src/web/app.ts';
import { NOW } from '../cli/house.ts';
import { BEHAVIOUR, OPTIONS, serveHouse, type ServedHouse } from './served-house.ts';

let web: ServedHouse;
beforeAll(async () => {
  web = await serveHouse();
});
afterAll(() => web.close());

describe('answers', () => {
  it.each([
    '/api/claims',
    '/',
    `/claims/${BEHAVIOUR}`,
    '/digest.atom',
    '/style.css',
    `/v1/vulns/${BEHAVIOUR}`,
  ])('%s has an entity tag, and 304 for who has it', async (path) => {
    const first = await web.get(path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await web.get(path, { 'if-none-match': `"other", W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('are the same as long as the revision is the same, and no longer', async () => {
    let revision = 'one';
    let asked = 0;
    const counting: Hearsay = {
      ...web.hearsay,
      revision: () => revision,
      claims: (query) => {
        asked++;
        return web.hearsay.claims(query);
      },
    };
    const app = createApp(counting, OPTIONS);
    await app.request('/api/claims');
    await app.request('/api/claims');
    expect(asked).toBe(1);
    await app.request('/api/claims?limit=2');
    expect(asked).toBe(2);
    revision = 'two';
    await app.request('/api/claims');
    expect(asked).toBe(3);
  });

  it('carry security headers, and no way for a script to run', async () => {
    const { headers } = await web.get('/');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('may be read from a browser where that was chosen', async () => {
    const chosen = await web.get('/api/claims', { origin: 'https://dashboard.example' });
    expect(chosen.headers.get('access-control-allow-origin')).toBe('https://dashboard.example');
    const other = await web.get('/api/claims', { origin: 'https://evil.example' });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('refuse a body of more than a megabyte', async () => {
    const body = JSON.stringify({ version: 'x'.repeat(1024 * 1024) });
    const response = await createApp(web.hearsay, OPTIONS).request('/v1/query', { method: 'POST', body });
    expect(response.status).toBe(413);
  });

  it.each([
    ['127.0.0.1:7341', 200],
    ['localhost', 200],
    ['rebound.example', 421],
  ])('a server for this machine alone answers for %s with %i', async (host, status) => {
    const app = createApp(web.hearsay, { ...OPTIONS, hosts: new Set(['127.0.0.1', 'localhost']) });
    expect((await app.request('/api/claims', { headers: { Host: host } })).status).toBe(status);
  });

  it('end with 429 when one client asks too often, until time has passed', async () => {
    let now = NOW;
    const app = createApp(web.hearsay, { ...OPTIONS, ratePerMinute: 2, clock: { now: () => now } });
    const statuses = [];
    for (let turn = 0; turn < 3; turn++) statuses.push((await app.request('/style.css')).status);
    expect(statuses).toEqual([200, 200, 429]);
    const refused = await app.request('/style.css');
    expect(refused.headers.get('retry-after')).toBe('30');
    now += 30_000;
    expect((await app.request('/style.css')).status).toBe(200);
  });
});

describe('serve', () => {
  it('listens until it is asked to stop, and tells where', async () => {
    const signal = new AbortController();
    let address = '';
    const run = web.house.hearsayWith(
      {
        signal: signal.signal,
        stdout: (text) => {
          address = /http:\S+/.exec(text)?.[0] ?? '';
          void fetch(`${address}api/claims`).then(() => {
            signal.abort();
          });
        },
      },
      ...['serve', '--port', '0'],
    );
    expect((await run).status).toBe(0);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it('says so when the port is taken', async () => {
    const { port } = new URL(web.base);
    const { status, stderr } = await web.house.hearsay('serve', '--port', port);
    expect([status, stderr]).toEqual([2, expect.stringContaining('problem cannot-listen')]);
  });
});
