/** By these it was not, not yet, or not for all that it was lifted. */
const NOT_YET = '(?:not|never|only|hardly|barely|yet|nearly|almost|wrongly|partly|partially|supposedly|to)';
const IN_PART =
  '(?! (?:only|partly|partially|in part|to|for (?!good\\b|all\\b|every)|on (?!\\w+day\\b|\\d|the\\b|(?:jan|febr|mar|apr|may|june|july|aug|sept|oct|nov|dec)|appeal\\b)))';
/** Before the words of lifting: it is not told as done. Where it is denied, the statement is negated. */
const UNTIL =
  '(?<!\\b(?:before|until|till|unless|once|whether|if|when) (?:(?:the|its|their|this|that|it|they|yet|even|ever|been|being|to|has|have|had) ){0,2})';
/** That a ban is lifted: "lifted its ban", "the ban was reversed", "may use it again", "banned it and reversed course". Linear. */
export const LIFTED = new RegExp(
  `${UNTIL}(?:\\b(?:lift\\w*|revers\\w*|rescind\\w*|revok\\w*|overturn\\w*|unban\\w*|drop\\w*|end(?:s|ed|ing)?|withdr\\w+) (?:\\w+ ){0,3}(?:ban|restriction|prohibition|block)\\b|\\b(?:ban|restriction|prohibition|block)s? (?:(?:on|of|against|at|in|by|for) [^.;,]{1,50}? )?(?:was|were|is|are|(?:has|have|had) been) (?:(?!${NOT_YET}\\b)\\w+ )?(?:lifted|reversed|rescinded|revoked|overturned|dropped|ended|withdrawn)\\b${IN_PART}|\\bre-?allow\\w*\\b|\\b(?:may|can|(?:allowed|permitted|free) to) (?:now )?(?:use|install|run|open|access)\\b[^.;]{1,80}? (?:once )?again\\b|\\b(?:revers(?:es|ed)|undid|walk(?:s|ed)) (?:this|it|that|course|back|(?:the|its|this|that) (?:decision|move|order|measure|step|policy))\\b(?! (?:only )?(?:for|in part|partly)\\b)|\\bchang(?:es|ed) (?:its|their|his|her) mind\\b|\\bback-?track(?:s|ed)\\b)`,
  'i',
);

/** That it is not lifted: "has not lifted its ban", "has no plans to lift it". Linear. */
export const KEPT =
  /(?:\b(?:not|never|no (?:\w+ )?(?:plans?|intention|reason|hurry|date) (?:to|for)|refus\w+ to|declin\w+ to|without)|n['’]t) (?:\w+ ){0,2}?(?:lift|revers|rescind|revok|overturn|withdraw)\w*\b/i;

/** Whether words tell that a ban is over. */
export const tellsEndOfBan = (words: string): boolean => LIFTED.test(words) && !KEPT.test(words);
