import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textStream } from './captured-run.ts';
import { useHouse } from './used-house.ts';

const used = useHouse();

describe('what a reader asks', () => {
  it('lookup groups by what claims mean for the version', async () => {
    const { status, stdout } = await used.house.hearsay('lookup', 'lumen-cli@3.3.0');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Lumen CLI 3\.3\.0 {2}pkg:npm\/lumen-cli\n/);
    expect(stdout.indexOf('AFFECTED')).toBeLessThan(stdout.indexOf('BANS AND RESTRICTIONS'));
    expect(stdout).toContain('https://harbour-herald.example/lumen-history');
  });

  it('a version before the change is not affected', async () => {
    const { stdout } = await used.house.hearsay('lookup', 'pkg:npm/lumen-cli@3.1.0');
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
    const run = await used.house.hearsay(...line.map((word) => (word === 'BAN' ? used.ids.ban : word)));
    expect(run.status).toBe(0);
    expect(run.json()).toHaveProperty('problems');
  });

  it('a list goes on where its page ended', async () => {
    const first = (await used.house.hearsay('claims', '--limit', '1', '--json')).json();
    expect(first['next']).toEqual(expect.any(String));
    const cursor = first['next'] as string;
    const second = (await used.house.hearsay('claims', '--limit', '1', '--cursor', cursor, '--json')).json();
    expect(second['claims']).not.toEqual(first['claims']);
    const releases = (
      await used.house.hearsay(
        'releases',
        'lumen-cli',
        '--offline',
        '--limit',
        '2',
        '--cursor',
        '2',
        '--json',
      )
    ).json();
    expect((releases['releases'] as { version: string }[]).map((one) => one.version)).toEqual([
      '3.3.0',
      '3.2.0',
    ]);
  });

  it('as of the day before, nothing was known', async () => {
    expect((await used.house.hearsay('claims', '--as-of', '2031-04-01')).stdout).toBe(
      'No claims found, as known on 1 April 2031, 23:59 UTC.\n',
    );
  });

  it('inspect reads standard input and says why', async () => {
    const text =
      'Lumen CLI deletes log files since version 3.3.0, a Reddit user named quietfalcon reported. The company did not respond to a request for comment on Tuesday, and nobody else has said anything about it so far.';
    const { status, stdout } = await used.house.hearsayWith(
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
    const run = await used.house.hearsayWith({ stdin: textStream(text) }, 'inspect', '-', '--json');
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
    const { status, stdout, stderr } = await used.house.hearsay('export', '--format', format);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('HEARSAY-2031-00000');
  });

  it('captures travel in an archive, and give the same claims elsewhere', async () => {
    const claims = async (data: string) =>
      (await used.house.hearsay('export', '--format', 'csv', '--data', data)).stdout;
    expect((await used.house.hearsay('export', '--format', 'warc', '--output', 'all.warc.gz')).status).toBe(
      0,
    );
    expect(
      (await used.house.hearsay('import', 'all.warc.gz', '--offline', '--data', 'elsewhere')).status,
    ).toBe(0);
    expect(await claims('elsewhere')).toBe(await claims('data'));
    const toScreen = await used.house.hearsay('export', '--format', 'warc');
    expect([toScreen.status, toScreen.stderr.includes('--output')]).toEqual([2, true]);
  });

  it('sources travel as OPML', async () => {
    const { stdout } = await used.house.hearsay('export', '--format', 'opml');
    expect(stdout).toContain('xmlUrl="https://harbour-herald.example/feed.xml"');
  });

  it.each(['bash', 'zsh', 'fish'])('completion knows all commands for %s', async (shell) => {
    const { stdout } = await used.house.hearsay('completion', shell);
    for (const word of ['lookup', 'scan', 'same-origin', 'second-hand', 'openvex'])
      expect(stdout).toContain(word);
  });
});

describe('what an analyst does', () => {
  it('a ruling is tried, recorded, listed and undone', async () => {
    const ruling = ['rule', 'reliability', 'meridian-wire', 'D', '--by', 'ada', '--why', 'a test'];
    const tried = await used.house.hearsay(...ruling, '--dry-run', '--json');
    expect(tried.json()['changes']).toHaveLength(1);
    expect((await used.house.hearsay('rule', 'list')).stdout).toBe('No rulings yet.\n');
    const done = (await used.house.hearsay(...ruling, '--json')).json();
    expect(done['changes']).toContainEqual({
      claim: used.ids.ban,
      from: 'verified',
      to: 'alleged',
      changed: ['grade', 'flags', 'trace'],
    });
    expect((await used.house.hearsay('rule', 'list')).stdout).toContain(
      'a test (ada, 4 April 2031, 09:00 UTC)',
    );
    const { id } = done['ruling'] as { id: string };
    const undone = (
      await used.house.hearsay('rule', 'undo', id, '--by', 'ada', '--why', 'over', '--json')
    ).json();
    expect(undone['changes']).toContainEqual({
      claim: used.ids.ban,
      from: 'alleged',
      to: 'verified',
      changed: ['grade', 'flags', 'trace'],
    });
  });

  it('a backup is a database of its own', async () => {
    expect((await used.house.hearsay('backup', 'copy.db')).status).toBe(0);
    const again = await used.house.hearsay('backup', 'copy.db');
    expect([again.status, again.stderr.split(' ')[1]]).toEqual([2, 'file-exists']);
  });

  it('a backup holds what people made beside the database', async () => {
    const inventories = join(used.house.data, 'inventories');
    mkdirSync(inventories, { recursive: true });
    writeFileSync(
      join(inventories, 'office.json'),
      '{"name":"office","savedAt":"2031-04-01","packages":[],"lines":[]}',
    );
    expect((await used.house.hearsay('backup', 'whole.db')).stdout).toContain('whole.db.d');
    expect(readFileSync(join(used.house.folder, 'whole.db.d/inventories/office.json'), 'utf8')).toContain(
      'office',
    );
    rmSync(inventories, { recursive: true });
  });
});
