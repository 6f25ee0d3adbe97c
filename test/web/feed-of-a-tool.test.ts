import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHouse, NOW, type House } from '../cli/house.ts';
import type { Hearsay } from '../../src/model/hearsay.ts';
import { createApp } from '../../src/web/app.ts';
import { OPTIONS } from './served-house.ts';

let house: House;
let hearsay: Hearsay;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  house = await buildHouse();
  appendFileSync(
    join(house.folder, 'feeds', 'tools.yaml'),
    '- { name: Ternlint, vendor: Lumen Labs, nouns: [linter] }\n',
  );
  await house.importAll();
  const text =
    'Ternlint sends the paths of linted files to its maker, the researcher Eva Lund told Harbour Herald.';
  writeFileSync(
    join(house.folder, 'tern.json'),
    JSON.stringify([{ url: 'https://harbour-herald.example/tern', publishedAt: '2031-04-03', text }]),
  );
  await house.hearsay('import', 'tern.json', '--offline');
  hearsay = await house.open();
  app = createApp(hearsay, { ...OPTIONS, clock: { now: () => NOW } });
});
afterAll(async () => {
  await hearsay.close();
  await house.close();
});

const get = async (path: string, accept = '*/*') => {
  const response = await app.request(path, { headers: { accept } });
  return { status: response.status, text: await response.text() };
};

describe('the digest of one tool', () => {
  it('on the command line holds nothing of others', async () => {
    const { stdout } = await house.hearsay('digest', '--date', '2031-04-03', '--tool', 'ternlint');
    expect(stdout).toContain('hearsay digest of Ternlint');
    expect(stdout).toContain('1 document of 1 publisher');
    expect(stdout).not.toContain('Lumen');
    const all = await house.hearsay('digest', '--date', '2031-04-03');
    expect([all.stdout.includes('Ternlint'), all.stdout.includes('Lumen')]).toEqual([true, true]);
  });

  it('is a feed of its own, and a page', async () => {
    const all = await get('/digest.atom');
    const one = await get('/digest.atom?tool=ternlint');
    expect([one.text.includes('Ternlint'), one.text.includes('Lumen')]).toEqual([true, false]);
    const id = (feed: string) => /<id>(.*?)<\/id>/.exec(feed)?.[1];
    expect(id(one.text)).not.toBe(id(all.text));
    const page = await get('/digest?date=2031-04-03&tool=ternlint', 'text/html');
    expect([page.text.includes('Eva Lund'), page.text.includes('Lumen')]).toEqual([true, false]);
  });

  it('a tool that nobody knows, or a version, is refused', async () => {
    expect((await get('/digest.atom?tool=turnlint')).status).toBe(404);
    expect((await get('/digest.atom?tool=ternlint@1.0.0')).status).toBe(400);
    expect((await house.hearsay('digest', '--tool', 'turnlint')).stderr).toContain('did you mean ternlint');
  });
});

describe('who does not look every day', () => {
  it('finds in the feed what the days before brought, each entry once', async () => {
    const { text } = await get('/digest.atom');
    expect(text).toContain('uploads the shell history');
    expect(text).toContain('Northgate Bank');
    const ids = [...text.matchAll(/<entry>\n<id>(.*?)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await get('/digest.atom?date=2031-04-02')).text).not.toContain('Northgate Bank bans');
  });

  it('reads a feed that says what its days have in all, changed by then, and is called the same every day', async () => {
    const part = (feed: string, name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(feed)?.[1] ?? '';
    const { text } = await get('/digest.atom');
    expect(part(text, 'title')).toBe('hearsay digest');
    // Today, on which nothing is known, is none of the days that it is about.
    expect(part(text, 'subtitle')).toMatch(
      /^29 March to 4 April 2031: 4 documents, \d new claims, \d changed/,
    );
    expect(Date.parse(part(text, 'updated'))).toBeLessThanOrEqual(NOW);
    expect(part((await get('/digest.atom?tool=ternlint')).text, 'updated')).toBe('2031-04-03T00:00:00.000Z');
    const one = await get('/digest.atom?date=2031-04-03&tool=ternlint');
    expect(part(one.text, 'title')).toBe('hearsay digest of Ternlint');
    expect(part(one.text, 'subtitle')).toMatch(/^Thursday, 3 April 2031: 1 document /);
    const empty = await get('/digest.atom?date=2031-04-04');
    expect(part(empty.text, 'updated')).toBe('2031-04-04T00:00:00.000Z');
    expect((await get('/digest.atom?date=')).text).toBe(text);
  });

  it('is led from an empty day to the last that is not', async () => {
    const { stdout } = await house.hearsay('digest', '--date', '2031-04-09');
    expect(stdout.replace(/\s+/g, ' ')).toContain('The last ones before it are of Thursday, 3 April 2031');
    const page = await get('/digest?date=2031-04-09', 'text/html');
    for (const day of ['2031-04-03', '2031-04-08', '2031-04-10'])
      expect(page.text).toContain(`href="/digest?date=${day}"`);
  });

  it('is led to the last day that tells of the tool asked for, in text, JSON and on the page', async () => {
    const text = 'Byte Weekly wrote on Saturday that nobody at Lumen Labs had ever heard of Ternlint.';
    const later = [{ url: 'https://byteweekly.example/later', publishedAt: '2031-04-05', text }];
    writeFileSync(join(house.folder, 'later.json'), JSON.stringify(later));
    await house.hearsay('import', 'later.json', '--offline');
    const line = ['digest', '--date', '2031-04-09', '--tool', 'ternlint'];
    const { stdout } = await house.hearsay(...line);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'that tells of Ternlint. The last ones before it are of Thursday, 3 April 2031',
    );
    expect((await house.hearsay(...line, '--json')).json()['before']).toBe('2031-04-03');
    const told = await house.hearsay('digest', '--date', '2031-04-03', '--tool', 'lumen-cli', '--json');
    expect((told.json()['counts'] as { documents: number }).documents).toBeGreaterThan(0);
    expect(told.json()['before']).toBeNull();
    const asOf = await house.hearsay(...line, '--as-of', '2031-04-02', '--json');
    expect(asOf.json()['before']).toBeNull();
    const whole = await house.hearsay('digest', '--date', '2031-04-09', '--as-of', '2031-04-02', '--json');
    expect(whole.json()['before']).toBe('2031-04-02');
    const page = await get('/digest?date=2031-04-09&tool=ternlint', 'text/html');
    expect(page.text).toMatch(/date=2031-04-03&(?:amp;)?tool=ternlint/);
    expect(page.text).not.toContain('2031-04-05');
  });
});

it('what is in use is told as it was known on that day', async () => {
  writeFileSync(
    join(house.folder, 'package-lock.json'),
    JSON.stringify({ lockfileVersion: 3, packages: { 'node_modules/lumen-cli': { version: '3.3.0' } } }),
  );
  await house.hearsay('scan', 'package-lock.json', '--save', 'laptop');
  const { stdout } = await house.hearsay('digest', '--date', '2031-04-02');
  const [, inUse = ''] = stdout.split('CONCERNS WHAT YOU USE');
  expect(inUse.split('NEW')[0]).toContain('1 document of 1 publisher');
});
