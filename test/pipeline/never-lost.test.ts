import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagedCatalogueDir } from '../../src/config/index.ts';
import type { CaptureKind } from '../../src/model/capture.ts';
import { openHearsay } from '../../src/pipeline/hearsay.ts';
import { closeStore, openStore } from '../../src/store/index.ts';
import { temporaryFolder } from '../folders.ts';

const KILLS = 20;
/** More than threads are started for. */
const PAGES = 80;
const HOSTS = 4;

let folder: string;
let servers: readonly Server[];
const ports = () => servers.map((server) => (server.address() as AddressInfo).port);
const config = () => join(folder, 'feeds');
const data = () => join(folder, 'data');

beforeAll(async () => {
  folder = temporaryFolder('kill');
  servers = await Promise.all(Array.from({ length: HOSTS }, (_, host) => listen(host)));
  writeCatalogue();
});
afterAll(() => {
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
});

async function listen(host: number): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/robots.txt') return void response.writeHead(404).end();
    if (path === '/feed.xml')
      return void response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(feedOf(host, request.headers.host ?? ''));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(host, path));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}

function feedOf(host: number, at: string): string {
  const items = Array.from(
    { length: PAGES },
    (_, page) => `<item><title>Note ${host}-${page}</title><link>http://${at}/p/${page}</link></item>`,
  );
  return `<rss version="2.0"><channel><title>Host ${host}</title><link>http://${at}/</link>${items.join('')}</channel></rss>`;
}

function pageOf(host: number, path: string): string {
  const own = `Note ${host}${path}: `;
  return `<html lang="en"><head><title>Note ${host} ${path}</title></head><body><article><h1>Note</h1>
    <p>${own}Claude Code reads the proxy settings since version 2.1.${host + 10}, a Reddit user reported on Monday.</p>
    <p>${own}${`The rest of the note number ${path} tells of other things that happened in the town. `.repeat(6)}</p></article></body></html>`;
}

function writeCatalogue(): void {
  cpSync(packagedCatalogueDir(), config(), { recursive: true });
  rmSync(join(config(), 'sources'), { recursive: true, force: true });
  writeFileSync(
    join(config(), 'sources.yaml'),
    ports()
      .map(
        (port) =>
          `- { slug: host-${port}, kind: feed, url: "http://127.0.0.1:${port}/feed.xml", publisher: reuters, options: { maxPages: ${PAGES} } }`,
      )
      .join('\n'),
  );
  const hosts = ports().map((port) => `"127.0.0.1:${port}"`);
  writeFileSync(
    join(config(), 'collect.yaml'),
    `userAgent: hearsay-test/0\ncontact: test@hearsay.example\ntimeoutMs: 5000\ndelayMs: 0\nconcurrency: 4\nmaxRedirects: 5\nmaxBodyBytes: 1000000\nallowPrivateHosts: [${hosts.join(', ')}]\nregistries: {}\n`,
  );
}

const env = { HEARSAY_THREADS: '2' };
/** The lease of a process that was killed runs out by the clock: a later clock takes it over. */
const later = { now: () => Date.now() + 3_600_000 };

/** Starts a command as a process of its own and kills it after `ms`; resolves with true when it ended by itself. */
function runAndKill(into: string, ms: number, ...command: readonly string[]): Promise<boolean> {
  const main = join(import.meta.dirname, '../../src/main.ts');
  const child = spawn(process.execPath, [main, ...command, '--data', into, '--config', config()], {
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  return new Promise((done) => {
    child.once('exit', (_code, signal) => {
      clearTimeout(timer);
      done(signal === null);
    });
  });
}

/** Addresses of the captures of one kind, sorted. */
async function addressesIn(folderOf: string, kind: CaptureKind): Promise<readonly (string | null)[]> {
  const store = await openStore(join(folderOf, 'hearsay.db'), Date.now());
  const rows = await store.db.selectFrom('captures').select('url').where('kind', '=', kind).execute();
  await closeStore(store);
  return rows.map((row) => row.url).sort();
}

describe('a crawl that is killed again and again', () => {
  it('loses nothing and stores nothing twice, and what was derived is what a rebuild derives', async () => {
    for (let kill = 0; kill < KILLS; kill++) await runAndKill(data(), 250 + kill * 90, 'crawl', '--all');
    const hearsay = await openHearsay({ data: data(), config: config(), clock: later, write: true, env });
    await hearsay.crawl({ due: false });
    const check = await hearsay.rebuild({ check: true });
    await hearsay.close();
    expect(check.differences).toEqual([]);
    const urls = await addressesIn(data(), 'page');
    expect(urls.length).toBe(new Set(urls).size);
    expect(urls.length).toBe(HOSTS * PAGES);
  }, 600_000);
});

describe('an import and a rebuild that are killed again and again', () => {
  it('lose nothing, store nothing twice and come to the same claims', async () => {
    const into = join(folder, 'imported');
    const file = join(folder, 'notes.json');
    const notes = Array.from({ length: HOSTS * PAGES }, (_, at) => ({
      html: pageOf(at % HOSTS, `/p/${at}`),
      url: `https://town.example/p/${at}`,
      outlet: `Town paper ${at % 5}`,
      publishedAt: '2026-07-02',
    }));
    writeFileSync(file, JSON.stringify(notes));
    for (let kill = 0; kill < 6; kill++)
      await runAndKill(into, 400 + kill * 250, 'import', file, '--offline');
    const open = () => openHearsay({ data: into, config: config(), clock: later, write: true, env });
    let hearsay = await open();
    await hearsay.importPaths([file], { offline: true });
    const claims = await hearsay.claims({});
    await hearsay.close();
    expect(claims.total).toBeGreaterThan(0);
    expect(await addressesIn(into, 'page')).toEqual(notes.map(({ url }) => url).sort());
    for (let kill = 0; kill < 4; kill++) await runAndKill(into, 700 + kill * 400, 'rebuild');
    hearsay = await open();
    const check = await hearsay.rebuild({ check: true });
    expect(check.differences).toEqual([]);
    expect(await hearsay.claims({})).toEqual(claims);
    await hearsay.close();
  }, 600_000);
});
