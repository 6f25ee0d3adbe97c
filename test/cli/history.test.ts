import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildHouse, type House } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await buildHouse();
});
afterAll(() => house.close());

interface Shown {
  readonly claims: readonly {
    readonly id: string;
    readonly history: readonly {
      readonly at: string;
      readonly what: string;
      readonly to: string | null;
      readonly because: string;
    }[];
  }[];
}

it('a claim’s history begins with the first words of a text that was edited later', async () => {
  const url = 'https://harbour-herald.example/proxy';
  for (const [publishedAt, version] of [
    ['2031-04-01', '3.2.0'],
    ['2031-04-03', '3.3.0'],
  ]) {
    const text = `Lumen CLI ${version ?? ''} sends the names of open files to its maker, the researcher Eva Lund said in a post.`;
    writeFileSync(
      join(house.folder, 'index.json'),
      JSON.stringify([{ url, outlet: 'Harbour Herald', publishedAt, text }]),
    );
    expect((await house.hearsay('import', 'index.json', '--offline')).status).toBe(0);
  }
  const { claims } = (await house.hearsay('claims', 'open files', '--json')).json() as unknown as Shown;
  expect(claims).toHaveLength(1);
  const shown = (await house.hearsay('show', claims[0]?.id ?? '', '--json')).json() as unknown as Shown;
  expect(shown.claims[0]?.history.map(({ at, what, to }) => [at.slice(0, 10), what, to])).toEqual([
    ['2031-04-01', 'new', 'alleged'],
    ['2031-04-03', 'version', expect.stringContaining('3.3.0')],
  ]);
});

it('a step of the versions is told by what was noted then, not by what was noted before', async () => {
  const texts = [
    [
      '2031-04-01',
      'Lumen CLI uploads the shell history since version 3.2.0, the researcher Eva Lund said in a post. Version 3.1.0 is not affected.',
    ],
    ['2031-04-03', 'Lumen CLI uploads the shell history. The upload was removed in version 3.4.1.'],
  ];
  const entries = texts.map(([publishedAt, text], at) => ({
    url: `https://harbour-herald.example/history-${String(at)}`,
    outlet: 'Harbour Herald',
    publishedAt,
    text,
  }));
  writeFileSync(join(house.folder, 'steps.json'), JSON.stringify(entries));
  const data = ['--data', 'steps'];
  expect((await house.hearsay('import', 'steps.json', ...data)).status).toBe(0);
  const found = await house.hearsay('claims', '--kind', 'behaviour', '--json', ...data);
  const { claims } = found.json() as unknown as Shown;
  const shown = await house.hearsay('show', claims[0]?.id ?? '', '--json', ...data);
  const { history } = (shown.json() as unknown as Shown).claims[0] ?? { history: [] };
  const step = history.find(({ what }) => what === 'version');
  expect(step?.because).toContain('3.4.1');
  expect(step?.because).not.toContain('3.1.0');
});

it('a saved page is asked about as of a time after its publication, and the way there is told', async () => {
  const head =
    '<title>Lumen CLI reads mail</title><meta property="article:published_time" content="2031-03-05T08:00:00Z">';
  const said = 'Lumen CLI reads the mail of its users, the researcher Eva Lund told Harbour Herald.';
  writeFileSync(
    join(house.folder, 'saved.html'),
    `<!doctype html><html lang="en"><head>${head}</head><body><article><h1>Lumen CLI reads mail</h1><p>${said}</p></article></body></html>`,
  );
  expect((await house.hearsay('import', 'saved.html', '--offline', '--data', 'saved')).status).toBe(0);
  const asked = ['--data', 'saved', '--as-of'];
  const { claims } = (
    await house.hearsay('claims', '--json', ...asked, '2031-03-06')
  ).json() as unknown as Shown;
  expect(claims).toHaveLength(1);
  const early = await house.hearsay('show', claims[0]?.id ?? '', ...asked, '2031-03-04');
  expect(early.stderr).toContain('ask for 2031-03-05T08:00:00.000Z or later');
  expect((await house.hearsay('show', claims[0]?.id ?? '', ...asked, '2031-03-05')).status).toBe(0);
});

it('a text that bears a date to come was told when it was known, and stands first in no list for that', async () => {
  const told = (url: string, publishedAt: string, what: string) => ({
    url: `https://harbour-herald.example/${url}`,
    outlet: 'Harbour Herald',
    publishedAt,
    text: `Lumen CLI ${what}, the researcher Eva Lund said in a post.`,
  });
  writeFileSync(
    join(house.folder, 'index.json'),
    JSON.stringify([
      told('later', '2099-12-31', 'reads the clipboard of its users'),
      told('soon', '2031-04-05', 'uploads the names of printers'),
      told('now', '2031-04-03', 'deletes the mail of its users'),
    ]),
  );
  expect((await house.hearsay('import', 'index.json', '--offline', '--data', 'to-come')).status).toBe(0);
  const { claims } = (await house.hearsay('claims', '--json', '--data', 'to-come')).json() as unknown as {
    claims: readonly { readonly proposition: string; readonly lastSeen: string }[];
  };
  expect(claims.map(({ proposition, lastSeen }) => [/\w+$/.exec(proposition)?.[0], lastSeen])).toEqual([
    // The next day may have begun elsewhere.
    ['printers', '2031-04-05'],
    ['users', '2031-04-04T09:00:00.000Z'],
    ['users', '2031-04-03'],
  ]);
});
