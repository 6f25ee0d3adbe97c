import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue, packagedCatalogueDir } from '../../src/config/index.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { isOpenAddress } from '../../src/provenance/hosted.ts';
import { publisherOf } from '../../src/read/publisher.ts';
import { temporaryFolder } from '../folders.ts';

const shipped = (await loadCatalogue(packagedCatalogueDir())).catalogue;

/** Pages of makers' sites that their users and others write. */
const OTHERS = `
  www.postgresql.org/message-id/1@mail www.postgresql.org/about/news/tern-7 www.drupal.org/project/tern
  www.drupal.org/project/tern/releases/2.0 www.drupal.org/node/7 www.drupal.org/docs/tern
  thwack.solarwinds.com/t5/a/b dev-discuss.pytorch.org/t5/a/7 pytorch.org/blog/tern www.evernote.com/shard/s1/sh/2
  share.evernote.com/note/7 www.evernote.com/pub/ada/tern publish.obsidian.md/ada/Home
  cloud.tencent.com/developer/article/7 cloud.tencent.com/developer/news/7
  developer.huawei.com/consumer/cn/blog/topic/7 express.adobe.com/page/7 indd.adobe.com/view/7
  experienceleaguecommunities.adobe.com/t5/a/b/td-p/7 coldfusion.adobe.com/2026/01/tern
  codex.wordpress.org/Tern profiles.wordpress.org/ada wordpress.org/themes/tern
  wordpress.org/support/topic/release-notes-wrong/ woocommerce.com/products/tern www.php.net/manual/en/tern.php
  news-web.php.net/php.internals/7 pecl.php.net/package/tern cwiki.apache.org/confluence/display/TERN
  lists.apache.org/thread/7 www.wireshark.org/lists/wireshark-users/202601/msg1.html lists.exim.org/lurker/message/7
  www.exim.org/mail-archives/exim-users/7 blade.ruby-lang.org/ruby-talk/7
  www.imagemagick.org/discourse-server/viewtopic.php?t=7 nabble.documentfoundation.org/tern-td7.html
  nbviewer.jupyter.org/github/ada/tern try.gogs.io/ada/tern main--7.chromatic.com main--7.chromatic.com/blog/tern
  ada.space.z.ai ada.space.z.ai/blog/tern arc.net/e/7 arc.net/space/7 otter.ai/note/7 otter.ai/s/7
  acme.zoom.us/webinar/register/7 docs.zoom.us/doc/7 n8n.io/workflows/7-tern semgrep.dev/s/ada:tern
  semgrep.dev/playground/r/7 lmstudio.ai/ada/tern circleci.com/developer/orbs/orb/ada/tern
  app.circleci.com/pipelines/7 smith.langchain.com/hub/ada/tern assetstore.unity.com/packages/tern
  www.cncf.io/blog/2026/01/02/tern mariadb.com/kb/en/tern h30434.www3.hp.com/t5/a/b/td-p/8
  open.spotify.com/episode/7 www.walmart.com/ip/7 www.gartner.com/peer-community/post/7 buy.stripe.com/7
  invoice.stripe.com/i/7 asktom.oracle.com/pls/apex/7 app.warp.dev/block/7 lovable.dev/projects/7
  app.notion.com/p/7 features.jellyfin.org/posts/7 features.jellyfin.org/docs/7 etherpad.openstack.org/p/tern
  projects.blender.org/ada/tern developer.blender.org/T1 www.djangoproject.com/community/blogs/
  7.prod-runtime.all-hands.dev obsproject.com/logs/7 fiddle.clickhouse.com/7 ada.sentry.io/issues/7
  svelte.dev/playground/7 developer.aliyun.com/article/7 developer.volcengine.com/articles/7
  discourse.pi-hole.net/t/news-pi-hole-uploads-queries/1 forum.torproject.org/t/tor-browser-release-notes/3
  discuss.kubernetes.io/t/announcement-of-a-leak/1 forums.developer.nvidia.com/t/news-about-tern/1`
  .trim()
  .split(/\s+/);

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
        names: [],
        domains: ['ternlabs.example', 'forge.example/tern'],
        organisation: 'tern-labs',
        kind: 'vendor',
        reliability: 'F',
        byAddress: true,
      },
    ]);
    expect(organisations[0]).not.toHaveProperty('domains');
  });

  const blog = (domains: string, name = 'Tern blog'): string =>
    `- { name: ${name}, kind: blog, organisation: Tern Labs, domains: [${domains}] }\n`;

  it('give way, one by one, to the publishers of its own', async () => {
    const { publishers } = await catalogueOf({
      organisations: '- { name: Tern Labs, domains: [tern.example, ternlabs.example] }\n',
      publishers: blog('tern.example'),
    });
    expect(publishers.map(({ slug, domains }) => [slug, domains])).toEqual([
      ['tern-blog', ['tern.example']],
      ['tern-labs', ['ternlabs.example']],
    ]);
  });

  it('leave nothing where a publisher of its slug holds them all', async () => {
    const { publishers } = await catalogueOf({
      organisations: '- { name: Tern Labs, domains: [tern.example] }\n',
      publishers: blog('tern.example', 'Tern Labs'),
    });
    expect(publishers.map(({ kind, domains }) => [kind, domains])).toEqual([['blog', ['tern.example']]]);
  });

  it('are missed where a publisher of its slug leaves them out', async () => {
    await expect(
      catalogueOf({
        organisations: '- { name: Tern Labs, domains: [ternlabs.example] }\n',
        publishers: blog('tern.example', 'Tern Labs'),
      }),
    ).rejects.toThrow('speaks for it');
  });

  it.each([
    [
      'publishers',
      '- { name: Siemens newsroom, kind: vendor, organisation: Siemens, domains: [www.siemens.com] }',
    ],
    ['publishers', '- { name: Harbour Dispatch, domains: [www.siemens.com] }'],
    ['publishers', '- { name: Siemens, kind: blog, domains: [www.siemens.com] }'],
    ['organisations', '- { name: Tern Labs, domains: [www.siemens.com] }'],
  ])('of the shipped catalogue give way to what is written beside it: %s %s', async (kind, entry) => {
    const { publishers } = await catalogueOf({ catalogue: 'extends: shipped\n', [kind]: `${entry}\n` });
    expect(publishers.filter(({ domains }) => domains.includes('www.siemens.com'))).toHaveLength(1);
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
    'The Ledger',
    'Cleo',
    'The Sentry',
    'The Oracle',
    'Ripple',
    'Elastic',
    'Tesla',
    'Uber',
    'Pallets',
  ])('are not found by the name of a newspaper that is called like one: %s', (outlet) => {
    const context = { publishers: shipped.publishers, sources: [], tools: shipped.tools };
    const url = 'https://www.herald.example/story/1';
    expect(publisherOf(context, { hint: {}, url, outlet })).toBe('herald.example');
    const aggregator = shipped.publishers.find(({ kind }) => kind === 'aggregator');
    expect(publisherOf(context, { hint: { publisher: aggregator?.slug ?? '' }, url, outlet })).toBe(
      'herald.example',
    );
  });

  it.each(OTHERS.map((address) => `https://${address}`))('%s is not their word', (url) => {
    const publisher = shipped.publishers.find(({ slug }) => slug === at(url));
    expect(isOpenAddress(url) || (publisher?.organisation ?? null) === null).toBe(true);
  });
});
