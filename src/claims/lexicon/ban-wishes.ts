import { TO_BAN } from './ban-none.ts';

const IS_TO_BAN = `to (?:(?:not )?(?:\\w+ly |also |then |finally )?)${TO_BAN}\\b`;
/** A word of whom is asked: none by which the one who asks goes on ("asked its staff and moved to ban it"). */
const OF_ASKED =
  "(?!(?:but|then|that|who|which|it|has|have|had|moved?|decided?|voted?|agreed?|chose|opted|resolved|vowed|promised|began|started|went|acted|before|after) )[\\p{L}\\p{N}.&'’-]{1,40} ";
const ASKS =
  '(?:call(?:s|ed|ing)? (?:up)?on|appeal(?:s|ed|ing)? to|plead(?:s|ed|ing)? with|(?:ask|press|pressure|urge?|petition|lobby|lobbie|beg|begg|push|want|implore?|encourage?|expect)(?:s|es|d|ed|ing)?)';
/** What is wished by its noun, whoever faces it. */
const WISHES =
  '(?:calls?|petitions?|demands?|pleas?|appeals?|requests?|campaigns?|attempts?|bids?|efforts?) (?:grow |grows |grew |growing |mount |mounting |by |from |for |on ){0,2}';
/** Papers that are not yet law. */
const BILLS =
  '(?:introduc|propos|fil|sponsor|tabl|draft|unveil|back|support|debat|announc|reject|oppos|block|kill|vot)(?:e|es|ed|s|ing)? (?:down )?(?:against )?(?:an?|the|its|their|his|her|two|several) (?:[\\w-]+ ){0,3}(?:bills?|legislation|laws?|motions?|proposals?|measures?|amendments?|resolutions?)(?: that would be)? ';
/** Who gives way to a wish does what is wished. */
const GIVES_WAY =
  /\b(?:bow(?:s|ed|ing)?|heed(?:s|ed|ing)?|yield(?:s|ed|ing)?|answer(?:s|ed|ing)?|follow(?:s|ed|ing)?|g[ai]v(?:e|es|ing) in|cav(?:e|es|ed|ing)|compl(?:y|ies|ied|ying)|accept(?:s|ed|ing)?|grant(?:s|ed|ing)?)\b/i;

const WISHED = new RegExp(
  [
    `\\b${ASKS} (?:${OF_ASKED}){1,7}?${IS_TO_BAN}`,
    `\\b${WISHES}(?:${OF_ASKED}){0,6}?${IS_TO_BAN}`,
    `\\b${BILLS}${IS_TO_BAN}`,
    `\\b(?:is|are|was|were|be|been|being) (?:\\w+ly )?(?:asked|urged|pressed|pressured|begged|petitioned|lobbied|encouraged|advised|called (?:up)?on) ${IS_TO_BAN}`,
    `\\b(?:should|ought to) (?:(?:not )?(?:also |now |simply |just |immediately |indeed |be ){0,2})(?:ban|bar|block|prohibit|forbid|outlaw|restrict)(?:n?ed|red|den)?\\b`,
    `\\b(?:tr(?:y|ies|ied|ying)|fail(?:s|ed|ing)?|attempt(?:s|ed|ing)?|struggl(?:e|es|ed|ing)) ${IS_TO_BAN}`,
  ].join('|'),
  'iu',
);
const BANS = /\b(?:ban(?:s|ned|ning)?|bar(?:s|red|ring)?|block|prohibit|forbid|forbad|outlaw|restrict)\w*/i;

/**
 * "Critics call on the bank to ban it", "faces calls to ban it", "tried to ban it": what others wish, or what did not come
 * to pass, where the words tell of no other ban.
 */
export const isWishedBan = (words: string): boolean =>
  WISHED.test(words) && !GIVES_WAY.test(words) && !BANS.test(words.replace(WISHED, ''));
