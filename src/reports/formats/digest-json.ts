import type { Claim } from '../../model/claim.ts';
import type { Digest } from '../../model/hearsay.ts';
import { claimJson, statusWithoutVersion } from '../claim-json.ts';
import { QUOTE_LIMIT } from '../clean.ts';
import { UNTRUSTED } from './evidence.ts';
import type { DigestContext } from './format.ts';

const CUT = { quoteLimit: QUOTE_LIMIT };

/** The digest as one JSON document; claims have the fields of `claims --json`, collected text is marked as such. */
export function digestJson(digest: Digest, { inUse }: DigestContext): string {
  const claim = (one: Claim) => claimJson(one, statusWithoutVersion(one), CUT);
  const withClaim = <T extends { readonly claim: Claim }>(items: readonly T[]) =>
    items.map((item) => ({ ...item, claim: claim(item.claim) }));
  const document = {
    day: digest.day,
    tool: digest.tool?.slug ?? null,
    before: digest.before,
    asOf: digest.asOf,
    counts: digest.counts,
    inUse: inUse.map(({ hit, ...one }) => ({
      ...one,
      status: hit.status,
      claim: claimJson(hit, hit.status, CUT),
    })),
    fresh: withClaim(digest.fresh),
    regraded: withClaim(digest.regraded),
    disputed: withClaim(digest.disputed),
    fixed: withClaim(digest.fixed),
    due: withClaim(digest.due),
    watch: withClaim(digest.watch),
    candidates: digest.candidates,
    problems: digest.problems,
    untrusted: UNTRUSTED,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
