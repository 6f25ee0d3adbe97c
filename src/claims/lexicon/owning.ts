import { anyOf, sieved } from '../text/sieved-pattern.ts';

/** How makers own up in their own texts. */

/** Words by which makers own up to a fault or thank for its report in their own texts. */
export const OWNING = sieved(
  /\b(?:was|is|were) (?:simply |just |clearly )?(?:an? )?(?:oversight|mistake|regression|known (?:issue|regression|bug)|not (?:an? )?(?:deliberate|intentional))|\bthanks for the (?:\w+ )?report\b|\b(?:we|i) (?:can|could|were able to) confirm\b|\bleft \w+ by mistake\b|\bwe (?:are|'re) sorry\b|\bwe should have\b/i,
);
/** Whether the words of a sentence can own up. */
export const OWNED = anyOf(OWNING);
