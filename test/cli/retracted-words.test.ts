import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useHouse } from './used-house.ts';

const used = useHouse();
const said = ['--by', 'ada', '--why', 'the outlet withdrew it'];

interface Told {
  readonly id: string;
  readonly proposition: string;
  readonly eventDate: string | null;
  readonly documents: number;
  readonly publishers: number;
  readonly firstSeen: string;
  readonly statements: readonly { readonly document: string; readonly publisher: string }[];
}

const OUTLETS = [
  ['Byte Weekly', 'byteweekly.example', '2031-04-02'],
  ['Harbour Herald', 'harbour-herald.example', '2031-04-03'],
  ['Meridian Wire', 'meridian-wire.example', '2031-04-03'],
] as const;

/** Three outlets on a ban by an organisation, of which the first alone names a day; `note` stands below its text. */
async function imported(bans: string, note = ''): Promise<void> {
  const entries = OUTLETS.map(([outlet, host, publishedAt], at) => {
    const day = at === 0 ? ' from May 3, 2031' : '';
    const text = `${bans} bans Lumen CLI${day}, a person familiar with the matter told ${outlet}.`;
    const title = `${bans} and Lumen CLI`;
    return {
      url: `https://${host}/${bans.slice(0, 4)}`,
      outlet,
      publishedAt,
      text: `${title}\n\n${text}${at === 0 ? note : ''}`,
    };
  });
  writeFileSync(join(used.house.folder, 'bans.json'), JSON.stringify(entries));
  expect((await used.house.hearsay('import', 'bans.json', '--offline')).status).toBe(0);
}

async function banBy(name: string): Promise<Told> {
  const { claims } = (await used.house.hearsay('claims', name, '--kind', 'ban', '--json')).json();
  const [only, ...others] = claims as Told[];
  if (only === undefined || others.length > 0) throw new Error(`one ban by ${name} is expected`);
  return only;
}

const WHOLE = { eventDate: '2031-05-03', documents: 3, publishers: 3, firstSeen: '2031-04-02' };
const LESS_ONE = { eventDate: null, documents: 2, publishers: 2, firstSeen: '2031-04-02' };

describe('what was taken back words, dates and counts no claim that others tell too', () => {
  it('retracted by a ruling, until that is undone', async () => {
    await imported('Orchard Group');
    const whole = await banBy('Orchard');
    expect(whole).toMatchObject({ proposition: 'Orchard Group bans Lumen CLI (from 2031-05-03)', ...WHOLE });
    const first = whole.statements.find(({ publisher }) => publisher === 'Byte Weekly')?.document ?? '';
    const made = await used.house.hearsay('rule', 'retract', first, ...said);
    expect(await banBy('Orchard')).toMatchObject({
      proposition: 'Orchard Group bans Lumen CLI',
      ...LESS_ONE,
    });
    await used.house.hearsay('rule', 'undo', /rul_[0-9a-f]+/.exec(made.stdout)?.[0] ?? '', ...said);
    expect(await banBy('Orchard')).toMatchObject(WHOLE);
  });

  it('taken back by a note of its own', async () => {
    await imported('Tallow Union', '\n\nCorrection: This article has been retracted.');
    const told = await banBy('Tallow');
    expect(told).toMatchObject({ proposition: 'Tallow Union bans Lumen CLI', ...LESS_ONE });
    expect(told.statements).toHaveLength(3);
  });

  it('where all is, the claim reads as it was told', async () => {
    await imported('Sedge Council');
    for (const { document } of (await banBy('Sedge')).statements)
      await used.house.hearsay('rule', 'retract', document, ...said);
    expect(await banBy('Sedge')).toMatchObject({
      proposition: 'Sedge Council bans Lumen CLI (from 2031-05-03)',
      ...WHOLE,
      grade: 'ungraded',
    });
  });

  it('and all follows from what is kept', async () => {
    expect((await used.house.hearsay('rebuild', '--check')).stdout).toContain('the same');
  });
});
