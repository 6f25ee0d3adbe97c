import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue, packagedCatalogueDir } from '../../src/config/index.ts';
import { repositoryAt, repositoryOfPurl } from '../../src/versions/repository.ts';
import { temporaryFolder } from '../folders.ts';

const { catalogue } = await loadCatalogue(packagedCatalogueDir());

describe('the repositories of the shipped catalogue', () => {
  const named = catalogue.tools.flatMap(({ slug, purl, companions, repositories = [] }) => [
    ...[...(purl === null ? [] : [purl]), ...companions].flatMap((one) => {
      const key = repositoryOfPurl(one);
      return key === undefined ? [] : [[key, slug] as const];
    }),
    ...repositories.map((one) => [one.toLowerCase(), slug] as const),
  ]);

  it('are one tool’s each', () => {
    const owners = Map.groupBy(named, ([key]) => key);
    expect([...owners].filter(([, list]) => new Set(list.map(([, slug]) => slug)).size > 1)).toEqual([]);
  });

  it('are found by the addresses of their issues', () => {
    for (const [key] of named) {
      const issue = `https://${key}/${key.startsWith('gitlab.') ? '-/' : ''}issues/7`;
      expect(repositoryAt(issue)).toMatchObject({ key, page: 'issue' });
    }
    expect(named.length).toBeGreaterThan(200);
  });
});

it.each([
  'github.com',
  'github.com/acme',
  'https://github.com/acme/wrench',
  'github.com/acme/wrench/',
  'acme/wrench',
])('a tool’s repository is not written %s', async (repository) => {
  const folder = temporaryFolder('catalogue');
  try {
    writeFileSync(join(folder, 'organisations.yaml'), '- { name: Acme }\n');
    writeFileSync(
      join(folder, 'tools.yaml'),
      `- { name: Wrench, vendor: Acme, repositories: ['${repository}'] }\n`,
    );
    await expect(loadCatalogue(folder)).rejects.toThrow();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
