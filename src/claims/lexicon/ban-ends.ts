import { sieved } from '../text/sieved-pattern.ts';
import { isLetAgain } from './ban-leave.ts';

/** Verbs by which a ban ends, as they are told of what is done. */
const ENDED =
  '(?:lift(?:s|ed)|end(?:s|ed)|drop(?:s|ped)|revers(?:es|ed)|rescind(?:s|ed)|revok(?:es|ed)|overturn(?:s|ed)|withdr(?:aws|ew|awn)|scrap(?:s|ped)|repeal(?:s|ed))';
const ANY_FORM = '(?:lift|end|drop|revers|rescind|revok|overturn|withdr[ae]w|scrap|repeal)\\w*';
const BAN = '(?:bans?|restrictions?|prohibition|block)';
/** By these it was not, not yet, perhaps, or not for all that it ended. */
const UNSURE =
  '(?:not|never|nor|no|only|hardly|barely|yet|nearly|almost|wrongly|partly|partially|supposedly|means|falsely|before|until|till|unless|once|whether|if|when|would|could|may|might|should|will|to)';
/** Not one of them in the three words before. */
const SURELY = `(?<!(?:\\b${UNSURE}|n['’]t) (?:[\\w’']+ ){0,3})`;
/** What may stand between the verb and the ban: nothing of which something else could end ("ended talks on its ban"). */
const ITS =
  '(?:(?:the|its|their|our|his|her|this|that|an?|all|any|last|own|[\\w-]+(?:wide|long|year|week|month|day)|total|full|general|temporary|controversial|earlier|previous|initial|original|strict|blanket|outright|nationwide|interim|provisional|recent) ){0,4}';
const NOT_IN_PART = '(?! (?:only|partly|partially|in part|to|for (?!good\\b|all\\b|every)))';
/** "lifted on phones", and not "lifted on Monday". */
const NOT_ON_SOME =
  '(?! on (?!\\w+day\\b|\\d|the\\b|(?:jan|febr|mar|apr|may|june|july|aug|sept|oct|nov|dec)|appeal\\b))';
/** "Orrin has lifted its ban on Zed" */
const LIFTS_IT = `${SURELY}\\b${ENDED} ${ITS}${BAN}\\b${NOT_IN_PART}`;
/** "The ban on Zed at Orrin has been lifted" */
const IS_LIFTED = `\\b${BAN} (?:(?:on|of|against|at|in|by|for) [^.;,]{1,50}? )?(?:was|were|is|are|(?:has|have|had) been) (?:(?!${UNSURE}\\b)\\w+ )?(?:lifted|ended|dropped|reversed|rescinded|revoked|overturned|withdrawn|scrapped|repealed)\\b${NOT_IN_PART}${NOT_ON_SOME}`;
/** Before it: nobody may, or not yet. */
const NOBODY =
  "(?<!\\b(?:no|nobody|none|neither|nor|not|never|until|till|before|unless|once|whether|if|when|that|hopes?|wants?|says? when)\\b[^.;,]{0,50})(?<!n['’]t [^.;,]{0,50})";
/** "Its engineers may use Zed again" */
const MAY_AGAIN = `${NOBODY}\\b(?:staff|employees|workers|engineers|developers|programmers|teachers|officials|civil servants|pupils|students|soldiers|users|customers|people|everyone|everybody|they)\\b(?: (?:at|of|in) [^.;,]{1,30}?)? (?:may|can|(?:are|is) (?:now )?(?:allowed|permitted|free) to|have been allowed to) (?:now )?(?:use|install|run|open|access) (?!only\\b)[^.;,]{1,40}? again(?=\\W*$|[,;.:)–—]| (?:from|since|after|as of|starting|on|now|today|this|and)\\b)`;
/** "Orrin banned it in the morning and reversed this within hours" */
const REVERSED = `\\b(?:bann(?:s|ed)|bans|barred|blocked|prohibited|forbade|restricted)\\b[^.;]{0,120}?(?:\\b(?:and|but)|,) (?:(?:then|later|soon|quickly|has|had|since) ){0,2}(?:revers(?:es|ed) (?:this|it|that|course|(?:the|its|this|that) (?:decision|move|order|measure|step))|undid (?:this|it|that)|walked (?:it|this|that) back|chang(?:es|ed) (?:its|their) mind|back-?tracked)\\b(?! (?:only|in part|partly|for|to|on)\\b)`;

/** That a ban is over, told as done. Each part looks back and ahead for a bounded number of characters. */
const OVER = sieved(new RegExp([LIFTS_IT, IS_LIFTED, MAY_AGAIN, REVERSED].join('|'), 'i'));
/** Before the words of lifting: it is not told as done. */
const UNTIL =
  '(?<!\\b(?:before|until|till|unless|once|whether|if|when) (?:(?:the|its|their|this|that|it|they|yet|even|ever|been|being|to|has|have|had) ){0,2})';
/** That it is lifted, in any form and mood: no word of imposing one. */
export const LIFTING = new RegExp(
  `${UNTIL}(?:\\b${ANY_FORM} (?:\\w+ ){0,3}${BAN}\\b|${IS_LIFTED}|\\bre-?allow\\w*\\b)`,
  'iu',
);
/** "has not lifted its ban", "refused calls to lift it", "has yet to end it": it stays. */
export const KEPT = new RegExp(
  `(?:\\b(?:not|never|no (?:\\w+ )?(?:plans?|intention|reason|hurry|date|decision) (?:to|for|on)|refus\\w+(?: (?:\\w+ ){0,2}to)?|declin\\w+ to|without|yet to|fail\\w* to|unable to|by no means|(?:too early|not ready) to|against|far from)|n['’]t) (?!only\\b)(?:\\w+ ){0,2}?${ANY_FORM}\\b`,
  'i',
);
/** Around it: that it ended is said to be untrue, or said by nobody. */
const DENIED =
  /\b(?:not true|untrue|false|no truth|den(?:y|ies|ied|ying)|reject\w*|dismiss\w*|rumou?rs?|nobody says)\b/i;

/** Whether words tell that a ban is over. */
export const tellsEndOfBan = (words: string): boolean =>
  (OVER.test(words) || isLetAgain(words)) && !KEPT.test(words);
/** Whether a sentence says of what it tells that it is not so. */
export const isDeniedEnd = (sentence: string): boolean => DENIED.test(sentence);

/** Who may use it again, whatever "may" else is. */
export const ALLOWS_AGAIN = new RegExp(MAY_AGAIN, 'iu');

/** What somebody asks another to do, or does towards it. Linear. */
const TOWARDS =
  '(?:\\b(?:in order|so as)|\\b(?:conditions?|requirements?|demands?|deadline|petitions?|appeals?|talks|efforts?|bid)|\\b(?:want|ask|urg|call|press|petition|beg|lobb|push|appeal|requir|need|order|requested|expect)(?:e?s|e?d|ied|ies|ing)? (?:on )?(?:[\\w’-]+ ){1,6}?)';

/** "asked Orrin to lift its ban", "in order to lift the ban": a wish or a purpose, and no end. */
export const WISHED_END = new RegExp(
  `${TOWARDS} ?\\b(?:to|for|on|about|before) (?:fully |finally )?(?:lift|end|drop|reverse|rescind|revoke|overturn|withdraw|scrap|repeal)(?:ing)? ${ITS}${BAN}\\b`,
  'iu',
);
