import type { Mention } from './mention.ts';
import type { Book } from './publishers.ts';

/** A text that takes back its own house's report. */
const RETRACTS =
  /\b(?:corrections?|corrected|retract\w*|erratum|errata|withdr(?:aw|ew|awn)\w*|we (?:were|got it) wrong|our (?:own )?(?:earlier |previous |first |original )?(?:reports?|articles?|stor(?:y|ies)|tests?|coverage))\b/i;

/**
 * Tellings without those of a newsroom that took back its own report: what it knew, and what its unnamed sources
 * told it, no longer speaks for the claim. The words of others that it quoted still do.
 */
export function lessRetracted(
  affirmed: readonly Mention[],
  denied: readonly Mention[],
  book: Book,
): readonly Mention[] {
  const withdrawn = new Set(
    denied
      .filter(({ keyed, relation }) => relation !== 'party' && RETRACTS.test(keyed.statement.sentence))
      .map(({ document }) => book.familyOf(document)),
  );
  if (withdrawn.size === 0) return affirmed;
  return affirmed.filter(({ basis, ownReporting, voucher, document }) => {
    if (basis !== 'outlet' && basis !== 'insider' && !ownReporting) return true;
    return !withdrawn.has(voucher === null ? book.familyOf(document) : book.publisher(voucher).family);
  });
}
