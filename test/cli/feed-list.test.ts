import { appendFileSync, cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadCatalogue } from '../../src/config/index.ts';
import { buildHouse, type House } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await buildHouse();
});
afterAll(() => house.close());

const outline = (attributes: Readonly<Record<string, string>>): string =>
  `<outline type="rss" ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}/>`;
const KNOWN = outline({ text: 'Herald', xmlUrl: 'https://harbour-herald.example/feed.xml' });
const LISTS: readonly (readonly [what: string, outlines: readonly string[], sources: number])[] = [
  ['of publishers that nobody knows', [outline({ text: 'Lamp', xmlUrl: 'https://lamp.example/rss' })], 1],
  [
    'of two feeds of one publisher',
    [
      outline({ text: 'Lamp', xmlUrl: 'https://lamp.example/a' }),
      outline({ text: 'Lamp', xmlUrl: 'https://lamp.example/b' }),
    ],
    2,
  ],
  [
    'that names one feed twice',
    [
      outline({ text: 'Lamp', xmlUrl: 'https://lamp.example/a' }),
      outline({ text: 'Lamplight', xmlUrl: 'https://lamp.example/a', htmlUrl: 'https://' }),
    ],
    1,
  ],
  [
    'of two publishers of one name',
    [
      outline({ text: 'News', xmlUrl: 'https://lamp.example/rss' }),
      outline({ text: 'News', xmlUrl: 'https://quay.example/rss' }),
    ],
    2,
  ],
  [
    'of a known publisher and another feed of it',
    [KNOWN, outline({ text: 'x', xmlUrl: 'https://harbour-herald.example/all' })],
    1,
  ],
  [
    'of feeds that somebody else serves',
    [
      outline({
        text: 'Byte',
        xmlUrl: 'https://feeds.elsewhere.example/byte',
        htmlUrl: 'https://byteweekly.example/',
      }),
    ],
    1,
  ],
  [
    'whose names and addresses would be something else in YAML',
    [
      outline({
        text: '&quot;, kind: x }',
        xmlUrl: 'https://lamp.example/rss#&quot;, kind: x }',
        language: 'de-AT',
      }),
      outline({ text: '灯火', xmlUrl: 'https://toka.example/rss', language: 'no such' }),
      outline({ xmlUrl: 'https://127.0.0.1:8080/rss' }),
    ],
    3,
  ],
];

describe('an imported list of feeds', () => {
  it.each(LISTS)(
    '%s prints entries that the catalogue takes as they are',
    async (_what, outlines, sources) => {
      const file = join(house.folder, 'list.opml');
      writeFileSync(file, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
      const { status, stdout, stderr } = await house.hearsay('import', file, '--offline');
      expect([status, stderr]).toEqual([0, '']);
      const folder = join(house.folder, 'grown');
      cpSync(join(house.folder, 'feeds'), folder, { recursive: true });
      for (const name of ['publishers', 'sources']) {
        const lines = new RegExp(`^# for ${name}\\.yaml .*\\n((?:- .*\\n)+)`, 'm').exec(stdout)?.[1] ?? '';
        appendFileSync(join(folder, `${name}.yaml`), lines);
      }
      const { catalogue } = await loadCatalogue(folder);
      expect(catalogue.sources.length).toBe(1 + sources);
      expect(parse(stdout)).toEqual(
        expect.arrayContaining(
          catalogue.sources.slice(1).map(({ url }) => expect.objectContaining({ url }) as object),
        ),
      );
      const again = await house.hearsay('import', file, '--offline', '--json', '--config', folder);
      expect(again.json()).toMatchObject({ problems: [], additions: { publishers: [], sources: [] } });
    },
  );

  it('whose feed another list names as well goes by what is told of it first', async () => {
    const lists = [
      [{ xmlUrl: 'https://lamp.example/rss' }, { text: 'Quay', xmlUrl: 'https://quay.example/rss' }],
      [
        { text: 'Lamp', xmlUrl: 'https://lamp.example/rss', language: 'de' },
        { text: 'Jetty', xmlUrl: 'https://quay.example/rss' },
      ],
      [{ text: 'Lantern', xmlUrl: 'https://lamp.example/rss', language: 'fr' }],
    ];
    const files = lists.map((list, at) => {
      const file = join(house.folder, `list-${at}.opml`);
      writeFileSync(file, `<opml version="2.0"><body>${list.map(outline).join('')}</body></opml>`);
      return file;
    });
    const run = await house.hearsay('import', ...files, '--offline', '--json');
    expect(run.status).toBe(0);
    expect(run.json()).toMatchObject({
      additions: {
        publishers: [{ name: 'Lamp' }, { name: 'Quay' }],
        sources: [{ slug: 'lamp', lang: 'de' }, { slug: 'quay' }],
      },
    });
  });

  it('that holds no feed has done nothing', async () => {
    const file = join(house.folder, 'empty.opml');
    writeFileSync(file, '<opml version="2.0"><body><outline text="x"/></body></opml>');
    const { status, stderr } = await house.hearsay('import', file, '--offline');
    expect([status, stderr.includes('problem opml-empty')]).toEqual([3, true]);
  });

  it('beside an archive leaves what came of that in the first line', async () => {
    const file = join(house.folder, 'list.opml');
    writeFileSync(file, `<opml version="2.0"><body>${KNOWN}</body></opml>`);
    const { status, stdout } = await house.hearsay('import', file, 'index.json', '--offline');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^import: 3 captures.*\n# 0 feeds to add, 1 in the catalogue already\n$/s);
  });
});
