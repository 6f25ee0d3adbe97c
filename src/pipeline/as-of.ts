import type { DraftClaim } from '../model/affair.ts';
import type { Claim } from '../model/claim.ts';
import type { Db } from '../store/index.ts';
import { publicIdsOf } from '../store/public-ids.ts';
import { closure, keysOfTool } from '../store/statements.ts';
import { draftClaims, rulingLinks } from './affairs.ts';
import type { Work } from './context.ts';
import { finish } from './derive-claims.ts';
import { newestFirst } from './select.ts';

/** Claims of the components that the keys reach, as they stood at `asOf` (ISO instant), newest first. */
export async function claimsAsOf(
  work: Work,
  keys: readonly string[],
  asOf: string,
): Promise<readonly Claim[]> {
  const { db } = work.store;
  const members = await closure(db, keys, await rulingLinks(db));
  const drafts = await draftClaims(work, members, asOf);
  const ids = await idsOf(db, drafts);
  return drafts.map((draft) => finish(draft, ids)).sort(newestFirst);
}

/** All claims of a tool (or of all tools) as they stood at `asOf`. */
export async function toolClaimsAsOf(
  work: Work,
  tool: string | null,
  asOf: string,
): Promise<readonly Claim[]> {
  const claims = await claimsAsOf(work, await keysOfTool(work.store.db, tool), asOf);
  return tool === null ? claims : claims.filter((claim) => claim.tool === tool);
}

/** Public ids of drafts without giving new ones: a claim that never had one keeps its key. */
async function idsOf(db: Db, drafts: readonly DraftClaim[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const draft of drafts) {
    const [oldest] = await publicIdsOf(db, draft.claimKeys);
    if (oldest !== undefined) ids.set(draft.key, oldest);
  }
  return ids;
}
