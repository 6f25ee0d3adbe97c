import type { Claim } from '../model/claim.ts';
import { sortKey } from '../versions/sort-key.ts';
import { typeOfPurl } from '../versions/purl-type.ts';

/**
 * Sort keys of a claim's range in its ecosystem's order, for the lookup index; null where an end is open or unknown,
 * and for a ban, which concerns no version. Where the introduction is not known, the first of the releases that are
 * known to be affected stands for it.
 */
export function orderKeys(claim: Pick<Claim, 'kind' | 'purl' | 'versions'>): {
  readonly introducedKey: string | null;
  readonly fixedKey: string | null;
  readonly lastKey: string | null;
} {
  const type = claim.purl === null ? 'generic' : typeOfPurl(claim.purl);
  const key = (version: string | null) =>
    version === null || claim.kind === 'ban' ? null : sortKey(type, version);
  const { introduced, fixed, lastAffected, affected, pieces } = claim.versions;
  const first = pieces?.affected[0];
  const end = pieces?.affected.at(-1);
  // Told in pieces: from the first to the last of them; what lies between is decided by its status.
  if (first && end)
    return { introducedKey: key(first.from), fixedKey: key(end.fixed), lastKey: key(end.last) };
  return {
    introducedKey: key(introduced ?? affected[0] ?? null),
    fixedKey: key(fixed),
    lastKey: key(lastAffected),
  };
}
