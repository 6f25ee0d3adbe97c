import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textStream } from './captured-run.ts';
import { buildHouse, type House } from './house.ts';

let house: House;
let ids: Awaited<ReturnType<House['importAll']>>;

beforeAll(async () => {
  house = await buildHouse();
  ids = await house.importAll();
});
afterAll(() => house.close());

describe('what a reader asks', () => {
  it('lookup groups by what claims mean for the version', async () => {
    const { status, stdout } = await house.hearsay('lookup', 'lumen-cli@3.3.0');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Lumen CLI 3\.3\.0 {2}pkg:npm\/lumen-cli\n/);
    expect(stdout.indexOf('AFFECTED')).toBeLessThan(stdout.indexOf('BANS AND RESTRICTIONS'));
    expect(stdout).toContain('https://harbour-herald.example/lumen-history');
  });

  it('a version before the change is not affected', async () => {
    const { stdout } = await house.hearsay('lookup', 'pkg:npm/lumen-cli@3.1.0');
    expect(stdout).toContain('NOT AFFECTED');
    expect(stdout).not.toMatch(/^AFFECTED/m);
  });

  it.each([
    [['lookup', 'Lumen CLI@3.3.0', '--json']],
    [['claims', '--tool', 'lumen-cli', '--json']],
    [['show', 'BAN', '--json']],
    [['digest', '--date', '2031-04-03', '--json']],
    [['digest', '--date', '2031-04-03', '--format', 'json']],
    [['releases', 'lumen-cli', '--offline', '--json']],
    [['doctor', '--json']],
    [['rule', 'list', '--json']],
    [['probe', 'list', '--json']],
    [['rebuild', '--check', '--json']],
    [['inspect', 'index.json', '--as', 'text', '--json']],
  ])('%j prints one JSON document with its problems', async (line) => {
    const run = await house.hearsay(...line.map((word) => (word === 'BAN' ? ids.ban : word)));
    expect(run.status).toBe(0);
    expect(run.json()).toHaveProperty('problems');
  });

  it('a list goes on where its page ended', async () => {
    const first = (await house.hearsay('claims', '--limit', '1', '--json')).json();
    expect(first['next']).toEqual(expect.any(String));
    const cursor = first['next'] as string;
    const second = (await house.hearsay('claims', '--limit', '1', '--cursor', cursor, '--json')).json();
    expect(second['claims']).not.toEqual(first['claims']);
    const releases = (
      await house.hearsay('releases', 'lumen-cli', '--offline', '--limit', '2', '--cursor', '2', '--json')
    ).json();
    expect((releases['releases'] as { version: string }[]).map((one) => one.version)).toEqual([
      '3.3.0',
      '3.2.0',
    ]);
  });

  it('as of the day before, nothing was known', async () => {
    expect((await house.hearsay('claims', '--as-of', '2031-04-01')).stdout).toBe(
      'No claims found, as known on 1 April 2031, 23:59 UTC.\n',
    );
  });

  it('inspect reads standard input and says why', async () => {
    const text =
      'Lumen CLI deletes log files since version 3.3.0, a Reddit user named quietfalcon reported. The company did not respond to a request for comment on Tuesday, and nobody else has said anything about it so far.';
    const { status, stdout } = await house.hearsayWith(
      { stdin: textStream(text) },
      ...['inspect', '-', '--as', 'text', '--published', '2031-04-02', '--explain'],
    );
    expect(status).toBe(0);
    expect(stdout).toContain('“Lumen CLI deletes log files since version 3.3.0”');
    expect(stdout).toContain('SENTENCE BY SENTENCE');
  });

  it('inspect prints the fields of a feed that it promises, and no others', async () => {
    const text =
      '<rss version="2.0"><channel><title>Notes</title><item><title>A &lt;b&gt;B&lt;/b&gt;</title><link>https://notes.example/1</link><description>&lt;p&gt;C&lt;/p&gt;</description></item></channel></rss>';
    const run = await house.hearsayWith({ stdin: textStream(text) }, 'inspect', '-', '--json');
    expect(run.json()).toEqual({
      kind: 'feed',
      title: 'Notes',
      items: [
        {
          title: 'A B',
          url: 'https://notes.example/1',
          id: null,
          author: null,
          publishedAt: null,
          updatedAt: null,
          html: '<p>C</p>',
          text: 'C',
        },
      ],
      problems: [],
    });
  });

  it.each(['osv', 'openvex', 'stix', 'json-ld', 'csv'])('export writes %s', async (format) => {
    const { status, stdout, stderr } = await house.hearsay('export', '--format', format);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('HEARSAY-2031-00000');
  });

  it('captures travel in an archive, and give the same claims elsewhere', async () => {
    const claims = async (data: string) =>
      (await house.hearsay('export', '--format', 'csv', '--data', data)).stdout;
    expect((await house.hearsay('export', '--format', 'warc', '--output', 'all.warc.gz')).status).toBe(0);
    expect((await house.hearsay('import', 'all.warc.gz', '--offline', '--data', 'elsewhere')).status).toBe(0);
    expect(await claims('elsewhere')).toBe(await claims('data'));
    const toScreen = await house.hearsay('export', '--format', 'warc');
    expect([toScreen.status, toScreen.stderr.includes('--output')]).toEqual([2, true]);
  });

  it('sources travel as OPML', async () => {
    const { stdout } = await house.hearsay('export', '--format', 'opml');
    expect(stdout).toContain('xmlUrl="https://harbour-herald.example/feed.xml"');
  });

  it.each(['bash', 'zsh', 'fish'])('completion knows all commands for %s', async (shell) => {
    const { stdout } = await house.hearsay('completion', shell);
    for (const word of ['lookup', 'scan', 'same-origin', 'second-hand', 'openvex'])
      expect(stdout).toContain(word);
  });
});

