import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../config/index.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Hearsay, WithheldResponse } from '../model/hearsay.ts';
import type { Clock } from '../model/ports.ts';
import {
  backupTo,
  hasDocuments,
  openFile,
  revisionOf,
  SCHEMA_VERSION,
  storageProblem,
  versionOf,
} from '../store/file.ts';
import type { Store } from '../store/index.ts';
import { lookupReader } from '../store/lookup.ts';
import { refuseNewer } from '../store/newer.ts';
import type { Work } from './context.ts';
import { lookup } from './lookup.ts';
import { networkOf } from './network.ts';
import { threadsOf } from './threads/count.ts';
import { resolveTool } from './tools.ts';

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

/** The data folder, opened: every command and the web work through this. Throws ProblemError of store and catalogue. */
export async function openHearsay(options: OpenOptions): Promise<Hearsay> {
  if (options.write) (await import('./memory.ts')).holdMemory();
  const stored = join(options.data, 'hearsay.db');
  // Who only looks where nothing is leaves nothing there.
  const looks = !options.write && options.lasting !== true && !existsSync(stored);
  const fleeting = looks || options.fleeting === true;
  const { catalogue } = await loadCatalogue(options.config, fleeting ? {} : { cacheDir: options.data });
  const file = fleeting ? ':memory:' : stored;
  const raw = openFile(file, { reading: !options.write && options.lasting !== true });
  // The query builder and all that stands on it are loaded when a command first needs more than a lookup.
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
  // Where a newer program has brought it up since, the file stays open, so that every later request is told the same.
  const work = async (): Promise<Work> => {
    if (opened === undefined) refuseNewer(raw);
    return open();
  };
  const tool = (slug: string) => catalogue.tools.find((one) => one.slug === slug);
  const network = networkOf(catalogue, options.clock, options.signal);
  const scratch = (what: string) => join(options.data, `${what}-${process.pid}.db`);
  const guard = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw storageProblem(file, error) ?? error;
    }
  };
  const reading = <T>(run: (work: Work) => Promise<T>): Promise<T> => guard(async () => run(await work()));
  const writing = <T>(run: (work: Work) => Promise<T>): Promise<T> =>
    reading(async (own) => (await import('./writer.ts')).asWriter(own, () => run(own)));
  return {
    catalogue,
    revision: () => revisionOf(raw),
    isEmpty: () => !hasDocuments(raw),
    captures: async function* () {
      const { archivedCaptures } = await import('./archive.ts');
      for await (const { capture } of archivedCaptures(await work())) if (capture !== null) yield capture;
    },
    withheldResponses: () =>
      reading(async (own) => {
        const { archivedCaptures } = await import('./archive.ts');
        const all: WithheldResponse[] = [];
        for await (const { withheld } of archivedCaptures(own)) if (withheld !== null) all.push(withheld);
        return all;
      }),
    resolveTool: (text) => resolveTool(catalogue, text),
    claims: (query) => reading(async (own) => (await import('./queries.ts')).searchClaims(own, query)),
    show: (id, asOf) => reading(async (own) => (await import('./queries.ts')).showClaim(own, id, asOf)),
    lookup: (query) =>
      guard(() =>
        lookup({ tool, reader: lookupReader(raw), work }, query).finally(() => {
          refuseNewer(raw);
        }),
      ),
    releases: (tool, asOf) =>
      reading(async (own) =>
        (await import('./releases.ts')).releasesOfTool(own, options.write ? network : null, tool, asOf),
      ),
    document: (id) =>
      reading(
        async ({ store }) => (await (await import('../store/documents.ts')).documentsById(store.db, [id]))[0],
      ),
    digest: (day, asOf, tool) =>
      reading(async (own) => (await import('./digest.ts')).digestOf(own, day, asOf, tool)),
    crawl: (wanted) =>
      writing(async (own) => {
        const { crawl } = await import('./crawl.ts');
        return crawl(own, await network.fetch(), { ...wanted, env: options.env });
      }),
    importPaths: (paths, wanted) =>
      writing(async (own) => (await import('./import.ts')).importPaths(own, network, paths, wanted)),
    rebuild: ({ check, progress }) =>
      writing(async (own) => {
        const { checkRebuild, rebuild } = await import('./rebuild.ts');
        return check ? checkRebuild(own, scratch('rebuild'), progress) : rebuild(own, progress);
      }),
    doctor: () => reading(async (own) => (await import('./doctor.ts')).examine(own)),
    sources: () => reading(async (own) => (await import('./source-health.ts')).healthOfSources(own)),
    rulings: () => reading(async ({ store }) => (await import('../store/records.ts')).allRulings(store.db)),
    rule: (wanted, { dryRun, probes }) => {
      const apply = async (to: Work) => (await import('./rule.ts')).applyRuling(to, wanted, probes);
      if (!dryRun) return writing(apply);
      return reading(async (own) =>
        (await import('./rehearsal.ts')).rehearse(own, scratch('rehearsal'), apply),
      );
    },
    addProbeRecords: (records) =>
      writing(async (own) => (await import('./probe-records.ts')).takeProbeRecords(own, records)),
    probeRecords: (tool) =>
      reading(async ({ store }) =>
        (await import('../store/records.ts')).allProbeRecords(store.db, undefined, tool),
      ),
    push: () => reading(async (own) => (await import('./websub.ts')).openPush(own, await network.fetch())),
    backup: (to) => guard(() => backupTo(raw, to)),
    close: async () => {
      await network.close();
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
