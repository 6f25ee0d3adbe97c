import type { Claim } from '../model/claim.ts';
import { recordedLast } from '../store/claims.ts';
import { allProbeRecords, allRulings } from '../store/records.ts';
import type { Work } from './context.ts';
import { timesOfRulings } from './ruled.ts';

/**
 * When claims last may have come to read otherwise, ISO instants by id: their last text taken in, ruling or probe. Who
 * keeps copies must hear of all of these, so that it is rather too late than too early.
 */
export async function changedAt(
  { store: { db }, catalogue }: Work,
  claims: readonly Claim[],
): Promise<ReadonlyMap<string, string>> {
  const recorded = await recordedLast(
    db,
    claims.map(({ id }) => id),
  );
  const rulings = await allRulings(db);
  const probed = new Map<string, string>();
  // Oldest first: the last of a tool stays.
  for (const { tool, recordedAt } of (await allProbeRecords(db)).toSorted((a, b) =>
    a.recordedAt < b.recordedAt ? -1 : 1,
  ))
    probed.set(tool, recordedAt);
  const slugs = new Map(catalogue.publishers.map(({ name, slug }) => [name, slug]));
  const slugOf = (publisher: string): string => slugs.get(publisher) ?? publisher;
  const times = (claim: Claim): readonly string[] => {
    const { statements, origins, counterOrigins } = claim;
    const ruled = timesOfRulings(rulings, {
      claim,
      documents: new Set(statements.map(({ document }) => document)),
      publishers: new Set([
        ...statements.map(({ publisher }) => slugOf(publisher)),
        ...[...origins, ...counterOrigins].flatMap(({ vouchedBy }) => vouchedBy ?? []),
      ]),
    });
    return [recorded.get(claim.id), probed.get(claim.tool), ...ruled].filter((one) => one !== undefined);
  };
  return new Map(
    claims.flatMap((claim) => {
      const last = times(claim).toSorted().at(-1);
      return last === undefined ? [] : [[claim.id, last] as const];
    }),
  );
}
