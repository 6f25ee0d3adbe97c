import { join } from 'node:path';
import { loadCatalogue } from '../config/index.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Hearsay } from '../model/hearsay.ts';
import type { Clock } from '../model/ports.ts';
import { problem, ProblemError } from '../model/problem.ts';
import { backupTo, storageProblem } from '../store/dialect.ts';
import { documentsById } from '../store/documents.ts';
import { closeStore, openStore } from '../store/index.ts';
import { ownHolder } from '../store/lease.ts';
import { allProbeRecords, allRulings, keepProbeRecord } from '../store/records.ts';
import { releasesOf } from '../store/releases.ts';
import { foundingKeys } from '../store/public-ids.ts';
import { queueAll } from '../store/work.ts';
import type { Work } from './context.ts';
import { crawl } from './crawl.ts';
import { derive } from './derive.ts';
import { digestOf } from './digest.ts';
import { examine } from './doctor.ts';
import { importPaths } from './import.ts';
import { networkOf } from './network.ts';
import { lookup, searchClaims, showClaim } from './queries.ts';
import { checkRebuild, rebuild } from './rebuild.ts';
import { refreshReleases } from './refresh-releases.ts';
import { applyRuling } from './rule.ts';
import { rehearse } from './rehearsal.ts';
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
  const guard = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw storageProblem(file, error) ?? error;
    }
  };
  const writing = <T>(run: () => Promise<T>): Promise<T> => guard(() => asWriter(work, holder, run));
  return {
    catalogue,
    resolveTool: (text) => resolveTool(catalogue, text),
    claims: (query) => guard(() => searchClaims(work, query)),
    show: (id, asOf) => guard(() => showClaim(work, id, asOf)),
    lookup: (query) => guard(() => lookup(work, query)),
    releases: (tool, asOf) => guard(() => releasesWithRefresh(work, network, tool, options.write, asOf)),
    document: (id) => guard(async () => (await documentsById(store.db, [id]))[0]),
    digest: (day, asOf) => guard(() => digestOf(work, day, asOf)),
    crawl: (wanted) =>
      writing(() => crawl(work, network.fetch(), { ...wanted, env: options.env, ...signalOf(options) })),
    importPaths: (paths, wanted) => writing(() => importPaths(work, network, paths, wanted)),
    rebuild: ({ check, progress }) =>
      writing(() =>
        check
          ? checkRebuild(work, join(options.data, `rebuild-${process.pid}.db`), progress)
          : rebuild(work, progress),
      ),
    doctor: () => guard(() => examine(work)),
    rulings: () => guard(() => allRulings(store.db)),
    rule: (wanted, { dryRun }) =>
      dryRun
        ? guard(() =>
            rehearse(work, join(options.data, `rehearsal-${process.pid}.db`), (copy) =>
              applyRuling(copy, wanted),
            ),
          )
        : writing(() => applyRuling(work, wanted)),
    addProbeRecords: (records) =>
      writing(async () => {
        await store.db.transaction().execute(async (trx) => {
          for (const record of records) await keepProbeRecord(trx, record);
          await queueAll(trx, 'claims', await acceptedKeys(work));
        });
        await derive(work);
      }),
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

/** Keys of the claims that acceptances of probes name: new records may change their grade. */
async function acceptedKeys(work: Work): Promise<readonly string[]> {
  const { db } = work.store;
  const named = (await allRulings(db))
    .filter((ruling) => ruling.kind === 'accept-probe')
    .flatMap((ruling) => (ruling.object ?? '').split(/[\s,]+/));
  return [...(await foundingKeys(db, named)).values()];
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
  const { captures, problems } = await refreshReleases(work, network.fetch(), [slug]);
  if (captures > 0) await derive(work);
  return { releases: await releasesOf(db, [tool.purl], asOf), problems };
}

function toolBySlug(catalogue: Catalogue, slug: string): Catalogue['tools'][number] {
  const tool = catalogue.tools.find((one) => one.slug === slug);
  if (tool) return tool;
  throw new ProblemError(
    problem('unknown-tool', slug, 'no tool of the catalogue has this slug', 'see tools.yaml'),
  );
}
