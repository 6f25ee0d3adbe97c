import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/web/app.ts';
import { BEHAVIOUR, OPTIONS, read, serveHouse, type ServedHouse } from './served-house.ts';

let web: ServedHouse;
beforeAll(async () => {
  web = await serveHouse();
});
afterAll(() => web.close());

describe('the query API of OSV', () => {
  const ask = async (query: unknown) => {
    const { vulns = [] } = (await read(await web.post('/v1/query', query))) as { vulns?: { id: string }[] };
    return vulns.map((one) => one.id);
  };

  it.each([
    ['by name and version', { package: { name: 'lumen-cli', ecosystem: 'npm' }, version: '3.3.0' }],
    ['by purl with version', { package: { purl: 'pkg:npm/lumen-cli@3.3.0' } }],
    ['by purl with version beside it', { package: { purl: 'pkg:npm/lumen-cli' }, version: '3.3.0' }],
    ['without a version', { package: { name: 'lumen-cli', ecosystem: 'npm' } }],
  ])('finds a behaviour claim %s', async (_how, query) => {
    expect(await ask(query)).toEqual([web.ids.behaviour]);
  });

  it.each([
    ['a version before', { package: { name: 'lumen-cli', ecosystem: 'npm' }, version: '3.1.0' }],
    ['another package', { package: { name: 'left', ecosystem: 'npm' }, version: '3.3.0' }],
    ['another ecosystem', { package: { name: 'lumen-cli', ecosystem: 'PyPI' }, version: '3.3.0' }],
    ['an ecosystem that nobody knows', { package: { name: 'lumen-cli', ecosystem: 'Nowhere' } }],
    ['a commit', { commit: '6879efc2c1596d11a6a6ad296f80063b558d5e0f' }],
  ])('answers {} for %s', async (_what, query) => {
    const response = await web.post('/v1/query', query);
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
    const response = await web.post('/v1/query', query);
    const body = await read(response);
    expect([response.status, body['code']]).toEqual([400, 3]);
    expect(body['message']).not.toMatch(/: :|undefined/);
  });

  it.each(['/v1/query', '/v1/querybatch'])('asks for POST where %s is only looked at', async (path) => {
    const response = await web.get(path);
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST']);
  });

  it('answers a batch in order, with ids and times only', async () => {
    const queries = [
      { package: { purl: 'pkg:npm/lumen-cli@3.1.0' } },
      { package: { purl: 'pkg:npm/lumen-cli@3.3.0' } },
    ];
    const { results } = await read(await web.post('/v1/querybatch', { queries }));
    expect(results).toEqual([
      {},
      { vulns: [{ id: web.ids.behaviour, modified: expect.any(String) as string }] },
    ]);
  });

  it('refuses what is no version of the ecosystem', async () => {
    const query = { version: 'banana', package: { purl: 'pkg:npm/lumen-cli' } };
    expect((await web.post('/v1/query', query)).status).toBe(400);
  });

  it('pages with a token until there is nothing more', async () => {
    const app = createApp(web.hearsay, { ...OPTIONS, pageSize: 1 });
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
    expect([found, token]).toEqual([[web.ids.behaviour], undefined]);
  });

  it('shows one record, and 404 for none', async () => {
    const record = await read(await web.get(`/v1/vulns/${BEHAVIOUR}`));
    expect(record).toMatchObject({ id: web.ids.behaviour, schema_version: '1.7.4' });
    const none = await web.get('/v1/vulns/HEARSAY-1999-000001');
    expect([none.status, await read(none)]).toEqual([404, { code: 5, message: 'Bug not found.' }]);
  });
});
