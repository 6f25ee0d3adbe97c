import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHouse, type House } from '../cli/house.ts';
import { temporaryFolder } from '../folders.ts';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const BOOKMARK = /^(javascript: .+)$/m.exec(README)?.[1] ?? '';
const PAGE = `<html><head><title>Lumen uploads</title></head><body><article><h1>Lumen uploads</h1><p>Lumen CLI uploads the shell history to collect.lumen.example since version 3.2.0, a Reddit user named quietfalcon reported on Tuesday.</p><p>${'Nobody else has said anything about it so far. '.repeat(8)}</p></article></body></html>`;

describe.skipIf(!existsSync(CHROMIUM))(
  'the bookmark of the README (skipped where Chromium is not installed)',
  () => {
    let house: House;
    let site: Server;
    let port: number;
    let profile: string;
    let context: BrowserContext;

    beforeAll(async () => {
      house = await buildHouse();
      site = createServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
      });
      await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready));
      port = (site.address() as AddressInfo).port;
      profile = temporaryFolder('bookmark');
      context = await chromium.launchPersistentContext(profile, {
        executablePath: CHROMIUM,
        args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP news.test 127.0.0.1'],
      });
    });
    afterAll(async () => {
      await context.close();
      site.closeAllConnections();
      await new Promise((done) => site.close(done));
      await house.close();
    });

    /** What a click on the bookmark leaves on a page: what was asked of the reader, and what the clipboard holds. */
    async function click(address: string): Promise<{ readonly asked: string; readonly copied: string }> {
      const page = await context.newPage();
      let asked = '';
      page.on('dialog', (dialog) => {
        asked = dialog.defaultValue();
        void dialog.dismiss();
      });
      await page.goto(address);
      await page.bringToFront();
      await page.evaluate((bookmark) => {
        location.href = bookmark;
      }, BOOKMARK);
      await page.waitForTimeout(300);
      expect(await page.title()).toBe('Lumen uploads');
      const copied = await page.evaluate(() => navigator.clipboard?.readText().catch(() => '') ?? '');
      await page.close();
      return { asked, copied };
    }

    it('copies the command, which saves the page and finds its claims', async () => {
      const origin = `http://127.0.0.1:${String(port)}`;
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
      const { asked, copied } = await click(`${origin}/it's?a=1&b=2`);
      expect([asked, copied]).toEqual(['', `hearsay add '${origin}/it%27s?a=1&b=2'`]);
      const words = /^hearsay (add) '([^']+)'$/.exec(copied)?.slice(1) ?? [];
      const saved = await house.hearsay(...words, '--offline');
      expect([saved.status, saved.stderr]).toEqual([0, '']);
      expect((await house.hearsay('claims', '--json')).stdout).toContain('/it%27s?a=1&b=2');
    });

    it('shows the command where a page may not reach the clipboard', async () => {
      const address = `http://news.test:${String(port)}/a`;
      expect(await click(address)).toEqual({ asked: `hearsay add '${address}'`, copied: '' });
    });
  },
);
