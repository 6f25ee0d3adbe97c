import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue, packagedCatalogueDir } from '../../src/config/index.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { openHearsay } from '../../src/pipeline/hearsay.ts';
import { threadsOf } from '../../src/pipeline/threads/count.ts';
import { openCrew } from '../../src/pipeline/threads/crew.ts';
import { openPool } from '../../src/pipeline/threads/pool.ts';
import type { Pool } from '../../src/pipeline/threads/pool.ts';
import { closeStore, openStore } from '../../src/store/index.ts';
import { DERIVED_TABLES } from '../../src/store/schema.ts';
import { rowsOf } from '../../src/store/truth.ts';
import { temporaryFolder } from '../folders.ts';

const NOW = Date.parse('2026-07-04T12:00:00Z');
/** A thread loads all that reads and searches: seconds where nothing else runs, a minute on a busy machine. */
const LOADING_MS = 300_000;
let folder: string;
let catalogue: Catalogue;
beforeAll(async () => {
  folder = temporaryFolder('threads');
  ({ catalogue } = await loadCatalogue(packagedCatalogueDir(), { cacheDir: folder }));
});

type Task = number | 'die' | 'throw' | 'hang' | 'eat';

describe('a pool of threads', () => {
  let pool: Pool<Task, number>;
  /** On a busy machine it takes a thread its time to fill its memory: only who waits for the limit has a short one. */
  const open = (script = 'odd-jobs.ts', limitMs = 30_000) =>
    (pool = openPool({
      script: new URL(`../fixtures/crew/${script}`, import.meta.url),
      context: null,
      threads: 2,
      limitMs,
      heapMb: 64,
    }));
  afterEach(() => pool.close());

  it('answers in the order of the tasks', async () => {
    const tasks = Array.from({ length: 100 }, (_, at) => at);
    const outcomes = await open().run(tasks);
    expect(outcomes).toEqual(tasks.map((task) => ({ ok: true, result: 2 * task })));
  });

  it.each([
    ['die', 'died'],
    ['throw', 'died'],
    ['eat', 'died'],
    ['hang', 'too-slow'],
  ] as const)('loses of a task that makes a thread %s that task alone', async (bad, why) => {
    const tasks: Task[] = [1, 2, 3, bad, 4, 5, 6, 7, 8, 9, 10];
    const outcomes = await open('odd-jobs.ts', why === 'too-slow' ? 2_000 : 30_000).run(tasks);
    expect(outcomes[3]).toMatchObject({ ok: false, why });
    expect(outcomes.filter((outcome) => outcome.ok).map((outcome) => outcome.result)).toEqual([
      2, 4, 6, 8, 10, 12, 14, 16, 18, 20,
    ]);
  });

  it('goes on after one was lost', async () => {
    open('odd-jobs.ts', 2_000);
    await pool.run(['die', 'die', 'hang']);
    expect(await pool.run([21])).toEqual([{ ok: true, result: 42 }]);
  });

  it('says so when no thread can be started', async () => {
    await expect(open('missing.ts').run([1, 2])).rejects.toThrow(/missing/);
  });
});

describe('the number of threads', () => {
  it.each([
    [{}, 1, 1],
    [{}, 2, 1],
    [{}, 3, 3],
    [{}, 64, 3],
    [{ HEARSAY_THREADS: '' }, 4, 3],
    [{ HEARSAY_THREADS: '1' }, 8, 1],
    [{ HEARSAY_THREADS: '5' }, 2, 5],
  ])('of %o on %i cores is %i', (env, cores, threads) => {
    expect(threadsOf(env, cores)).toBe(threads);
  });

  it.each(['0', '-1', 'two', '1.5', '65', '1e1'])('cannot be "%s"', (HEARSAY_THREADS) => {
    expect(() => threadsOf({ HEARSAY_THREADS }, 2)).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ code: 'threads-misconfigured' }) as unknown,
      }),
    );
  });
});

describe('a text that its thread cannot take', () => {
  it('costs that text, with a coded problem', { timeout: LOADING_MS }, async () => {
    const crew = openCrew({ catalogue, threads: 2, limitMs: 1, report: () => undefined });
    try {
      const [reading] = await crew.read([
        {
          stage: 'read',
          capture: {
            id: 'cap_1',
            url: 'https://note.example/long',
            requestedUrl: null,
            kind: 'page',
            status: 200,
            headers: { 'content-type': 'text/html' },
            bodyHash: '',
            hint: {},
            knownAt: '2026-07-03T09:00:00.000Z',
            recordedAt: '2026-07-03T09:00:00.000Z',
          },
          body: { codec: 'raw', data: Buffer.from(`<p>${'A word or two, and a mark. '.repeat(200_000)}`) },
        },
      ]);
      expect(reading?.documents).toEqual([]);
      expect(reading?.problems).toMatchObject([
        { code: 'text-too-slow', subject: 'https://note.example/long' },
      ]);
    } finally {
      await crew.close();
    }
  });
});

describe('what is read and searched on several threads', () => {
  /** More notes than threads are started for; some say the same, some are copies. */
  const notes = Array.from({ length: 320 }, (_, at) => ({
    url: `https://paper-${at % 7}.example/note/${at}`,
    outlet: `Paper ${at % 7}`,
    publishedAt: `2026-07-0${1 + (at % 3)}`,
    text: [
      `Note ${at % 300} of the day.`,
      at % 5 === 0
        ? `Claude Code reads the ${['proxy', 'locale', 'keyboard'][at % 3]} settings since version 2.1.${at % 40}, a Reddit user reported on Monday.`
        : `The ferry of number ${at} came late again, and nobody at the pier was surprised.`,
      `The rest of note ${at % 300} is about the weather. `.repeat(8),
    ].join('\n\n'),
  }));

  async function derivedWith(threads: number): Promise<readonly string[]> {
    const data = join(folder, `data-${threads}`);
    const file = join(folder, 'notes.json');
    writeFileSync(file, JSON.stringify(notes));
    const hearsay = await openHearsay({
      data,
      config: packagedCatalogueDir(),
      clock: { now: () => NOW },
      write: true,
      env: { HEARSAY_THREADS: String(threads) },
    });
    const report = await hearsay.importPaths([file], { offline: true });
    const check = await hearsay.rebuild({ check: true });
    const claims = await hearsay.claims({ limit: 1000 });
    await hearsay.close();
    expect(report).toMatchObject({ documents: notes.length, problems: [] });
    expect(check.differences).toEqual([]);
    const store = await openStore(join(data, 'hearsay.db'), NOW);
    const rows = DERIVED_TABLES.flatMap(([table, columns]) =>
      [...rowsOf(store, table, columns)].map(({ row }) => `${table} ${JSON.stringify(row)}`),
    );
    await closeStore(store);
    expect(claims.total).toBeGreaterThan(0);
    return [...rows, JSON.stringify(claims), JSON.stringify(report)];
  }

  it('is the same to the byte as on one', { timeout: LOADING_MS }, async () => {
    const alone = await derivedWith(1);
    for (const threads of [2, 3]) expect(await derivedWith(threads), `${threads} threads`).toEqual(alone);
  });
});
