import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFetch } from '../../src/collect/fetch.ts';
import { loadCatalogue, packagedCatalogueDir } from '../../src/config/index.ts';
import type { Catalogue, Source } from '../../src/model/catalogue.ts';
import { crawl } from '../../src/pipeline/crawl.ts';
import { checkRebuild } from '../../src/pipeline/rebuild.ts';
import { closeStore, openStore } from '../../src/store/index.ts';
import { storageProblem } from '../../src/store/file.ts';
import { temporaryFolder } from '../folders.ts';

/** More than threads are started for, twice over: reading begins while pages still come in. */
const PAGES = 600;
const NOW = Date.parse('2026-07-04T12:00:00Z');
const clock = { now: () => NOW };

let folder: string;
let server: Server;
let catalogue: Catalogue;

const pageOf = (path: string): string =>
  `<html lang="en"><head><title>Note ${path}</title></head><body><article><h1>Note ${path}</h1>
  <p>Note ${path}: Claude Code reads the proxy settings since version 2.1.${String(path.length)}, a Reddit user reported on Monday.</p>
  <p>${`The rest of the note number ${path} tells of other things that happened in the town. `.repeat(6)}</p></article></body></html>`;

beforeAll(async () => {
  folder = temporaryFolder('full');
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/robots.txt') return void response.writeHead(404).end();
    if (path !== '/feed.xml')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(path));
    const items = Array.from(
      { length: PAGES },
      (_, at) => `<item><title>Note ${String(at)}</title><link>/p/${String(at)}</link></item>`,
    );
    response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(`<rss version="2.0"><channel><title>Notes</title>${items.join('')}</channel></rss>`);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const shipped = (await loadCatalogue(packagedCatalogueDir(), { cacheDir: folder })).catalogue;
  const source: Source = {
    slug: 'notes',
    kind: 'feed',
    url: `http://${host}/feed.xml`,
    publisher: shipped.publishers[0]?.slug ?? '',
    schedule: '0 * * * *',
    follow: true,
    lang: 'en',
    tool: null,
    enabled: true,
    options: { maxPages: PAGES },
  };
  const collect = { ...shipped.collect, delayMs: 0, allowPrivateHosts: [host], registries: {} };
  catalogue = { ...shipped, sources: [source], collect };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a disk that is full while pages are read on other threads', () => {
  it('ends the crawl with a coded problem; with space again nothing is lost and nothing doubled', async () => {
    const file = join(folder, 'hearsay.db');
    const store = await openStore(file, NOW);
    const fetch = createFetch(catalogue.collect, clock);
    const work = { store, catalogue, clock, threads: 3 };
    const run = (): Promise<unknown> => crawl(work, fetch, { due: false, env: {} });
    const pages = (): number => store.engine.raw.pragma('page_count', { simple: true }) as number;
    const limit = (most: number): unknown => store.engine.raw.pragma(`max_page_count = ${String(most)}`);
    const stored = async (): Promise<readonly (string | null)[]> => {
      const rows = await store.db.selectFrom('captures').select('url').where('kind', '=', 'page').execute();
      return rows.map(({ url }) => url);
    };
    const codes: unknown[] = [];
    let before = 0;
    // A little more room each time: it gets full while captures come in, while texts are kept, while claims are.
    for (const room of [4, 20, 60, 120, 240, 400]) {
      limit(pages() + room);
      const error: unknown = await run().catch((caught: unknown) => caught);
      codes.push(storageProblem(file, error)?.problem.code ?? 'done');
      const now = await stored();
      expect(now.length).toBeGreaterThanOrEqual(before);
      before = now.length;
    }
    expect(codes.slice(0, 4)).toEqual(['disk-full', 'disk-full', 'disk-full', 'disk-full']);
    expect(before).toBe(PAGES);
    limit(1_000_000);
    await run();
    const urls = await stored();
    expect(urls.length).toBe(PAGES);
    expect(new Set(urls).size).toBe(PAGES);
    const check = await checkRebuild(work, join(folder, 'scratch.db'));
    expect(check.differences).toEqual([]);
    await fetch.close();
    await closeStore(store);
  }, 240_000);
});
