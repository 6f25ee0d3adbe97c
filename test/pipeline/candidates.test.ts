import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkCatalogue, loadCatalogue } from '../../src/config/index.ts';
import { entriesFor } from '../../src/pipeline/candidate-entries.ts';
import { openHearsay } from '../../src/pipeline/hearsay.ts';
import { candidateLines } from '../../src/reports/candidates.ts';
import { temporaryFolder } from '../folders.ts';

const NOW = Date.parse('2031-05-20T12:00:00Z');
let folder: string;
const config = (): string => join(folder, 'feeds');
beforeEach(() => {
  folder = temporaryFolder('candidates');
  mkdirSync(config());
  writeFileSync(join(config(), 'catalogue.yaml'), 'extends: shipped\n');
});

const open = (write = false) =>
  openHearsay({ data: join(folder, 'data'), config: config(), clock: { now: () => NOW }, write, env: {} });

/** Opens the folder, asks, and closes it. */
async function ask<T>(
  question: (hearsay: Awaited<ReturnType<typeof open>>) => Promise<T>,
  write = false,
): Promise<T> {
  const hearsay = await open(write);
  try {
    return await question(hearsay);
  } finally {
    await hearsay.close();
  }
}

const article = (outlet: string, host: string, publishedAt: string, text: string) => ({
  outlet,
  url: `https://${host}/${publishedAt}/ostrel`,
  publishedAt,
  text,
});
const FIRST = `Web browser Ostrel sends visited addresses to its maker

The web browser Ostrel, made by Marl Bay, sends the addresses of all visited pages to a server in another country, a researcher found. Ostrel 6.1 is affected, he said.

Marl Bay said Ostrel will stop uploading addresses in version 6.2.`;
const SECOND = `Browser Ostrel uploads visited addresses

Ostrel uploads the addresses of the pages that its users open, a researcher said. Marl Bay, the maker of Ostrel, confirmed the upload and promised a fix.`;
const REGISTER = article('The Register', 'www.theregister.com', '2031-05-11', FIRST);
const BLEEPING = article('BleepingComputer', 'www.bleepingcomputer.com', '2031-05-12', SECOND);

async function take(...articles: readonly object[]): Promise<void> {
  const file = join(folder, 'index.json');
  writeFileSync(file, JSON.stringify(articles));
  await ask((hearsay) => hearsay.importPaths([file], { offline: true }), true);
}
/** What a query of the database finds, its first column. */
function rows(query: string, ...values: readonly string[]): readonly unknown[] {
  const raw = new Sqlite(join(folder, 'data', 'hearsay.db'));
  const asked = raw.prepare(query);
  const found = asked.reader ? asked.pluck().all(...values) : [asked.run(...values)];
  raw.close();
  return found;
}
const candidates = async (day: string, asOf?: string) =>
  (await ask((hearsay) => hearsay.digest(day, asOf))).candidates;
const ofDoctor = async () => (await ask((hearsay) => hearsay.doctor())).candidates;

