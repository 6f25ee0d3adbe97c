import { describe, expect, test } from 'vitest';
import type { Tool } from '../../src/model/catalogue.ts';
import type { Release } from '../../src/model/release.ts';
import { linkVersion, toolOfPurl, withoutPlatform } from '../../src/versions/link.ts';

function tool(slug: string, purl: string | null, companions: readonly string[] = []): Tool {
  return {
    slug,
    name: slug,
    aliases: [],
    vendor: 'glow',
    staff: [],
    purl,
    companions,
    line: null,
    nouns: [],
    ambiguous: false,
  };
}

const lantern = tool('lantern', 'pkg:npm/%40glow/lantern', [
  'pkg:npm/lantern-cli',
  'pkg:vscode-extension/glow/lantern',
]);
const torch = tool('torch', 'pkg:pypi/torch-light');
const catalogue = { tools: [lantern, torch, tool('beacon', null)] };

describe('a package counts as a tool', () => {
  test.each([
    ['pkg:npm/%40glow/lantern@2.1.91', 'lantern', 'package'],
    ['pkg:npm/@glow/lantern', 'lantern', 'package'],
    ['pkg:npm/lantern-cli@1.0.0', 'lantern', 'companion'],
    ['pkg:vscode-extension/glow/lantern?repository_url=https://open-vsx.org', 'lantern', 'companion'],
    ['pkg:npm/%40glow/lantern-linux-x64@2.1.198', 'lantern', 'platform-package'],
    ['pkg:npm/%40glow/lantern-linux-arm64-musl', 'lantern', 'platform-package'],
    ['pkg:pypi/Torch_Light', 'torch', 'package'],
  ])('%s is %s by %s', (purl, slug, via) => {
    const link = toolOfPurl(purl, catalogue);
    expect([link?.tool.slug, link?.via]).toEqual([slug, via]);
  });

  test.each([
    'pkg:npm/lantern',
    'pkg:npm/%40glow/lantern-themes',
    'pkg:pypi/lantern',
    'lantern',
    'pkg:npm/linux-x64',
  ])('%s is none of the catalogue', (purl) => {
    expect(toolOfPurl(purl, catalogue)).toBeUndefined();
  });

  test('a name of platform words alone keeps its first word', () => {
    expect(withoutPlatform('linux-x64')).toBe('linux');
    expect(withoutPlatform('lantern')).toBeUndefined();
  });
});

describe('a bare version', () => {
  const release = (version: string): Release => ({
    package: '',
    version,
    releasedAt: null,
    yanked: false,
    deprecated: null,
    integrity: null,
    artifact: null,
  });
  const context = {
    tools: catalogue.tools,
    releases: new Map([
      ['lantern', [release('2.1.91')]],
      ['torch', [release('0.9')]],
    ]),
  };
  test.each([
    [{ sentence: ['lantern'], before: [], document: null }, 'lantern', 'the only tool named in the sentence'],
    [{ sentence: ['lantern', 'torch'], before: [], document: null }, 'lantern', 'only this one has released'],
    [{ sentence: ['torch', 'beacon'], before: [], document: null }, null, 'none is known'],
    [{ sentence: [], before: ['torch'], document: 'lantern' }, 'lantern', 'the document is about'],
    [{ sentence: [], before: ['torch', 'torch'], document: null }, 'torch', 'the only tool named before it'],
    [{ sentence: [], before: [], document: null }, null, 'no tool is named'],
  ])('is linked by context or left unlinked, with the reason (%#)', (at, slug, reason) => {
    const link = linkVersion({ version: '2.1.91', ...at }, context);
    expect(link.tool).toBe(slug);
    expect(link.reason).toContain(reason);
  });
});
