import { appendFileSync, existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainLookup } from '../../src/cli/plain-lookup.ts';
import { packagedCatalogueDir } from '../../src/config/index.ts';
import { buildHouse, type House } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await buildHouse();
  await house.importAll();
});
afterAll(() => house.close());

/** The plain answer alone; status undefined where it is left to the whole program. */
async function plainly(argv: readonly string[], folder = house.folder) {
  const said = { stdout: '', stderr: '' };
  const status = await plainLookup({
    argv,
    env: {},
    cwd: folder,
    columns: 80,
    stdoutIsTerminal: false,
    stdout: (text) => void (said.stdout += text),
    stderr: (text) => void (said.stderr += text),
    packagedConfig: packagedCatalogueDir(),
  });
  return { status, ...said };
}

/** A card proves nothing within two seconds of the catalogue's last change: as if these had gone by. */
function settle(data = house.data): void {
  const later = new Date(Date.now() + 60_000);
  for (const name of readdirSync(data).filter((one) => one.endsWith('.card')))
    utimesSync(join(data, name), later, later);
}

// Where the engine was compiled, or the system's C library is another, the whole program has to find it.
const compiled = ['Release', 'Debug'].some((kind) =>
  existsSync(
    join(import.meta.dirname, '../../node_modules/better-sqlite3/build', kind, 'better_sqlite3.node'),
  ),
);
const plain = describe.skipIf(compiled || existsSync('/lib/ld-musl-x86_64.so.1'));

plain('a plain lookup', () => {
  it.each([
    ['lookup lumen-cli@3.3.0'],
    ['lookup lumen-cli@3.4.1 --json'],
    ['lookup lumen-cli@v3.1.0'],
    ['lookup lumen-cli'],
    ['lookup pkg:npm/lumen-cli@3.2.0'],
    ['lookup LUMEN-CLI@9.9.9 --limit 1'],
    ['--json lookup lumen-cli@3.3.0 --limit=1'],
    ['lookup lumen-cli --config feeds --data data'],
  ])('says what the whole program says: %s', async (line) => {
    settle();
    const argv = line.split(' ');
    const { status, stdout, stderr } = await house.hearsay(...argv);
    expect(await plainly(argv)).toEqual({ status, stdout, stderr });
  });

  it('goes on where a page ended', async () => {
    const argv = ['lookup', 'lumen-cli', '--limit', '1', '--json'];
    const { next } = (await house.hearsay(...argv)).json() as { next: string };
    const { status, stdout } = await plainly([...argv, '--cursor', next]);
    expect([status, stdout]).toEqual([0, (await house.hearsay(...argv, '--cursor', next)).stdout]);
  });

  it.each([
    ['another command', 'claims'],
    ['help', 'lookup --help'],
    ['time travel', 'lookup lumen-cli --as-of 2031-04-03'],
    ['an unknown tool', 'lookup lumen'],
    ['a version that is none', 'lookup lumen-cli@'],
    ['a limit that is none', 'lookup lumen-cli --limit 0'],
    ['a cursor that is none', 'lookup lumen-cli --cursor x'],
    ['a folder without a database', 'lookup lumen-cli --data elsewhere'],
    ['another catalogue', 'lookup lumen-cli --config elsewhere'],
  ])('is left to the whole program, with nothing said: %s', async (_what, line) => {
    settle();
    expect(await plainly(line.split(' '))).toEqual({ status: undefined, stdout: '', stderr: '' });
  });
});

plain('a data folder that is not as the last command left it', () => {
  const argv = ['lookup', 'lumen-cli@3.3.0'];

  it('is left to the whole program when a file of the catalogue has changed, or come', async () => {
    settle();
    expect((await plainly(argv)).status).toBe(0);
    for (const change of [
      () => appendFileSync(join(house.folder, 'feeds/tools.yaml'), '- { name: Tern, vendor: Lumen Labs }\n'),
      () => mkdirSync(join(house.folder, 'feeds/tools')),
      () =>
        writeFileSync(join(house.folder, 'feeds/tools/more.yaml'), '- { name: Gull, vendor: Lumen Labs }\n'),
      () => writeFileSync(join(house.folder, 'feeds/catalogue.yaml'), 'extends: shipped\n'),
    ]) {
      change();
      expect((await plainly(argv)).status).toBeUndefined();
      const { status, stdout, stderr } = await house.hearsay(...argv);
      settle();
      expect(await plainly(argv)).toEqual({ status, stdout, stderr });
    }
    expect((await plainly(['lookup', 'gull'])).status).toBe(0);
  });

  it.each([
    ['another schema', 'user_version = 1'],
    ['a database of another program', 'application_id = 7'],
  ])('is left to the whole program: %s', async (_what, pragma) => {
    settle();
    const raw = new Sqlite(join(house.data, 'hearsay.db'));
    const [name = ''] = pragma.split(' ');
    const before = raw.pragma(name, { simple: true }) as number;
    raw.pragma(pragma);
    expect(await plainly(argv)).toEqual({ status: undefined, stdout: '', stderr: '' });
    raw.pragma(`${name} = ${String(before)}`);
    raw.close();
    expect((await plainly(argv)).status).toBe(0);
  });
});
