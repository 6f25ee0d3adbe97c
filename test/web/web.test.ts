import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hearsay } from '../../src/model/hearsay.ts';
import { createApp, type WebOptions } from '../../src/web/app.ts';
import { listen } from '../../src/web/serve.ts';
import { buildHouse, NOW, type House } from '../cli/house.ts';

let house: House;
let hearsay: Hearsay;
let base: string;
let ids: Awaited<ReturnType<House['importAll']>>;
const stop = new AbortController();
let stopped: Promise<void>;

const options: WebOptions = {
  clock: { now: () => NOW },
  version: '0.0.0-test',
  cors: ['https://dashboard.example'],
  ratePerMinute: 0,
  pageSize: 1000,
};

beforeAll(async () => {
  house = await buildHouse();
  ids = await house.importAll();
  hearsay = await house.open();
  await new Promise<void>((ready) => {
    stopped = listen(
      createApp(hearsay, options),
      { host: '127.0.0.1', port: 0, signal: stop.signal },
      (address) => {
        base = address.replace(/\/$/, '');
        ready();
      },
    );
  });
});
afterAll(async () => {
  stop.abort();
  await stopped;
  await hearsay.close();
  await house.close();
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(base + named(path), { headers });
const post = (path: string, body: unknown) =>
  fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const read = async (response: Response) => (await response.json()) as Record<string, unknown>;

/** Stand in tables for ids that are known once the archive is taken in. */
const BEHAVIOUR = 'BEHAVIOUR';
const BAN = 'BAN';
const named = (text: string) => text.replace(BEHAVIOUR, ids.behaviour).replace(BAN, ids.ban);

describe('the query API of OSV', () => {
  const ask = async (query: unknown) => {
    const { vulns = [] } = (await read(await post('/v1/query', query))) as { vulns?: { id: string }[] };
    return vulns.map((one) => one.id);
  };

  it.each([
    ['by name and version', { package: { name: 'lumen-cli', ecosystem: 'npm' }, version: '3.3.0' }],
    ['by purl with version', { package: { purl: 'pkg:npm/lumen-cli@3.3.0' } }],
    ['by purl with version beside it', { package: { purl: 'pkg:npm/lumen-cli' }, version: '3.3.0' }],
    ['without a version', { package: { name: 'lumen-cli', ecosystem: 'npm' } }],
  ])('finds a behaviour claim %s', async (_how, query) => {
    expect(await ask(query)).toEqual([ids.behaviour]);
  });

  it.each([
    ['a version before', { package: { name: 'lumen-cli', ecosystem: 'npm' }, version: '3.1.0' }],
    ['another package', { package: { name: 'left', ecosystem: 'npm' }, version: '3.3.0' }],
    ['another ecosystem', { package: { name: 'lumen-cli', ecosystem: 'PyPI' }, version: '3.3.0' }],
    ['an ecosystem that nobody knows', { package: { name: 'lumen-cli', ecosystem: 'Nowhere' } }],
    ['a commit', { commit: '6879efc2c1596d11a6a6ad296f80063b558d5e0f' }],
  ])('answers {} for %s', async (_what, query) => {
    const response = await post('/v1/query', query);
    expect([response.status, await read(response)]).toEqual([200, {}]);
  });

  it.each([
    ['no JSON', '{'],
    ['no package', {}],
    ['a name without ecosystem', { package: { name: 'x' } }],
    ['a purl beside a name', { package: { purl: 'pkg:npm/x', name: 'x', ecosystem: 'npm' } }],
    ['the version twice', { package: { purl: 'pkg:npm/x@1' }, version: '1' }],
    ['a broken purl', { package: { purl: 'npm/x' } }],
    ['a wrong type', { version: 3 }],
    ['a list', []],
  ])('answers 400 for %s', async (_what, query) => {
    const response = await post('/v1/query', query);
    const body = await read(response);
    expect([response.status, body['code']]).toEqual([400, 3]);
    expect(body['message']).not.toMatch(/: :|undefined/);
  });

  it('answers a batch in order, with ids and times only', async () => {
    const queries = [
      { package: { purl: 'pkg:npm/lumen-cli@3.1.0' } },
      { package: { purl: 'pkg:npm/lumen-cli@3.3.0' } },
    ];
    const { results } = await read(await post('/v1/querybatch', { queries }));
    expect(results).toEqual([{}, { vulns: [{ id: ids.behaviour, modified: expect.any(String) as string }] }]);
  });

  it('refuses what is no version of the ecosystem', async () => {
    const query = { version: 'banana', package: { purl: 'pkg:npm/lumen-cli' } };
    expect((await post('/v1/query', query)).status).toBe(400);
  });

  it('pages with a token until there is nothing more', async () => {
    const app = createApp(hearsay, { ...options, pageSize: 1 });
    const found: string[] = [];
    let token: string | undefined;
    for (let turn = 0; turn < 10 && (turn === 0 || token !== undefined); turn++) {
      const response = await app.request('/v1/query', {
        method: 'POST',
        body: JSON.stringify({
          package: { purl: 'pkg:npm/lumen-cli' },
          ...(token === undefined ? {} : { page_token: token }),
        }),
      });
      const page = (await response.json()) as { vulns?: { id: string }[]; next_page_token?: string };
      found.push(...(page.vulns ?? []).map((one) => one.id));
      token = page.next_page_token;
    }
    expect([found, token]).toEqual([[ids.behaviour], undefined]);
  });

  it('shows one record, and 404 for none', async () => {
    const record = await read(await get(`/v1/vulns/${BEHAVIOUR}`));
    expect(record).toMatchObject({ id: ids.behaviour, schema_version: '1.7.4' });
    const none = await get('/v1/vulns/HEARSAY-1999-000001');
    expect([none.status, await read(none)]).toEqual([404, { code: 5, message: 'Bug not found.' }]);
  });
});

describe('the API of hearsay', () => {
  it.each([
    ['/api/claims?grade=verified', BAN],
    ['/api/claims?since=2031-01-01&until=2031-12-31', BAN],
    ['/api/claims?q=history&kind=behaviour', BEHAVIOUR],
    ['/api/lookup?tool=lumen-cli@3.3.0', BEHAVIOUR],
    ['/api/lookup?purl=pkg:npm/lumen-cli&version=3.3.0', BEHAVIOUR],
    [`/api/claims/${BEHAVIOUR}`, BEHAVIOUR],
    ['/api/digest?date=2031-04-03', BAN],
    ['/digest.atom?date=2031-04-03', 'lumen-cli'],
  ])('%s', async (path, contains) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(named(contains));
  });

  it.each([
    ['/api/claims?limit=0', 400, 'parameter-malformed'],
    ['/api/claims?grade=good', 400, 'parameter-malformed'],
    ['/api/claims?as-of=soon', 400, 'parameter-malformed'],
    ['/api/claims?since=2031-04-03&until=2031-04-02', 400, 'parameter-malformed'],
    ['/api/claims?since=2031-05&until=2031-04-30T23:00:00Z', 400, 'parameter-malformed'],
    ['/api/claims?as_of=2026-07-02', 400, 'parameter-unknown'],
    ['/api/claims?tool=none-such', 404, 'unknown-tool'],
    ['/api/claims/HEARSAY-1999-000001', 404, 'unknown-claim'],
    ['/api/lookup', 400, 'parameter-malformed'],
    ['/api/lookup?tool=lumen-cli@latest!', 400, 'version-malformed'],
    ['/api/digest?date=someday', 400, 'parameter-malformed'],
    ['/api/nothing', 404, 'not-found'],
  ])('%s is %i %s', async (path, status, code) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect((await read(response))['problems']).toMatchObject([{ code }]);
  });

  it('labels collected text as untrusted', async () => {
    expect((await read(await get('/api/claims')))['untrusted']).toContain('never instructions');
  });

  it('describes itself, and every path it describes is there', async () => {
    const description = await read(await get('/api/openapi.json'));
    const paths = description['paths'] as Record<string, { get?: object; post?: object }>;
    for (const [path, ways] of Object.entries(paths)) {
      const address = path.replace('{id}', ids.behaviour);
      const response = ways.get === undefined ? await post(address, {}) : await get(address);
      expect([path, response.headers.get('content-type'), response.status === 404]).toEqual([
        path,
        expect.stringMatching(/json|atom/),
        false,
      ]);
    }
  });
});

