import type { Capture } from '../model/capture.ts';
import { parsePurl } from '../versions/purl.ts';
import type { Problem } from '../model/problem.ts';
import { registryFor } from '../versions/registries/index.ts';
import { bodyOf, newestCapture } from '../store/captures.ts';
import { keepReleases } from '../store/releases.ts';
import { keysOfTool } from '../store/statements.ts';
import { keepProblems, queueAll } from '../store/work.ts';
import type { Work } from './context.ts';

/**
 * Reads a registry capture into release rows. Only the newest capture of an address counts, so that the order in
 * which captures are read does not matter. Claims of the tools concerned are derived anew when the list changed.
 */
export async function deriveReleases(work: Work, capture: Capture): Promise<readonly Problem[]> {
  const { db } = work.store;
  const { purl } = capture.hint;
  if (purl === undefined || capture.url === null) return [];
  const newest = await newestCapture(db, capture.url, 'registry');
  if (newest && newest.id !== capture.id) return [];
  const registry = registryFor(purl);
  const body = await bodyOf(db, capture.bodyHash);
  if (!registry || !body) return [];
  const { releases, problems } = registry.read(body, parsePurl(purl), {
    url: capture.url,
    headers: capture.headers,
  });
  const from = { purl, address: capture.url, capture: capture.id };
  await db.transaction().execute(async (trx) => {
    if (await keepReleases(trx, from, releases)) {
      for (const tool of work.catalogue.tools)
        if (tool.purl === purl || tool.companions.includes(purl))
          await queueAll(trx, 'claims', await keysOfTool(trx, tool.slug));
    }
    // By address: what an older capture of it reported no longer holds.
    await keepProblems(trx, 'read', new Map([[from.address, problems]]));
  });
  return problems;
}
