import type { FieldMeaning } from '../../lexicon/fields.ts';
import type { VersionMention } from '../../mentions/versions.ts';

/** What "yes" to "Did it work before?" goes on with. */
const WORKED =
  /\b(?:works|worked|(?:was|were|last|still) working|(?:is|was|were|all|runs?|ran) (?:\w+ )?(?:fine|good|ok(?:ay)?)|(?:fine|good|ok(?:ay)?) (?:in|on|with)|(?:did not|didn['’]t) (?:happen|occur|appear|crash|fail|exist)|unaffected)\b/i;
/** That it did not, that nobody knows, or what somebody did with it. */
const IN_DOUBT =
  /[?]|\b(?:not|never|no longer|n['’]t|stop(?:s|ped)?|fail(?:s|ed)?|ceased|quit)\b[^.]{0,40}\bwork|\b(?:hope|should|would|might|may|maybe|perhaps|think|probably|guess|believe|sure|else)\b|\b(?:I|we)(?: \w+){0,2} work/i;
const SINCE =
  /\b(?:starting (?:with|in|from)|introduced|broke|broken (?:since|with|by)|began|regressed|appeared|first (?:seen|noticed|saw|bad|broken|appeared|happened)|after (?:the )?(?:updat|upgrad)\w*(?: to)?|came with)\b/i;
/** "Yes, in 1.4": what was asked is so there. */
const SO_IN =
  /^\W*(?:(?:yes|yeah|yep)\W{1,3})?(?:(?:last )?(?:in|on|with|until|up to) )?(?:versions? |releases? )?v?\d[\w.+-]*\W*$/i;
export const NO = /^\W*(?:no|not sure|unknown|n\/a|i don['’]t know|unsure)\b/i;

/** Whether a field asks for what was before. */
export const isAsked = (meaning: FieldMeaning): boolean => meaning === 'asked' || meaning === 'regressed';

/** The meaning of an answer to whether it worked before, or whether it is a regression; none where the answer is not plain. */
export function answered(
  asked: FieldMeaning,
  value: string,
  versions: readonly VersionMention[],
): FieldMeaning | undefined {
  const [one, more] = versions;
  if (NO.test(value) || IN_DOUBT.test(value) || one === undefined || more !== undefined) return undefined;
  const works = WORKED.test(value);
  if (SINCE.test(value) || /^since\b/i.test(one.raw)) return works ? undefined : 'began';
  if (works) return 'free';
  return SO_IN.test(value) ? (asked === 'asked' ? 'free' : 'affected') : undefined;
}

/** "Yes, in 1.4": an answer that only its question explains. */
export const isBare = (value: string): boolean => SO_IN.test(value);

/** What shows that who answers does not know. */
const UNSURE =
  /[?]|\b(?:maybe|perhaps|probably|possibly|guess|think|assume|believe|remember|recall|unsure|not (?:sure|certain|know|tell|say)|cannot (?:tell|say)|no idea|might|may)\b|n['’]t (?:sure|certain|know|tell|say)\b/i;

/** Whether an answer is too unsure to tell anything of the versions in it. */
export const isGuess = (value: string): boolean => UNSURE.test(value);
