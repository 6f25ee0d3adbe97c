import { sieved } from '../text/sieved-pattern.ts';

/** Leave that is given again: the end of a ban without its name. Each part looks back and ahead for a bounded stretch. */

/** By these it was not, not yet or only perhaps. */
const UNSURE =
  '(?:not|never|nor|no|nobody|none|only|hardly|yet|nearly|almost|wrongly|partly|supposedly|falsely|before|until|till|unless|once|whether|if|when|would|could|may|might|should|will|to|hopes?|wants?|expects?)';
const SURELY = `(?<!(?:\\b${UNSURE}|n['’]t) (?:[\\w’']+ ){0,3})`;
const ENDS_THERE =
  '(?=\\W*$|[,;.:)–—]| (?:at|in|across|from|since|after|as of|starting|on|now|today|this|and|by)\\b)';
/** Behind it: leave for some, or under terms. */
const WHOLLY =
  '(?![^.;]{0,80}\\b(?:only|unless|except|if|provided|without|until|bans?|banned|restrictions?|prohibition|rules?|policy)\\b)';
/** "has been allowed to resume", "is permitted again", "was unblocked": of the tool itself. */
const IS_LET = `${SURELY}\\b(?:is|are|was|were|(?:has|have|had) been) (?:(?:now|once|finally|officially|fully) )?(?:(?:allowed|permitted|authori[sz]ed|legal|welcome) (?:once )?(?:again|more)${ENDS_THERE}|(?:allowed|permitted|cleared) to (?:resume|return|come back|operate again)\\b|(?:unblocked|unbanned|reinstated)\\b)${WHOLLY}`;
/** "allows it again", "will now permit it", "has unblocked it", "reinstated it" */
const LETS = [
  `${SURELY}\\b(?:allow(?:s|ed)|permit(?:s|ted)|authori[sz](?:es|ed)) (?!only\\b)[^.;,]{1,50}? again${ENDS_THERE}${WHOLLY}`,
  `(?<!\\b(?:not|never|no|nobody|none|if|when|once|whether|until) )\\b(?:will now|will again|once again|again) (?:allows?|permits?) (?!only\\b)(?![^.;,]{1,60}? to (?!(?:use|install|run|access|open|download)\\b))${WHOLLY}`,
  `${SURELY}\\b(?:unblock(?:s|ed)|unban(?:s|ned)|re-?allow(?:s|ed))\\b (?!(?:users?|accounts?|customers?|him|her|me|us|them|people|members?)\\b)${WHOLLY}`,
  `${SURELY}\\breinstat(?:es|ed) (?!(?:[\\w’'-]+ ){0,3}?(?:accounts?|users?|employees?|workers?|staff(?! (?:access|use))|engineers?|posts?)\\b)${WHOLLY}`,
].join('|');

const LET = sieved(new RegExp(`${IS_LET}|${LETS}`, 'i'));
const OF_TOOL = sieved(new RegExp(IS_LET, 'i'));
const IMPOSES =
  /\b(?:bans|banned|banning|bars|barred|blocks|blocked|forbids|forbade|forbidden|prohibits|prohibited|outlawed|restricts|restricted)\b/i;

/** Whether words tell that a tool may be used again, told as done, and of no ban besides. */
export const isLetAgain = (words: string): boolean => LET.test(words) && !IMPOSES.test(words);
/** The same, where the tool itself is the subject. */
export const isToolLetAgain = (words: string): boolean => OF_TOOL.test(words) && !IMPOSES.test(words);
