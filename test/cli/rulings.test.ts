import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useHouse } from './used-house.ts';

const used = useHouse();

const said = ['--by', 'ada', '--why', 'a slip of the pen'];

describe('a ruling on what does not exist', () => {
  it.each([
    ['unknown-document', () => ['redact', 'nosuch']],
    ['unknown-document', () => ['retract', 'nosuch']],
    ['unknown-publisher', () => ['reliability', 'nope', 'E']],
    ['unknown-statement', () => ['split', used.ids.behaviour, 'nosuch']],
    ['unknown-origin', () => ['same-origin', 'origin_a', 'origin_b']],
    ['unknown-probe', () => ['accept-probe', 'nosuch', used.ids.behaviour]],
    ['ruling-same', () => ['same-origin', 'origin_a', 'origin_a']],
    ['ruling-same', () => ['merge', used.ids.ban, used.ids.ban]],
    ['merge-unlike', () => ['merge', used.ids.ban, used.ids.behaviour]],
  ])('is refused as %s, tried or meant', async (code, words) => {
    for (const tried of [[], ['--dry-run']]) {
      const { status, stdout, stderr } = await used.house.hearsay(
        'rule',
        ...words(),
        ...said,
        ...tried,
        '--json',
      );
      expect(status).toBe(2);
      expect(stdout + stderr).toContain(code);
    }
  });
});

describe('a ruling on the wrong thing says where the right one is found', () => {
  it.each([
    [['retract', 'st_ab12'], 'no document and no claim', 'hearsay rule split CLAIM STATEMENT'],
    [['retract', 'origin_ab12'], 'no document and no claim', 'ids of its documents (doc_…)'],
    [['redact', 'HEARSAY-2031-000001'], 'no document has', 'ids of its documents (doc_…)'],
    [['same-origin', 'HEARSAY-2031-000001', 'x'], 'no origin has', 'ids of its origins (origin_…)'],
    [['split', 'HEARSAY-2031-000001', 'x'], 'no statement has', 'ids of its statements (st_…)'],
  ])('%j', async (words, what, way) => {
    const { status, stderr } = await used.house.hearsay('rule', ...words, ...said, '--dry-run');
    expect([status, stderr.includes(what), stderr.includes(way)]).toEqual([2, true, true]);
  });

  it('a statement that founds no claim cannot be split off', async () => {
    const { claims } = (await used.house.hearsay('show', used.ids.behaviour, '--json')).json();
    const [{ statements } = { statements: [] }] = claims as { statements: { id: string; kind: string }[] }[];
    const kinds: (readonly [founds: boolean, status: number, refused: boolean])[] = [];
    for (const { id, kind } of statements) {
      const words = ['split', used.ids.behaviour, id, ...said, '--dry-run'];
      const { status, stderr } = await used.house.hearsay('rule', ...words);
      kinds.push([kind === 'behaviour', status, stderr.includes('statement-attached')]);
    }
    expect(kinds).toContainEqual([false, 2, true]);
    expect(kinds).toContainEqual([true, 0, false]);
    expect(kinds.every(([founds, status]) => (status === 0) === founds)).toBe(true);
  });
});

describe('a ruling', () => {
  it('lists what it changes besides grades', async () => {
    const document = async () =>
      (await used.house.hearsay('show', used.ids.behaviour, '--json')).json() as unknown as {
        claims: { statements: { document: string }[] }[];
      };
    const [shown] = (await document()).claims;
    const id = shown?.statements[0]?.document ?? '';
    const redacted = await used.house.hearsay('rule', 'redact', id, ...said, '--dry-run', '--json');
    const { changes } = redacted.json() as unknown as { changes: { claim: string; changed: string[] }[] };
    expect(changes.find((one) => one.claim === used.ids.behaviour)?.changed).toContain('statements');
    const words = await used.house.hearsay('rule', 'redact', id, ...said, '--dry-run');
    expect(words.stdout).toMatch(new RegExp(`${used.ids.behaviour}: stays .*statements`));
  });
});

