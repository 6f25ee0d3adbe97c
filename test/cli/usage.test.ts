import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { loadCatalogue, packagedCatalogueDir } from '../../src/config/index.ts';
import { parseQuickly } from '../../src/cli/parse-quickly.ts';
import { textStream } from './captured-run.ts';
import { buildHouse, type House } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await buildHouse();
});
afterAll(() => house.close());

describe('help', () => {
  it('without arguments shows every command', async () => {
    const { status, stdout } = await house.hearsay();
    expect(status).toBe(0);
    for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  it.each(COMMANDS.map(({ name }) => [name] as const))('%s explains itself with an example', async (name) => {
    for (const line of [
      [name, '--help'],
      ['help', name],
    ]) {
      const { status, stdout } = await house.hearsay(...line);
      expect(status).toBe(0);
      expect(stdout).toContain(`Usage: hearsay ${name}`);
      expect(stdout).toContain('Examples:');
    }
  });

  it.each(['rule', 'probe'])('every command of %s explains itself with an example', async (name) => {
    const { stdout } = await house.hearsay(name, '--help');
    const listed = /^Commands:\n(.+?)\n\n/ms.exec(stdout)?.[1] ?? '';
    const inner = [...listed.matchAll(/^ {2}([a-z-]+)/gm)]
      .map(([, one]) => one)
      .filter((one) => one !== 'help');
    expect(inner.length).toBeGreaterThan(4);
    for (const one of inner)
      expect((await house.hearsay(name, one ?? '', '--help')).stdout).toContain(
        `Examples:\n  hearsay ${name} ${one}`,
      );
  });

  it.each(COMMANDS.map(({ name }) => [name] as const))(
    '%s offers --as-of where it takes it, and there only',
    async (name) => {
      const script = (await house.hearsay('completion', 'bash')).stdout;
      const words = new RegExp(`^    '${name}'\\) words='([^']*)'`, 'm').exec(script)?.[1] ?? '';
      const { commands, readsClaims } = (await COMMANDS.find((one) => one.name === name)?.load()) ?? {};
      const path = [name, ...(commands?.slice(0, 1).map((one) => one.name) ?? [])];
      const help = await house.hearsay(...path, '--help');
      expect([help.stdout.includes('--as-of'), words.split(' ').includes('--as-of')]).toEqual([
        readsClaims === true,
        readsClaims === true,
      ]);
      expect(help.stdout).toContain('--data <DIR>');
    },
  );

  it.each([['--help'], ...COMMANDS.map(({ name }) => [name, '--help'])])(
    'fits a narrow terminal, but for command lines to copy: %s %s',
    async (...line) => {
      const { stdout } = await house.hearsayWith(
        { columns: 60 },
        ...line.filter((word) => word !== undefined),
      );
      const long = stdout.split('\n').filter((one) => one.length > 60 && !one.startsWith('  hearsay '));
      expect(long).toEqual([]);
    },
  );

  it('the examples name what the shipped catalogue has', async () => {
    const { catalogue } = await loadCatalogue(packagedCatalogueDir());
    const known = new Set([...catalogue.sources, ...catalogue.tools].map(({ slug }) => slug));
    const specs = await Promise.all(COMMANDS.map((entry) => entry.load()));
    const lines = [...specs, ...specs.flatMap(({ commands }) => commands ?? [])].flatMap(({ examples }) =>
      examples.map(([line]) => line),
    );
    const named = lines.flatMap((line) => /--(?:source|tool) (\S+)/.exec(line)?.[1] ?? []);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((slug) => !known.has(slug))).toEqual([]);
  });

  it.each(['help', 'help help', 'help --help', '--data d help help'])('of help itself: %s', async (line) => {
    const { status, stdout, stderr } = await house.hearsay(...line.split(' '));
    expect([status, stdout.startsWith('Usage: hearsay'), stderr]).toEqual([0, true, '']);
  });

  it('the version is told', async () => {
    expect((await house.hearsay('--version')).stdout).toBe('0.0.0-test\n');
  });
});

describe('a wrong command line ends with 2, a coded problem and a hint', () => {
  it.each([
    [['lokup', 'x'], 'usage', 'did you mean lookup?'],
    [['frobnicate'], 'usage', '--help'],
    [['lookup'], 'usage', 'hearsay lookup --help'],
    [['lookup', 'a', 'b'], 'usage', 'hearsay lookup --help'],
    [['lookup', 'gull', 'v1.2.0'], 'usage', 'did you mean hearsay lookup gull@1.2.0?'],
    [['lookup', 'x', '--limt', '3'], 'usage', 'did you mean --limit?'],
    [['claims', '--grade', 'good'], 'usage', '--help'],
    [['claims', '--limit', '0'], 'limit-malformed', '50'],
    [['claims', '--since', 'soon'], 'date-malformed', '2026'],
    [['claims', '--as-of', 'yesterday'], 'as-of-malformed', '2026'],
    [['crawl', '--as-of', '2031-01-01'], 'usage', 'leave it out'],
    [['crawl', '--source', 'harbour-herld'], 'unknown-source', 'did you mean harbour-herald?'],
    [['crawl', '--source', 'xyz'], 'unknown-source', 'hearsay doctor --json'],
    [['crawl', '--source', 'harbour-herald', '--all'], 'usage', 'leave one of the two out'],
    [['digest', '--date', '2031-02-30'], 'date-malformed', '2026'],
    [['digest', '--public-url', 'hearsay.example'], 'usage', 'https://hearsay.example/'],
    [['rule'], 'usage', 'hearsay rule --help'],
    [['rule', 'nosuch'], 'usage', 'hearsay rule --help'],
    [['export', '--format', 'json'], 'usage', 'run hearsay claims --json'],
    [['export', '--format', 'xml'], 'usage', 'hearsay export --help'],
    [['rule', 'marge', 'a', 'b'], 'usage', 'did you mean merge?'],
    [['rule', 'merge', 'a', 'b', '--by', 'ada'], 'usage', '--help'],
    [['scan'], 'usage', '--help'],
    [['serve', '--port', 'http'], 'usage', 'serve --help'],
    [['completion', 'csh'], 'unknown-shell', 'bash'],
    [['add', 'ftp://example.org/x'], 'address-malformed', 'https://'],
    [['inspect', 'absent.html'], 'not-found', 'path'],
    [['inspect', '.'], 'is-a-folder', '.: this is a folder'],
    [['backup', 'no-such-folder/copy.db'], 'not-found', 'make it first'],
    [['help', 'lookpu'], 'usage', 'run hearsay --help'],
    [['inspect', '.'], 'is-a-folder', 'file'],
    [['lookup', 'no-such-tool'], 'unknown-tool', 'tools.yaml'],
    [['lookup', 'lumen-cli@latest!'], 'version-malformed', 'lumen-cli@1.2.3'],
    [['show', 'HEARSAY-1999-000001'], 'unknown-claim', 'claims'],
    [['claims', '--config', 'nowhere'], 'catalogue-missing', ''],
    [['releases', 'lumen-cli', '--diff', '1.0.0'], 'usage', 'releases --help'],
    [['releases', 'lumen-cli', '--diff', '1.0.0', '1.1.0', '--offline'], 'usage', '--offline forbids it'],
    [
      ['releases', 'lumen-cli', '--diff', '1.0.0', '1.1.0', '--as-of', '2031-01-01'],
      'usage',
      'means nothing to --diff',
    ],
    [['releases', 'lumen-cli', '--offline', '--cursor', '9'], 'cursor-malformed', 'use "next" of a page'],
    [['probe', 'verify', 'probe_0'], 'unknown-record', 'probe list'],
    [['probe', 'run', 'lumen-cli'], 'no-probe', 'probe'],
  ])('%j is %s', async (line, code, hint) => {
    const { status, stdout, stderr } = await house.hearsay(...line);
    expect(stderr).toMatch(new RegExp(`^problem ${code} `, 'm'));
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('with --json the problem is the one document', async () => {
    const run = await house.hearsay('lookup', 'no-such-tool', '--json');
    expect(run.status).toBe(2);
    expect(run.json()['problems']).toMatchObject([{ code: 'unknown-tool', subject: 'no-such-tool' }]);
  });
});

it('a completion script is one JSON document with --json', async () => {
  const script = (await house.hearsay('completion', 'bash')).stdout;
  const run = await house.hearsay('completion', 'bash', '--json');
  expect(run.json()).toEqual({ shell: 'bash', script, problems: [] });
});

describe('two formats at once are refused, since one of them would vanish in silence', () => {
  it.each([
    ['digest --format markdown', 'is another format than --format markdown'],
    ['scan . --format sarif', 'is another format than --format sarif'],
    ['scan . --format text', 'is another format than --format text'],
    ['export --format csv', 'is another format than --format csv'],
    ['export --format opml', 'is another format than --format opml'],
  ])('%s --json', async (line, message) => {
    const run = await house.hearsay(...line.split(' '), '--json');
    expect([run.status, run.json()['problems']]).toMatchObject([2, [{ code: 'usage', message }]]);
  });

  it('but not where they agree, or where the other goes to a file', async () => {
    expect((await house.hearsay('digest', '--format', 'json', '--json')).json()).toHaveProperty('day');
    expect((await house.hearsay('export', '--format', 'stix', '--json')).json()).toHaveProperty('objects');
    const written = await house.hearsay('export', '--format', 'csv', '--output', 'claims.csv', '--json');
    expect(written.json()).toEqual({
      format: 'csv',
      file: 'claims.csv',
      problems: [expect.objectContaining({ code: 'data-missing' })],
    });
  });
});

describe('bad files', () => {
  it.each([
    ['notes.txt', 'hello', ['scan', 'notes.txt'], 'lockfile-unknown'],
    ['package-lock.json', '{', ['scan', 'package-lock.json'], 'lockfile-malformed'],
    ['ignore.yaml', '- reason: none', ['scan', '-', '--ignore-file', 'ignore.yaml'], 'ignore-malformed'],
  ])('%s is told as %s', async (name, text, line, code) => {
    writeFileSync(join(house.folder, name), text);
    const { status, stderr } = await house.hearsayWith({ stdin: textStream('') }, ...line);
    expect([status, stderr.split(' ')[1]]).toEqual([2, code]);
  });

  it('an error that nobody foresaw is a problem too, without a stack', async () => {
    const open = () => Promise.reject(new TypeError('boom\u001b[31m'));
    const { status, stderr } = await house.hearsayWith({ open }, 'claims');
    expect([status, stderr]).toEqual([
      3,
      'problem unexpected hearsay: boom [31m — report this with the command line that you gave\n',
    ]);
  });
});

describe('colour', () => {
  it.each([
    ['on a terminal', { stdoutIsTerminal: true }, true],
    ['not in a pipe', {}, false],
    ['not with NO_COLOR', { stdoutIsTerminal: true, env: { NO_COLOR: '1' } }, false],
    ['in a pipe with FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, true],
    ['not on a dumb terminal', { stdoutIsTerminal: true, env: { TERM: 'dumb' } }, false],
  ])('%s', async (_where, changes, coloured) => {
    const { stdout } = await house.hearsayWith(changes, 'doctor');
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });
});

describe('progress', () => {
  it('is shown on a terminal, on standard error only', async () => {
    const shown = await house.hearsayWith({ stderrIsTerminal: true }, 'import', 'index.json', '--offline');
    expect(shown.stderr).toMatch(/[━─]+ \d+\/\d+ {2}\S+\/s/);
    expect(shown.stdout).toMatch(/^import: /);
    const silent = await house.hearsay('rebuild');
    expect(silent.stderr).toBe('');
  });
});

describe('the quick parser', () => {
  const root = { name: 'hearsay', summary: '', examples: [] };

  it.each([
    ['a plain line', ['lookup', 'x@1'], true],
    ['options before the command', ['--data', 'd', '--json', 'lookup', 'x@1'], true],
    ['an option with an equals sign', ['lookup', 'x@1', '--limit=5'], true],
    ['help', ['lookup', '--help'], false],
    ['an unknown option', ['lookup', 'x', '--frob'], false],
    ['too few arguments', ['lookup'], false],
    ['too many arguments', ['lookup', 'a', 'b'], false],
  ])('reads what is in order, and leaves the rest: %s', async (_what, line, reads) => {
    const commands = await Promise.all(COMMANDS.map((entry) => entry.load()));
    expect(parseQuickly({ ...root, commands }, line) !== undefined).toBe(reads);
  });

  it('understands every example of the help', async () => {
    const commands = await Promise.all(COMMANDS.map((entry) => entry.load()));
    const examples = commands
      .flatMap((command) => [command, ...(command.commands ?? [])])
      .flatMap((command) => command.examples.map(([line]) => line));
    expect(examples.length).toBeGreaterThan(30);
    for (const line of examples) {
      const words = (line.replace(/ [<>] .*$/, '').match(/"[^"]*"|\S+/g) ?? []).map((one) =>
        one.replace(/^"|"$/g, ''),
      );
      expect([line, parseQuickly({ ...root, commands }, words) !== undefined]).toEqual([line, true]);
    }
  });
});
