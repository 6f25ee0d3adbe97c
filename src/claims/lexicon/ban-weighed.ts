const BAN = '(?:bans?|prohibition|block|moratorium|restrictions?|suspension)';
const BANNING = '(?:banning|blocking|barring|restricting|prohibiting|forbidding|outlawing)';
const WEIGHS =
  '(?:(?:weigh|mull|contemplat|ponder|debat|discuss)(?:s|es|ed|ing)?|(?:is|are|was|were|be|been|still|now|also|reportedly|said to be) considering)';

/** "is weighing a ban": one that is not there yet. Linear. */
export const WEIGHS_BAN = new RegExp(
  `\\b${WEIGHS} (?:whether to (?:impose|issue|announce|order) )?(?:imposing |issuing |announcing )?(?:an?|such an?|another|its own) (?:[\\w-]+ ){0,2}${BAN}\\b`,
  'i',
);
/** The same, of what is found told as a ban already: "was still considering whether to ban it", "a ban is under review". Linear. */
export const ONLY_WEIGHED = new RegExp(
  [
    WEIGHS_BAN.source,
    `\\b(?:${WEIGHS}|consider(?:s|ed)) (?:(?:up|over) )?(?:whether\\b|${BANNING}\\b|similar (?:steps|measures|bans))`,
    `\\b(?:weigh|mull|contemplat|ponder)(?:s|es|ed|ing)? (?:similar|further|such|another|an?) `,
    `(?:^|\\b(?:says?|said|that) )\\W*(?:an?|such an?|any) (?:[\\w-]+ ){0,2}${BAN}\\b[^.;,]{0,50}? (?:is|was|remains?|remained) (?:still |now |being )?(?:under (?:review|consideration|discussion)|considered|weighed|discussed|debated|on the table)\\b`,
    `\\b(?:could|might) (?:soon |also |now )?be (?:banned|barred|blocked|forbidden|prohibited|outlawed|restricted)\\b`,
  ].join('|'),
  'i',
);
/** "has not decided whether to ban it", "no decision on a ban has been taken": nothing is imposed. Linear. */
export const UNDECIDED = new RegExp(
  [
    `\\bno (?:final |formal )?decisions? (?:(?:has|have|had) been (?:taken|made|reached) |was (?:taken|made) )?(?:on|about|whether) (?!(?:to )?(?:lift|end|revers))(?:[\\w’'-]+ ){0,3}?(?:${BAN}|${BANNING}|to (?:ban|block|bar|prohibit|restrict))\\b`,
    `(?:\\b(?:not|yet to)|n['’]t) (?:yet |finally |even )?decided? (?:on|about|whether) (?!(?:to |it will |or not to )?(?:lift|end|revers))(?:[\\w’'-]+ ){0,4}?(?:ban|block|bar|prohibit|restrict|forbid)\\w*`,
  ].join('|'),
  'i',
);

/** "it was impossible to ban it entirely": what nobody can or need do is not done. Linear. */
const OUT_OF_REACH =
  /\b(?:impossible|(?:un|in)feasible|not (?:currently |yet )?(?:possible|feasible|practical|practicable|necessary)|impractical|pointless|futile|unnecessary|unable|hard|harder|difficult|tempting|easy|easier|no (?:need|way|reason)) (?:for [\w’' -]{1,40} )?to (?:(?:simply|just|fully|completely|entirely|legally) )?(?:ban|bar|block|prohibit|forbid|outlaw|restrict)\b/i;
const BANS = /\b(?:ban(?:s|ned|ning)?|bar(?:s|red|ring)?|block|prohibit|forbid|forbad|outlaw|restrict)\w*/i;

/** Whether a sentence says of a ban that nobody can or need impose it, and tells of no other. */
export const isOutOfReachBan = (sentence: string): boolean =>
  OUT_OF_REACH.test(sentence) && !BANS.test(sentence.replace(OUT_OF_REACH, ''));
