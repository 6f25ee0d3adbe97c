import type { VersionMention } from '../../mentions/versions.ts';
import type { Reading } from '../reading.ts';
import { leadOf } from './numbers.ts';

/** "went with 1.97.3", "before it was taken out in 6.1": with what a fault ended. */
export const ENDED_IN =
  /\b(?:went|gone|vanish(?:es|ed)|disappear(?:s|ed)|(?:taken|thrown|ripped|pulled|stripped|left) out|dropped|retired|withdrawn|undone|reverted|(?:switched|turned) off)(?: again| away)? (?:in|with|by|as of) (?:version |release |v)?$/i;
/** "pulled 1.97.2 and put out 1.97.3 instead": what was taken back repairs nothing. */
const TAKEN_BACK =
  /\b(?:replac(?:ed?|ing)|pull(?:ed|ing)?|withdr[ae]w(?:n|ing)?|unpublish(?:ed|ing)?|yank(?:ed|ing)?|retract(?:ed|ing)?|recall(?:ed|ing)?|deprecat(?:ed?|ing)|(?:took|taken|take) down|(?:stopped|halted|paused) (?:the )?(?:distribution|rollout|roll-out|release|delivery) of) (?:the )?(?:(?!(?:in|with|on|by|from|to|for|as|at|and|or|of|after|before|since|until|than)\b)[a-z][\w-]* ){0,2}(?:versions? |releases? |builds? |update |v)?$/i;
/** "replaced the hijacked Quill 1.4" */
const TAINTED_ONE =
  /\b(?:replac|pull|remov|withdr[ae]w|unpublish|yank|delet|tak|took)\w* (?:the )?(?:[\w-]+ )?(?:hijacked|compromised|malicious|infected|poisoned|tampered|backdoored|trojani[sz]ed|rogue) (?:[A-Z][\w.-]{0,30} ){0,3}(?:versions? |releases? |v)?$/;
const BUILDS =
  '(?:builds?|versions?|releases?|packages?|installers?|binar(?:y|ies)|downloads?|artifacts?|images?|copies|files)';
const TAKEN =
  '\\b(?:remov(?:e[sd]?|ing)|delet(?:e[sd]?|ing)|pull(?:s|ed|ing)?|withdr[ae]w(?:n|s|ing)?|unpublish(?:es|ed|ing)?|yank(?:s|ed|ing)?|t(?:ook|aken|akes|aking))';
const OF_IT = '(?:(?:the|its|our|all|both|affected|faulty|broken|malicious|[A-Z][\\w.-]{0,30}) ){0,4}';
/** "removed the builds of 1.104", "deleted Lumen 1.104 from its servers", "took the 1.104 builds offline": what is no longer offered. */
const TAKEN_DOWN = new RegExp(`${TAKEN} ${OF_IT}${BUILDS} (?:of|for) (?:[A-Z][\\w.-]{0,30} ){0,2}v?$`);
const TAKEN_FROM = new RegExp(`${TAKEN} ${OF_IT}(?:versions? |releases? |builds? |update |v)?$`);
const FROM_A_PLACE = new RegExp(
  `^(?:(?:,| and| or) v?\\d[\\w.]{0,20}){0,3} (?:${BUILDS}\\b|(?:offline|down|off|from (?!today|now|on\\b))\\b)`,
);

