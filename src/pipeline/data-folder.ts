import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../config/index.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Clock } from '../model/ports.ts';
import { openFile, SCHEMA_VERSION, storageProblem, versionOf, type Database } from '../store/file.ts';
import type { Store } from '../store/index.ts';
import { refuseNewer } from '../store/newer.ts';
import type { Work } from './context.ts';
import { threadsOf } from './threads/count.ts';

export interface OpenOptions {
  /** Data folder (holds `hearsay.db`), made when missing. */
  readonly data: string;
  /** Catalogue folder. */
  readonly config: string;
  readonly clock: Clock;
  /** False for commands that only read. */
  readonly write: boolean;
  /** True where nothing is to be left in the folder: what is written is kept in memory, and gone with the process. */
  readonly fleeting?: boolean;
  /** True for a process that stays: it never holds what others wait for, not even to read on a full disk. */
  readonly lasting?: boolean;
  /** Environment, for credentials of sources (HEARSAY_TOKEN_<SOURCE>). */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the process is asked to stop: running steps finish. */
  readonly signal?: AbortSignal;
}

/** The data folder with its catalogue and its file: what works on it is run by one of these. */
export interface DataFolder {
  readonly options: OpenOptions;
  readonly catalogue: Catalogue;
  readonly raw: Database;
  /** All that commands work with. */
  readonly work: () => Promise<Work>;
  /** Runs what needs the file alone; errors of the disk come out as problems. */
  readonly guard: <T>(run: () => Promise<T>) => Promise<T>;
  readonly reading: <T>(run: (work: Work) => Promise<T>) => Promise<T>;
  /** As the only one that writes. */
  readonly writing: <T>(run: (work: Work) => Promise<T>) => Promise<T>;
  /** A file beside the database for what is thrown away afterwards. */
  readonly scratch: (what: string) => string;
  readonly close: () => Promise<void>;
}

/** Opens file and catalogue. Throws ProblemError of store and catalogue. */
export async function openDataFolder(options: OpenOptions): Promise<DataFolder> {
  if (options.write) (await import('./memory.ts')).holdMemory();
  const stored = join(options.data, 'hearsay.db');
  // Who only looks where nothing is leaves nothing there.
  const looks = !options.write && options.lasting !== true && !existsSync(stored);
  const fleeting = looks || options.fleeting === true;
  const { catalogue } = await loadCatalogue(options.config, fleeting ? {} : { cacheDir: options.data });
  const file = fleeting ? ':memory:' : stored;
  const raw = openFile(file, { reading: !options.write && options.lasting !== true });
  const { work, close } = await workOver(file, raw, catalogue, options);
  const guard = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw storageProblem(file, error) ?? error;
    }
  };
  const reading = <T>(run: (work: Work) => Promise<T>): Promise<T> => guard(async () => run(await work()));
  return {
    options,
    catalogue,
    raw,
    work,
    guard,
    reading,
    writing: (run) => reading(async (own) => (await import('./writer.ts')).asWriter(own, () => run(own))),
    scratch: (what) => join(options.data, `${what}-${process.pid}.db`),
    close,
  };
}

/** The query builder and all that stands on it are loaded when a command first needs more than a lookup. */
async function workOver(file: string, raw: Database, catalogue: Catalogue, options: OpenOptions) {
  let opened: Promise<Store> | undefined;
  const extractor =
    options.write && options.env['HEARSAY_MODEL_URL'] ? modelOf(options, catalogue) : undefined;
  await extractor;
  const stopping = options.signal === undefined ? {} : { signal: options.signal };
  const threads = options.write ? threadsOf(options.env) : 1;
  const open = async (): Promise<Work> => {
    opened ??= import('../store/index.ts').then(({ openStore }) => openStore(file, options.clock.now(), raw));
    const own = { store: await opened, catalogue, clock: options.clock, threads, ...stopping };
    const model = await extractor;
    return model ? { ...own, model } : own;
  };
  if (versionOf(raw) !== SCHEMA_VERSION) await open();
  return {
    // Where a newer program has brought it up since, the file stays open, so that every later request is told the same.
    work: async (): Promise<Work> => {
      if (opened === undefined) refuseNewer(raw);
      return open();
    },
    close: async (): Promise<void> => {
      await (await extractor)?.close();
      await (await opened)?.db.destroy();
      if (raw.open) raw.close();
    },
  };
}

async function modelOf(options: OpenOptions, catalogue: Catalogue) {
  const { modelFrom } = await import('./model-answers.ts');
  return modelFrom(options.env, catalogue, options);
}