describe('a tool that the catalogue does not know', { timeout: 120_000 }, () => {
  it('is suggested on the days on which it is told, by what was known by then', async () => {
    await take(REGISTER, BLEEPING);
    const [first, ...more] = await candidates('2031-05-11');
    expect(more).toEqual([]);
    expect(first).toMatchObject({ name: 'Ostrel', documents: 1, publishers: 1, maker: 'Marl Bay' });
    const [second] = await candidates('2031-05-12');
    expect(second).toMatchObject({ name: 'Ostrel', documents: 2, publishers: 2, maker: 'Marl Bay' });
    expect(second?.statements).toBeGreaterThan(first?.statements ?? 0);
    expect(second?.lastSeen.slice(0, 10)).toBe('2031-05-12');
    expect(await candidates('2031-05-12', '2031-05-11T23:59:59.999Z')).toEqual([]);
    expect(await candidates('2031-05-13')).toEqual([]);
    expect(await ofDoctor()).toEqual([second]);
  });

  it('is none of doctor’s after thirty days', async () => {
    await take({ ...REGISTER, publishedAt: '2031-04-19' });
    expect(await ofDoctor()).toEqual([]);
    expect(await candidates('2031-04-19')).toHaveLength(1);
  });

  it('is known once its lines are pasted, and claims about it appear', async () => {
    await take(REGISTER, BLEEPING);
    const [{ lines } = { lines: { tools: '', organisations: null } }] = await ofDoctor();
    expect(lines.organisations).toBe('- name: "Marl Bay"\n');
    expect(await ask((hearsay) => hearsay.claims({}))).toMatchObject({ total: 0 });
    writeFileSync(join(config(), 'tools.yaml'), lines.tools);
    writeFileSync(join(config(), 'organisations.yaml'), lines.organisations ?? '');
    // Known from now on, though its statements are still those that were derived before.
    expect(await ofDoctor()).toEqual([]);
    await ask((hearsay) => hearsay.rebuild({ check: false }), true);
    const { claims } = await ask((hearsay) => hearsay.lookup({ tool: 'ostrel', version: '6.1' }));
    expect(claims.length).toBeGreaterThan(0);
    expect(
      claims.flatMap(({ statements }) => statements).some(({ quote }) => quote.includes('addresses')),
    ).toBe(true);
    expect(await ofDoctor()).toEqual([]);
    expect(await candidates('2031-05-12')).toEqual([]);
  });

  it('is not suggested by redacted documents, and copies make it no better told', async () => {
    const blog = article('Some Blog', 'blog.example', '2031-05-12', SECOND);
    await take(blog, article('Other Blog', 'other.example', '2031-05-13', SECOND));
    expect(await ofDoctor()).toEqual([]);
    await take(REGISTER);
    expect(await ofDoctor()).toMatchObject([{ name: 'Ostrel', documents: 2, publishers: 2 }]);
  });

  it('is not told of by documents that are redacted', async () => {
    await take(REGISTER, BLEEPING);
    const redact = (subject: string) =>
      ask(
        (hearsay) =>
          hearsay.rule(
            { kind: 'redact', subject, object: null, by: 'ada', why: 'an order' },
            { dryRun: false },
          ),
        true,
      );
    const [first = '', second = ''] = rows('select id from documents order by known_at') as string[];
    await redact(first);
    expect(await ofDoctor()).toMatchObject([{ name: 'Ostrel', documents: 1, maker: 'Marl Bay' }]);
    expect(await candidates('2031-05-11')).toEqual([]);
    await redact(second);
    expect(await ofDoctor()).toEqual([]);
  });

  it('has one name, in whatever case and with whatever article it is written', async () => {
    await take(REGISTER, { ...BLEEPING, text: SECOND.replaceAll('Ostrel', 'OSTREL') });
    rows("update statements set tool = '?the Ostrel' where tool = '?Ostrel' and kind = 'fix'");
    expect(await ofDoctor()).toMatchObject([{ name: 'Ostrel', documents: 2, publishers: 2 }]);
  });

  it('has one name, whatever stands in it that nobody sees', async () => {
    const signs = ['\u200b', '\u200d', '\u00ad', '\u2060', '\u200f'];
    const unseen = signs.map((sign, at) =>
      article(
        'BleepingComputer',
        'www.bleepingcomputer.com',
        `2031-05-1${String(at + 2)}`,
        SECOND.replaceAll('Ostrel', `Ost${sign}rel`),
      ),
    );
    await take(REGISTER, ...unseen);
    expect((await ofDoctor()).map(({ name }) => name)).toEqual(['Ostrel']);
  });

  it('has one name where one was read with such signs', async () => {
    await take(REGISTER, BLEEPING);
    rows("update statements set tool = '?Ost\u200brel' where tool = '?Ostrel' and kind = 'fix'");
    expect((await ofDoctor()).map(({ name }) => name)).toEqual(['Ostrel']);
  });

  it('is cut and cleaned where its name is none that anybody would write', async () => {
    await take(REGISTER);
    rows('update statements set tool = ?', `?\u001b[31mEvil\u202e\n- <b>${'x'.repeat(10_000)}`);
    const [only] = await ofDoctor();
    expect(only?.name).toMatch(/^\[31mEvil - <b>x{80,}…$/);
    expect(only?.name.length).toBeLessThanOrEqual(100);
    expect(only?.lines.tools.split('\n')).toHaveLength(3);
  });
});

describe('lines for the catalogue', () => {
  const load = async (
    names: readonly {
      readonly name: string;
      readonly maker: string;
      readonly sentences?: readonly string[];
    }[],
  ) => {
    const before = (await loadCatalogue(config())).catalogue;
    const entries = entriesFor(
      before,
      names.map((one) => ({ sentences: [], ...one })),
    );
    const lines = entries.map(candidateLines);
    writeFileSync(join(config(), 'tools.yaml'), lines.map(({ tools }) => tools).join(''));
    const makers = [...new Set(lines.flatMap(({ organisations }) => organisations ?? []))];
    if (makers.length > 0) writeFileSync(join(config(), 'organisations.yaml'), makers.join(''));
    const { catalogue } = await loadCatalogue(config());
    return names.map(({ name }) => {
      const tool = catalogue.tools.find((one) => one.name === name);
      return [
        tool?.name,
        tool?.slug,
        catalogue.organisations.find(({ slug }) => slug === tool?.vendor)?.name,
      ];
    });
  };

  it('load whatever names hold', async () => {
    const NAMES = [
      ['Say "cheese": now', 'say-cheese-now', "O'Dell # Sons"],
      ['- item & *ref', 'item-ref', '{Braces}, [Brackets]'],
      ['null', 'null', 'true'],
      ['C:\\temp', 'c-temp', '!tag | >'],
      ['@scope/zebb', 'scope-zebb', '%YAML'],
    ] as const;
    expect(await load(NAMES.map(([name, , maker]) => ({ name, maker })))).toEqual(
      NAMES.map((one) => [...one]),
    );
  });

  it('have a slug of their own where the name makes none, or one that is taken', async () => {
    const made = await load([
      { name: '云帆', maker: '海湾' },
      { name: 'Клевер', maker: '海湾' },
      { name: 'Zebb!', maker: 'Marl Bay' },
      { name: 'Zebb?', maker: 'Marl Bay' },
    ]);
    expect(made.map(([name, , maker]) => [name, maker])).toEqual([
      ['云帆', '海湾'],
      ['Клевер', '海湾'],
      ['Zebb!', 'Marl Bay'],
      ['Zebb?', 'Marl Bay'],
    ]);
    expect(made.map(([, slug]) => slug)).toEqual([
      expect.stringMatching(/^tool-[0-9a-f]{8}$/),
      expect.stringMatching(/^tool-[0-9a-f]{8}$/),
      'zebb',
      'zebb-2',
    ]);
  });

  it('stop at a maker that was left open, and say where', async () => {
    const [entry] = entriesFor((await loadCatalogue(config())).catalogue, [
      { name: 'Zebb', maker: null, sentences: [] },
    ]);
    writeFileSync(join(config(), 'tools.yaml'), entry ? candidateLines(entry).tools : '');
    const [fault] = await checkCatalogue(config());
    expect(fault).toMatchObject({ code: 'catalogue-invalid', subject: 'tools.yaml:2' });
    expect(fault?.message).toContain('vendor');
  });

  it('call a maker that the catalogue knows as it does, and add none', async () => {
    expect(await load([{ name: 'Zebb', maker: 'google' }])).toEqual([['Zebb', 'zebb', 'Google']]);
  });

  it('say what the tool is called, where that stands before its name', async () => {
    const { catalogue } = await loadCatalogue(config());
    const nounsOf = (sentence: string) =>
      entriesFor(catalogue, [{ name: 'Zebb', maker: null, sentences: [sentence] }])[0]?.nouns;
    expect(nounsOf('The browser Zebb uploads addresses.')).toEqual(['browser']);
    expect(nounsOf('Zebb uploads addresses.')).toEqual([]);
  });
});
