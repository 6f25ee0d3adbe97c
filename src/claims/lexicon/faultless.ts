import { FAULT_NOUNS } from './fault-nouns.ts';
import { sieved } from '../text/sieved-pattern.ts';

/** A fault that is not there, by a word for none before its noun. Each linear. */

const FAULTS = `${FAULT_NOUNS}|backdoors?|malware|trackers?|telemetry|trouble|lags?|stutters?|slowdowns?|flicker(?:s|ing)?|spyware|miners?|tracking|beacons?|loss(?:es)?|complaints?`;
/** Traffic that may be a service as well: told of the one before ("no more requests"), or with where to. */
const SENDINGS = 'uploads?|requests?|connections?|traffic|calls?|transfers?|transmissions?';
const NONE = String.raw`(?:no|zero|not a single|not one|not any|never any)`;
const AGAIN = String.raw`(?: (?:more|further|such|new|visible)){0,2}`;
/** What may stand behind the noun: nothing that makes another of it ("no crash reports", "no problem sending them"). */
const END = String.raw`(?=\W*$|[,;:.!)–—]| (?:in|on|with(?! \w+ing\b)|since|from|to|at|after|when|so|whatsoever|here|there|for|and|or|but|either|now|again|yet|during|under|while|any ?more|any longer|at all)\b)`;
const PEOPLE = String.raw`(?:i|we|you|they|he|she|users?|people|everyone|colleagues?|customers?|testers?)(?: (?:have|had|has|could|can)|['’]ve|['’]d)?`;
const MEETS =
  'see|saw|seen|get|got|gotten|had|have|found|find|notice|noticed|experienced?|observed?|encounter|encountered|met|recorded|measured';

/** "There were no more crashes with 27.5", "I see no requests", "1.4 has no such leak", "no crashes since 27.5". */
const FAULTLESS = sieved(
  new RegExp(
    String.raw`(?:\bthere(?: (?:is|are|was|were)|['’]s| (?:have|has|had) been)|\b${PEOPLE} (?:${MEETS})|\b(?:has|have|had|causes|caused)|^(?:and |so far,? )?(?:with|on|in|under|since) (?:versions? |v)?\d[\w.]*,?|^(?:(?:and|so far|still),? ){0,2}) ?${NONE}(?:${AGAIN} (?:${FAULTS})${END}|(?: (?:more|further|such)){1,2} (?:${SENDINGS})${END}|${AGAIN} (?:${SENDINGS}) to\b)`,
    'i',
  ),
);
/** What turns it round or bounds it: a doubt, a condition, another time; or what was looked for is a repair. */
const NOT_SO =
  /\b(?:not(?! (?:a single|one|any)\b)|never(?! any\b)|nobody|hardly|without|until|till|unless|if|before|prior to|up to|should|would|will|may|might|promis\w+|hop(?:e|es|ed|ing)|fix(?:e[sd])?|patch(?:e[sd])?|warn\w*|detect\w*|report(?:s|ed)?|than|besides|apart from|except|because|broken|stale|but(?! (?:not|no)\b))\b|n['’]t\b/i;

/** Whether a clause tells of no fault where it names a version. */
export const isFaultless = (text: string): boolean => FAULTLESS.test(text) && !NOT_SO.test(text);
