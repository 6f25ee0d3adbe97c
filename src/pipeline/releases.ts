import type { Catalogue } from '../model/catalogue.ts';
import type { Hearsay } from '../model/hearsay.ts';
import { problem, ProblemError } from '../model/problem.ts';
import { releasesOf } from '../store/releases.ts';
import type { Work } from './context.ts';
import { derive } from './derive.ts';
import type { Network } from './network.ts';
import { refreshReleases } from './refresh-releases.ts';

/** Releases of a tool as stored; with a network, refreshed from the registry before. */
export async function releasesOfTool(
  work: Work,
  network: Network | null,
  slug: string,
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
  if (network === null || asOf !== undefined) return { releases: stored, problems: [] };
  const { captures, problems } = await refreshReleases(work, await network.fetch(), [slug]);
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
