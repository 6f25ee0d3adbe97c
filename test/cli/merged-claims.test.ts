import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHouse, type House } from './house.ts';

let house: House;
/** Ids of four behaviour claims, oldest first. */
let ids: readonly string[];

const MORE = [
  'Lumen CLI deletes the lock files of other programs, the researcher Ida Novak found on Monday.',
  'Lumen CLI reads the clipboard of the desktop, the researcher Odo Varga found on Tuesday.',
  'Lumen CLI overwrites the system proxy, the researcher Eva Lund found on Wednesday.',
];

const said = ['--by', 'ada', '--why', 'one proposition'];
const json = async (...line: readonly string[]) => (await house.hearsay(...line, '--json')).json();

interface Shown {
  readonly claims: readonly {
    readonly id: string;
    readonly movedFrom?: string | null;
    readonly statements: readonly { readonly quote: string }[];
  }[];
}
const show = async (id: string, ...more: readonly string[]) =>
  ((await json('show', id, ...more)) as unknown as Shown).claims[0];
const behaviours = async () =>
  ((await json('claims', '--kind', 'behaviour')) as unknown as Shown).claims.map(({ id }) => id).sort();

beforeAll(async () => {
  house = await buildHouse();
  await house.importAll();
  for (const [at, text] of MORE.entries()) {
    const file = `more-${String(at)}.json`;
    writeFileSync(
      join(house.folder, file),
      JSON.stringify([{ text, outlet: 'Harbour Herald', publishedAt: '2031-04-03' }]),
    );
    await house.hearsay('import', file, '--offline');
  }
  ids = await behaviours();
});
afterAll(() => house.close());

describe('claims that a ruling joins', () => {
  it('keep the oldest id, which holds the words of both', async () => {
    const [first = '', second = '', third = '', fourth = ''] = ids;
    expect(ids).toHaveLength(4);
    const words = async (id: string) => (await show(id))?.statements.map(({ quote }) => quote) ?? [];
    const both = [...(await words(second)), ...(await words(third))].sort();
    expect((await house.hearsay('rule', 'merge', third, second, ...said)).status).toBe(0);
    expect(await behaviours()).toEqual([first, second, fourth]);
    expect((await words(second)).toSorted()).toEqual(both);
  });

  it.each(['json', 'words'] as const)('answer by the id that was given up: show in %s', async (form) => {
    const [, second = '', third = ''] = ids;
    if (form === 'json') expect(await show(third)).toEqual({ ...(await show(second)), movedFrom: third });
    else {
      const { status, stdout } = await house.hearsay('show', third);
      expect([status, stdout.includes(second)]).toEqual([0, true]);
      expect(stdout).toContain(`${third} was merged into this claim`);
    }
  });

  it('stand once in what is said of the tool, under the id that stays', async () => {
    const [, second, third] = ids;
    const { claims } = (await json('lookup', 'lumen-cli')) as unknown as Shown;
    const listed = claims.map(({ id }) => id);
    expect(listed.filter((id) => id === second)).toHaveLength(1);
    expect(listed).not.toContain(third);
  });

  it('take rulings and probes by the id that was given up', async () => {
    const [, second = '', third = ''] = ids;
    const { status, stdout } = await house.hearsay(
      'rule',
      'merge',
      third,
      ids[3] ?? '',
      ...said,
      '--dry-run',
    );
    expect(status).toBe(0);
    expect(stdout).toContain(second);
    const looked = async (id: string) => {
      const run = await house.hearsay('probe', 'suggest', id);
      return { ...run, json: null, stderr: run.stderr.replaceAll(third, second) };
    };
    expect(await looked(third)).toEqual(await looked(second));
  });

  it('lead to the last claim when that is joined once more', async () => {
    const [, second = '', third = '', fourth = ''] = ids;
    expect((await house.hearsay('rule', 'merge', second, ids[0] ?? '', ...said)).status).toBe(0);
    for (const old of [second, third]) expect((await show(old))?.id).toBe(ids[0]);
    expect(await behaviours()).toEqual([ids[0], fourth]);
  });

  it('were apart before the ruling was known, and are again when it is undone', async () => {
    const { rulings } = (await json('rule', 'list')) as { rulings: { id: string; kind: string }[] };
    for (const { id } of rulings.filter(({ kind }) => kind === 'merge').toReversed())
      expect((await house.hearsay('rule', 'undo', id, '--by', 'ada', '--why', 'two after all')).status).toBe(
        0,
      );
    expect(await behaviours()).toEqual(ids);
    for (const id of ids) expect(await show(id)).toMatchObject({ id, movedFrom: null });
    expect((await house.hearsay('rebuild', '--check')).status).toBe(0);
  });
});
