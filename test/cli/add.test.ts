import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHouse, type House } from './house.ts';

const SENTENCE =
  'Lumen CLI uploads the shell history to collect.lumen.example since version 3.2.0, a Reddit user named quietfalcon reported on Tuesday.';
const PAGES: Readonly<Record<string, readonly [string, string]>> = {
  '/article': [
    'text/html',
    `<html><head><title>Lumen uploads</title></head><body><article><h1>Lumen uploads</h1><p>${SENTENCE}</p><p>${'Nobody else has said anything about it so far. '.repeat(8)}</p></article></body></html>`,
  ],
  '/article-twice': [
    'text/html',
    `<html><head><title>Lumen again</title></head><body><article><h1>Lumen again</h1><p>${SENTENCE}</p></article></body></html>`,
  ],
  '/tomorrow': [
    'text/html',
    `<html><head><title>Lumen soon</title><meta property="article:published_time" content="2032-03-01T09:00:00Z"></head><body><article><h1>Lumen soon</h1><p>Lumen CLI deletes the lock files of other programs, the researcher Ida Novak found on Monday.</p></article></body></html>`,
  ],
  '/finnish': [
    'text/html',
    '<html lang="fi"><head><title>Lumen CLI lähettää historian</title></head><body><article><h1>Lumen CLI lähettää historian</h1><p>Lumen CLI lähettää komentohistorian valmistajan palvelimelle joka kerta kun ohjelma käynnistetään, kertoi tutkija maanantaina.</p></article></body></html>',
  ],
  '/report.pdf': ['application/pdf', '%PDF-1.7\n1 0 obj\n<< /Title (Lumen CLI) >>\nendobj\n'],
  '/walled': [
    'text/html',
    '<html><head><title>Just a moment...</title></head><body>Verify that you are human.</body></html>',
  ],
  '/feed': [
    'application/rss+xml',
    `<rss version="2.0"><channel><title>Notes</title><item><title>One</title><link>/one</link><description>${SENTENCE}</description></item><item><title>Two</title><link>/two</link><description>Lumen CLI deletes log files, a Reddit user named ghostheron reported.</description></item></channel></rss>`,
  ],
};

let house: House;
let site: Server;
let origin = '';

beforeAll(async () => {
  house = await buildHouse();
  site = createServer((request, response) => {
    const page = PAGES[request.url ?? ''];
    if (page === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': page[0] }).end(page[1]);
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${String((site.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  site.closeAllConnections();
  await new Promise((done) => site.close(done));
  await house.close();
});

describe('add takes in', () => {
  it('a page by its address, and its claims are there', async () => {
    const run = await house.hearsay('add', `${origin}/article`, '--offline', '--json');
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(run.json()).toMatchObject({ captures: 1, documents: 1, problems: [] });
    const { stdout } = await house.hearsay('claims', '--json');
    expect(stdout).toContain(`${origin}/article`);
  });

  it('a feed by its address, item by item', async () => {
    const run = await house.hearsay('add', `${origin}/feed`, '--offline', '--json');
    expect(run.json()).toMatchObject({ captures: 1, documents: 2, problems: [] });
  });

  it('no check of browsers in place of a page', async () => {
    const run = await house.hearsay('add', `${origin}/walled`, '--offline', '--json');
    expect(run.status).toBe(3);
    expect(run.json()).toMatchObject({ captures: 0, problems: [{ code: 'browser-check' }] });
    const seen = await house.hearsay('inspect', `${origin}/walled`, '--json');
    expect(seen.json()).toMatchObject({ problems: [{ code: 'browser-check' }] });
  });

  it('what is there already, and says that it is', async () => {
    const once = await house.hearsay('add', `${origin}/article-twice`, '--offline');
    expect(once.stdout).toContain('1 capture,');
    const twice = await house.hearsay('add', `${origin}/article-twice`, '--offline');
    expect([twice.status, twice.stdout.includes('0 captures (1 more known already)')]).toEqual([0, true]);
  });

  it('a page in a language that it cannot read, and says that it cannot', async () => {
    const run = await house.hearsay('add', `${origin}/finnish`, '--offline', '--json');
    expect(run.json()).toMatchObject({
      documents: 1,
      problems: [{ code: 'language-unread', subject: 'fi' }],
    });
  });

  it('no PDF, and says so', async () => {
    const run = await house.hearsay('add', `${origin}/report.pdf`, '--offline', '--json');
    expect(run.status).toBe(3);
    expect(run.json()).toMatchObject({ captures: 0, problems: [{ code: 'not-text' }] });
  });

  it('no date of publication that lies after its capture', async () => {
    await house.hearsay('add', `${origin}/tomorrow`, '--offline');
    const { claims } = (await house.hearsay('claims', 'lock files', '--json')).json() as {
      claims: { lastSeen: string; statements: { publishedAt: string | null }[] }[];
    };
    expect(claims).toHaveLength(1);
    expect(claims[0]?.lastSeen.slice(0, 10)).toBe('2031-04-04');
    expect(claims[0]?.statements[0]?.publishedAt).toBe(null);
  });

  it('nothing from an address where nothing is, and says so', async () => {
    const run = await house.hearsay('add', `${origin}/gone`, '--offline', '--json');
    expect(run.status).toBe(3);
    expect(run.json()).toMatchObject({ captures: 0, problems: [{ code: 'http-status' }] });
  });
});
