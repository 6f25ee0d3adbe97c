import { describe, expect, it } from 'vitest';
import { useHouse } from './used-house.ts';

const used = useHouse();

describe('a version is never dropped in silence', () => {
  it.each([
    ['claims', ['claims', '--tool', 'lumen-cli@3.1.0']],
    ['claims, by package address', ['claims', '--tool', 'pkg:npm/lumen-cli@3.1.0']],
    ['export', ['export', '--format', 'csv', '--tool', 'lumen-cli@3.1.0']],
    ['releases', ['releases', 'lumen-cli@3.1.0', '--offline']],
    ['probe list', ['probe', 'list', 'lumen-cli@3.1.0']],
  ])('%s', async (_what, argv) => {
    const { status, stdout, stderr } = await used.house.hearsay(...argv);
    expect([status, stdout, stderr.includes('version-not-asked')]).toEqual([2, '', true]);
  });

  it('without one the same is answered', async () => {
    expect((await used.house.hearsay('claims', '--tool', 'lumen-cli')).status).toBe(0);
    expect((await used.house.hearsay('releases', 'lumen-cli', '--offline')).status).toBe(0);
  });
});

describe('a filter that an export has no use for', () => {
  it.each(['opml', 'warc'])('is refused for %s', async (format) => {
    const { status, stderr } = await used.house.hearsay('export', '--format', format, '--tool', 'lumen-cli');
    expect([status, stderr.includes('means nothing')]).toEqual([2, true]);
  });
});
