import { expect, it } from 'vitest';
import { versionProblems } from '../../src/pipeline/stored-lookup.ts';

it('who asks for a version of a tool without a package is not sent for a release list that there is none of', () => {
  const reader = { release: () => 'no-list' } as unknown as Parameters<typeof versionProblems>[0];
  const tool = { slug: 'gull', purl: null } as Parameters<typeof versionProblems>[1];
  const [found, ...more] = versionProblems(reader, tool, '1.0.0');
  expect([found?.code, found?.hint, more]).toEqual(['no-registry', 'add its purl in tools.yaml', []]);
  expect(versionProblems(reader, { ...tool, purl: 'pkg:npm/gull' }, '1.0.0')).toMatchObject([
    { code: 'releases-unknown' },
  ]);
});
