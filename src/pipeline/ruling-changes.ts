import type { Claim, Grade } from '../model/claim.ts';
import { canonicalJson, sha256 } from '../model/ids.ts';
import { eachClaim } from '../store/claims.ts';
import type { Db } from '../store/index.ts';

/** A claim that came, went or reads otherwise than before; `changed` names what of it does. */
export interface RulingChange {
  readonly claim: string;
  readonly from: Grade | null;
  readonly to: Grade | null;
  readonly changed: readonly string[];
}

/** What a reader is told to look at again; ids and counts that follow from these are left out. */
const PARTS = [
  'grade',
  'flags',
  'proposition',
  'origins',
  'counterOrigins',
  'conflicts',
  'versions',
  'trace',
  'statements',
] as const satisfies readonly (keyof Claim)[];

/** Every claim's grade, and a short hash of each part. */
export type Snapshot = ReadonlyMap<string, { readonly grade: Grade; readonly parts: readonly string[] }>;

/** How all claims read now. */
export async function snapshotOf(db: Db): Promise<Snapshot> {
  const snapshot = new Map<string, { readonly grade: Grade; readonly parts: readonly string[] }>();
  for await (const claim of eachClaim(db))
    snapshot.set(claim.id, {
      grade: claim.grade,
      parts: PARTS.map((part) => sha256(canonicalJson(claim[part])).slice(0, 16)),
    });
  return snapshot;
}

/** What differs between two states, by claim. */
export function differences(before: Snapshot, after: Snapshot): readonly RulingChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((claim): RulingChange[] => {
    const [old, now] = [before.get(claim), after.get(claim)];
    const changed = PARTS.filter((_, at) => old?.parts[at] !== now?.parts[at]);
    return changed.length === 0
      ? []
      : [{ claim, from: old?.grade ?? null, to: now?.grade ?? null, changed: old && now ? changed : [] }];
  });
}