describe('what is in use', () => {
  const lock = (version: string) =>
    JSON.stringify({ lockfileVersion: 3, packages: { 'node_modules/lumen-cli': { version } } }, null, 2);

  beforeAll(() => {
    writeFileSync(join(house.folder, 'package-lock.json'), lock('3.3.0'));
    writeFileSync(join(house.folder, 'npm-shrinkwrap.json'), lock('3.1.0'));
    writeFileSync(
      join(house.folder, 'ignore.yaml'),
      `- claim: ${ids.behaviour}\n  reason: behind a proxy\n  until: 2031-05-01\n`,
    );
    writeFileSync(
      join(house.folder, 'late.yaml'),
      `- claim: ${ids.behaviour}\n  reason: behind a proxy\n  until: 2031-04-01\n`,
    );
  });

  it('scan finds the affected version, names its line and ends with 1', async () => {
    const { status, stdout } = await house.hearsay('scan', 'package-lock.json');
    expect(status).toBe(1);
    expect(stdout).toContain('package-lock.json:4');
    expect(stdout).toContain('uploads the shell history');
  });

  it('scan of a clean file ends with 0', async () => {
    const { status, stdout } = await house.hearsay('scan', 'npm-shrinkwrap.json');
    expect([status, stdout.startsWith('✓')]).toEqual([0, true]);
  });

  it('a grade below the one asked for does not count', async () => {
    expect((await house.hearsay('scan', 'package-lock.json', '--min-grade', 'verified')).status).toBe(0);
  });

  it('what is ignored with a reason does not count until its last day', async () => {
    const ignored = await house.hearsay('scan', 'package-lock.json', '--ignore-file', 'ignore.yaml');
    expect([ignored.status, ignored.stdout.includes('behind a proxy (until 1 May 2031)')]).toEqual([0, true]);
    const late = await house.hearsay('scan', 'package-lock.json', '--ignore-file', 'late.yaml');
    expect([late.status, late.stderr.includes('problem ignore-expired')]).toEqual([1, true]);
  });

  it('version lines on standard input count', async () => {
    const run = await house.hearsayWith({ stdin: textStream('3.3.0 (Lumen CLI)\n') }, 'scan', '-', '--json');
    expect(run.status).toBe(1);
    expect(run.json()['total']).toBe(1);
  });

  it('what names no tool with its version is not called clean', async () => {
    const run = await house.hearsayWith({ stdin: textStream('lorem ipsum\n') }, 'scan', '-');
    expect([run.status, run.stderr.includes('nothing-to-scan')]).toEqual([2, true]);
  });

  it('nothing is called clean where nothing was collected; other answers say so beside', async () => {
    const scan = await house.hearsay('scan', 'package-lock.json', '--data', 'nowhere');
    expect([scan.status, scan.stderr.includes('data-missing'), scan.stdout]).toEqual([3, true, '']);
    const claims = await house.hearsay('claims', '--data', 'nowhere-else');
    expect([claims.status, claims.stderr.includes('data-missing')]).toEqual([0, true]);
  });

  it('a bill of materials that names no registry counts by name, in a folder too', async () => {
    const bill = { bomFormat: 'CycloneDX', components: [{ name: 'lumen-cli', version: '3.3.0' }] };
    mkdirSync(join(house.folder, 'shipped'), { recursive: true });
    writeFileSync(join(house.folder, 'shipped', 'bom.json'), JSON.stringify(bill));
    expect((await house.hearsay('scan', 'shipped')).status).toBe(1);
  });

  it('an inventory stays as it is when nothing could be read', async () => {
    await house.hearsay('scan', 'package-lock.json', '--save', 'desk');
    const before = readFileSync(join(house.folder, 'data', 'inventories', 'desk.json'), 'utf8');
    expect((await house.hearsay('scan', 'nosuch.lock', '--save', 'desk')).status).toBe(2);
    expect(readFileSync(join(house.folder, 'data', 'inventories', 'desk.json'), 'utf8')).toBe(before);
  });

  it('SARIF has a result at the line', async () => {
    const { stdout } = await house.hearsay('scan', 'package-lock.json', '--format', 'sarif');
    const log = JSON.parse(stdout) as { runs: { results: { ruleId: string }[] }[] };
    expect(log.runs[0]?.results[0]?.ruleId).toBe(ids.behaviour);
  });

  it('a saved inventory opens the digest', async () => {
    await house.hearsay('scan', 'package-lock.json', '--save', 'laptop');
    const { stdout } = await house.hearsay('digest', '--date', '2031-04-02');
    expect(stdout).toContain('CONCERNS WHAT YOU USE');
    expect(stdout).toContain('lumen-cli 3.3.0 in laptop: affected');
  });
});

