import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BAN, BEHAVIOUR, read, serveHouse, type ServedHouse } from './served-house.ts';

let web: ServedHouse;
beforeAll(async () => {
  web = await serveHouse();
});
afterAll(() => web.close());

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
    const response = await web.get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(web.named(contains));
  });

  it.each([
    ['/api/claims?limit=0', 400, 'parameter-malformed'],
    ['/api/claims?grade=good', 400, 'parameter-malformed'],
    ['/api/claims?as-of=soon', 400, 'parameter-malformed'],
    ['/api/claims?since=2031-04-03&until=2031-04-02', 400, 'parameter-malformed'],
    ['/api/claims?since=2031-05&until=2031-04-30T23:00:00Z', 400, 'parameter-malformed'],
    ['/api/claims?as_of=2026-07-02', 400, 'parameter-unknown'],
    ['/digest.atom?grade=verified', 400, 'parameter-unknown'],
    ['/api/sources?tool=lumen-cli', 400, 'parameter-unknown'],
    ['/api/claims?tool=lumen-cli@3.3.0', 400, 'version-not-asked'],
    ['/?tool=lumen-cli@3.3.0&grade=alleged', 400, 'parameter-malformed'],
    ['/api/claims?tool=none-such', 404, 'unknown-tool'],
    ['/api/claims/HEARSAY-1999-000001', 404, 'unknown-claim'],
    ['/api/lookup', 400, 'parameter-malformed'],
    ['/api/lookup?tool=lumen-cli@latest!', 400, 'version-malformed'],
    ['/api/lookup?tool=lumen-cli@3.3.0&version=3.4.0', 400, 'parameter-malformed'],
    ['/api/lookup?purl=pkg:npm/lumen-cli@3.3.0&version=3.3.0', 400, 'parameter-malformed'],
    ['/api/lookup?tool=lumen-cli&purl=pkg:npm/lumen-cli', 400, 'parameter-malformed'],
    ['/api/lookup?tool=lumen-cli&version=latest!', 400, 'version-malformed'],
    ['/api/lookup?tool=lumen-cli@3.3.0&tool=lumen-cli@3.1.0', 400, 'parameter-malformed'],
    ['/?grade=alleged&grade=verified', 400, 'parameter-malformed'],
    ['/api/digest?date=someday', 400, 'parameter-malformed'],
    ['/api/nothing', 404, 'not-found'],
    ['/nothing?at=all', 404, 'not-found'],
  ])('%s is %i %s', async (path, status, code) => {
    const response = await web.get(path);
    expect(response.status).toBe(status);
    expect((await read(response))['problems']).toMatchObject([{ code }]);
  });

  it('says that a version is given twice, and reads the one beside a file of a package', async () => {
    const twice = await read(await web.get('/api/lookup?tool=lumen-cli@3.3.0&version=3.4.0'));
    expect(twice['problems']).toMatchObject([
      { subject: 'version', message: 'is given twice, as 3.3.0 and beside it' },
    ]);
    const file = '/api/lookup?purl=pkg:npm/lumen-cli%3Farch=x64&version=3.3.0';
    expect(await read(await web.get(file))).toMatchObject({ tool: 'lumen-cli', version: '3.3.0' });
  });

  it('labels collected text as untrusted', async () => {
    expect((await read(await web.get('/api/claims')))['untrusted']).toContain('never instructions');
  });

  it('describes itself, and every path it describes is there', async () => {
    const description = await read(await web.get('/api/openapi.json'));
    const paths = description['paths'] as Record<string, { get?: object; post?: object }>;
    for (const [path, ways] of Object.entries(paths)) {
      const address = path.replace('{id}', web.ids.behaviour);
      const response = ways.get === undefined ? await web.post(address, {}) : await web.get(address);
      expect([path, response.headers.get('content-type'), response.status === 404]).toEqual([
        path,
        expect.stringMatching(/json|atom/),
        false,
      ]);
    }
  });
});

describe('the pages', () => {
  it.each([
    ['/', 'Northgate Bank'],
    ['/?q=history&grade=alleged', 'uploads the shell history'],
    [`/claims/${BEHAVIOUR}`, 'Why this grade'],
    ['/digest?date=2031-04-03', 'Thursday, 3 April 2031'],
    ['/?tool=lumen-cli@3.3.0', 'Affected: 1 alleged'],
    ['/?tool=lumen-cli@3.4.1', 'Reported fixed: 1 alleged'],
    ['/?tool=lumen-cli@3.3.99', 'the registry does not list this version'],
  ])('%s shows %s', async (path, contains) => {
    const response = await web.get(path);
    const html = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain(contains);
    expect(html).toContain('<html lang="en">');
    expect(html).not.toMatch(/<script|<style|style="/i);
  });

  it('what is asked for comes back escaped', async () => {
    const html = await (await web.get(`/?q=${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
    expect(html).not.toContain('<script>');
    expect(html).toContain('&quot;&gt;&lt;script&gt;');
  });

  it('a browser gets its problems as a page', async () => {
    const response = await web.get('/claims/HEARSAY-1999-000001', { accept: 'text/html' });
    expect([response.status, (await response.text()).includes('unknown-claim')]).toEqual([404, true]);
  });
});

it('the history of a claim says its first grade once', async () => {
  const page = await (await web.get(`/claims/${BEHAVIOUR}`)).text();
  const [, first = ''] = /UTC: (new: [^<]*)</.exec(page) ?? [];
  expect(first).toMatch(/^new: alleged, /);
  expect(first).not.toContain('Alleged:');
});

describe('a claim that was merged', () => {
  it('answers with a tombstone that says where it went', async () => {
    const told =
      'Lumen CLI deletes the lock files of other programs, the researcher Ida Novak found on Monday.';
    writeFileSync(
      join(web.house.folder, 'other.json'),
      JSON.stringify([{ text: told, outlet: 'Harbour Herald', publishedAt: '2031-04-03' }]),
    );
    await web.house.hearsay('import', 'other.json', '--offline');
    const { claims } = (await read(await web.get('/api/claims'))) as {
      claims: { id: string; kind: string }[];
    };
    const gone = claims.find((one) => one.kind === 'behaviour' && one.id !== web.ids.behaviour)?.id ?? '';
    expect(gone).not.toBe('');
    await web.house.hearsay(
      'rule',
      'merge',
      gone,
      web.ids.behaviour,
      '--by',
      'ada',
      '--why',
      'one proposition',
    );
    expect(await read(await web.get(`/v1/vulns/${gone}`))).toMatchObject({
      id: gone,
      withdrawn: expect.any(String) as string,
      related: [web.ids.behaviour],
    });
    const file = (await read(await web.get(`/api/claims/${gone}`))) as {
      claims: { id: string; movedFrom: string }[];
    };
    expect(file.claims[0]).toMatchObject({ id: web.ids.behaviour, movedFrom: gone });
    expect(await (await web.get(`/claims/${gone}`)).text()).toContain(`${gone} was merged into this claim`);
  });
});

describe('the sources', () => {
  it('stand with their health in the API and on a page', async () => {
    const enabled = web.hearsay.catalogue.sources.filter((one) => one.enabled).map((one) => one.slug);
    const answer = await read(await web.get('/api/sources'));
    expect((answer['sources'] as readonly { source: string }[]).map((one) => one.source)).toEqual(enabled);
    const page = await web.get('/sources');
    expect([page.status, await page.text()]).toEqual([
      200,
      expect.stringContaining(`${String(enabled.length)} not visited yet`),
    ]);
  });
});
