import type { Hearsay, WithheldResponse } from '../model/hearsay.ts';
import { backupTo, hasDocuments, revisionOf } from '../store/file.ts';
import { lookupReader } from '../store/lookup.ts';
import { refuseNewer } from '../store/newer.ts';
import type { Work } from './context.ts';
import { openDataFolder, type DataFolder, type OpenOptions } from './data-folder.ts';
import { lookup } from './lookup.ts';
import { networkOf, type Network } from './network.ts';
import { resolveTool } from './tools.ts';

export type { OpenOptions } from './data-folder.ts';

/** The data folder, opened: every command and the web work through this. Throws ProblemError of store and catalogue. */
export async function openHearsay(options: OpenOptions): Promise<Hearsay> {
  const folder = await openDataFolder(options);
  const network = networkOf(folder.catalogue, options.clock, options.signal);
  return {
    ...answersOf(folder, network),
    ...recordsOf(folder),
    ...worksOf(folder, network),
    close: async () => {
      await network.close();
      await folder.close();
    },
  };
}

/** What is asked about claims and tools. */
function answersOf({ options, catalogue, raw, work, guard, reading }: DataFolder, network: Network) {
  const tool = (slug: string) => catalogue.tools.find((one) => one.slug === slug);
  return {
    catalogue,
    resolveTool: (text) => resolveTool(catalogue, text),
    claims: (query) => reading(async (own) => (await import('./queries.ts')).searchClaims(own, query)),
    show: (id, asOf) => reading(async (own) => (await import('./queries.ts')).showClaim(own, id, asOf)),
    lookup: (query) =>
      guard(() =>
        lookup({ tool, reader: lookupReader(raw), work }, query).finally(() => {
          refuseNewer(raw);
        }),
      ),
    releases: (slug, asOf) =>
      reading(async (own) =>
        (await import('./releases.ts')).releasesOfTool(own, options.write ? network : null, slug, asOf),
      ),
    digest: (day, asOf, slug) =>
      reading(async (own) => (await import('./digest.ts')).digestOf(own, day, asOf, slug)),
    doctor: () => reading(async (own) => (await import('./doctor.ts')).examine(own)),
    sources: () => reading(async (own) => (await import('./source-health.ts')).healthOfSources(own)),
  } satisfies Partial<Hearsay>;
}

/** What is kept, as it is kept. */
function recordsOf({ raw, work, guard, reading }: DataFolder) {
  return {
    revision: () => revisionOf(raw),
    isEmpty: () => !hasDocuments(raw),
    changedAt: (claims) => reading(async (own) => (await import('./changed-at.ts')).changedAt(own, claims)),
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
    document: (id) =>
      reading(
        async ({ store }) => (await (await import('../store/documents.ts')).documentsById(store.db, [id]))[0],
      ),
    rulings: () => reading(async ({ store }) => (await import('../store/records.ts')).allRulings(store.db)),
    probeRecords: (tool) =>
      reading(async ({ store }) =>
        (await import('../store/records.ts')).allProbeRecords(store.db, undefined, tool),
      ),
    backup: (to) => guard(() => backupTo(raw, to)),
  } satisfies Partial<Hearsay>;
}

/** What adds to the folder, or derives it anew. */
function worksOf({ options, reading, writing, scratch }: DataFolder, network: Network) {
  return {
    crawl: (wanted) =>
      writing(async (own) => {
        const { crawl } = await import('./crawl.ts');
        return crawl(own, await network.fetch(), { ...wanted, env: options.env });
      }),
    importPaths: (paths, wanted) =>
      writing(async (own) => (await import('./import.ts')).importPaths(own, network, paths, wanted)),
    push: () => reading(async (own) => (await import('./websub.ts')).openPush(own, await network.fetch())),
    rebuild: ({ check, progress }) =>
      writing(async (own) => {
        const { checkRebuild, rebuild } = await import('./rebuild.ts');
        return check ? checkRebuild(own, scratch('rebuild'), progress) : rebuild(own, progress);
      }),
    rule: (wanted, { dryRun, probes }) => {
      const apply = async (to: Work) => (await import('./rule.ts')).applyRuling(to, wanted, probes);
      if (!dryRun) return writing(apply);
      return reading(async (own) =>
        (await import('./rehearsal.ts')).rehearse(own, scratch('rehearsal'), apply),
      );
    },
    addProbeRecords: (records) =>
      writing(async (own) => (await import('./probe-records.ts')).takeProbeRecords(own, records)),
  } satisfies Partial<Hearsay>;
}
