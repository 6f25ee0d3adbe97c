import { EDITION, HAVERS, RESTRICTED } from '../../lexicon/editions.ts';
import { UNAFFECTED } from '../../lexicon/triggers.ts';
import { DUTIES, NONE_SPARED } from '../../lexicon/spared.ts';
import { anyOf, sieved } from '../../text/sieved-pattern.ts';
import { isNegated } from '../negation.ts';
import { clauseText, headWord } from '../reading.ts';
import type { Reading } from '../reading.ts';

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
/** "On laptops with one user the bug can't occur", "they need not worry": told of whomever or whatever. Linear. */
const NEVER_THERE = sieved(
  /\b(?:bug|problem|error|fault|issue|flaw|crash|trick|attack|leak|hole)s? (?:can['’]?t|cannot|can not|could not|couldn['’]t|does not|doesn['’]t|did not|didn['’]t|do not|don['’]t|never) (?:occur|happen|arise|exist|appear|affect|reach|concern|hit|touch)|\bneed(?:n['’]t| not) worry\b|\bnone of (?:it|this|that) (?:concerns|affects|applies|touches|reaches)\b|\b(?:is|are|was|were|remain(?:s|ed)?) immune\b(?! (?:from|to) (?:criticism|prosecution|liability))|\b(?:is|are|was|were)(?: not|n['’]t| never) (?:touched|caught out|hit|concerned)(?: by (?:it|this|that|any of (?:it|this)|the (?:bug|problem|error|fault|issue|flaw|leak)))?(?=[.,;]|$)/i,
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
/** "No released version contained it", "right now no stable build is affected". Linear. */
const NO_VERSION = sieved(
  /^(?:(?:and|but|however|right now|for now|so far|thus far|to date|currently|presently|today|at (?:present|the moment|this (?:time|point|stage))|fortunately|luckily|thankfully),? ){0,2}(?:no|none of the|not a single|neither of the) (?:[\w-]+ ){0,3}?(?:versions?|releases?|builds?|editions?|packages?|installers?|images?)\b/i,
);
/** "Previous versions did not store them". Linear. */
const OTHER_VERSIONS = sieved(
  /^(?:all |any |the |both )?(?:previous|earlier|older|prior|former|newer|later|other|preceding|subsequent|remaining) (?:[\w-]+ ){0,2}?(?:versions?|releases?|builds?|editions?|packages?|clients|models?|installers?|ones|branches|lines)\b[^.;]{0,40}?(?:\b|(?=n['’]t))(?:not|n['’]t|never|lacks?|lacked|without|do|does|did)\b/i,
);
/** "Nurses on salary were paid correctly": all was as it should be. Linear. */
const AS_EVER = sieved(
  /\b(?:as (?:usual|before|ever|always|it should|they should|normal)|correctly|properly|unharmed|untouched|undisturbed|stayed put|safe|spared|fine|without (?:trouble|incident|a hitch|problems?))\b/i,
);
/** What is not so for want of ability or of leave, or what one was to get. */
const NO_JUDGEMENT =
  /\b(?:could|can|cannot|may|must|should|might|will|would|receiv\w+)\b|\b(?:can|could|must|should|wo|would)n?['’]t\b/i;
const DENIES = sieved(/(?:\b|(?=n['’]t))(?:not|n['’]t|never|no|nothing|none)\b/i);

/** "Only the free edition used the routing", "the only one concerned": told of nobody else. Linear. */
const ONLY_ONE = sieved(
  /\bthe only (?:ones?|versions?|releases?|builds?|editions?|models?|packages?|clients?|devices?|platforms?) (?:(?:that|which|to be) )?(?:(?:is|are|was|were) )?(?:concerned|affected|vulnerable|bad|faulty|hit|touched)\b/i,
);
const ONLY = sieved(/^(?:and |but )?(?:it is |it was )?only (?:the |those |their |our )?[\w-]/i);

/** Whether a clause is about some of those who have a product, and about them alone. */
function isOfSomeAlone(reading: Reading, index: number): boolean {
  const clause = reading.clauses[index];
  if (!clause?.subject || clause.verbs.length === 0 || !ONLY.test(reading.texts[index] ?? '')) return false;
  const head = headWord(reading, clause.subject);
  return EDITION.has(head) || HAVERS.has(head);
}

/** "Accounts on the free plan don't get the red": some of those who have it, told apart from the rest. */
function isSparedPart(reading: Reading, index: number): boolean {
  const clause = reading.clauses[index];
  const text = reading.texts[index] ?? '';
  if (!clause?.subject || clause.kind === 'condition') return false;
  const head = headWord(reading, clause.subject);
  if (!EDITION.has(head) && !HAVERS.has(head)) return false;
  if (NO_JUDGEMENT.test(text)) return false;
  if (!RESTRICTED.test(clauseText(reading, clause.subject))) return false;
  const verb = clause.verbs[0];
  if (AS_EVER.test(text)) return !DENIES.test(text);
  return (
    verb !== undefined &&
    isNegated(reading, verb, clause.from) &&
    !DUTIES.has(reading.parsed.verbs[verb]?.lemma ?? '')
  );
}

/** Whether a sentence may tell without a number what is affected, by its words. */
export const MAY_TELL_EDITIONS = anyOf(
  ALL_VERSIONS,
  SPARED,
  JUDGED,
  JUDGED_FREE,
  WITHOUT_IT,
  NO_VERSION,
  OTHER_VERSIONS,
  NEVER_THERE,
  AS_EVER,
  DENIES,
  ONLY_ONE,
  ONLY,
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
  if (NEVER_THERE.test(text) && !/^no\b/i.test(text)) return { rule: 'versions/spared', negated: true };
  if (ONLY_ONE.test(text) || isOfSomeAlone(reading, index)) return { rule: 'versions/only', negated: free };
  if (isSparedPart(reading, index)) return { rule: 'versions/part', negated: true };
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