describe('what an analyst does', () => {
  it('a ruling is tried, recorded, listed and undone', async () => {
    const ruling = ['rule', 'reliability', 'meridian-wire', 'D', '--by', 'ada', '--why', 'a test'];
    const tried = await house.hearsay(...ruling, '--dry-run', '--json');
    expect(tried.json()['changes']).toHaveLength(1);
    expect((await house.hearsay('rule', 'list')).stdout).toBe('No rulings yet.\n');
    const done = (await house.hearsay(...ruling, '--json')).json();
    expect(done['changes']).toContainEqual({
      claim: ids.ban,
      from: 'verified',
      to: 'alleged',
      changed: ['grade', 'flags', 'trace'],
    });
    expect((await house.hearsay('rule', 'list')).stdout).toContain('a test (ada, 4 April 2031, 09:00 UTC)');
    const { id } = done['ruling'] as { id: string };
    const undone = (await house.hearsay('rule', 'undo', id, '--by', 'ada', '--why', 'over', '--json')).json();
    expect(undone['changes']).toContainEqual({
      claim: ids.ban,
      from: 'alleged',
      to: 'verified',
      changed: ['grade', 'flags', 'trace'],
    });
  });

  it('a backup is a database of its own', async () => {
    expect((await house.hearsay('backup', 'copy.db')).status).toBe(0);
    const again = await house.hearsay('backup', 'copy.db');
    expect([again.status, again.stderr.split(' ')[1]]).toEqual([2, 'file-exists']);
  });

  it('a backup holds what people made beside the database', async () => {
    const inventories = join(house.data, 'inventories');
    mkdirSync(inventories, { recursive: true });
    writeFileSync(
      join(inventories, 'office.json'),
      '{"name":"office","savedAt":"2031-04-01","packages":[],"lines":[]}',
    );
    expect((await house.hearsay('backup', 'whole.db')).stdout).toContain('whole.db.d');
    expect(readFileSync(join(house.folder, 'whole.db.d/inventories/office.json'), 'utf8')).toContain(
      'office',
    );
    rmSync(inventories, { recursive: true });
  });
});

