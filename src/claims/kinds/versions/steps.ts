import { FAULT, OF_FAULT } from '../../lexicon/goes-back.ts';
import type { VersionMention } from '../../mentions/versions.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import type { Reading } from '../reading.ts';
import { leadOf } from './numbers.ts';

/** "Going back to 1.4 makes it stop": a version that is free of it, told by those who went there. */
const WENT_BACK = sieved(
  new RegExp(
    String.raw`\b(?:downgrad(?:es?|ed|ing)|revert(?:s|ed|ing)?|return(?:ed|ing)|roll(?:s|ed|ing)?(?: [\w,]+){0,3} back|(?:go|goes|went|gone|going|switch(?:ed|ing)?(?: from (?:v|versions? )?\d[\w.]*)?|mov(?:e|ed|ing)(?: (?!(?:${FAULT}|check)\b)[\w-]+){0,4}?|put(?: [\w-]+){0,3}?|brought(?: (?!(?:${FAULT}|check)\b)[\w-]+){0,3}?|set|(?:head|pull|step|chang|dropp|fall)(?:ed?|s|ing)?|drop|fell) back)(?: \w+){0,3} (?:on ?to|on|to|from)(?: (?:use|using))?(?: (?:the|an?))?(?: (?:upstream|old|older|previous|earlier|last|clean|unaffected|safe|good|known-good|known|uncompromised))* (?:(?:versions?|releases?|builds?),? |v)?$`,
    'i',
  ),
);
/** "Whoever reverts to", "the app downgrades to": what others do, or what happens by itself, tells of no cure. */
const OTHERS_STEP =
  /\b(?:attackers?|hackers?|adversar(?:y|ies)|intruders?|malware|whoever|(?:anyone|anybody|everyone|everybody|those|people|users) (?:who|that))\b|\b(?:downgrades|reverts|returns|rolls|goes|switches|moves|puts|brings|sets|heads|pulls|steps|changes|drops|falls)(?: [\w,]+){0,3}(?: back)?(?: \w+){0,3} (?:to|from)\b[^.;]{0,40}$/i;
/** "Downgraded to 1.4, same crash", "… and my names leaked": worse or no better behind it. */
const NO_BETTER =
  /^(?:(?! (?:because|since|after|as|until|when|which|that|where|than|if) )[^.;]){0,120}?(?<!\b(?:no|not|never|nothing|nobody|without|longer|n['’]t|stopped|fixes|fixed)(?: \w+)? )\b(?:exposed|fail(?:s|ed)?|same|leaked|still|(?:keeps?|kept)(?! (?:working|me|us|it)\b)|uploaded|crashed|(?:uploads|leaks|crashes) (?:my|our|the|it|them|all|too|again|names|files?))\b/i;

/** "Downgrades to 1.4 fail": the steps themselves are told of. */
export const STEPS =
  /^(?:all |such |these |most )?(?:downgrades|reverts|returns|rollbacks) (?:back )?(?:to|from)\b/i;

/** "It may well go back to 1.4": of a fault, since when it is there. */
const OF_THE_FAULT = new RegExp(
  String.raw`${OF_FAULT}(?:go|goes|went) (?:all the way )?back to (?:at least )?(?:versions? |v)?$`,
  'i',
);

/** Whether a version is told as the one since which a fault is there ("it may go back to 1.4"). */
export const goesBackTo = (reading: Reading, one: VersionMention): boolean =>
  OF_THE_FAULT.test(`${leadOf(reading, one)}${one.raw.replace(/\d.*$/, '')}`);

/** Whether the words right before a number tell that somebody went back to it. */
export function wentBackTo(reading: Reading, mention: VersionMention): boolean {
  const lead = leadOf(reading, mention);
  return WENT_BACK.test(lead) && !OF_THE_FAULT.test(lead);
}

/** "roll back to 1.104": the number that one goes back to repairs nothing. */
const BACK_TO =
  /\b(?:roll(?:s|ed|ing)? (?:it |them |[a-z]+ )?back|rollback|downgrad(?:e[sd]?|ing)|revert(?:s|ed|ing)?|(?:go|goes|went|gone|going|fall|falling|fell|mov(?:e|ed|ing)|switch(?:ed|ing)?) back|return(?:s|ed|ing)?)\b[^.;,]{0,24}? to (?:the |an? )?(?:(?:old|older|previous|earlier|last) )?(?:[A-Z][\w.-]{0,30} ){0,2}(?:(?:versions?|releases?|builds?),? |v)?$/i;

/** The same, or that somebody is to go back to it. */
export const leadsBackTo = (reading: Reading, mention: VersionMention): boolean =>
  wentBackTo(reading, mention) || BACK_TO.test(leadOf(reading, mention));

/** Whether somebody went back to it and was better off. */
export function wentBackWell(reading: Reading, mention: VersionMention): boolean {
  const { text, sentence } = reading.parsed;
  const { start, end } = mention;
  const lead = text.slice(Math.max(sentence.start, start - 60), start);
  return (
    wentBackTo(reading, mention) && !OTHERS_STEP.test(lead) && !NO_BETTER.test(text.slice(end, sentence.end))
  );
}

const HELPED = sieved(
  /\b(?:stop(?:s|ped)?|go(?:es)? away|gone|went away|disappear(?:s|ed)?|works?|worked|fix(?:es|ed)|help(?:s|ed)|solv(?:es|ed)|cur(?:es|ed)|rid of|resolv(?:es|ed)|(?:come|comes|came|is|are) back|br(?:ings|ought) (?!(?:the |a |this |that )?(?:bug|crash|leak|problem|issue|error|lag|flicker|freeze)\w*)(?:[\w'’-]+ ){1,3}back|again|fine|quiet)\b/i,
);
/** "… did not help". */
export const DID_NOT_HELP = sieved(
  /\b(?:did|does|do|has|have)(?: not|n['’]t) (?:help|fix|work|solve|stop|change)\w*\b|\b(?:still|no (?:difference|luck|change))\b/i,
);

/** Whether somebody went back to a version and was rid of it. */
export function isRidOf(reading: Reading, mention: VersionMention, sentence: string): boolean {
  return (
    mention.form === 'exact' &&
    HELPED.test(sentence) &&
    wentBackWell(reading, mention) &&
    !DID_NOT_HELP.test(sentence)
  );
}
