import { NOT_FIXED, UNAFFECTED } from './lexicon/triggers.ts';
import { findVersions } from './mentions/versions.ts';
import type { VersionMention } from './mentions/versions.ts';
import { splitSentences } from './text/sentences.ts';

/** Versions that an advisory's prose names, in order, without repeats. */
export interface AdvisoryVersions {
  /** First versions without the fault: "fixed in X", "upgrade to X", "before X". */
  readonly fixed: readonly string[];
  /** Version expressions that tell what is affected, in the comparator form of npm ranges. */
  readonly affected: readonly string[];
}

const FIX =
  /\b(?:fix(?:es|ed|ing)?|patch(?:es|ed|ing)?|resolv(?:es|ed|ing)|address(?:es|ed|ing)?|remed(?:y|ied|iated)|mitigat(?:e|es|ed)|correct(?:s|ed)|upgrad(?:e|es|ed|ing)|updat(?:e|es|ed|ing)|bump|solution|remov(?:es|ed)|workarounds? (?:is|are) to|not (?:affected|vulnerable)|hotfix|backport(?:ed)?|recommended|released?|available (?:in|as)|safe)\b/i;
const AFFECTED =
  /\b(?:affect(?:s|ed|ing)?|vulnerab\w+|impact(?:s|ed)?|present in|exists? in|introduced in|allows?|contains? (?:a|an|multiple) (?:vulnerab|flaw|bug|issue)|susceptible|discovered in|found in|prone to)\b/i;
/** Cue right before a number that decides by itself. */
const FIX_BEFORE =
  /\b(?:fix(?:ed)?|patch(?:ed)?|resolved|addressed|corrected|mitigated|remediated|solved|removed|upgrad\w+|updat\w+|released|available|included|incorporated|landed|backported|bumped?|cherry-?pick\w*|excluding)\b(?:[^.;]|\.\S){0,90}$/i;
const AFFECTED_BEFORE =
  /\b(?:affect(?:s|ed|ing)?|vulnerable|in|introduced in|found in|discovered in|present in|exists in|from|tested (?:on|with|in))\s(?:\w+\s){0,3}$/i;
const FIX_AFTER =
  /^(?:[^.;]|\.\S){0,60}?\b(?:fix(?:es|ed)?|patch(?:es|ed)?|resolves|addresses|corrects|contains? (?:a|the) (?:fix|patch)|includes? (?:a|the) (?:fix|patch)|(?:is|are) (?:not|no longer) (?:affected|vulnerable)|removes|mitigates|has been released|have been released|was released|were released)\b/i;

function tellsFix(sentence: string, one: VersionMention, offset: number, others: boolean): boolean {
  const before = sentence.slice(Math.max(0, one.start - offset - 110), one.start - offset);
  const after = sentence.slice(one.end - offset, one.end - offset + 80);
  if (FIX_AFTER.test(after)) return true;
  if (FIX_BEFORE.test(before)) return true;
  return !others && FIX.test(sentence) && !AFFECTED_BEFORE.test(before);
}

/**
 * Reads the versions of an advisory's prose. A bound told as "before X" or "prior to X" names the first fixed version;
 * so does what one is told to upgrade to. Linear in the length of the text.
 */
export function toldVersionsOf(text: string): AdvisoryVersions {
  const fixed = new Set<string>();
  const affected = new Set<string>();
  for (const { start, end } of splitSentences(text)) {
    const sentence = text.slice(start, end);
    if (!/\d/.test(sentence)) continue;
    const mentions = findVersions(sentence, start, [], new Set()).filter((one) => one.items.length > 0);
    const unfixed = NOT_FIXED.test(sentence) && !UNAFFECTED.test(sentence);
    for (const one of mentions) {
      if (one.form === 'before') {
        for (const item of one.items) fixed.add(item);
        if (one.affected !== null) affected.add(one.affected);
      } else if (one.form === 'range' && one.open) {
        const last = one.items.at(-1);
        if (last !== undefined) fixed.add(last);
        if (one.affected !== null) affected.add(one.affected);
      } else if (
        (one.form === 'exact' || one.form === 'since') &&
        !unfixed &&
        tellsFix(sentence, one, start, AFFECTED.test(sentence))
      ) {
        for (const item of one.items) fixed.add(item);
      } else if (one.affected !== null) affected.add(one.affected);
    }
  }
  return { fixed: [...fixed], affected: [...affected] };
}
