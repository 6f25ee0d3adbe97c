import { framesAt } from '../../chains/chains.ts';
import { LIVE } from '../../lexicon/behaviours.ts';
import { COVERT } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { findingOf } from '../finding.ts';
import { isNegated } from '../negation.ts';
import { hasWord, isPassive, isSoftware, lower, toolIn } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';
import type { BehavingClause } from './behaving-clause.ts';
import { faultAt, phraseStart } from './faults.ts';

const DISCOVERY_OF = /\bdiscovery of\b/i;
const JUDGES = /^(?:consider|call|deem|describe|label|term|characteri[sz]e|dub)$/;
const AUTHOR = /^(?:i|we)$/;
const POINTS = /^(?:it|this|that)$/;
const EXISTS =
  /\b(?:there (?:is|are|was|were|'s)|has|have|had|suffers?|of a|is an?|are|was an?|identified as|described as|considers?|carry\w*|involve\w*|vulnerable|contain\w*)\b/i;
const NO = /\b(?:no|not|isn't|never|n't)\b/i;

/** Whether the phrase of the fault at `fault` says that it is hidden. */
const isCovert = (reading: Reading, fault: number): boolean =>
  hasWord(reading, { from: phraseStart(reading, fault), to: fault }, COVERT);

/** "Researchers found an undisclosed tracker in X": what was found, in a clause that tells of the finding. */
export function foundFault({
  reading,
  taken,
  clause,
  index,
  text,
}: BehavingClause): Finding | null | undefined {
  if (clause.kind === 'reason' || !taken(index, 'evidence')) return undefined;
  if (clause.verbs.length > 0) return null;
  const { frames } = reading;
  const discovered = frames.some(
    (frame) =>
      frame.classes & BIT.discovery &&
      frame.form !== 'origin' &&
      frame.cue.from >= clause.from - 1 &&
      frame.cue.from < clause.to,
  );
  if (!discovered && !DISCOVERY_OF.test(text)) return null;
  const fault = faultAt(reading, clause, true);
  if (fault < 0) return null;
  const passive = frames.some(
    ({ form, cue }) =>
      form === 'by' && cue.from >= clause.from && cue.from < clause.to && isPassive(reading, cue.from),
  );
  if (passive) return null;
  const span = { from: Math.max(clause.from, phraseStart(reading, fault)), to: clause.to };
  return findingOf('behaviour', index, span, fault, 'behaviour/found');
}

/** "The tracker in X is enabled by default": what is there and at work. */
export function liveState({ reading, clause, index, text }: BehavingClause): Finding | undefined {
  if (!isSoftware(reading, clause.subject) || !LIVE.test(text)) return undefined;
  return findingOf('behaviour', index, clause, clause.subject?.to ?? clause.from, 'behaviour/state', {
    negated: isNegated(reading, clause.to, clause.from),
  });
}

/** Whether somebody other than the author calls something a fault in a clause. */
const isJudged = ({ reading, clause }: BehavingClause): boolean =>
  reading.frames.some(
    (frame) =>
      frame.scope.from >= clause.from &&
      frame.scope.from < clause.to &&
      JUDGES.test(frame.lemma) &&
      !AUTHOR.test(lower(reading, frame.subject?.from ?? -1)),
  );

/** "It is a bug": a maker's or a user's verdict. */
const isVerdict = ({ reading, clause: { subject, from } }: BehavingClause): boolean =>
  subject?.to === (subject?.from ?? 0) + 1 &&
  POINTS.test(lower(reading, subject?.from ?? -1)) &&
  (reading.parsed.titleCase ||
    reading.topic.voice !== 'article' ||
    framesAt(reading.frames, from).some((frame) => frame.source.vendor));

/** "an alleged covert backdoor", "there is a memory leak in X", "X has a vulnerability" */
export function namedFault(behaving: BehavingClause): Finding | undefined {
  const { reading, clause, index, text } = behaving;
  const { subject } = clause;
  const fault = faultAt(reading, clause, clause.kind === 'reason');
  if (fault < 0) return undefined;
  // "because of a hidden tracker"
  if (clause.kind === 'reason') {
    if (!isCovert(reading, fault) || reading.parsed.titleCase) return undefined;
    const span = { from: phraseStart(reading, fault), to: clause.to };
    return findingOf('behaviour', index, span, fault, 'behaviour/reason');
  }
  if (subject && fault >= subject.from && fault < subject.to)
    return LIVE.test(text) ? findingOf('behaviour', index, clause, fault, 'behaviour/state') : undefined;
  if (isVerdict(behaving)) return undefined;
  if (!isJudged(behaving)) {
    if (!EXISTS.test(text)) return undefined;
    if (toolIn(reading, clause) === undefined && !isSoftware(reading, subject) && !isCovert(reading, fault))
      return undefined;
  }
  return findingOf('behaviour', index, clause, fault, 'behaviour/fault', {
    negated: NO.test(text) && isNegated(reading, fault, clause.from),
  });
}
