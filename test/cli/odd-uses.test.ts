import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHouse, type House } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await buildHouse();
  await house.importAll();
});
afterAll(() => house.close());

/** Words of a command line, its problem's beginning and a part of its hint. */
const REFUSED: readonly (readonly [argv: readonly string[], begins: string, hint: string])[] = [
  [['lookup', ''], 'usage lookup: a value is empty', 'variable'],
  [['show', ''], 'usage show: a value is empty', 'variable'],
  [['import', ''], 'usage import: a value is empty', 'variable'],
  [['import', 'index.json', ''], 'usage import: a value is empty', 'variable'],
  [['scan', ''], 'usage scan: a value is empty', 'variable'],
  [['backup', ''], 'usage backup: a value is empty', 'variable'],
  [['inspect', ''], 'usage inspect: a value is empty', 'variable'],
  [['claims', '--data', ''], 'usage --data: a value is empty', 'variable'],
  [['claims', '--config='], 'usage --config: a value is empty', 'variable'],
  [['export', '--format', 'osv', '--output', ''], 'usage --output: a value is empty', 'variable'],
  [['', ''], 'usage "": unknown command', 'hearsay --help'],
  [['lokup', 'scan'], 'usage lokup: unknown command', 'lookup'],
  [['lookup', 'lumen-cli@'], 'version-malformed "": is no version', 'lumen-cli@1.2.3'],
  [['lookup', 'Lumen CLI v3.3.0'], 'unknown-tool Lumen CLI v3.3.0', 'did you mean lumen-cli@3.3.0'],
  [['lookup', 'lumen-cli@3.x'], 'version-malformed 3.x', 'hearsay releases lumen-cli'],
  [['import', '-'], 'usage import: reads no standard input', 'hearsay inspect -'],
  [['inspect', 'index.json', '--url', 'over there'], 'address-malformed over there', 'https://'],
  [['inspect', 'index.json', '--url', 'ftp://a.example/'], 'address-malformed ftp://', 'https://'],
  [
    ['claims', '--since', '2031-04-03', '--until', '2031-04-01'],
    'usage --until: "2031-04-01" lies before',
    'exchange',
  ],
  [
    ['export', '--format', 'opml', '--as-of', '2031-04-01'],
    'usage export: --as-of means nothing to opml',
    'leave it out',
  ],
  [
    ['export', '--format', 'warc', '--output', 'x.warc', '--as-of', '2031-04-01'],
    'usage export: --as-of means nothing to warc',
    'another format',
  ],
  [['-x'], "usage -x: unknown option '-x'", 'run hearsay --help'],
  [['rule', 'merge', 'a', 'b'], 'usage rule merge: required option', 'run hearsay rule merge --help'],
  [['probe', 'add', 'x'], 'usage probe add: required option', 'run hearsay probe add --help'],
  [['rule', 'list', 'more'], 'usage rule list: too many', 'run hearsay rule list --help'],
];

describe('a file that is not there', () => {
  it.each([
    [['inspect', 'gone.html'], 'not-found'],
    [['scan', 'gone.lock'], 'not-found'],
    [['import', 'gone.json', '--offline'], 'file-missing'],
    [['import', 'gone.json', 'gone.mbox', '--offline', '--json'], 'file-missing'],
  ])('is bad input for every command: %j', async (argv, code) => {
    const { status, stderr } = await house.hearsay(...argv);
    expect([status, stderr.split(' ')[1]]).toEqual([2, code]);
  });

  it('costs the others nothing that are imported with it', async () => {
    const { status, stderr } = await house.hearsay('import', 'gone.json', 'index.json', '--offline');
    expect([status, stderr.split(' ')[1]]).toEqual([0, 'file-missing']);
  });
});

describe('an odd use', () => {
  it.each(REFUSED)('%j is refused in words that help', async (argv, begins, hint) => {
    const { status, stdout, stderr } = await house.hearsay(...argv);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`problem ${begins}`);
    expect(stderr.split(' — ')[1]).toContain(hint);
  });

  it.each([
    ['pkg:npm/lumen-cli@3.3.0?arch=x64'],
    ['pkg:npm/lumen-cli@3.3.0#lib/index.js'],
    ['pkg:npm/lumen-cli@3%2E3.0'],
  ])('a package URL is taken with all that may stand in it: %s', async (purl) => {
    const plain = await house.hearsay('lookup', 'lumen-cli@3.3.0');
    expect(await house.hearsay('lookup', purl)).toMatchObject({ status: 0, stdout: plain.stdout });
  });

  it('a claim is found by its id in small letters, and no words mean all claims', async () => {
    const whole = await house.hearsay('show', 'HEARSAY-2031-000001');
    expect((await house.hearsay('show', 'hearsay-2031-000001')).stdout).toBe(whole.stdout);
    expect((await house.hearsay('claims', '')).stdout).toBe((await house.hearsay('claims')).stdout);
  });

  it('an address given to import is asked for, not looked for among files', async () => {
    const { status, stderr } = await house.hearsay('import', 'http://127.0.0.1:1/', '--offline');
    expect([status, stderr.split(':')[0]]).toEqual([3, 'problem connection-failed http']);
  });

  it('an export that fails leaves the file that was there, and nothing else', async () => {
    const folder = join(house.folder, 'out');
    mkdirSync(folder);
    const file = join(folder, 'claims.csv');
    writeFileSync(file, 'as it was');
    expect((await house.hearsay('export', '--format', 'csv', '--output', join(file, 'x'))).status).toBe(2);
    expect((await house.hearsay('export', '--format', 'csv', '--output', folder)).status).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('as it was');
    expect((await house.hearsay('export', '--format', 'csv', '--output', file)).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/^id,tool,/);
    expect(readdirSync(folder)).toEqual(['claims.csv']);
  });
});