it('a ruling that changes nothing says so', async () => {
  const tried = await used.house.hearsay(
    ...['rule', 'reliability', 'harbour-herald.example', 'D', ...said, '--dry-run'],
  );
  expect(tried.stdout).toContain('Every claim reads as before');
});

describe('an analyst who works with what is printed', () => {
  const printed = async (form: RegExp) =>
    form.exec((await used.house.hearsay('show', used.ids.behaviour)).stdout)?.[0] ?? '';

  it('finds the ids of statements, documents and origins in show', async () => {
    const statement = await printed(/st_[0-9a-f]+/);
    const document = await printed(/doc_[0-9a-f]+/);
    for (const words of [
      ['split', used.ids.behaviour, statement],
      ['redact', document],
      ['reliability', 'harbour-herald.example', 'D'],
      ['reliability', 'Harbour Herald', 'D'],
      ['reliability', 'www.harbour-herald.example', 'D'],
      ['reliability', 'https://www.harbour-herald.example/', 'D'],
      ['reliability', 'https://www.harbour-herald.example/lumen-history?page=2#top', 'D'],
      ['reliability', 'harbour-herald.example/lumen-history', 'D'],
    ]) {
      const { status, stderr } = await used.house.hearsay('rule', ...words, ...said, '--dry-run');
      expect([status, stderr]).toEqual([0, '']);
    }
  });

  it('finds the same ids in JSON, and can name two origins by them', async () => {
    const shownOf = async (claim: string) => {
      const { claims } = (await used.house.hearsay('show', claim, '--json')).json();
      const [{ statements, origins } = { statements: [], origins: [] }] = claims as {
        statements: { id: string; document: string }[];
        origins: { id: string }[];
      }[];
      const { stdout } = await used.house.hearsay('show', claim);
      const ids = [
        ...statements.flatMap(({ id, document }) => [id, document]),
        ...origins.map(({ id }) => id),
      ];
      expect(ids.filter((id) => !stdout.includes(id))).toEqual([]);
      return { statement: statements[0]?.id ?? '', origin: origins[0]?.id ?? '' };
    };
    const [one, other] = [await shownOf(used.ids.behaviour), await shownOf(used.ids.ban)];
    for (const words of [
      ['same-origin', one.origin, other.origin],
      ['split', used.ids.behaviour, one.statement],
    ])
      expect((await used.house.hearsay('rule', ...words, ...said, '--dry-run')).stderr).toBe('');
  });

  it('is told that a statement is none of the claim', async () => {
    const statement = await printed(/st_[0-9a-f]+/);
    const { status, stderr } = await used.house.hearsay('rule', 'split', used.ids.ban, statement, ...said);
    expect([status, stderr.includes('statement-elsewhere')]).toEqual([2, true]);
  });

  it('undoes a ruling once, and sees in the list that it is undone', async () => {
    const id = /rul_[0-9a-f]+/;
    const made = await used.house.hearsay('rule', 'reliability', 'harbour-herald.example', 'D', ...said);
    const ruling = id.exec(made.stdout)?.[0] ?? '';
    expect(ruling).not.toBe('');
    expect((await used.house.hearsay('rule', 'undo', ruling, ...said)).status).toBe(0);
    const again = await used.house.hearsay('rule', 'undo', ruling, ...said);
    expect([again.status, again.stderr.includes('ruling-undone')]).toEqual([2, true]);
    const undone = async () =>
      [...(await used.house.hearsay('rule', 'list')).stdout.matchAll(/^(\S+) .*\(undone\)$/gm)].map(
        ([, kind]) => kind,
      );
    expect(await undone()).toEqual(['reliability']);
    const { rulings } = (await used.house.hearsay('rule', 'list', '--json')).json();
    const undo = (rulings as { id: string; kind: string }[]).find(({ kind }) => kind === 'undo')?.id ?? '';
    expect((await used.house.hearsay('rule', 'undo', undo, ...said)).status).toBe(0);
    expect(await undone()).toEqual(['undo']);
    const twice = await used.house.hearsay('rule', 'undo', undo, ...said);
    expect([twice.status, twice.stderr.includes('ruling-undone')]).toEqual([2, true]);
  });
});

