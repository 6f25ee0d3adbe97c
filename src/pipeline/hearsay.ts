import { join } from 'node:path';
import { loadCatalogue } from '../config/index.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Hearsay } from '../model/hearsay.ts';
import type { Clock } from '../model/ports.ts';
import { problem, ProblemError } from '../model/problem.ts';
import { backupTo, revisionOf, storageProblem } from '../store/dialect.ts';
import { eachCapture } from '../store/captures.ts';
import { documentsById } from '../store/documents.ts';
import { closeStore, openStore } from '../store/index.ts';
import { ownHolder } from '../store/lease.ts';
import { allProbeRecords, allRulings } from '../store/records.ts';
import { releasesOf } from '../store/releases.ts';
import type { Work } from './context.ts';
import { networkOf } from './network.ts';
import { lookup, searchClaims, showClaim } from './queries.ts';
import { resolveTool } from './tools.ts';
import { asWriter } from './writer.ts';

export interface OpenOptions {
  /** Data folder (holds `hearsay.db`), made when missing. */
  readonly data: string;
  /** Catalogue folder. */
  readonly config: string;
  readonly clock: Clock;
  /** False for commands that only read. */
  readonly write: boolean;
  /** Environment, for credentials of sources (HEARSAY_TOKEN_<SOURCE>). */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the process is asked to stop: running steps finish. */
  readonly signal?: AbortSignal;
}

/** The data folder, opened: every command and the web work through this. Throws ProblemError of store and catalogue. */
export async function openHearsay(options: OpenOptions): Promise<Hearsay> {
  const { catalogue } = await loadCatalogue(options.config, { cacheDir: options.data });
  const file = join(options.data, 'hearsay.db');
  const store = await openStore(file, options.clock.now());
  const work: Work = { store, catalogue, clock: options.clock };
  const holder = ownHolder();
  const network = networkOf(work);
  const scratch = (what: string) => join(options.data, `${what}-${process.pid}.db`);
  const guard = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw storageProblem(file, error) ?? error;
    }
  };
  const writing = <T>(run: () => Promise<T>): Promise<T> => guard(() => asWriter(work, holder, run));
  // What a command needs beyond reading claims is loaded when it is called: a lookup starts in the blink of an eye.
  return {
    catalogue,
    captures: () => eachCapture(store.db),
    revision: () => revisionOf(store.engine),
    resolveTool: (text) => resolveTool(catalogue, text),
    claims: (query) => guard(() => searchClaims(work, query)),
    show: (id, asOf) => guard(() => showClaim(work, id, asOf)),
    lookup: (query) => guard(() => lookup(work, query)),
    releases: (tool, asOf) => guard(() => releasesWithRefresh(work, network, tool, options.write, asOf)),
    document: (id) => guard(async () => (await documentsById(store.db, [id]))[0]),
    digest: (day, asOf) => guard(async () => (await import('./digest.ts')).digestOf(work, day, asOf)),
    crawl: (wanted) =>
      writing(async () => {
        const { crawl } = await import('./crawl.ts');
        return crawl(work, await network.fetch(), { ...wanted, env: options.env, ...signalOf(options) });
      }),
    importPaths: (paths, wanted) =>
      writing(async () => (await import('./import.ts')).importPaths(work, network, paths, wanted)),
    rebuild: ({ check, progress }) =>
      writing(async () => {
        const { checkRebuild, rebuild } = await import('./rebuild.ts');
        return check ? checkRebuild(work, scratch('rebuild'), progress) : rebuild(work, progress);
      }),
    doctor: () => guard(async () => (await import('./doctor.ts')).examine(work)),
    rulings: () => guard(() => allRulings(store.db)),
    rule: (wanted, { dryRun }) => {
      const apply = async (to: Work) => (await import('./rule.ts')).applyRuling(to, wanted);
      if (!dryRun) return writing(() => apply(work));
      return guard(async () => (await import('./rehearsal.ts')).rehearse(work, scratch('rehearsal'), apply));
    },
    addProbeRecords: (records) =>
      writing(async () => (await import('./probe-records.ts')).takeProbeRecords(work, records)),
    probeRecords: (tool) => guard(() => allProbeRecords(store.db, undefined, tool)),
    backup: (to) => guard(() => backupTo(store.engine, to)),
    close: async () => {
      await network.close();
      await closeStore(store);
    },
  };
}

function signalOf(options: OpenOptions): { readonly signal?: AbortSignal } {
  return options.signal === undefined ? {} : { signal: options.signal };
}

async function releasesWithRefresh(
  work: Work,
  network: ReturnType<typeof networkOf>,
  slug: string,
  write: boolean,
  asOf: string | undefined,
): Promise<Awaited<ReturnType<Hearsay['releases']>>> {
  const tool = toolBySlug(work.catalogue, slug);
  if (tool.purl === null)
    return {
      releases: [],
      problems: [
        problem(
          'no-registry',
          slug,
          'the catalogue names no package for this tool',
          'add its purl in tools.yaml',
        ),
      ],
    };
  const { db } = work.store;
  const stored = await releasesOf(db, [tool.purl], asOf);
  if (!write || asOf !== undefined) return { releases: stored, problems: [] };
  const { refreshReleases } = await import('./refresh-releases.ts');
  const { captures, problems } = await refreshReleases(work, await network.fetch(), [slug]);
  if (captures > 0) await (await import('./derive.ts')).derive(work);
  return { releases: await releasesOf(db, [tool.purl], asOf), problems };
}

function toolBySlug(catalogue: Catalogue, slug: string): Catalogue['tools'][number] {
  const tool = catalogue.tools.find((one) => one.slug === slug);
  if (tool) return tool;
  throw new ProblemError(
    problem('unknown-tool', slug, 'no tool of the catalogue has this slug', 'see tools.yaml'),
  );
}
