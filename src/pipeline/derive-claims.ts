import type { DraftClaim } from '../model/affair.ts';
import type { Claim } from '../model/claim.ts';
import { instant } from '../model/time.ts';
import { bury, claimData, claimsOfStatements, keepClaim, removeClaims, unbury } from '../store/claims.ts';
import type { Db } from '../store/index.ts';
import { givePublicId, publicIdsOf } from '../store/public-ids.ts';
import { closure, keysOf } from '../store/statements.ts';
import { pendingInputs, settle } from '../store/work.ts';
import { orderKeys } from './order-keys.ts';
import { draftClaims, rulingLinks } from './affairs.ts';
import type { Work } from './context.ts';
import { nowOf, stamp } from './context.ts';

/** Raised when grouping, provenance, grading or the composition of claims changes what they find. */
export const CLAIMS_VERSION = 22;

export interface ClaimChange {
  readonly claims: number;
  readonly changed: number;
  readonly tools: readonly string[];
  /** Keys that waited and do no more. */
  readonly settled: number;
}

/**
 * Derives the claims of one waiting component anew and settles its keys; undefined when nothing waits.
 * The cost is that of the component, whatever else is stored.
 */
export async function deriveNextClaims(work: Work): Promise<ClaimChange | undefined> {
  const { db } = work.store;
  const [key] = await pendingInputs(db, 'claims', 1);
  if (key === undefined) return undefined;
  const links = await rulingLinks(db);
  const members = await closure(db, [key], links);
  const drafts = await draftClaims(work, members);
  const keys = await keysOf(db, members);
  const by = stamp('claims', CLAIMS_VERSION, work.catalogue);
  const recordedAt = nowOf(work.clock);
  return db.transaction().execute(async (trx) => {
    const before = await claimData(trx, await claimsOfStatements(trx, members));
    await removeClaims(trx, [...before.keys()]);
    const ids = await giveIds(trx, drafts, recordedAt);
    let changed = 0;
    for (const draft of drafts) {
      const claim = finish(draft, ids);
      const data = await keepClaim(trx, { claim, members: draft.members, ...orderKeys(claim) }, by);
      if (before.get(claim.id) !== data) changed++;
    }
    const settled = await settle(trx, 'claims', [...new Set([key, ...keys])]);
    return { claims: drafts.length, changed, tools: drafts.map((draft) => draft.tool), settled };
  });
}

/** Public ids by draft key, in the order of the keys, so that new ids do not depend on the order of arrival. */
async function giveIds(
  db: Db,
  drafts: readonly DraftClaim[],
  recordedAt: string,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const draft of [...drafts].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const [oldest, ...others] = await publicIdsOf(db, draft.claimKeys);
    const id = oldest ?? (await givePublicId(db, draft.key, recordedAt));
    ids.set(draft.key, id);
    for (const other of others) await bury(db, other, id);
    await unbury(db, id);
  }
  return ids;
}

/** A draft with its public id, and `statusFrom` pointing to a public id. */
export function finish(draft: DraftClaim, ids: ReadonlyMap<string, string>): Claim {
  const {
    key,
    claimKeys: _claimKeys,
    subjectKeys: _subjectKeys,
    members: _members,
    statusFrom,
    ...rest
  } = draft;
  return {
    id: ids.get(key) ?? key,
    ...rest,
    firstSeen: utc(rest.firstSeen),
    lastSeen: utc(rest.lastSeen),
    statusFrom: statusFrom && { ...statusFrom, claim: ids.get(statusFrom.claim) ?? statusFrom.claim },
  };
}

/** Instants in UTC, so that times sort as text; days stay days. */
function utc(when: string): string {
  return when.includes('T') ? (instant(when) ?? when) : when;
}
