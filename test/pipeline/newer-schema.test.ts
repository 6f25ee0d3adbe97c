import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packagedCatalogueDir } from '../../src/config/index.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { openHearsay } from '../../src/pipeline/hearsay.ts';
import { SCHEMA_VERSION } from '../../src/store/file.ts';
import { temporaryFolder } from '../folders.ts';

/** A site whose answers wait until the test lets them go. */
let site: Server;
let waiting: ServerResponse[];
let asked: () => void;
let folder: string;
const data = () => join(folder, 'data');
const origin = () => `http://127.0.0.1:${(site.address() as AddressInfo).port}`;

const FEED = `<rss version="2.0"><channel><title>Example</title><item><guid>1</guid><title>Note</title>
<description>GitHub Copilot uploads the clipboard, a Reddit user reported.</description></item></channel></rss>`;

beforeEach(async () => {
  folder = temporaryFolder('newer');
  waiting = [];
  asked = () => undefined;
  site = createServer((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    waiting.push(response);
    asked();
  });
  await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready));
  const config = join(folder, 'feeds');
  cpSync(packagedCatalogueDir(), config, { recursive: true });
  const collect = readFileSync(join(config, 'collect.yaml'), 'utf8').replace(/^allowPrivateHosts:.*$/m, '');
  writeFileSync(
    join(config, 'collect.yaml'),
    `${collect}\nallowPrivateHosts: ["${new URL(origin()).host}"]\n`,
  );
});
afterEach(() => {
  site.closeAllConnections();
  site.close();
});

/** What a newer program does to the folder while an older one runs. */
function bringUp(): void {
  const raw = new Sqlite(join(data(), 'hearsay.db'));
  raw.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
  raw.close();
}

const rows = (table: string): unknown => {
  const raw = new Sqlite(join(data(), 'hearsay.db'), { readonly: true });
  const count = raw.prepare(`select count(*) from ${table}`).pluck().get();
  raw.close();
  return count;
};

function start(...words: readonly string[]) {
  const main = join(import.meta.dirname, '../../src/main.ts');
  const child = spawn(
    process.execPath,
    [main, ...words, '--data', data(), '--config', join(folder, 'feeds')],
    {
      env: { ...process.env, HEARSAY_THREADS: '1' },
    },
  );
  let told = '';
  child.stderr.on('data', (part: Buffer) => (told += part.toString()));
  const ended = new Promise<{ status: number | null; told: string }>((done) =>
    child.once('close', (status) => {
      done({ status, told });
    }),
  );
  return { child, ended };
}

/** Only one source, at the site; the shipped ones are switched off. */
function watchSite(): void {
  const config = join(folder, 'feeds');
  rmSync(join(config, 'sources'), { recursive: true });
  writeFileSync(
    join(config, 'sources.yaml'),
    `- { slug: site, url: '${origin()}/feed.xml', kind: feed, publisher: Reddit }\n`,
  );
}

describe('a program that runs while a newer one brings its folder up', () => {
  it('writes nothing more, stops its watch, and says what to do', async () => {
    watchSite();
    const reached = new Promise<void>((done) => (asked = done));
    const { ended } = start('watch');
    await reached;
    bringUp();
    for (const response of waiting)
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(FEED);
    const { status, told } = await ended;
    expect(told).toContain('problem store-newer ');
    expect(told).toContain('start it again with the newer program');
    expect(status).toBe(3);
    expect([rows('captures'), rows('source_states')]).toEqual([0, 0]);
  }, 30_000);

  it('answers nothing that it may not understand', async () => {
    const { child, ended } = start('serve', '--port', '0', '--json');
    const address = await new Promise<string>((done) =>
      child.stdout.once('data', (part: Buffer) => {
        done((JSON.parse(part.toString()) as { address: string }).address);
      }),
    );
    const ask = async (path: string) => {
      const answer = await fetch(new URL(path, address));
      const { problems } = (await answer.json()) as { problems?: { code: string }[] };
      return [answer.status, problems?.map(({ code }) => code)];
    };
    const paths = ['/api/claims', '/api/lookup?tool=claude-code', '/digest.atom'];
    for (const path of paths.slice(0, 2)) expect(await ask(path)).toEqual([200, ['data-missing']]);
    bringUp();
    for (const path of paths) expect(await ask(path)).toEqual([503, ['store-newer']]);
    child.kill('SIGTERM');
    expect((await ended).status).toBe(0);
  }, 30_000);

  it('tries no ruling on a copy, and leaves none behind', async () => {
    const config = join(folder, 'feeds');
    const hearsay = await openHearsay({ data: data(), config, clock: Date, write: true, env: {} });
    expect(await hearsay.rulings()).toEqual([]);
    bringUp();
    const same = { action: 'same-origin', targets: ['a', 'b'], reason: 'r', author: 'a' };
    await expect(hearsay.rule(same as never, { dryRun: true })).rejects.toThrow(
      'a newer hearsay has brought it up',
    );
    expect(readdirSync(data()).filter((name) => name.startsWith('rehearsal'))).toEqual([]);
    await hearsay.close();
  });

  it('says so too where only lookups were asked before', async () => {
    const config = join(folder, 'feeds');
    const options = { data: data(), config, clock: Date, env: {}, lasting: true };
    await (await openHearsay({ ...options, write: true })).close();
    const hearsay = await openHearsay({ ...options, write: false });
    const query = { tool: 'claude-code', version: '1.0.0' } as never;
    await hearsay.lookup(query);
    bringUp();
    const codes = [];
    for (const ask of [() => hearsay.lookup(query), () => hearsay.rulings(), () => hearsay.lookup(query)])
      codes.push(
        await ask().then(
          () => 'answered',
          (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
        ),
      );
    expect(codes).toEqual(['store-newer', 'store-newer', 'store-newer']);
    await hearsay.close();
  });
});
