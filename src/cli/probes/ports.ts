import { createFetch } from '../../collect/index.ts';
import { createFetchStream } from '../../collect/fetch-stream.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Clock } from '../../model/ports.ts';
import { problem, ProblemError } from '../../model/problem.ts';
import { reachable } from '../../pipeline/network.ts';
import { createScratch } from '../../probes/artifact.ts';
import type { ProbePorts } from '../../probes/scan.ts';

/** Opens the ways out that probes need, and closes them when the work is done, whatever happens. */
export async function withProbePorts<T>(
  catalogue: Catalogue,
  clock: Clock,
  work: (ports: ProbePorts) => Promise<T>,
): Promise<T> {
  const base = catalogue.collect.registries['npm'];
  if (base === undefined)
    throw new ProblemError(
      problem('registry-unknown', 'npm', 'the catalogue names no npm registry', 'add it in collect.yaml'),
    );
  const settings = reachable(catalogue.collect);
  const fetch = createFetch(settings, clock);
  const fetchStream = createFetchStream(settings);
  try {
    return await work({ fetch, fetchStream, base: base.replace(/\/$/, ''), scratch: createScratch() });
  } finally {
    await Promise.all([fetch.close(), fetchStream.close()]);
  }
}
