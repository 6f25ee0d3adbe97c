import { anyOf, sieved } from '../text/sieved-pattern.ts';

/** How makers own up in their own texts. */

/** Words by which makers own up to a fault or thank for its report in their own texts. */
export const OWNING = sieved(
  /\b(?:was|is|were) (?:simply |just |clearly )?(?:an? )?(?:oversight|mistake|regression|known (?:issue|regression|bug)|not (?:an? )?(?:deliberate|intentional))|\bthanks for the (?:\w+ )?report\b|\b(?:we|i) (?:can|could|were able to) confirm\b|\bleft \w+ by mistake\b|\bwe (?:are|'re) sorry\b|\bwe should have\b/i,
);
/** Whether the words of a sentence can own up. */
export const OWNED = anyOf(OWNING);

/** "They had known of it for months": an admission, or a user's accusation. Linear. */
export const KNEW =
  /\b(?:they|the (?:company|firm|vendor|developers?|devs|maintainers?|makers?|project|team|engineers)|its (?:makers?|developers?|maintainers?)) (?:(?:were|was|had been|have been|has been) (?:\w+ )?aware of|(?:had |have |has )?(?:\w+ )?know[ns]? (?:about|of)|knew (?:about|of)) (?:this|it|that|the (?:\w+ )?(?:bug|problem|issue|flaw|fault|leak|hole|defect|vulnerability)) (?:since|for|before|as early as|from|long|all along|already)\b/i;

/** "Never came clean about it", "must own up to it": nobody has. Linear. */
export const NOT_OWNED = sieved(
  /(?:\b(?:must|should|shall|ought to|has to|have to|had to|need(?:s|ed)? to|refus\w+ to|declin\w+ to|fail\w* to|want\w* \w+ to|urg\w+ \w+ to|call\w* on \w+ to|yet to|could|would|can|cannot|never|not|without|instead of|rather than)|n['’]t)(?: \w+){0,2} (?:own(?:s|ed|ing)? up|c[oa]m(?:es?|ing) clean)\b/i,
);
