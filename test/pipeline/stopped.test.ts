import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packagedCatalogueDir } from '../../src/config/index.ts';
import { openHearsay } from '../../src/pipeline/hearsay.ts';
import { temporaryFolder } from '../folders.ts';

/** A server that takes requests and never answers: a model, a page and its robots.txt alike. */
let server: Server;
let asked: () => void;
let folder: string;
const data = () => join(folder, 'data');
const config = () => join(folder, 'feeds');
const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const TEXTS = [1, 2, 3].map((at) => ({
  text: `GitHub Copilot and the clipboard\n\nGitHub Copilot uploads the clipboard to server ${at} in Oslo since version 1.2.3, a researcher at Example Labs said.`,
  url: `https://example.org/${at}`,
  outlet: 'The Example',
  publishedAt: '2026-07-03',
}));

beforeEach(async () => {
  folder = temporaryFolder('stop');
  writeFileSync(join(folder, 'index.json'), JSON.stringify(TEXTS));
  asked = () => undefined;
  server = createServer(() => asked());
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  cpSync(packagedCatalogueDir(), config(), { recursive: true });
  const collect = readFileSync(join(config(), 'collect.yaml'), 'utf8');
  writeFileSync(
    join(config(), 'collect.yaml'),
    `${collect.replace(/^allowPrivateHosts:.*$/m, '')}\nallowPrivateHosts: ["${new URL(origin()).host}"]\n`,
  );
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const openWriting = () => openHearsay({ data: data(), config: config(), clock: Date, write: true, env: {} });

const model = () => ({ HEARSAY_MODEL_URL: `${origin()}/v1`, HEARSAY_MODEL_NAME: 'tiny' });

/** Runs a command until the server is asked, or until `when` holds; asks it to stop, and waits for its end. */
async function runAndStop(
  words: readonly string[],
  { env = {}, when, by = 'SIGTERM' }: { env?: object; when?: () => boolean; by?: 'SIGTERM' | 'SIGINT' } = {},
) {
  const main = join(import.meta.dirname, '../../src/main.ts');
  const child = spawn(process.execPath, [main, ...words, '--data', data(), '--config', config()], {
    env: { ...process.env, HEARSAY_THREADS: '1', ...env },
  });
  let told = '';
  child.stderr.on('data', (part: Buffer) => (told += part.toString()));
  let stoppedAt = 0;
  const stop = () => {
    if (stoppedAt > 0) return;
    stoppedAt = Date.now();
    child.kill(by);
  };
  asked = stop;
  const looking = setInterval(() => {
    if (when?.() === true) stop();
  }, 10);
  const status = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(looking);
  return { status, told, took: Date.now() - stoppedAt };
}

/** Far below what a model's or a page's answer may take, far above what it takes to end. */
const PROMPTLY = 5_000;

describe('a command that is asked to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends an import at %s while a model keeps it waiting, and says what waits',
    async (by) => {
      const { status, told, took } = await runAndStop(['import', join(folder, 'index.json'), '--offline'], {
        env: model(),
        by,
      });
      expect(took).toBeLessThan(PROMPTLY);
      expect(status).toBe(0);
      expect(told).toContain('problem stopped ');
      expect(told).not.toContain('model-unavailable');
      const hearsay = await openWriting();
      await hearsay.importPaths([], { offline: true });
      const quotes = (await hearsay.claims({})).claims.flatMap((claim) => claim.statements);
      expect(new Set(quotes.map(({ url }) => url))).toEqual(new Set(TEXTS.map(({ url }) => url)));
      expect((await hearsay.rebuild({ check: true })).differences).toEqual([]);
      await hearsay.close();
    },
    30_000,
  );

  it('ends an import at once while a page keeps it waiting', async () => {
    const { status, told, took } = await runAndStop(['add', `${origin()}/article`, '--offline']);
    expect(took).toBeLessThan(PROMPTLY);
    expect(status).toBe(3);
    expect(told).toContain('problem stopped ');
  }, 30_000);

  it('ends a look at a page that keeps it waiting', async () => {
    const { took } = await runAndStop(['inspect', `${origin()}/article`], { by: 'SIGINT' });
    expect(took).toBeLessThan(PROMPTLY);
  }, 30_000);

  it('leaves nothing of a check behind, and proves nothing by a part of it', async () => {
    const many = Array.from({ length: 400 }, (_, at) => ({
      ...TEXTS[0],
      url: `https://example.org/n/${at}`,
      text: `${TEXTS[0]?.text ?? ''} That was note ${at}.`,
    }));
    writeFileSync(join(folder, 'many.json'), JSON.stringify(many));
    const hearsay = await openWriting();
    await hearsay.importPaths([join(folder, 'many.json')], { offline: true });
    await hearsay.close();
    const scratch = () => readdirSync(data()).filter((name) => name.startsWith('rebuild-'));
    const { status, told, took } = await runAndStop(['rebuild', '--check'], {
      when: () => scratch().length > 0,
    });
    expect(took).toBeLessThan(PROMPTLY);
    expect(status).toBe(3);
    expect(told).toContain('problem stopped ');
    expect(scratch()).toEqual([]);
  }, 60_000);
});
