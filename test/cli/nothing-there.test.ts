import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHouse, type House } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await buildHouse();
});
afterAll(() => house.close());

describe('a data folder that holds nothing', () => {
  it('who only looks where nothing is leaves nothing there, and is told so each time', async () => {
    const lines = ['claims', 'lookup lumen-cli', 'digest', 'claims --json', 'doctor', 'export --format csv'];
    for (const line of [...lines, 'rule list', 'rule list --json', 'probe list', 'probe list --json']) {
      const run = await house.hearsay(...line.split(' '), '--data', 'untouched');
      expect(run.status).toBe(line === 'doctor' ? 1 : 0);
      if (line.endsWith('--json')) expect(run.json()).toMatchObject({ problems: [{ code: 'data-missing' }] });
      else expect(run.stderr).toContain('data-missing');
    }
    expect(existsSync(join(house.folder, 'untouched'))).toBe(false);
  });

  it('a folder that nobody named needs no attention before anything is collected', async () => {
    const run = await house.hearsay('doctor', '--data', 'data');
    expect([run.status, run.stderr.includes('data-missing')]).toEqual([0, true]);
    expect(run.stdout).toContain('Nothing has been collected');
  });

  it('the registry is asked for releases, and its answer makes no folder', async () => {
    const run = await house.hearsay('releases', 'lumen-cli', '--data', 'elsewhere');
    expect([run.status, run.stderr.includes('data-missing')]).toEqual([0, true]);
    expect(run.stdout).toContain('3.4.1');
    expect(existsSync(join(house.folder, 'elsewhere'))).toBe(false);
  });

  it('a registry that cannot be asked for releases is nothing done, unless some are stored', async () => {
    const config = join(house.folder, 'unreachable');
    cpSync(join(house.folder, 'feeds'), config, { recursive: true });
    const collect = 'delayMs: 0\nallowPrivateHosts: [127.0.0.1]\nregistries:\n  npm: http://127.0.0.1:9\n';
    writeFileSync(join(config, 'collect.yaml'), `userAgent: hearsay-test\n${collect}`);
    const ask = (...more: readonly string[]) =>
      house.hearsay('releases', 'lumen-cli', '--config', config, '--data', 'stored', ...more);
    const nothing = await ask();
    expect([nothing.status, nothing.stderr.includes('releases-not-refreshed')]).toEqual([3, true]);
    expect((await ask('--offline')).status).toBe(0);
    await house.hearsay('import', 'index.json', '--data', 'stored');
    const before = await ask();
    expect([before.status, before.stdout.includes('3.4.1')]).toEqual([0, true]);
  });

  it.each([
    'claims',
    'lookup lumen-cli',
    'import index.json --offline',
    'doctor',
    'rebuild --check',
    'crawl',
  ])('%s takes no file for a folder', async (line) => {
    const run = await house.hearsay(...line.split(' '), '--data', 'index.json', '--json');
    expect([run.status, run.json()['problems']]).toMatchObject([2, [{ code: 'not-a-folder' }]]);
  });

  it('a source that is misspelt makes no folder, and near ones are named', async () => {
    const run = await house.hearsay('crawl', '--source', 'harbour', '--data', 'elsewhere');
    expect([run.status, run.stderr.includes('did you mean harbour-herald?')]).toEqual([2, true]);
    expect(existsSync(join(house.folder, 'elsewhere'))).toBe(false);
  });

  it.each(['HEARSAY-2031-000001', 'lumen-cli'])(
    'a probe of %s that cannot be run makes no folder',
    async (target) => {
      const run = await house.hearsay('probe', 'run', target, '--data', 'elsewhere');
      expect([run.status, run.stderr.includes('data-missing')]).toEqual([2, true]);
      expect(existsSync(join(house.folder, 'elsewhere'))).toBe(false);
    },
  );

  it.each([
    'rebuild',
    'rebuild --check',
    'backup copy.db',
    'rule retract doc_0 --by ada --why none',
    'rule undo rul_0 --by ada --why none --dry-run',
  ])('%s calls no missing database the same, copied or ruled upon, and makes none', async (line) => {
    const run = await house.hearsay(...line.split(' '), '--data', 'misspelt');
    expect([run.status, run.stdout, run.stderr.includes('data-missing')]).toEqual([3, '', true]);
    for (const made of ['misspelt', 'copy.db']) expect(existsSync(join(house.folder, made))).toBe(false);
  });

  it.each(['rebuild --check', 'backup copy-of-nothing.db'])(
    '%s takes an empty file for none',
    async (line) => {
      mkdirSync(join(house.folder, 'hollow'), { recursive: true });
      writeFileSync(join(house.folder, 'hollow', 'hearsay.db'), '');
      const run = await house.hearsay(...line.split(' '), '--data', 'hollow');
      expect([run.status, run.stdout, run.stderr.includes('data-missing')]).toEqual([3, '', true]);
    },
  );

  it('a folder into which nothing was read is as good as none', async () => {
    await house.hearsay('import', 'no-such-file', '--offline', '--data', 'barren');
    const lock = { lockfileVersion: 3, packages: { 'node_modules/lumen-cli': { version: '3.3.0' } } };
    writeFileSync(join(house.folder, 'package-lock.json'), JSON.stringify(lock));
    const scan = await house.hearsay('scan', 'package-lock.json', '--data', 'barren');
    expect([scan.status, scan.stderr.includes('data-missing'), scan.stdout]).toEqual([3, true, '']);
    const lookup = await house.hearsay('lookup', 'lumen-cli', '--data', 'barren');
    expect(lookup.stderr).toContain('data-missing');
  });
});
