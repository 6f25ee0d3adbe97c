import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue, packagedCatalogueDir } from '../../src/config/index.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { isOpenAddress } from '../../src/provenance/hosted.ts';
import { publisherOf } from '../../src/read/publisher.ts';
import { temporaryFolder } from '../folders.ts';

const shipped = (await loadCatalogue(packagedCatalogueDir())).catalogue;

async function catalogueOf(files: Readonly<Record<string, string>>): Promise<Catalogue> {
  const folder = temporaryFolder('catalogue');
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.yaml`), text);
    return (await loadCatalogue(folder)).catalogue;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('an organisation’s domains', () => {
  it('are where it speaks for itself', async () => {
    const { publishers, organisations } = await catalogueOf({
      organisations: '- { name: Tern Labs, domains: [ternlabs.example, forge.example/tern] }\n',
    });
    expect(publishers).toEqual([
      {
        slug: 'tern-labs',
        name: 'Tern Labs',
        family: 'tern-labs',
        names: ['Tern Labs'],
        domains: ['ternlabs.example', 'forge.example/tern'],
        organisation: 'tern-labs',
        kind: 'vendor',
        reliability: 'B',
      },
    ]);
    expect(organisations[0]).not.toHaveProperty('domains');
  });

  it('give way to a publisher of its slug', async () => {
    const { publishers } = await catalogueOf({
      organisations: '- { name: Tern Labs, domains: [ternlabs.example] }\n',
      publishers: '- { name: Tern Labs, kind: blog, organisation: Tern Labs, domains: [tern.example] }\n',
    });
    expect(publishers.map(({ kind, domains }) => [kind, domains])).toEqual([['blog', ['tern.example']]]);
  });

  it('are no other’s', async () => {
    await expect(
      catalogueOf({
        organisations: '- { name: Tern Labs, domains: [tern.example] }\n',
        publishers: '- { name: Harbour Dispatch, domains: [tern.example] }\n',
      }),
    ).rejects.toThrow('already taken');
  });

  it.each(['Tern.example', 'https://tern.example', 'tern example'])('are not written %s', async (domain) => {
    await expect(
      catalogueOf({ organisations: `- { name: Tern Labs, domains: ['${domain}'] }\n` }),
    ).rejects.toThrow();
  });
});

describe('the makers of the shipped catalogue', () => {
  const at = (url: string): string =>
    publisherOf(
      { publishers: shipped.publishers, sources: [], tools: shipped.tools },
      { hint: {}, url, outlet: null },
    );

  it('have nearly all a place where they speak', () => {
    const speaking = new Set(shipped.publishers.map(({ organisation }) => organisation));
    const makers = [...new Set(shipped.tools.map(({ vendor }) => vendor))];
    expect(makers.filter((one) => speaking.has(one)).length / makers.length).toBeGreaterThan(0.8);
  });

  it.each([
    ['https://status.evernote.com/incidents/7', 'bending-spoons'],
    ['https://www.postgresql.org/support/security/', 'postgresql-project'],
    ['https://kubernetes.io/blog/2026/01/02/a-release/', 'cncf'],
    ['https://support.discord.com/hc/en-us/articles/1', 'discord-inc'],
    ['https://discord.com/channels/1/2', 'discord'],
    ['https://evernote.example/incidents/7', 'evernote.example'],
  ])('%s is a page of %s', (url, publisher) => {
    expect(at(url)).toBe(publisher);
  });

  it.each([
    'https://www.postgresql.org/message-id/1@mail',
    'https://www.drupal.org/project/tern',
    'https://thwack.solarwinds.com/t5/a/b',
    'https://dev-discuss.pytorch.org/t5/a/7',
    'https://www.evernote.com/shard/s1/sh/2',
    'https://publish.obsidian.md/ada/Home',
  ])('%s is not their word', (url) => {
    expect(isOpenAddress(url)).toBe(true);
  });
});