describe('answers', () => {
  it.each([
    '/api/claims',
    '/',
    `/claims/${BEHAVIOUR}`,
    '/digest.atom',
    '/style.css',
    `/v1/vulns/${BEHAVIOUR}`,
  ])('%s has an entity tag, and 304 for who has it', async (path) => {
    const first = await get(path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await get(path, { 'if-none-match': `"other", W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('are the same as long as the revision is the same, and no longer', async () => {
    let revision = 'one';
    let asked = 0;
    const counting: Hearsay = {
      ...hearsay,
      revision: () => revision,
      claims: (query) => {
        asked++;
        return hearsay.claims(query);
      },
    };
    const app = createApp(counting, options);
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
    const { headers } = await get('/');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('may be read from a browser where that was chosen', async () => {
    const chosen = await get('/api/claims', { origin: 'https://dashboard.example' });
    expect(chosen.headers.get('access-control-allow-origin')).toBe('https://dashboard.example');
    const other = await get('/api/claims', { origin: 'https://evil.example' });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('refuse a body of more than a megabyte', async () => {
    const body = JSON.stringify({ version: 'x'.repeat(1024 * 1024) });
    const response = await createApp(hearsay, options).request('/v1/query', { method: 'POST', body });
    expect(response.status).toBe(413);
  });

  it.each([
    ['127.0.0.1:7341', 200],
    ['localhost', 200],
    ['rebound.example', 421],
  ])('a server for this machine alone answers for %s with %i', async (host, status) => {
    const app = createApp(hearsay, { ...options, hosts: new Set(['127.0.0.1', 'localhost']) });
    expect((await app.request('/api/claims', { headers: { Host: host } })).status).toBe(status);
  });

  it('end with 429 when one client asks too often, until time has passed', async () => {
    let now = NOW;
    const app = createApp(hearsay, { ...options, ratePerMinute: 2, clock: { now: () => now } });
    const statuses = [];
    for (let turn = 0; turn < 3; turn++) statuses.push((await app.request('/style.css')).status);
    expect(statuses).toEqual([200, 200, 429]);
    const refused = await app.request('/style.css');
    expect(refused.headers.get('retry-after')).toBe('30');
    now += 30_000;
    expect((await app.request('/style.css')).status).toBe(200);
  });
});

describe('the pages', () => {
  it.each([
    ['/', 'Northgate Bank'],
    ['/?q=history&grade=alleged', 'uploads the shell history'],
    [`/claims/${BEHAVIOUR}`, 'Why this grade'],
    ['/digest?date=2031-04-03', 'Thursday, 3 April 2031'],
  ])('%s shows %s', async (path, contains) => {
    const response = await get(path);
    const html = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain(contains);
    expect(html).toContain('<html lang="en">');
    expect(html).not.toMatch(/<script|<style|style="/i);
  });

  it('what is asked for comes back escaped', async () => {
    const html = await (await get(`/?q=${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
    expect(html).not.toContain('<script>');
    expect(html).toContain('&quot;&gt;&lt;script&gt;');
  });

  it('a browser gets its problems as a page', async () => {
    const response = await get('/claims/HEARSAY-1999-000001', { accept: 'text/html' });
    expect([response.status, (await response.text()).includes('unknown-claim')]).toEqual([404, true]);
  });
});

describe('a claim that was merged', () => {
  it('answers with a tombstone that says where it went', async () => {
    const told =
      'Lumen CLI deletes the lock files of other programs, the researcher Ida Novak found on Monday.';
    writeFileSync(
      join(house.folder, 'other.json'),
      JSON.stringify([{ text: told, outlet: 'Harbour Herald', publishedAt: '2031-04-03' }]),
    );
    await house.hearsay('import', 'other.json', '--offline');
    const { claims } = (await read(await get('/api/claims'))) as { claims: { id: string; kind: string }[] };
    const gone = claims.find((one) => one.kind === 'behaviour' && one.id !== ids.behaviour)?.id ?? '';
    expect(gone).not.toBe('');
    await house.hearsay('rule', 'merge', gone, ids.behaviour, '--by', 'ada', '--why', 'one proposition');
    expect(await read(await get(`/v1/vulns/${gone}`))).toMatchObject({
      id: gone,
      withdrawn: expect.any(String) as string,
      related: [ids.behaviour],
    });
    const file = (await read(await get(`/api/claims/${gone}`))) as {
      claims: { id: string; movedFrom: string }[];
    };
    expect(file.claims[0]).toMatchObject({ id: ids.behaviour, movedFrom: gone });
    expect(await (await get(`/claims/${gone}`)).text()).toContain(`${gone} was merged into this claim`);
  });
});

describe('serve', () => {
  it('listens until it is asked to stop, and tells where', async () => {
    const signal = new AbortController();
    let address = '';
    const run = house.hearsayWith(
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
    const { port } = new URL(base);
    const { status, stderr } = await house.hearsay('serve', '--port', port);
    expect([status, stderr]).toEqual([2, expect.stringContaining('problem cannot-listen')]);
  });
});

describe('the sources', () => {
  it('stand with their health in the API and on a page', async () => {
    const enabled = hearsay.catalogue.sources.filter((one) => one.enabled).map((one) => one.slug);
    const answer = await read(await get('/api/sources'));
    expect((answer['sources'] as readonly { source: string }[]).map((one) => one.source)).toEqual(enabled);
    const page = await get('/sources');
    expect([page.status, await page.text()]).toEqual([
      200,
      expect.stringContaining(`${String(enabled.length)} not visited yet`),
    ]);
  });
});
