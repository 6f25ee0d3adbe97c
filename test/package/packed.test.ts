import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { OUTSIDE } from '../../scripts/outside.ts';
import { temporaryFolder } from '../folders.ts';

const root = join(import.meta.dirname, '../..');
let folder: string;
let home: string;

/** Packs a copy of the checkout (others may build here meanwhile) and unpacks it as an installation would. */
beforeAll(() => {
  folder = temporaryFolder('packed');
  const copy = join(folder, 'checkout');
  mkdirSync(copy);
  for (const part of [
    'src',
    'feeds',
    'scripts',
    'package.json',
    'tsconfig.json',
    'tsdown.config.ts',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
  ])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: copy, stdio: 'ignore' });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  home = join(folder, 'empty', 'node_modules', 'hearsay');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, archive), '--strip-components=1', '-C', home]);
  for (const name of OUTSIDE) {
    const link = join(folder, 'empty', 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
});

function hearsay(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(home, 'dist/main.mjs'), ...args], {
    cwd: join(folder, 'empty'),
    encoding: 'utf8',
    env: { ...process.env, HEARSAY_THREADS: '2' },
  });
}

describe('the packed file, in an empty folder', () => {
  it('names the built JavaScript as its command and only the outside packages as dependencies', () => {
    const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Record<string, object>;
    expect(manifest['bin']).toEqual({ hearsay: 'dist/main.mjs' });
    expect(Object.keys(manifest['dependencies'] ?? {}).sort()).toEqual([...OUTSIDE].sort());
    expect(manifest['devDependencies']).toBeUndefined();
  });

  it('carries the catalogue, the licence and the licences of what is bundled, and no source', () => {
    expect(existsSync(join(home, 'feeds/policy.yaml'))).toBe(true);
    expect(readFileSync(join(home, 'LICENSE'), 'utf8')).toContain('Apache License');
    expect(readFileSync(join(home, 'dist/THIRD-PARTY.txt'), 'utf8')).toContain('kysely');
    expect(existsSync(join(home, 'src'))).toBe(false);
  });

  it('takes in a text, looks its claim up and proves a rebuild', () => {
    const text =
      'GitHub Copilot sends the names of open files to its server since 1.2.3, a researcher at Example Labs said.';
    writeFileSync(
      join(folder, 'empty', 'index.json'),
      JSON.stringify([{ text, outlet: 'The Example', url: null, publishedAt: '2026-07-03' }]),
    );
    const taken = hearsay('import', 'index.json', '--offline');
    expect([taken.status, taken.stderr]).toEqual([0, '']);
    const claims = JSON.parse(hearsay('claims', '--json').stdout) as { claims: { kind: string }[] };
    expect(claims.claims.map((claim) => claim.kind)).toContain('behaviour');
    expect(hearsay('rebuild', '--check').status).toBe(0);
  });

  it.skipIf(
    existsSync(join(root, 'node_modules/better-sqlite3/build')) || existsSync('/lib/ld-musl-x86_64.so.1'),
  )('answers a plain lookup from two files alone', () => {
    const data = join(folder, 'empty', 'data');
    // A card proves nothing within two seconds of the catalogue's last change.
    const later = new Date(Date.now() + 60_000);
    for (const name of readdirSync(data).filter((one) => one.endsWith('.card')))
      utimesSync(join(data, name), later, later);
    const whole = hearsay('lookup', 'GitHub Copilot@1.2.3');
    renameSync(join(home, 'dist'), join(home, 'whole'));
    mkdirSync(join(home, 'dist'));
    for (const name of ['main.mjs', 'plain-lookup.cjs'])
      cpSync(join(home, 'whole', name), join(home, 'dist', name));
    const plain = hearsay('lookup', 'GitHub Copilot@1.2.3');
    rmSync(join(home, 'dist'), { recursive: true });
    renameSync(join(home, 'whole'), join(home, 'dist'));
    expect([plain.status, plain.stdout]).toEqual([0, whole.stdout]);
    expect(plain.stdout).toContain('names of open files');
  });

  it('reads many texts on a thread of its own', () => {
    const notes = Array.from({ length: 300 }, (_, at) => ({
      text: `Note ${at}. GitHub Copilot reads the proxy settings since 1.2.${at % 9}, a forum user reported.`,
      outlet: 'The Example',
      url: null,
      publishedAt: '2026-07-03',
    }));
    writeFileSync(join(folder, 'empty', 'many.json'), JSON.stringify(notes));
    const taken = hearsay('import', 'many.json', '--offline', '--data', 'many', '--json');
    expect(JSON.parse(taken.stdout)).toMatchObject({ documents: 300, problems: [] });
  });

  it.each([
    [['--version'], 0],
    [['doctor'], 0],
    [['digest', '--date', '2026-07-03', '--format', 'html'], 0],
    [['export', '--format', 'osv'], 0],
    [['scan', 'package.json'], 2],
    [['lookup', 'no-such-tool'], 2],
    [['completion', 'bash'], 0],
  ])('answers %j with status %i', (args, status) => {
    expect(hearsay(...args).status).toBe(status);
  });
});
