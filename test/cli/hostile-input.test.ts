import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonText, problemLine } from '../../src/cli/problems.ts';
import { buildHouse, type House } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await buildHouse();
});
afterAll(() => house.close());

describe('an archive from elsewhere', () => {
  it('reads no file outside of its folder through a link', async () => {
    symlinkSync('/etc/hostname', join(house.folder, 'article.txt'));
    writeFileSync(
      join(house.folder, 'linked.json'),
      '[{ "file": "article.txt", "publishedAt": "2031-04-01" }]',
    );
    const { status, stderr } = await house.hearsay('import', 'linked.json', '--offline');
    expect(stderr).toMatch(/^problem import-path-refused linked\.json\[0\]: article\.txt: /);
    expect(status).toBe(3);
  });

  it('reads files beside its index, and those that a link inside of the folder names', async () => {
    writeFileSync(join(house.folder, 'plain.txt'), 'Lumen CLI has a new logo.');
    symlinkSync(join(house.folder, 'plain.txt'), join(house.folder, 'alias.txt'));
    writeFileSync(
      join(house.folder, 'inside.json'),
      '[{ "file": "alias.txt", "publishedAt": "2031-04-01" }]',
    );
    const { status, stderr } = await house.hearsay('import', 'inside.json', '--offline');
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('a folder that is imported', () => {
  const put = (folder: string, name: string, text: string): void => {
    mkdirSync(join(house.folder, folder), { recursive: true });
    writeFileSync(join(house.folder, folder, name), text);
  };

  it('stands for its index, so that nothing is taken in twice', async () => {
    put('indexed', 'one.txt', 'Lumen CLI keeps its old name.');
    put('indexed', 'two.txt', 'Lumen CLI has a new maintainer.');
    put('indexed', 'index.json', '[{ "file": "one.txt", "publishedAt": "2031-04-02" }]');
    const { status, stdout } = await house.hearsay('import', 'indexed', '--offline', '--json');
    expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ captures: 1, problems: [] })]);
  });

  it('stands for each of its files where it has no index', async () => {
    put('loose', 'one.txt', 'Lumen CLI has a blue icon.');
    put('loose', 'two.txt', 'Lumen CLI has a red icon.');
    put('loose', '.hidden', 'never');
    const { stdout } = await house.hearsay('import', 'loose', '--offline', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ captures: 2, problems: [] });
  });

  it('says which folders in it are left alone', async () => {
    put('nested', 'one.txt', 'Lumen CLI has a green icon.');
    put('nested/2030', 'two.txt', 'Lumen CLI has a grey icon.');
    put('nested/.git', 'three.txt', 'never');
    const { stdout } = await house.hearsay('import', 'nested', '--offline', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      captures: 1,
      problems: [{ code: 'folder-inside', message: 'folders in it are left alone: 2030' }],
    });
    rmSync(join(house.folder, 'nested', 'one.txt'));
    const { status, stderr } = await house.hearsay('import', 'nested', '--offline');
    expect([status, stderr.includes('left alone: 2030')]).toEqual([3, true]);
  });

  it('says that it is empty', async () => {
    mkdirSync(join(house.folder, 'bare'));
    const { status, stderr } = await house.hearsay('import', 'bare', '--offline');
    expect(stderr).toMatch(/^problem folder-empty \S+bare: /);
    expect(status).toBe(3);
  });
});

describe('what a terminal would obey', () => {
  it('stands escaped in JSON and reads back the same', () => {
    const hostile = { title: 'a\u009b31m\u001b[31m\u202eb\u2066c\u007f' };
    const text = jsonText(hostile);
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(JSON.parse(text)).toEqual(hostile);
  });

  it('never makes a problem longer than a screen', async () => {
    const { stderr } = await house.hearsay('lookup', 'x'.repeat(20_000));
    expect(stderr).toMatch(/^problem unknown-tool x+…: no tool/);
    expect(stderr.length).toBeLessThan(600);
    expect(problemLine({ code: 'c', subject: 's', message: 'm', hint: 'h' })).toBe('problem c s: m — h');
  });
});

describe('a command line without a command', () => {
  it.each([[['--nope']], [['--data', 'x', '--nope']], [['-x']]])('%j names the fault', async (line) => {
    const { status, stdout, stderr } = await house.hearsay(...line);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^problem usage /);
  });
});