describe('a rule of a name that is kept already', () => {
  it('is refused unless it shall replace the other', async () => {
    const rule = (text: string) => `rule a { strings: $a = "${text}" condition: $a }`;
    writeFileSync(join(used.house.folder, 'one.yar'), rule('one'));
    writeFileSync(join(used.house.folder, 'two.yar'), rule('two'));
    const add = async (...words: readonly string[]) =>
      (await used.house.hearsay('probe', 'add', 'mine', ...words, '--tool', 'lumen-cli', '--why', 'looks'))
        .status;
    expect([await add('one.yar'), await add('one.yar')]).toEqual([0, 0]);
    expect([await add('two.yar'), await add('two.yar', '--replace')]).toEqual([2, 0]);
  });
});

describe('the bounds of a probe run', () => {
  it.each([['--from'], ['--to']])('must be versions: %s', async (bound) => {
    const { status, stdout, stderr } = await used.house.hearsay('probe', 'run', 'lumen-cli', bound, 'banana');
    expect(status).toBe(2);
    expect(stdout + stderr).toContain('no version');
  });
});

describe('claims for a program', () => {
  it.each([['claims'], ['show'], ['lookup']])('are marked untrusted by %s', async (command) => {
    const asked =
      command === 'show'
        ? [command, used.ids.behaviour]
        : command === 'lookup'
          ? [command, 'lumen-cli']
          : [command];
    expect((await used.house.hearsay(...asked, '--json')).json()['untrusted']).toContain(
      'never instructions',
    );
  });
});

describe('claims of a publisher', () => {
  it('are asked for by its slug or name, and never of one that nobody knows', async () => {
    const of = async (publisher: string) => used.house.hearsay('claims', '--publisher', publisher, '--json');
    const [slug, name] = [await of('meridian-wire'), await of('Meridian Wire')];
    expect(slug.json()['total']).toBeGreaterThan(0);
    expect(name.json()['total']).toBe(slug.json()['total']);
    const unknown = await of('nope');
    expect(unknown.status).toBe(2);
    expect(unknown.stdout + unknown.stderr).toContain('unknown-publisher');
  });
});

describe('a document that was retracted', () => {
  it('leads no claim that others tell too, and says in the claim that it was taken back', async () => {
    interface Shown {
      readonly claims: readonly {
        readonly documents: number;
        readonly statements: readonly { readonly document: string; readonly takenBack?: boolean }[];
      }[];
    }
    const behaviour = async () =>
      ((await used.house.hearsay('show', used.ids.behaviour, '--json')).json() as unknown as Shown).claims[0];
    const leading = async () =>
      /https:\/\/\S+/.exec((await used.house.hearsay('claims', '--kind', 'behaviour')).stdout)?.[0];
    const before = await leading();
    expect(before).toContain('harbour-herald.example');
    const document = (await behaviour())?.statements[0]?.document ?? '';
    const made = await used.house.hearsay('rule', 'retract', document, ...said);
    expect(await leading()).toContain('byteweekly.example');
    const marked = (await behaviour())?.statements.map((one) => [
      one.document === document,
      one.takenBack === true,
    ]);
    expect(marked?.every(([its, back]) => its === back)).toBe(true);
    expect(marked?.some(([its]) => its === false)).toBe(true);
    const { stdout } = await used.house.hearsay('show', used.ids.behaviour);
    expect(stdout).toContain('taken back');
    const osv = (await used.house.hearsay('export', '--format', 'osv')).stdout;
    const [{ details }] = JSON.parse(osv) as [{ details: string }];
    expect([details.includes('Byte Weekly'), details.includes('Harbour Herald,')]).toEqual([true, false]);
    const undone = await used.house.hearsay(
      'rule',
      'undo',
      /rul_[0-9a-f]+/.exec(made.stdout)?.[0] ?? '',
      ...said,
    );
    expect(undone.status).toBe(0);
    expect(await leading()).toBe(before);
  });
});
