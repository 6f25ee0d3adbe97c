import { framesAt } from '../../chains/chains.ts';
import type { Frame } from '../../chains/frames/frames.ts';
import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { JUDGED_SO } from '../../lexicon/findings.ts';
import { LOOKED_FOR } from '../../lexicon/inspections.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Clause } from '../../text/clauses.ts';
import { findingOf } from '../finding.ts';
import { clauseText, lower } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';
import { isFinder } from './finders.ts';

const TELLS_FIRST = /^(?:note|report|disclose|reveal|publicize|flag|raise)$/;
const WAS = /^(?:was|were|been)$/;
const NUMBERS = /\b\d[\d,.]*\b/g;
const YOURS = /\byours?\b/i;

/** Text of the `count` tokens from `from` on, as far as the sentence goes. */
const textFrom = (reading: Reading, from: number, count: number): string =>
  clauseText(reading, { from, to: Math.min(reading.parsed.tokens.length, from + count) });

/** "… was first reported by the firm" */
const isFirstTold = (reading: Reading, { form, lemma, cue }: Frame): boolean =>
  form === 'by' &&
  TELLS_FIRST.test(lemma) &&
  lower(reading, cue.from - 1) === 'first' &&
  WAS.test(lower(reading, cue.from - 2));

/** "We found its menus pretty", "I saw 146 films": a look at something else. */
const looksElsewhere = (reading: Reading, frame: Frame): boolean =>
  frame.source.role === 'pronoun' &&
  frame.steps.length === 0 &&
  !frame.source.vendor &&
  !LOOKED_FOR.test(textFrom(reading, frame.cue.to, 14).replace(NUMBERS, ''));

/** "that a model may learn or be able to reproduce them", "you should be able to confirm it": nobody did. */
const isMereAbility = (reading: Reading, at: number): boolean =>
  lower(reading, at - 1) === 'to' &&
  lower(reading, at - 2) === 'able' &&
  lower(reading, at - 3) === 'be' &&
  lower(reading, at - 4) !== 'to';

/** Whether a frame of telling tells of a finding. */
function tellsFinding(reading: Reading, frame: Frame): boolean {
  if (frame.negated || frame.form === 'according-to' || frame.form === 'nominal') return false;
  if (isMereAbility(reading, frame.cue.from)) return false;
  if (frame.lemma === 'find' && JUDGED_SO.test(textFrom(reading, frame.cue.to, 14))) return false;
  if (!isFirstTold(reading, frame)) {
    if (!(frame.classes & BIT.discovery)) return false;
    if (!isFinder(frame, textFrom(reading, frame.cue.to, 7))) return false;
  }
  return (
    reading.topic.voice !== 'article' ||
    (!looksElsewhere(reading, frame) && !YOURS.test(textFrom(reading, frame.cue.from, 6)))
  );
}

/** What is quoted of a finding that clause `own` tells: from its finder to the end of what he found. */
function quoted({ form, subject, cue, scope }: Frame, own: Clause, next: Clause | undefined): Stretch {
  const named = form === 'subject' && subject && subject.from < own.from && subject.to >= own.from - 2;
  const told = form === 'subject' && next && next.from === scope.from && next.part === own.part;
  return {
    from: named ? subject.from : own.from,
    to: Math.max(told ? next.to : own.to, Math.min(cue.to, own.to)),
  };
}

/** The finding that a frame of telling tells: "researchers found that …". */
export function findingBy(reading: Reading, frame: Frame): Finding | undefined {
  if (!tellsFinding(reading, frame)) return undefined;
  const { clauses, frames } = reading;
  const at = frame.cue.from;
  const index = clauses.findIndex((clause) => clause.from <= at && at < clause.to);
  const own = clauses[index];
  if (!own) return undefined;
  const already = framesAt(frames, at).flatMap((one) => one.steps);
  return findingOf(
    'evidence',
    index,
    quoted(frame, own, clauses[index + 1]),
    at,
    frame.form === 'origin' ? 'evidence/origin' : 'evidence/cue',
    { own: frame.steps.filter((step) => !already.includes(step)) },
  );
}
