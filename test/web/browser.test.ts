import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hearsay } from '../../src/model/hearsay.ts';
import { createApp } from '../../src/web/app.ts';
import { listen } from '../../src/web/serve.ts';
import { buildHouse, NOW, type House } from '../cli/house.ts';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

describe.skipIf(!existsSync(CHROMIUM))(
  'the pages in a browser (skipped where Chromium is not installed)',
  () => {
    let house: House;
    let hearsay: Hearsay;
    let browser: Browser;
    let page: Page;
    let base: string;
    const complaints: string[] = [];
    const stop = new AbortController();
    let stopped: Promise<void>;

    beforeAll(async () => {
      house = await buildHouse();
      await house.importAll();
      hearsay = await house.open();
      await new Promise<void>((ready) => {
        const app = createApp(hearsay, {
          clock: { now: () => NOW },
          version: '0',
          cors: [],
          ratePerMinute: 0,
          pageSize: 100,
        });
        stopped = listen(app, { host: '127.0.0.1', port: 0, signal: stop.signal }, (address) => {
          base = address;
          ready();
        });
      });
      browser = await chromium.launch({
        executablePath: CHROMIUM,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      });
      page = await browser.newPage();
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
    });
    afterAll(async () => {
      await browser.close();
      stop.abort();
      await stopped;
      await hearsay.close();
      await house.close();
    });

    it('list the claims with their grades, and lead to one with its quotes and addresses', async () => {
      await page.goto(base);
      const text = await page.innerText('body');
      expect(text).toMatch(/Northgate Bank/);
      expect(text.toLowerCase()).toMatch(/verified|alleged|second-hand/);
      await page.click('main a[href^="/claims/"]');
      expect(page.url()).toContain('/claims/');
      expect(await page.locator('blockquote, q').count()).toBeGreaterThan(0);
      expect(await page.locator('a[href^="https://"]').count()).toBeGreaterThan(0);
    });

    it('have forms whose fields are of one height', async () => {
      for (const path of ['', 'digest', '?tool=lumen-cli@3.3.0']) {
        await page.goto(base + path);
        const heights = await page
          .locator('form input, form select, form button')
          .evaluateAll((fields) => fields.map((one) => one.getBoundingClientRect().height));
        expect(heights.length).toBeGreaterThan(1);
        expect(new Set(heights).size).toBe(1);
      }
    });

    it('fit a narrow screen without scrolling sideways', async () => {
      await page.setViewportSize({ width: 360, height: 740 });
      for (const path of ['', 'digest?date=2031-04-03', 'sources']) {
        await page.goto(base + path);
        const wide = await page.evaluate(
          `Math.max(...[document.documentElement, ...document.querySelectorAll('.wide')].map(
            (one) => one.scrollWidth - one.clientWidth))`,
        );
        expect(wide).toBeLessThanOrEqual(0);
      }
    });

    it('break none of their own rules on what may be loaded or run', () => {
      expect(complaints).toEqual([]);
    });
  },
);
