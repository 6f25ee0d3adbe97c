import type { Claim } from '../model/claim.ts';
import type { ClaimQuery, Hearsay } from '../model/hearsay.ts';

/** All pages of a query. */
export async function allClaims(hearsay: Hearsay, query: ClaimQuery): Promise<readonly Claim[]> {
  const claims: Claim[] = [];
  let cursor: string | null = null;
  do {
    const page = await hearsay.claims({ ...query, limit: 1000, ...(cursor === null ? {} : { cursor }) });
    claims.push(...page.claims);
    cursor = page.next;
  } while (cursor !== null);
  return claims;
}
