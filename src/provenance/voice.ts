import type { Statement } from '../model/statement.ts';

/** Kinds by which a party can confirm: what it saw ("we reviewed the code") says nothing of what came of it. */
const CONFIRMING: ReadonlySet<Statement['kind']> = new Set([
  'behaviour',
  'fix',
  'ban',
  'vendor_response',
  'affected_versions',
]);

const HEARSAY =
  '(?:claims?|reports?|allegations?|accusations?|rumou?rs?|suggestions?|assertions?|stor(?:y|ies)|posts?|articles?)';

/** The sentence takes the proposition back, in whatever words. */
const TAKEN_BACK = new RegExp(
  [
    `\\b(?:is|are|was|were|be|that['’]s|it['’]s) (?:\\w+ )?(?:not true|untrue|false|wrong|incorrect|made[- ]up|baseless|unfounded|nonsense|a myth|a lie|a hoax)\\b`,
    `\\b(?:falsely|wrongly|incorrectly) (?:claim|say|said|report|alleg|suggest)\\w*`,
    `\\b(?:debunk\\w*|refut\\w+|no truth)\\b`,
    `\\bcontrary to (?:\\w+ ){0,3}${HEARSAY}\\b`,
    `\\breject(?:s|ed)? (?:\\w+ ){0,3}${HEARSAY}\\b`,
    `(?<!access |permission |was |were |is |are )\\bden(?:y|ies|ied)\\b`,
    `\\b(?:would|will|has|have|did|do|does) never\\b|\\bnever (?:has|have|did|does)\\b`,
  ].join('|'),
  'i',
);
/** It is not said as a fact but imagined. */
const IMAGINED =
  /\b(?:imagin(?:e|ing)|suppos(?:e|ing)|pretend\w*|what if|hypothetical\w*|theoretical\w*|as if)\b|\?["”’)]*\s*$/i;
/** It hangs on something: so far it is so, and no further. */
const CONDITIONAL =
  /\b(?:unless|provided that|as long as|in case|on condition)\b|\bonly (?:if|when|after|with|where|once)\b|\bif (?:and only if\b|(?:you|users?|the user|an? (?:user|admin\w*)|they|we|it|telemetry) (?:\w+ ){0,2}(?:turn|enabl|switch|opt|allow|agree|consent|choos|chose|ask|want|were|was)\w*)/i;
/** The words of others. */
const RETOLD = new RegExp(
  `\\b(?:some|several|many|other|certain) (?:users?|people|sites?|outlets?|researchers?|posts?|customers?|media|commenters?|articles?) (?:have |has |had )?(?:claim|say|said|alleg|wr[io]t|report|suggest|post|assert|think|thought|believ|ask)\\w*|\\b(?:alleges?|alleged(?:ly)?|alleging|allegations?|according to|rumou?rs?|myths?|a (?:post|blog|report|user|researcher|story|article|thread) (?:\\w+ ){0,4}(?:claim|say|said|alleg|wr[io]t|report|suggest|assert)\\w*)\\b`,
  'i',
);
/** What bears the tool's name and is not the tool. */
const LOOKALIKE =
  /\b(?:fake\w*|counterfeit\w*|impost[eo]rs?|impersonat\w+|masquerad\w+|pos(?:e|es|ing) as|pretend(?:s|ing)? to be|typosquat\w*|look[- ]?alikes?|phishing|bogus|spoof(?:ed|s)?|copycats?|pirated|trojani[sz]ed|unofficial|rogue|third[- ]party (?:plug-?ins?|extensions?|tools?|apps?|packages?|copies|builds?|forks?|clients?)|(?:competitors?|rivals?) (?:such as|like)|(?:a|the|this|these) (?:clones?|forks?)|(?:modified|malicious|tampered|unauthori[sz]ed|illegal|fraudulent) (?:copy|copies|versions?|builds?|installers?|downloads?|packages?|extensions?|plug-?ins?))\b/i;
/** "a plugin, not Pyterna, sent it", "the genuine Jartern is not affected". */
const ANOTHER =
  /,\s(?:and )?not (?:the |our )?\p{Lu}[\p{L}\p{N}-]{1,30}\s?,|\bthe (?:genuine|real|original|official)\b[^.]{0,60}\bnot\b/u;
/** Characters of a sentence that are looked at. */
const REACH = 2000;

const inAny = (frames: readonly RegExp[], sentence: string): boolean =>
  frames.some((frame) => frame.test(sentence.slice(0, REACH)));

/** Whether the sentence of a statement takes back what the statement says. */
export function takesBack({ sentence }: Statement): boolean {
  return inAny([TAKEN_BACK, ANOTHER], sentence);
}

/** Whether a party's own text only imagines a statement, repeats it as others', or tells it of something else. */
export function isNotItsOwn({ sentence }: Statement): boolean {
  return inAny([IMAGINED, RETOLD, LOOKALIKE], sentence);
}

/**
 * Whether a statement of the party concerned confirms what it says: an affirmed, unconditional statement in its own
 * voice, in a sentence that takes nothing back. When in doubt it does not: what a party confirms is verified.
 */
export function confirmsInOwnVoice(statement: Statement): boolean {
  const { kind, polarity, hedge, sentence } = statement;
  if (!CONFIRMING.has(kind) || polarity === 'negated' || hedge !== 'none') return false;
  return !takesBack(statement) && !isNotItsOwn(statement) && !inAny([CONDITIONAL], sentence);
}
