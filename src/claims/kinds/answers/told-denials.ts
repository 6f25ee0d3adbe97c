import { framesAt } from '../../chains/chains.ts';
import type { Frame } from '../../chains/frames/frames.ts';
import { UNAFFECTED } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Clause } from '../../text/clauses.ts';
import { misleads } from '../weighing/misleading.ts';
import { clauseText, lower } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';
import { wholeAnswer } from './told-clause.ts';
import type { ToldClause } from './told-clause.ts';

/** "in days, not weeks": how long something takes denies nothing. */
const LENGTH = /^not (?:\w+ )?(?:seconds|minutes|hours|days|weeks|months|years|decades)\b/i;
const SAYS_NO =
  /\b(?:is|are|was|were|does|do|did|has|have|had|will|would|can|could)(?: not|n['’]t| never)\b|\bcannot\b|\b(?:no|never) (?:evidence|indication|sign|reason to believe|customer|user|data|source|credentials|code|such|backdoor|malicious|intent|sensitive)\b|\bnothing\b/i;
const MEANT_TO = /\b(?:meant|intended|designed|supposed) to\b/i;
const REPAIRS = /\b(?:fix|patch|comment|update)\b/i;
const AFFECTED = /\b(?:affected|vulnerable|impacted)\b/i;
const FINITE = /\b(?:is|are|was|were|had|has|have)\b/i;
const CONTESTED =
  /\b(?:accusations?|claims?|allegations?|account|report|reports|findings?|wrongdoing|charges?|criticism|characteri[sz]ation)\b/i;

/** Whether a frame's teller may speak for a party: the maker, or somebody named who stands for a body. */
const maySpeak = ({ source, steps }: Frame): boolean =>
  source.vendor ||
  ((source.role === 'name' || source.role === 'officer') && steps.at(-1)?.type === 'organisation');

/** Whether a told clause says no to more than a purpose, a repair or a version. */
const saysNo = ({ clause, text }: ToldClause): boolean =>
  SAYS_NO.test(text) &&
  !MEANT_TO.test(text) &&
  clause.kind !== 'condition' &&
  clause.kind !== 'relative' &&
  !REPAIRS.test(text) &&
  !(UNAFFECTED.test(text) && AFFECTED.test(text)) &&
  (clause.verbs[0] !== undefined || FINITE.test(text));

/** What a party's words deny: "not espionage", "Globex said that no data was taken". */
export function toldDenialIn(told: ToldClause): readonly Finding[] | undefined {
  const { reading, clause, text } = told;
  const speaker = framesAt(reading.frames, clause.from).findLast(maySpeak);
  if (!speaker) return undefined;
  // "not espionage": a contrast inside the maker's words denies.
  if (clause.kind === 'contrast' && lower(reading, clause.from) === 'not' && !LENGTH.test(text))
    return [wholeAnswer(told, 'denial', 'denial/contrast')];
  const blames = (speaker.classes & BIT.accusation) !== 0;
  return !blames && !misleads('denial', reading, clause) && saysNo(told)
    ? [wholeAnswer(told, 'denial', 'denial/negated')]
    : undefined;
}

/** Whether a frame denies by its verb: "Globex denies that …", "he rejected the report". */
export function denies(reading: Reading, frame: Frame, party: boolean): boolean {
  if (!(frame.classes & BIT.denial) || frame.negated) return false;
  if (frame.form === 'according-to' || frame.form === 'nominal') return false;
  // "A user disputes that it sends anything"
  if (party || lower(reading, frame.scope.from) === 'that') return true;
  const to = Math.min(reading.parsed.tokens.length, frame.cue.to + 9);
  return CONTESTED.test(clauseText(reading, { from: frame.cue.to, to }));
}

/** The denial that a frame tells by its verb in clause number `index`, quoted with what it denies. */
export function denialBy(reading: Reading, frame: Frame, one: Clause, index: number): Finding {
  const { clauses, frames } = reading;
  const told = clauses.find(({ from, to }) => from >= frame.scope.from && from < frame.scope.to && to > from);
  const before = framesAt(frames, frame.cue.from).flatMap((other) => other.steps);
  return {
    kind: 'denial',
    clause: index,
    span: {
      from: Math.min(frame.subject?.from ?? one.from, one.from),
      to: Math.max(one.to, frame.form === 'subject' ? (told?.to ?? one.to) : one.to),
    },
    at: frame.cue.from,
    polarity: 'negated',
    own: frame.steps.filter((step) => !before.includes(step)),
    actor: frame.source.organisation,
    rule: 'denial/cue',
  };
}
