import type { VersionMention } from '../../mentions/versions.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import type { Reading } from '../reading.ts';

/** "Going back to 1.4 makes it stop": a version that is free of it, told by those who went there. */
export const WENT_BACK = sieved(
  /\b(?:downgrad(?:es?|ed|ing)|revert(?:s|ed|ing)?|return(?:ed|ing)|roll(?:s|ed|ing)(?: [\w,]+){0,3} back|(?:go|goes|went|gone|going|switch(?:ed|ing)?|mov(?:e|ed|ing)|put|brought|set|(?:head|pull|step|chang|dropp|fall)(?:ed?|s|ing)?|drop|fell) back)(?: \w+){0,3} (?:to|from)(?: (?:use|using))?(?: the)?(?: (?:upstream|old|older|previous|earlier|last|clean|unaffected))* (?:versions? |releases? |v)?$/i,
);
const HELPED = sieved(
  /\b(?:stop(?:s|ped)?|go(?:es)? away|gone|went away|disappear(?:s|ed)?|works?|worked|fix(?:es|ed)|help(?:s|ed)|solv(?:es|ed)|cur(?:es|ed)|rid of|resolv(?:es|ed)|(?:come|comes|came|is|are) back|again|fine|quiet)\b/i,
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
    WENT_BACK.test(reading.parsed.text.slice(Math.max(0, mention.start - 60), mention.start)) &&
    !DID_NOT_HELP.test(sentence)
  );
}