/** "1.97.2 does not have it yet", "1.97.2 lacks the fix", "1.97.2 is still vulnerable": what is left out of a repair. */
const LACKS_IT =
  /^,?(?: (?:still|also|itself|however))? (?:(?:does|did|do)(?: not|n['’]t) (?:yet |currently )?(?:have|contain|include|bring|carry|ship with|get|receive)|lacks?|lacked|(?:is|was|are|were)(?: \w+)? without|misses|missed|comes? without) (?:it|this|that|(?:the|this|that|our|any|a) (?:\w+ )?(?:fix|patch|correction|repair|remedy|change))\b|^(?: (?:is|are|was|were))?(?: (?:still|also|itself|remains?|stays?)){1,2}(?: \w+ly)? (?:affected|vulnerable|open|exposed|unpatched|unfixed)\b/i;
/** "… does not have it": so it may be of the fault as well. */
const LACKS_SOMETHING = /^[^.;]{0,60}? (?:it|this|that)$/i;
/** "The fix is in 1.4; 1.3 …": that what is lacked is the repair, and not the upload that "1.4 has". Linear. */
const OF_THE_REPAIR =
  /(?<!\b(?:after|since|with|before|despite|without) )\b(?:the|a|this|that|our|its|their) (?:[\w-]+ ){0,2}?(?:fix|patch|correction|repair|remedy|hotfix)\b/i;
const HAS_IT = /\b(?:has|have|had|contains?|shows?) (?:it|this|that)\b/i;

/** Whether a version is left out of the repair that its sentence tells. */
export function lacksIt({ parsed: { text, sentence } }: Reading, one: VersionMention): boolean {
  const lacks = LACKS_IT.exec(text.slice(one.end, one.end + 130))?.[0];
  if (lacks === undefined || !LACKS_SOMETHING.test(lacks)) return lacks !== undefined;
  const before = text.slice(sentence.start, one.start);
  const behind = text.slice(one.end + lacks.length, one.end + lacks.length + 5);
  return /^ yet\b/i.test(behind) || (OF_THE_REPAIR.test(before) && !HAS_IT.test(before));
}

/** What was given for it. */
const GIVEN =
  /\b(?:put out|released|published|shipped|pushed(?: out)?|issued|posted|offers?|offered|brought back|re-?published) (?:the )?(?:(?!(?:in|with|on|by|from|to|for|as|at|and|or|of|after|before|since|until|than)\b)[a-z][\w-]* ){0,2}(?:versions? |releases? |builds? |update |v)?$/i;
/** "The correction, 9.0.4, was withdrawn … and replaced by 9.1". */
const WAS_TAKEN_BACK =
  /^(?: and [\w@./-]{1,60}(?=, both ))?(?:, (?:both|all|each)? ?(?:of them )?(?:malicious|compromised|infected|poisoned|backdoored|tainted|trojani[sz]ed|vulnerable|faulty|broken|bad)(?=,))?,? (?:(?:which|that|(?:both|all|some) of (?:which|them)) )?(?:(?:was|were|is|are) (?:[\w-]+ ){1,4}and )?(?:was|were|ha(?:s|ve|d)(?: (?:since|already|now|meanwhile|both|all))? been|had to be|is|are) (?:\w+ )?(?:pulled|withdrawn|unpublished|yanked|retracted|recalled|taken (?:down|back)|(?:removed|deleted) from)\b/i;
/** What came in the place of another. */
const IN_ITS_PLACE =
  /\b(?:replaced|superseded|followed|substituted) (?:\w+ )?(?:by|with) (?:the )?(?:versions? |releases? |builds? |v)?$/i;
/** "republished 3.8.0 as 3.8.2", "what 4.1.1 did", "which is 2.4.1 under a new number": the same as another. */
const OF_OLD =
  /\b(?:which|that|it) (?:is|was)(?: (?:just|only|really|simply|basically|in fact|the|byte for byte|identical to|same as|old))* (?:versions? |releases? |v)?$/i;
const AS_NEW = /^ (?:again )?as (?:versions? |releases? |v)?\d/i;
/** "1.97.3 (for Windows) and 1.97.4", "1.9.4 and, for the old branch, 1.6.12", "and was backported to 1.96.5". */
const JOINS =
  /^(?:,|,? (?:and|or|as well as)),? (?:for [^,.;]{1,40}, )?(?:(?:was |were |is |has been |have been )?(?:also )?(?:backported|ported|carried over) to )?(?:in |to |with |by )?(?:versions? |v)?$/i;
/** "fixed in 6.1.4; the fix was also backported to 5.15.9": told of the repair itself. */
const CARRIED_ON =
  /^(?:,|;| and)? ?(?:(?:the|this|that|its|a) (?:same )?(?:fix|patch|correction|repair|change|commit) )?(?:was|were|is|has been|have been|will be) (?:also |later |since )?(?:backported|ported|carried over|merged|cherry-picked) (?:back )?(?:to|into) (?:versions? |v)?$/i;
/** "… came with 1.1; it proved incomplete": what is told of a repair behind its number, in this sentence. Linear. */
const FELL_SHORT =
  /^(?: |(?:[^.]|\.\d){0,60}?\b(?:it|that|which|(?:the|that|this) (?:first )?(?:fix|patch|repair|correction|attempt)) )(?:(?:was|is|were|proved|turned out|could be|had been)(?: to be)? (?:\w+ )?)?(?:incomplete|insufficient|inadequate|(?:only )?partial|half-hearted|bypassed|did not (?:hold|suffice|go far enough)|(?:not|n['’]t) (?:enough|complete|sufficient))\b/i;
/** "The incomplete fix in 1.4 …": told before the number. */
const HALF =
  /\b(?:incomplete|insufficient|inadequate|partial|unfinished|half-finished|half-hearted|botched) (?:fix|patch|repair|correction|attempt)(?: [\w-]+){0,4}? (?:in|with|of|from) (?:version |release |v)?$/i;
/** "… and was completed in 1.2". */
const MADE_WHOLE =
  /\b(?:complet(?:es?|ed)|finish(?:es|ed)|made (?:good|whole|up for)|followed up|corrected|improved|redone|replaced|(?:properly|fully|finally|completely|for good) (?:fixed|closed|repaired)|(?:fix|clos|repair|correct|solv|resolv)\w* (?:it |this |the [\w-]+ )?(?:properly|fully|completely|for good)) (?:in|with|by) (?:versions? |v)?$/i;
const ASIDES = / ?\([^()]{1,40}\)/g;

/** Whether a version was taken back, has no repair, or only is what another is made of: it repairs nothing. */
export const isTakenBack = (reading: Reading, one: VersionMention): boolean => {
  const after = reading.parsed.text.slice(one.end, one.end + 130);
  return (
    TAKEN_BACK.test(leadOf(reading, one)) ||
    TAINTED_ONE.test(leadOf(reading, one)) ||
    TAKEN_DOWN.test(leadOf(reading, one)) ||
    (TAKEN_FROM.test(leadOf(reading, one)) && FROM_A_PLACE.test(after)) ||
    OF_OLD.test(leadOf(reading, one)) ||
    WAS_TAKEN_BACK.test(after) ||
    lacksIt(reading, one) ||
    AS_NEW.test(after)
  );
};

/** Versions with which a fault ended, or that were given for what was taken back, wherever the sentence tells them. */
export const givenInstead = (reading: Reading): readonly VersionMention[] =>
  reading.parsed.versions.filter(
    (one) =>
      one.form === 'exact' &&
      (GIVEN.test(leadOf(reading, one)) ||
        ENDED_IN.test(leadOf(reading, one)) ||
        IN_ITS_PLACE.test(leadOf(reading, one))),
  );

/**
 * Repairs without those that the sentence says were not whole, where it tells of the one that made them so, which takes
 * their place.
 */
export function withoutHalf(reading: Reading, repairs: readonly VersionMention[]): readonly VersionMention[] {
  const { text, sentence, versions } = reading.parsed;
  const half = repairs.filter(
    (one) => FELL_SHORT.test(text.slice(one.end, sentence.end)) || HALF.test(leadOf(reading, one)),
  );
  if (half.length === 0) return repairs;
  const whole = versions.filter((one) => one.form === 'exact' && MADE_WHOLE.test(leadOf(reading, one)));
  const rest = repairs.filter((one) => !half.includes(one));
  const told = [...rest, ...whole.filter((one) => !rest.includes(one))];
  return told.length > 0 ? told : repairs;
}

/** Whether something is told to be made whole by a version: that is no fault of its. */
export const makesWhole = (reading: Reading, one: VersionMention): boolean =>
  MADE_WHOLE.test(leadOf(reading, one));

/** Repairs with those that the sentence joins to them, in order; what a parenthesis says of one is left out. */
export function withJoined(reading: Reading, repairs: readonly VersionMention[]): readonly VersionMention[] {
  const { text, versions } = reading.parsed;
  const exact = versions.filter((one) => one.form === 'exact' && one.items.length > 0);
  const joined = (a: VersionMention | undefined, b: VersionMention | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    b.start - a.end < 90 &&
    [JOINS, CARRIED_ON].some((pattern) => pattern.test(text.slice(a.end, b.start).replaceAll(ASIDES, '')));
  const has = new Set(repairs);
  for (let at = 1; at < exact.length; at++) {
    const [a, b] = [exact[at - 1], exact[at]];
    if (a && b && joined(a, b) && (has.has(a) || has.has(b))) has.add(a).add(b);
  }
  return has.size === repairs.length ? repairs : [...has].sort((a, b) => a.start - b.start);
}
