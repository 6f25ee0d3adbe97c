import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useHouse } from './used-house.ts';

const used = useHouse();

describe('what a package shows', () => {
  const json = async (...line: readonly string[]) => (await used.house.hearsay(...line, '--json')).json();

  it('a rule from the quotes, once accepted, finds the versions; a string never verifies that something is sent', async () => {
    const looked = await used.house.hearsay('probe', 'suggest', used.ids.behaviour);
    expect(looked.stdout).toContain('collect.lumen.example host');
    expect(looked.stdout).toContain('Not accepted');
    const refused = await used.house.hearsay('probe', 'suggest', used.ids.behaviour, '--accept');
    expect([refused.status, refused.stderr.includes('--by WHO')]).toEqual([2, true]);
    const accepted = await used.house.hearsay(
      'probe',
      'suggest',
      used.ids.behaviour,
      '--accept',
      '--by',
      'ada',
      '--why',
      'as quoted',
    );
    expect([accepted.status, accepted.stderr]).toEqual([0, '']);
    expect((await used.house.hearsay('rule', 'list')).stdout).toContain('accept-probe');

    const run = await json('probe', 'run', used.ids.behaviour);
    expect(run['probes']).toMatchObject([
      { verdict: 'found', first: '3.2.0', before: '3.1.0', last: '3.4.0', after: '3.4.1' },
    ]);
    expect(run['claim']).toMatchObject({ id: used.ids.behaviour, from: 'alleged', to: 'alleged' });
    const { stdout } = await used.house.hearsay('lookup', 'lumen-cli@3.4.1');
    expect(stdout).toMatch(/^REPORTED FIXED/m);
  });

  it('a record holds when it is looked at again', async () => {
    const { records } = (await json('probe', 'list', 'lumen-cli')) as { records: { id: string }[] };
    const { status, stdout } = await used.house.hearsay('probe', 'verify', records[0]?.id ?? '');
    expect([status, stdout]).toEqual([0, `${records[0]?.id ?? ''} holds\n`]);
  });

  it('a rule of your own is checked and kept, and may find nothing', async () => {
    writeFileSync(
      join(used.house.folder, 'own.yar'),
      'rule own { strings: $a = "no such words" condition: $a }',
    );
    writeFileSync(join(used.house.folder, 'bad.yar'), 'rule {');
    const add = (slug: string, file: string) =>
      used.house.hearsay('probe', 'add', slug, file, '--tool', 'lumen-cli', '--why', 'a test');
    expect((await add('own', 'own.yar')).stdout).toBe('Kept own for Lumen CLI\n');
    const ruling = ['rule', 'accept-probe', 'own', used.ids.behaviour, '--by', 'ada', '--why', 'a test'];
    expect((await used.house.hearsay(...ruling, '--dry-run')).status).toBe(0);
    const bad = await add('bad', 'bad.yar');
    expect([bad.status, bad.stderr.split(' ')[1]]).toEqual([2, 'rule-malformed']);
    const run = await json('probe', 'run', 'lumen-cli', '--rule', 'own');
    expect(run['probes']).toMatchObject([{ verdict: 'nowhere' }]);
  });

  it('a claim whose quotes name nothing to look for says so', async () => {
    const { status, stderr } = await used.house.hearsay('probe', 'suggest', used.ids.ban);
    expect([status, stderr.split(' ')[1]]).toEqual([3, 'no-indicators']);
  });

  it('two releases are compared', async () => {
    const { stdout } = await used.house.hearsay('releases', 'lumen-cli', '--diff', '3.1.0', '3.2.0');
    expect(stdout).toContain('+ env LUMEN_HISTORY_URL');
    expect(stdout).toContain('package/index.js');
  });
});
