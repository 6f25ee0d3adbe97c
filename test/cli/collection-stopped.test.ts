import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { NOW } from './house.ts';
import { useHouse } from './used-house.ts';

const used = useHouse();
const lock = { lockfileVersion: 3, packages: { 'node_modules/lumen-cli': { version: '3.1.0' } } };

/** Some days after everything was imported and the one source was tried. */
const after = (days: number, ...line: readonly string[]) =>
  used.house.hearsayWith({ clock: { now: () => NOW + days * 86_400_000 } }, ...line);

beforeAll(() => {
  writeFileSync(join(used.house.folder, 'package-lock.json'), JSON.stringify(lock));
});

it('an archive that was imported is not overdue', async () => {
  expect((await after(400, 'scan', 'package-lock.json')).stderr).toBe('');
});

it('a scan and the doctor say when nobody collects any more, and not before', async () => {
  await used.house.hearsay('crawl', '--all');
  for (const [days, told] of [
    [1, false],
    [30, true],
  ] as const) {
    const scan = await after(days, 'scan', 'package-lock.json');
    expect([scan.status, scan.stderr.includes('collection-stopped')]).toEqual([0, told]);
    const doctor = await after(days, 'doctor', '--json');
    const codes = (doctor.json()['problems'] as { code: string }[]).map(({ code }) => code);
    expect(codes.includes('collection-stopped')).toBe(told);
  }
  const then = await after(30, 'scan', 'package-lock.json', '--as-of', '2031-04-04');
  expect(then.stderr).not.toContain('collection-stopped');
});