describe('what a package shows', () => {
  const json = async (...line: readonly string[]) => (await house.hearsay(...line, '--json')).json();

  it('a rule from the quotes, once accepted, finds the versions; a string never verifies that something is sent', async () => {
    const looked = await house.hearsay('probe', 'suggest', ids.behaviour);
    expect(looked.stdout).toContain('collect.lumen.example host');
    expect(looked.stdout).toContain('Not accepted');
    const refused = await house.hearsay('probe', 'suggest', ids.behaviour, '--accept');
    expect([refused.status, refused.stderr.includes('--by WHO')]).toEqual([2, true]);
    await house.hearsay('probe', 'suggest', ids.behaviour, '--accept', '--by', 'ada', '--why', 'as quoted');

    const run = await json('probe', 'run', ids.behaviour);
    expect(run['probes']).toMatchObject([
      { verdict: 'found', first: '3.2.0', before: '3.1.0', last: '3.4.0', after: '3.4.1' },
    ]);
    expect(run['claim']).toMatchObject({ id: ids.behaviour, from: 'alleged', to: 'alleged' });
    const { stdout } = await house.hearsay('lookup', 'lumen-cli@3.4.1');
    expect(stdout).toMatch(/^REPORTED FIXED/m);
  });

  it('a record holds when it is looked at again', async () => {
    const { records } = (await json('probe', 'list', 'lumen-cli')) as { records: { id: string }[] };
    const { status, stdout } = await house.hearsay('probe', 'verify', records[0]?.id ?? '');
    expect([status, stdout]).toEqual([0, `${records[0]?.id ?? ''} holds\n`]);
  });

  it('a rule of your own is checked and kept, and may find nothing', async () => {
    writeFileSync(join(house.folder, 'own.yar'), 'rule own { strings: $a = "no such words" condition: $a }');
    writeFileSync(join(house.folder, 'bad.yar'), 'rule {');
    const add = (slug: string, file: string) =>
      house.hearsay('probe', 'add', slug, file, '--tool', 'lumen-cli', '--why', 'a test');
    expect((await add('own', 'own.yar')).stdout).toBe('Kept own for Lumen CLI\n');
    const bad = await add('bad', 'bad.yar');
    expect([bad.status, bad.stderr.split(' ')[1]]).toEqual([2, 'rule-malformed']);
    const run = await json('probe', 'run', 'lumen-cli', '--rule', 'own');
    expect(run['probes']).toMatchObject([{ verdict: 'nowhere' }]);
  });

  it('a claim whose quotes name nothing to look for says so', async () => {
    const { status, stderr } = await house.hearsay('probe', 'suggest', ids.ban);
    expect([status, stderr.split(' ')[1]]).toEqual([3, 'no-indicators']);
  });

  it('two releases are compared', async () => {
    const { stdout } = await house.hearsay('releases', 'lumen-cli', '--diff', '3.1.0', '3.2.0');
    expect(stdout).toContain('+ env LUMEN_HISTORY_URL');
    expect(stdout).toContain('package/index.js');
  });
});
