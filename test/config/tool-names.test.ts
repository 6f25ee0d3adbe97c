import { describe, expect, it } from 'vitest';
import { loadCatalogue, packagedCatalogueDir } from '../../src/config/index.ts';
import { toolKey, toolsByKey } from '../../src/config/tool-names.ts';
import type { Tool } from '../../src/model/catalogue.ts';

const tool = (slug: string, changes: Partial<Tool> = {}): Tool =>
  ({ slug, name: slug, aliases: [], purl: null, companions: [], ...changes }) as Tool;

const TOOLS = [
  tool('gull', { name: 'Gull', aliases: ['tern', 'The Bird'], purl: 'pkg:npm/%40birds/gull' }),
  tool('tern', { name: 'Tern', purl: 'pkg:npm/gull', companions: ['pkg:npm/tern-linux'] }),
  tool('heron', { name: 'Heron', aliases: ['the bird', 'pkg:npm/gull'], purl: 'pkg:pypi/100%25' }),
];

describe('a tool is found', () => {
  const keys = toolsByKey(TOOLS);

  it.each([
    ['by its slug, before the alias of one that comes first', 'tern', 'tern'],
    ['by its name, whatever the case and the blanks around', '  HERON ', 'heron'],
    ['by the alias of the first that has it', 'the bird', 'gull'],
    ['by its package', '@birds/gull', 'gull'],
    ['by its slug before the package of another', 'gull', 'gull'],
    ['by its purl', 'pkg:npm/%40birds/gull', 'gull'],
    ['by its purl as people write it', 'pkg:npm/@birds/gull?arch=x64#src', 'gull'],
    ['by the purl of a companion', 'pkg:npm/tern-linux', 'tern'],
    ['by its purl, not by the alias of another that looks like one', 'pkg:npm/gull', 'tern'],
    ['by a purl with a percent sign', 'pkg:pypi/100%25', 'heron'],
  ])('%s', (_how, name, slug) => {
    expect(keys.get(toolKey(name))?.slug).toBe(slug);
  });

  it.each(['pkg:npm/%zz', '', 'pkg:', 'nobody'])('not by %j', (name) => {
    expect(keys.get(toolKey(name))).toBeUndefined();
  });
});

describe('of the packaged catalogue, what numbers its versions apart is a tool of its own', () => {
  it.each([
    ['KeePassXC', 'KeePass'],
    ['KeePass DX', 'KeePass'],
    ['KeePassXC', 'KeePassDX'],
    ['Docker Desktop', 'Docker Engine'],
    ['Docker Desktop', 'Docker'],
  ])('%s beside %s', async (one, other) => {
    const { catalogue } = await loadCatalogue(packagedCatalogueDir());
    const keys = toolsByKey(catalogue.tools);
    const slugs = [one, other].map((name) => keys.get(toolKey(name))?.slug);
    expect(slugs).not.toContain(undefined);
    expect(new Set(slugs).size).toBe(2);
  });
});
