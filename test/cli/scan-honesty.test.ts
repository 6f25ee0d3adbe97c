import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { textStream } from './captured-run.ts';
import { useHouse } from './used-house.ts';

const used = useHouse();

const lock = (...entries: readonly (readonly [name: string, version: string])[]) =>
  JSON.stringify({
    lockfileVersion: 3,
    packages: Object.fromEntries(entries.map(([name, version]) => [`node_modules/${name}`, { version }])),
  });

const write = (path: string, text: string) => {
  const file = join(used.house.folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
};

const manifest = (name: string, version: string, more: object = {}) =>
  JSON.stringify({ name, version, ...more });

beforeAll(() => {
  write('clean/package-lock.json', lock(['lumen-cli', '3.1.0']));
  write('broken/package-lock.json', '{ "lockfileVersion": 3,');
  write('affected/package-lock.json', lock(['lumen-cli', '3.3.0']));
});

describe('scan calls nothing clean of which a part could not be read', () => {
  it.each([
    ['a file that is not there', ['clean/package-lock.json', 'nosuch.json'], 'not-found'],
    ['a lockfile that is broken', ['clean', 'broken'], 'lockfile-malformed'],
    ['one such in a folder of projects', ['.'], 'lockfile-malformed'],
  ])('%s', async (_what, paths, code) => {
    write('projects/a/package-lock.json', lock(['lumen-cli', '3.1.0']));
    write('projects/b/yarn.lock', '<<<<<<< ours\n');
    write('projects/c/package-lock.json', '{');
    const places = paths[0] === '.' ? ['projects'] : paths;
    const { status, stdout, stderr } = await used.house.hearsay('scan', ...places);
    expect([status, stdout.includes('✓'), stderr.includes(code)]).toEqual([2, false, true]);
    expect(stdout).toContain('could not be read in full');
  });

  it('findings come first', async () => {
    expect((await used.house.hearsay('scan', 'affected', 'nosuch.json')).status).toBe(1);
  });

  const TWO_SUMS = 'x.example/z v1.0.0 h1:x=\nx.example/z v1.1.0 h1:y=\n';
  const gomod = (go: string) => `module x.example/y\n\ngo ${go}\n\nrequire x.example/z v1.0.0\n`;

  it.each([
    ['of old', { 'go.mod': gomod('1.16') }, 2, 1],
    ['of no version', { 'go.mod': gomod('1.16').replace('go 1.16', '') }, 2, 1],
    ['that names all', { 'go.mod': gomod('1.17') }, 0, 1],
    ['of old that wants nothing', { 'go.mod': 'module x.example/y\n\ngo 1.12\n' }, 0, 1],
    ['of today', { 'go.mod': gomod('1.26.0') }, 0, 1],
    ['of old beside sums of two versions', { 'go.mod': gomod('1.16'), 'go.sum': TWO_SUMS }, 2, 1],
    ['that names all beside such sums', { 'go.mod': gomod('1.21'), 'go.sum': TWO_SUMS }, 0, 1],
    ['that is not there', { 'go.sum': TWO_SUMS }, 2, 1],
    ['beside its sums', { 'go.mod': gomod('1.16'), 'go.sum': 'x.example/z v1.0.0 h1:x=\n' }, 0, 1],
  ])('a go.mod %s', async (what, files, status, inputs) => {
    const folder = `go ${what}`;
    for (const [name, text] of Object.entries(files)) write(`${folder}/${name}`, text);
    const scanned = await used.house.hearsay('scan', folder, '--json');
    expect(scanned.status).toBe(status);
    expect(scanned.stderr.includes('dependencies-unresolved')).toBe(status === 2);
    expect(scanned.json()['inputs']).toHaveLength(inputs);
  });

  it.each(['sums', 'sums/go.sum', 'sums/go.mod'])('what go.mod selects counts in %s', async (place) => {
    write('sums/go.mod', gomod('1.21'));
    write('sums/go.sum', TWO_SUMS);
    const { inputs } = (await used.house.hearsay('scan', place, '--json')).json();
    expect(inputs).toMatchObject([{ file: 'sums/go.mod', format: 'go-mod', packages: 1 }]);
  });

  it('a manifest that only names what a project wants', async () => {
    write('wish/package.json', manifest('shop', '1.0.0', { dependencies: { 'lumen-cli': '3.3.0' } }));
    for (const place of ['wish', 'wish/package.json']) {
      const { status, stderr } = await used.house.hearsay('scan', place);
      expect([status, stderr.includes('dependencies-unresolved')]).toEqual([2, true]);
    }
  });

  it.each([
    ['of a range', 'lumen-cli==3.1.0\ngull>=1.0\n', 'gull'],
    ['of any version', 'tern[all] ; python_version > "3.8"\nlumen-cli==3.1.*\n', 'tern, lumen-cli'],
    ['of a file that is not read', '-r base.txt\nlumen-cli==3.1.0\n', 'what base.txt wants'],
  ])('requirements %s', async (_what, text, wanted) => {
    write('wants/requirements.txt', text);
    for (const place of ['wants', 'wants/requirements.txt']) {
      const { status, stdout, stderr } = await used.house.hearsay('scan', place);
      expect([status, stdout.includes('✓')]).toEqual([2, false]);
      expect(stderr).toContain(`which versions are in use of ${wanted} —`);
    }
  });

  it.each([
    [
      'pin all',
      { 'requirements.txt': '--hash=sha256:0\n-c limits.txt\n# gull\nlumen-cli == 3.1.0 \\\n  --hash=x\n' },
    ],
    [
      'take in what is read too',
      { 'requirements.txt': '-r requirements-all.txt\n', 'requirements-all.txt': 'a==1\n' },
    ],
    ['stand beside a lockfile', { 'requirements.txt': 'gull\n', 'uv.lock': '' }],
    ['stand below one', { 'docs/requirements.txt': 'gull\n', 'poetry.lock': '' }],
  ])('no requirements that %s', async (what, files) => {
    const folder = `whole-${what.replaceAll(' ', '-')}`;
    for (const [name, text] of Object.entries(files)) write(`${folder}/${name}`, text);
    const { status, stderr } = await used.house.hearsay('scan', folder);
    expect([status, stderr]).toEqual([0, '']);
  });

  it.each([
    ['optionalDependencies', { 'lumen-cli': '3.3.0' }],
    ['peerDependencies', { 'lumen-cli': '^3.0.0' }],
    ['workspaces', ['packages/*']],
  ])('a manifest that names them as %s', async (field, value) => {
    write('wish-more/package.json', manifest('shop', '1.0.0', { [field]: value }));
    const { status, stderr } = await used.house.hearsay('scan', 'wish-more');
    expect([status, stderr.includes('dependencies-unresolved')]).toEqual([2, true]);
  });

  it('but a manifest that names none, also after a byte order mark', async () => {
    write('marked/package.json', `\ufeff${manifest('lumen-cli', '3.3.0', { optionalDependencies: {} })}`);
    const { status, stderr } = await used.house.hearsay('scan', 'marked');
    expect([status, stderr]).toEqual([1, '']);
  });

  it('an inventory of which a part is missing is not saved, and that is said', async () => {
    await used.house.hearsay('scan', 'affected', '--save', 'desk');
    const file = join(used.house.folder, 'data', 'inventories', 'desk.json');
    const before = readFileSync(file, 'utf8');
    const { stderr } = await used.house.hearsay('scan', 'clean', 'nosuch.json', '--save', 'desk');
    expect([stderr.includes('inventory-not-saved'), readFileSync(file, 'utf8')]).toEqual([true, before]);
    expect(stderr).toContain('do what the hints of the other problems say');
  });
});

it('a claim on two versions in use is told in full once', async () => {
  for (const version of ['3.2.0', '3.3.0'])
    write(`both/${version}/package-lock.json`, lock(['lumen-cli', version]));
  const { status, stdout } = await used.house.hearsay('scan', 'both');
  expect([status, stdout.split(used.ids.behaviour).length - 1]).toEqual([1, 2]);
  expect(stdout.match(/“/g)).toHaveLength(1);
  expect(stdout).toContain('lumen-cli 3.2.0');
  expect(stdout).toContain('lumen-cli 3.3.0');
});

describe('scan says what it leaves out', () => {
  it('claims of a weaker grade than asked for', async () => {
    const { status, stdout } = await used.house.hearsay('scan', 'affected', '--min-grade', 'verified');
    expect([status, stdout.includes('no claim concerns what is in use')]).toEqual([0, false]);
    expect(stdout).toContain('1 claim of a weaker grade');
  });

  it('claims of which nobody tells the versions', async () => {
    write(
      'later.json',
      JSON.stringify([
        {
          url: 'https://harbour-herald.example/crash',
          outlet: 'Harbour Herald',
          publishedAt: '2031-04-03',
          text: 'Lumen CLI sends the names of open windows to windows.lumen.example, the researcher Eva Lund told Harbour Herald.',
        },
      ]),
    );
    expect((await used.house.hearsay('import', 'later.json', '--data', 'later')).status).toBe(0);
    const run = await used.house.hearsay('scan', 'clean', '--data', 'later');
    expect([run.status, run.stdout.includes('not known which versions')]).toEqual([0, true]);
    const { unclear } = (await used.house.hearsay('scan', 'clean', '--data', 'later', '--json')).json();
    expect(unclear).toHaveLength(1);
    const strict = await used.house.hearsay('scan', 'clean', '--data', 'later', '--min-grade', 'verified');
    expect([strict.status, strict.stdout.includes('not known which versions')]).toEqual([0, true]);
    expect(run.stdout).toContain('✓ no claim is known to concern what is in use');
    const [{ claim = '' } = {}] = unclear as { claim?: string }[];
    write('unclear.yaml', `- claim: ${claim}\n  reason: nothing leaves this network\n`);
    const ignoring = ['--data', 'later', '--ignore-file', 'unclear.yaml'];
    const ignored = await used.house.hearsay('scan', 'clean', ...ignoring);
    expect([ignored.status, ignored.stdout.includes('not known which versions')]).toEqual([0, false]);
    expect(ignored.stdout).toContain(`${claim}: nothing leaves this network`);
    const sarif = await used.house.hearsay('scan', 'clean', ...ignoring, '--format', 'sarif');
    expect(sarif.stdout).not.toContain(claim);
  });

  it('claims that were taken back', async () => {
    const behind = ['--data', 'withdrawn'];
    expect((await used.house.hearsay('import', 'index.json', '--data', 'withdrawn')).status).toBe(0);
    const [found] = (await used.house.hearsay('scan', 'affected', ...behind, '--json')).json()[
      'findings'
    ] as {
      claim: { id: string };
    }[];
    const claim = found?.claim.id ?? '';
    const who = ['--by', 'ada', '--why', 'its finder took it back'];
    expect((await used.house.hearsay('rule', 'retract', claim, ...who, ...behind)).status).toBe(0);
    const { status, stdout } = await used.house.hearsay('scan', 'affected', ...behind);
    expect([status, stdout.includes('✓ no claim concerns what is in use')]).toEqual([0, true]);
    expect(stdout).toContain('1 claim more taken back or withdrawn: see hearsay lookup lumen-cli');
    const { findings, retracted } = (
      await used.house.hearsay('scan', 'affected', ...behind, '--json')
    ).json();
    expect([findings, retracted]).toMatchObject([[], [{ claim }]]);
    expect((await used.house.hearsay('scan', 'clean', ...behind)).stdout).not.toContain('taken back');
  });

  it('of a weaker grade only what is not ignored with a reason', async () => {
    write('weaker.yaml', `- claim: ${used.ids.behaviour}\n  reason: behind a proxy\n`);
    const line = ['scan', 'affected', '--min-grade', 'verified', '--ignore-file', 'weaker.yaml'];
    const { status, stdout } = await used.house.hearsay(...line);
    expect([status, stdout.includes('of a weaker grade')]).toEqual([0, false]);
    expect(stdout).toContain(`${used.ids.behaviour}: behind a proxy`);
    const { weaker, ignored } = (await used.house.hearsay(...line, '--json')).json();
    expect([weaker, ignored]).toMatchObject([[], [{ reason: 'behind a proxy' }]]);
    expect((await used.house.hearsay(...line, '--format', 'sarif')).stdout).not.toContain(used.ids.behaviour);
  });

  it('entries of an ignore file that name no claim', async () => {
    write('ignore.yaml', '- claim: HEARSAY-2031-000099\n  reason: typed wrong\n');
    const { stderr } = await used.house.hearsay('scan', 'affected', '--ignore-file', 'ignore.yaml');
    expect(stderr).toContain('ignore-unknown HEARSAY-2031-000099');
  });
});

it('what folders are called does not reach the terminal as it is', async () => {
  write('ho\u001b[31mred/package-lock.json', lock(['lumen-cli', '3.3.0']));
  const { status, stdout } = await used.house.hearsay('scan', 'ho\u001b[31mred');
  expect([status, stdout.includes('\u001b[31mred')]).toEqual([1, false]);
});

describe('scan reads what lies at hand', () => {
  it.each(['plain', 'plain/node_modules', 'plain/node_modules/lumen-cli'])(
    'what is installed, where nothing is locked: %s',
    async (place) => {
      write('plain/package.json', manifest('shop', '1.0.0', { dependencies: { 'lumen-cli': '^3.0.0' } }));
      write('plain/node_modules/lumen-cli/package.json', manifest('lumen-cli', '3.3.0'));
      expect((await used.house.hearsay('scan', place)).status).toBe(1);
    },
  );

  it('what is installed, where only a project of another kind or another one is locked', async () => {
    write('mixed/package.json', manifest('shop', '1.0.0', { dependencies: { 'lumen-cli': '^3.0.0' } }));
    write('mixed/node_modules/lumen-cli/package.json', manifest('lumen-cli', '3.3.0'));
    write('mixed/api/requirements.txt', 'left==1.0\n');
    write('mixed/site/package-lock.json', lock(['lumen-cli', '3.1.0']));
    expect((await used.house.hearsay('scan', 'mixed')).status).toBe(1);
  });

  it('a manifest beside a lockfile of another kind is not clean, one below its own lockfile is', async () => {
    const wanting = manifest('shop', '1.0.0', { dependencies: { 'lumen-cli': '^3.0.0' } });
    write('other/package.json', wanting);
    write('other/api/requirements.txt', 'left==1.0\n');
    expect((await used.house.hearsay('scan', 'other')).status).toBe(2);
    write('whole/package-lock.json', lock(['lumen-cli', '3.1.0']));
    write('whole/package.json', wanting);
    write('whole/packages/one/package.json', wanting);
    const { status, stderr } = await used.house.hearsay('scan', 'whole');
    expect([status, stderr]).toEqual([0, '']);
  });

  it('a package that was unpacked', async () => {
    const wanting = manifest('lumen-cli', '3.3.0', { dependencies: { ansi: '1.0.0' } });
    write('unpacked/package.json', wanting);
    expect((await used.house.hearsay('scan', 'unpacked')).status).toBe(1);
  });

  it.each([
    [
      'a bill of materials',
      JSON.stringify({ bomFormat: 'CycloneDX', components: [{ name: 'lumen-cli', version: '3.3.0' }] }),
    ],
    ['a lockfile', lock(['lumen-cli', '3.3.0'])],
  ])('%s on standard input', async (_what, text) => {
    expect((await used.house.hearsayWith({ stdin: textStream(text) }, 'scan', '-')).status).toBe(1);
  });

  it('a JSON list of no known form on standard input is no list of versions', async () => {
    const stdin = textStream(JSON.stringify([{ name: 'lumen-cli', version: '3.3.0' }], null, 1));
    const { status, stderr } = await used.house.hearsayWith({ stdin }, 'scan', '-');
    expect([status, stderr.includes('lockfile-unknown standard input')]).toEqual([2, true]);
    const help = (await used.house.hearsay('scan', '--help')).stdout.replaceAll(/\s+/g, ' ');
    expect(help).toContain('on standard input (-) --version lines, or a lockfile');
  });

  it('packages of one version with the same claims together, the claims once', async () => {
    write('builds/package-lock.json', lock(['lumen-cli', '3.3.0'], ['lumen-cli-linux-x64', '3.3.0']));
    const { stdout } = await used.house.hearsay('scan', 'builds');
    expect(stdout).toContain('1 claim on 2 packages');
    expect(stdout.split(used.ids.behaviour)).toHaveLength(2);
  });
});
