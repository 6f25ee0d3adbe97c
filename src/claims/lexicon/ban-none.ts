import { sieved } from '../text/sieved-pattern.ts';

/** That there is no ban, and who lets a tool be used: neither is a ban. All patterns linear. */

/** Verbs that ban, as they stand behind "to" and "would". */
export const TO_BAN = '(?:ban|bar|block|prohibit|forbid|outlaw|restrict)';
const BANNING = `(?:${TO_BAN}|banning|barring|blocking|prohibiting|forbidding|outlawing|restricting)`;
const A_BAN = '(?:bans?|prohibitions?|moratorium|restrictions?)';

/** "has no plans to ban it", "does not intend to ban it", "ruled out a ban": nobody imposes it. */
export const NOT_MEANT = sieved(
  new RegExp(
    [
      `\\b(?:no|neither|nor|never had|not (?:have )?any|n['’]t (?:have )?any) (?:[\\w-]+ ){0,2}?(?:plans?|intentions?|intent|wish|desire|reasons?|grounds?|basis|need) (?:to|for|of) (?:(?:impose|impos|issu|announc)\\w* )?(?:an? |any )?(?:${BANNING}|${A_BAN})\\b`,
      `(?:\\bnot|n['’]t) (?:currently |now )?(?:plan|planning|planned|intend|intending|intended|going|want|wish|considering|seek|seeking|looking|proposing) (?:to )?${BANNING}\\b`,
      `\\b(?:rul(?:es|ed|ing) out|decid(?:es|ed) against|vot(?:es|ed) (?:down|against)|reject(?:s|ed)) (?:(?:an?|any|such an?|the|its|proposed|total|outright) ){0,3}(?:${BANNING}|${A_BAN})\\b`,
    ].join('|'),
    'i',
  ),
);

/** "No ban on it exists at the bank", "There has never been a ban": nothing is imposed. */
export const NO_BAN = sieved(
  new RegExp(
    [
      `(?:^|\\b(?:says?|said|that|but|and) )\\W*(?:no|not any) (?:such |general |formal |official |outright |nationwide |company-wide ){0,2}${A_BAN}\\b[^.;]{0,80}? (?:exists?|existed|appl(?:y|ies|ied)|(?:is|are|was|were|has been|have been) (?:(?:currently|now|yet|ever) )?(?:in (?:place|force|effect)|imposed|planned|announced|known|issued))\\b`,
      `\\bthere (?:has|have|had) never been (?:an?|any) (?:[\\w-]+ ){0,2}?${A_BAN}\\b`,
    ].join('|'),
    'i',
  ),
);

const LETS =
  /\b(?:allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|approv(?:es|ed|ing)|recommend(?:s|ed|ing)?|us(?:es|ed)|adopt(?:s|ed|ing)?|welcom(?:es|ed|ing)|endors(?:es|ed|ing)|reinstat(?:es|ed|ing)|restor(?:es|ed|ing)|resum(?:es|ed|ing)|licens(?:es|ed|ing)|roll(?:s|ed|ing)? out|introduc(?:es|ed|ing))\b/i;
/** What makes of leave or use less, or tells of what is left instead. */
const LIMITS =
  /\b(?:not|no|never|nobody|none|neither|nor|only|without|unless|until|except|instead|rather|other|another|alternatives?|replac\w*|switch\w*|stop\w*|ceas\w*|halt\w*|paus\w*|suspen\w*|remov\w*|must|should|ban\w*|bar(?:s|red|ring)|block\w*|forbid\w*|forbad\w*|prohibit\w*|outlaw\w*|restrict\w*|limit\w*|refus\w*|den(?:y|ies|ied)|withdr\w*|pull\w*|off|order\w*|told|tells?|ask\w*|warn\w*|advis\w*|own|approved (?:list|tools?|software)|against|disabl\w*|uninstall\w*|drop\w*|end(?:s|ed)|longer|used to|competitors?|rivals?)\b|n['’]t\b/i;

/** What is blocked is no tool. */
const ATTACKS =
  /\b(?:block|stopp?|halt|foil|thwart|limit|remov|suspend)(?:s|ed|es|e)? (?:(?:all|any|some|most|several|many|more|new|further|such|these|\d[\d,.]*) ){0,3}(?:attacks?|attackers?|hackers?|exploits?|malware|spam|intrusions?|phishing)\b/i;

/** Whether a clause tells only that somebody uses a tool, recommends it, lets it be used or guards it. */
export const onlyLets = (clause: string): boolean =>
  ATTACKS.test(clause) || (LETS.test(clause) && !LIMITS.test(clause));

/** Whose people may not. */
const NONE_OF_THEM =
  '(?:nobody|no ?one|no-one|no (?:employees?|staff|officials?|civil servants?|teachers?|pupils?|students?|soldiers?|developers?|engineers?|workers?|members? of staff))';

/** "Nobody at Orrin may use it", "At Orrin, no teacher is allowed to open it": what is ruled. */
export const NOBODY_MAY = new RegExp(
  `^(?:(?:that|and|so),? )?(?:(?:at|within|inside) [^.;,]{1,40}, )?${NONE_OF_THEM}\\b[^.;,]{1,60}? (?:may|can|(?:is|are|was|were) (?:now |still )?(?:allowed|permitted) to) (?:now |still )?(?:use|install|run|access|open|keep)\\b`,
  'i',
);
