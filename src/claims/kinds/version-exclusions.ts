import type { VersionMention } from '../mentions/versions.ts';
import { mentionsIn } from './numbers.ts';
import type { Reading } from './reading.ts';
import { LEFT_BEHIND } from './version-steps.ts';

/** "went with 1.97.3", "before it was taken out in 6.1": with what a fault ended. */
export const ENDED_IN =
  /\b(?:went|gone|vanish(?:es|ed)|disappear(?:s|ed)|(?:taken|thrown|ripped|pulled|stripped|left) out|dropped|retired|withdrawn|undone|reverted|(?:switched|turned) off)(?: again| away)? (?:in|with|by|as of) (?:version |release |v)?$/i;
/** "The upcoming 2026.6 release", "a list … in version 3.4 that would come": what is still to come. */
const TO_COME =
  /\b(?:upcoming|forthcoming|coming|next|future|planned|announced|promised) (?:version |release |v)?$/i;
const WOULD =
  /\b(?:will|would|shall|is to|are to|plans? to|going to)\b(?:[^.;]|\.\d){0,110} in (?:version |release |v)?$/i;
/** "told its engineers to stay on 12.2": where one is told to stay. */
const STAY =
  /\b(?:to|should|must|please|better) (?:stay|remain|keep|hold|wait|stick)(?: \w+)? (?:on|at|with|to) (?:version |release |v)?$/i;
/** "An earlier attempt in 4.0.3 was insufficient", "before and after 4.59": no fault's number. */
const ATTEMPT =
  /\b(?:attempt|try|fix|patch|repair|correction|workaround) (?:in|from|of) (?:version |release |v)?$|\bbackported to (?:versions? |v)?$|\bbefore and after (?:version |release |v)?$/i;
/** "Users should be on 1.97.3 or later": where one is told to go. */
const TOLD_TO =
  /\b(?:should|must|need to|needs to|have to|has to|please|recommend\w*|advis\w+)(?: \w+){0,3} (?:on|to|with|at|install|use|run|least)(?: at least)? (?:version |release |v)?$/i;
/** "Only 1.97.3 and later contain the fix". */
const HAS_FIX =
  /^,?[^.;,]{0,24}\b(?:contains?|contained|includes?|included|have|has|had|carr(?:y|ies)|ships?|bring|brings) (?:the|a|this|that|its|our) (?:\w+ )?(?:fix|patch|correction|repair|remedy|change)\b/i;
/** "2026.2.2, scheduled for October". */
const SCHEDULED =
  /^,? (?:which (?:is|was) |is |was )?(?:scheduled|due|planned|expected|promised|slated) (?:for|in|on|next|to|later|this)\b/i;
/** "It is not known whether 1.96 is affected". */
const WHETHER = /\bwhether (?:or not )?(?:[^.;,]|\.\d){0,80}$/i;
const UNCLEAR =
  /\b(?:not (?:yet )?(?:known|clear|certain|sure)|unclear|unknown|unsure|uncertain) (?:if|which|how)\b(?:[^.;,]|\.\d){0,80}$/i;

/** Whether a version is told to hold the repair, or as the first of those that one is told to use. */
export function bringsRepair(
  { parsed: { text } }: Reading,
  { start, end, form }: Pick<VersionMention, 'start' | 'end' | 'form'>,
): boolean {
  return (
    HAS_FIX.test(text.slice(end, end + 70)) ||
    (form === 'since' && TOLD_TO.test(text.slice(Math.max(0, start - 60), start)))
  );
}

/** Whether a clause only asks which versions are concerned. */
export function isUnsettled(reading: Reading, index: number): boolean {
  const clause = reading.clauses[index];
  const { tokens, text, sentence } = reading.parsed;
  const first = clause && tokens[clause.from];
  if (!first) return false;
  // Where no number stands, the clause's own first words count.
  const at = mentionsIn(reading, clause)[0]?.start ?? first.start + 'whether or not '.length;
  const told = text.slice(Math.max(sentence.start, at - 160), at);
  return WHETHER.test(told) || UNCLEAR.test(told);
}

/** A score, or the day before a release ("before 1.97 was released"), or what somebody offers: no bound of a fault. */
export function isNoBound(reading: Reading, { start, end, form, raw }: VersionMention): boolean {
  const { text, sentence } = reading.parsed;
  const lead = text.slice(Math.max(0, start - 40), start);
  if (/\b(?:severity|scor(?:e|es|ed)|rat(?:ed|ing)|cvss)\b[^.;]{0,12}$/i.test(lead)) return true;
  // "after the upgrade from 2.7": what was left behind
  if (form === 'exact' && LEFT_BEHIND.test(lead) && !raw.includes(' to ')) return true;
  if (
    form === 'exact' &&
    (ENDED_IN.test(lead) ||
      TO_COME.test(lead) ||
      STAY.test(lead) ||
      ATTEMPT.test(lead) ||
      SCHEDULED.test(text.slice(end, end + 40)))
  )
    return true;
  if (bringsRepair(reading, { start, end, form })) return true;
  if (form === 'exact' && WOULD.test(text.slice(Math.max(sentence.start, start - 130), start))) return true;
  // "4.1 will uninstall itself"
  if (form === 'exact' && /^ (?:will|shall|is (?:going )?to)\b/.test(text.slice(end, end + 14))) return true;
  if (form === 'before')
    return /^ (?:was|were|is|are|had been|has been|came|went) (?:even |ever |first )?(?:released|out|published|shipped|launched|announced|live)\b/i.test(
      text.slice(end, end + 40),
    );
  return (
    form !== 'exact' &&
    /\b(?:stable|supports?|supported|supporting|requires?|required|compatible with|(?:he|she|I|they) (?:has |have )?(?:been )?(?:using|started|began|used|contributed?))(?: \w+){0,2} $/i.test(
      lead,
    )
  );
}
