import { UNAFFECTED } from '../lexicon/triggers.ts';
import { anyOf, sieved } from '../text/sieved-pattern.ts';
import { headWord } from './reading.ts';
import type { Reading } from './reading.ts';
import { NONE_SPARED } from './unaffected.ts';

/** Linear. */
const ALL_VERSIONS = sieved(
  /\b(?:affect(?:s|ed|ing)?|impact(?:s|ed)?|concern(?:s|ed)?|vulnerable|present in|found in|hits?)\b[^.;]{0,30}?\b(?:all|every|any|both|older|earlier|newer|previous) (?:known |supported |released |current )?(?:versions?|releases?|builds?|editions?)\b|\b(?:all|every|older|earlier|newer|previous) (?:known |supported |released |current )?(?:versions?|releases?|builds?|editions?)\b[^.;]{0,30}?\b(?:(?:is|are|was|were) (?:\w+ )?(?:affected|vulnerable|impacted|concerned)|never had|do not have|did not have|had it|have it)\b/i,
);

/** "Linux and macOS packages are not affected": editions that have it not, told without a number. Linear. */
const SPARED = sieved(
  /\b(?:packages|builds|versions|editions?|releases|users|customers|clients|installations|installs|deployments|agents|apps|images|branch(?:es)?|series|servers?|devices|models|systems|platforms?|iOS|Android|macOS|Linux|Windows|cloud|containers|instances|tenants|distributions?|plan|tier|runners|extensions?|plug-?ins?|SDKs?|firmware|hardware|machines|service)\b[^.;]{0,60}?\b(?:(?:is|are|was|were)(?: not|n['’]t| never)(?: \w+)?|(?:has|have|had) never been|(?:do|does|did)(?: not|n['’]t) (?:seem|appear) to be) (?:affected|impacted|vulnerable|concerned|at risk|exposed|susceptible|exploitable|hit)\b/i,
);
/** "Pumps with the second board do not have the problem", "phone users never had it". Linear. */
const WITHOUT_IT = sieved(
  /\b(?:do|does|did)(?: not|n['’]t) (?:have|show|suffer from|share) (?:the|this|that|such an?|any such) (?:\w+ )?(?:problem|flaw|bug|issue|fault|defect|weakness|error|hole|vulnerability|mistake)\b|\bnever (?:an? )?(?:issue|problem|matter) (?:on|for|with|in)\b|\bnever had (?:it|this|that|the (?:problem|flaw|bug|issue|fault))\b|\b(?:is|are|was|were) (?:all )?spared\b/i,
);
/** "The enterprise edition is affected as well". Linear. */
const JUDGED = sieved(
  /\b(?:is|are|was|were|be|been|remains?|remained)(?: \w+)? (?:affected|vulnerable|impacted|exploitable|susceptible|concerned)\b/i,
);
/** "A build without maps is safe", "while tablets are fine". Linear. */
const JUDGED_FREE = sieved(
  /\b(?:is|are|was|were|be|remain(?:s|ed)?|stay(?:s|ed)?)(?: \w+)? (?:safe|fine|ok|okay|clean|spared|unaffected|unharmed|immune|untouched|quiet|in the clear)\b(?! (?:to|and|for))/i,
);
/** "… is affected, the web version is not." */
const LEFT_OUT = /\b(?:is|are|was|were|does|do|did|has|have)(?: not|n['’]t)$/i;
/** "No released version contained it". Linear. */
const NO_VERSION = sieved(
  /^(?:no|none of the|not a single|neither of the) (?:[\w-]+ ){0,3}?(?:versions?|releases?|builds?|editions?|packages?|installers?|images?)\b/i,
);
/** "Previous versions did not store them". Linear. */
const OTHER_VERSIONS = sieved(
  /^(?:all |any |the |both )?(?:previous|earlier|older|prior|former|newer|later|other|preceding|subsequent|remaining) (?:[\w-]+ ){0,2}?(?:versions?|releases?|builds?|editions?|packages?|clients|models?|installers?|ones|branches|lines)\b[^.;]{0,40}?(?:\b|(?=n['’]t))(?:not|n['’]t|never|lacks?|lacked|without|do|does|did)\b/i,
);
/** What is judged by JUDGED or by what it leaves out: heads of phrases for what a product comes as. */
const EDITION: ReadonlySet<string> = new Set(
  'version versions release releases build builds edition editions package packages installation installations client clients app apps image images branch line series distribution firmware agent agents extension plugin plug-in sdk one ones linux macos windows ios android'.split(
    ' ',
  ),
);

/** Whether a sentence may tell without a number what is affected, by its words. */
export const MAY_TELL_EDITIONS = anyOf(
  ALL_VERSIONS,
  SPARED,
  JUDGED,
  JUDGED_FREE,
  WITHOUT_IT,
  NO_VERSION,
  OTHER_VERSIONS,
);

/**
 * How a clause judges versions or editions that it tells without a number; undefined: it does not. `told`: the
 * sentence has told before what is affected.
 */
export function editionsIn(
  reading: Reading,
  index: number,
  told: boolean,
): { readonly rule: string; readonly negated: boolean } | undefined {
  const text = reading.texts[index] ?? '';
  const free = UNAFFECTED.test(text);
  if (ALL_VERSIONS.test(text)) return { rule: 'versions/all', negated: free };
  if (SPARED.test(text)) return { rule: 'versions/spared', negated: true };
  if (NO_VERSION.test(text)) return { rule: 'versions/none', negated: !NONE_SPARED.test(text) };
  if (OTHER_VERSIONS.test(text)) return { rule: 'versions/other', negated: true };
  const subject = reading.clauses[index]?.subject ?? null;
  if (subject && JUDGED_FREE.test(text) && (told || EDITION.has(headWord(reading, subject))))
    return { rule: 'versions/free', negated: true };
  if (subject && WITHOUT_IT.test(text)) return { rule: 'versions/spared', negated: true };
  if (!subject || !EDITION.has(headWord(reading, subject))) return undefined;
  if (JUDGED.test(text)) return { rule: 'versions/edition', negated: free };
  return LEFT_OUT.test(text) && reading.texts.some((other, at) => at < index && JUDGED.test(other))
    ? { rule: 'versions/edition', negated: !UNAFFECTED.test(reading.texts[index - 1] ?? '') }
    : undefined;
}
