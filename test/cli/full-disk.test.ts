import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHouse, type House } from './house.ts';

/** A small disk of its own, where the system lets us have one. */
const KILOBYTES = 8 * 1024;
let house: House;
let disk: string;
let mounted = false;

beforeAll(async () => {
  house = await buildHouse();
  await house.importAll();
  disk = join(house.folder, 'disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(KILOBYTES)}k`, 'tmpfs', disk], {
      stdio: 'ignore',
    });
    mounted = true;
  } catch {
    return;
  }
  cpSync(house.data, join(disk, 'data'), { recursive: true });
  for (const name of readdirSync(join(disk, 'data')))
    if (!name.endsWith('.db')) rmSync(join(disk, 'data', name));
  // Block by block, so that not a byte is left.
  for (let at = 0; ; at++)
    try {
      writeFileSync(join(disk, `filler-${String(at)}`), new Uint8Array(64 * 1024));
    } catch {
      break;
    }
});
afterAll(async () => {
  if (mounted) execFileSync('umount', [disk]);
  await house.close();
});

const data = () => ['--data', join(disk, 'data')];

describe('on a full disk', () => {
  it.each([
    ['lookup lumen-cli@3.2.0'],
    ['claims'],
    ['show HEARSAY-2031-000001'],
    ['digest --date 2031-04-03'],
    ['export --format osv'],
    ['rule list'],
    ['doctor'],
  ])('%s answers as ever', async (line) => {
    if (!mounted) return console.warn('skipped: no disk of our own can be made here');
    const run = await house.hearsay(...line.split(' '), ...data());
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toBe(
      (await house.hearsay(...line.split(' '))).stdout.replaceAll(house.data, data()[1] ?? ''),
    );
  });

  it('what writes says that the disk is full, and nothing of it stays behind', async () => {
    if (!mounted) return console.warn('skipped: no disk of our own can be made here');
    const { status, stderr } = await house.hearsay('import', 'index.json', '--offline', ...data());
    expect([status, stderr.split(' ').slice(0, 2).join(' ')]).toEqual([3, 'problem disk-full']);
    expect(readdirSync(join(disk, 'data')).filter((name) => /\.card|\.json/.test(name))).toEqual([]);
    expect(existsSync(join(disk, 'data', 'hearsay.db'))).toBe(true);
  });
});
