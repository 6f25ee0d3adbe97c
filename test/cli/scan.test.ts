import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { textStream } from './captured-run.ts';
import { useHouse } from './used-house.ts';

const used = useHouse();

describe('what is in use', () => {
  const lock = (version: string) =>
    JSON.stringify({ lockfileVersion: 3, packages: { 'node_modules/lumen-cli': { version } } }, null, 2);

  beforeAll(() => {
    writeFileSync(join(used.house.folder, 'package-lock.json'), lock('3.3.0'));
    writeFileSync(join(used.house.folder, 'npm-shrinkwrap.json'), lock('3.1.0'));
    writeFileSync(
      join(used.house.folder, 'ignore.yaml'),
      `- claim: ${used.ids.behaviour}\n  reason: behind a proxy\n  until: 2031-05-01\n`,
    );
    writeFileSync(
      join(used.house.folder, 'late.yaml'),
      `- claim: ${used.ids.behaviour}\n  reason: behind a proxy\n  until: 2031-04-01\n`,
    );
  });

  it('scan finds the affected version, names its line and ends with 1', async () => {
    const { status, stdout } = await used.house.hearsay('scan', 'package-lock.json');
    expect(status).toBe(1);
    expect(stdout).toContain('package-lock.json:4');
    expect(stdout).toContain('uploads the shell history');
  });

  it('scan of a clean file ends with 0', async () => {
    const { status, stdout } = await used.house.hearsay('scan', 'npm-shrinkwrap.json');
    expect([status, stdout.startsWith('✓')]).toEqual([0, true]);
  });

  it('a grade below the one asked for does not count', async () => {
    expect((await used.house.hearsay('scan', 'package-lock.json', '--min-grade', 'verified')).status).toBe(0);
  });

  it('what is ignored with a reason does not count until its last day', async () => {
    const ignored = await used.house.hearsay('scan', 'package-lock.json', '--ignore-file', 'ignore.yaml');
    expect([ignored.status, ignored.stdout.includes('behind a proxy (until 1 May 2031)')]).toEqual([0, true]);
    const late = await used.house.hearsay('scan', 'package-lock.json', '--ignore-file', 'late.yaml');
    expect([late.status, late.stderr.includes('problem ignore-expired')]).toEqual([1, true]);
  });

  it('version lines on standard input count', async () => {
    const run = await used.house.hearsayWith(
      { stdin: textStream('3.3.0 (Lumen CLI)\n') },
      'scan',
      '-',
      '--json',
    );
    expect(run.status).toBe(1);
    expect(run.json()['total']).toBe(1);
  });

  it('what names no tool with its version is not called clean', async () => {
    const run = await used.house.hearsayWith({ stdin: textStream('lorem ipsum\n') }, 'scan', '-');
    expect([run.status, run.stderr.includes('nothing-to-scan')]).toEqual([2, true]);
  });

  it('nothing is called clean where nothing was collected; other answers say so beside', async () => {
    const scan = await used.house.hearsay('scan', 'package-lock.json', '--data', 'nowhere');
    expect([scan.status, scan.stderr.includes('data-missing'), scan.stdout]).toEqual([3, true, '']);
    const claims = await used.house.hearsay('claims', '--data', 'nowhere-else');
    expect([claims.status, claims.stderr.includes('data-missing')]).toEqual([0, true]);
  });

  it('a bill of materials that names no registry counts by name, in a folder too', async () => {
    const bill = { bomFormat: 'CycloneDX', components: [{ name: 'lumen-cli', version: '3.3.0' }] };
    mkdirSync(join(used.house.folder, 'shipped'), { recursive: true });
    writeFileSync(join(used.house.folder, 'shipped', 'bom.json'), JSON.stringify(bill));
    expect((await used.house.hearsay('scan', 'shipped')).status).toBe(1);
  });

  it('an inventory stays as it is when nothing could be read', async () => {
    await used.house.hearsay('scan', 'package-lock.json', '--save', 'desk');
    const before = readFileSync(join(used.house.folder, 'data', 'inventories', 'desk.json'), 'utf8');
    expect((await used.house.hearsay('scan', 'nosuch.lock', '--save', 'desk')).status).toBe(2);
    expect(readFileSync(join(used.house.folder, 'data', 'inventories', 'desk.json'), 'utf8')).toBe(before);
  });

  it('SARIF has a result at the line', async () => {
    const { stdout } = await used.house.hearsay('scan', 'package-lock.json', '--format', 'sarif');
    const log = JSON.parse(stdout) as { runs: { results: { ruleId: string }[] }[] };
    expect(log.runs[0]?.results[0]?.ruleId).toBe(used.ids.behaviour);
  });

  it('a saved inventory opens the digest', async () => {
    await used.house.hearsay('scan', 'package-lock.json', '--save', 'laptop');
    const { stdout } = await used.house.hearsay('digest', '--date', '2031-04-02');
    expect(stdout).toContain('CONCERNS WHAT YOU USE');
    expect(stdout).toContain('lumen-cli 3.3.0 in laptop: affected');
  });
});
