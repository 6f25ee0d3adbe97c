import { isFaultless } from '../../lexicon/faultless.ts';
import { deniesWell } from '../../lexicon/denied-well.ts';
import {
  DISPUTED,
  DUTIES,
  FAULT_NOT_IN,
  JUDGED_FREE,
  LABEL_ALONE,
  LAST_WITHOUT,
  NONE_BUT,
  NONE_HIT,
  NONE_SPARED,
  NOT_SEEN,
  NO_VERSION,
  TURNED_BAD,
  WITHOUT,
} from '../../lexicon/spared.ts';
import { UNWANTED } from '../../lexicon/unwanted.ts';
import { NEGLECTED_SINCE } from '../../lexicon/working.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import { isNegated } from '../negation.ts';
import { withNext } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { mentionsIn } from './numbers.ts';
import { lacksIt } from './repairs.ts';
import { isFree, spares, works } from './says-free.ts';
import { isSpared } from './spared-around.ts';

/** What a clause tells goes on to the end of its sentence. */
function fromClause(reading: Reading, index: number): string {
  const { tokens, text, sentence } = reading.parsed;
  const start = tokens[reading.clauses[index]?.from ?? 0]?.start ?? sentence.start;
  const next = reading.clauses[index + 1];
  const end = next ? (tokens[next.to - 1]?.end ?? sentence.end) : sentence.end;
  return text.slice(start, Math.min(end, start + 200));
}

/** "The bug is not in 1.97 but in 1.96". */
const BUT_IN = /\bbut (?:only |rather )?(?:in |of )?(?:versions? |v)?\d/i;

const DOES_HARM = new RegExp(`^(?:${UNWANTED}|sent|froz|hung)`, 'i');

/** Whether a clause tells of versions that none does what nobody wants. */
function noneDoes(text: string): boolean {
  const verb = NO_VERSION.exec(text)?.[1];
  return verb !== undefined && DOES_HARM.test(verb);
}

/** "Versions before 26.0 do not follow such redirects": a main verb denied, unless it is what software should do. */
function doesNot(reading: Reading, index: number): boolean {
  const clause = reading.clauses[index];
  const at = clause?.verbs[0];
  if (!clause || at === undefined || !clause.subject) return false;
  const lemma = reading.parsed.verbs[at]?.lemma ?? '';
  const text = reading.texts[index] ?? '';
  return (
    isNegated(reading, at, clause.from) &&
    (!DUTIES.has(lemma) || /\b(?:such|at all|this|that)\b/i.test(text)) &&
    !deniesWell(withNext(reading, index)) &&
    !NEGLECTED_SINCE.test(text) &&
    !/\b(?:not (?:only|just|limited|restricted|confined|specific|unique|alone)|any ?more|any longer|must|should|may|might|can|could|cannot|need)\b|\bcan['’]t\b/i.test(
      text,
    )
  );
}

/** "…, but a colleague with 1.100.3 cannot": what was told before it. */
const CANNOT = /\b(?:cannot|can['’]t|could not|couldn['’]t)$/i;

const LOOKED = /\b(?:reproduc\w+|replicat\w+|confirm\w*|trigger\w*)\b/i;

/** Whether a clause tells of versions or editions that they are free of what the text is about. */
function toldUnaffected(reading: Reading, index: number): boolean {
  const text = reading.texts[index] ?? '';
  if (NONE_BUT.test(text)) return false;
  return (
    isFree(text) ||
    NONE_HIT.test(text) ||
    WITHOUT.test(text) ||
    isFaultless(text) ||
    (FAULT_NOT_IN.test(text) && !BUT_IN.test(text)) ||
    noneDoes(text) ||
    LAST_WITHOUT.test(fromClause(reading, index)) ||
    NOT_SEEN.test(text) ||
    DISPUTED.test(text) ||
    /^(?:not affected|unaffected|not vulnerable|safe)(?: \w+)?$/i.test(reading.texts[index - 1] ?? '') ||
    (CANNOT.test(text) && LOOKED.test(reading.texts[index - 1] ?? '')) ||
    (LABEL_ALONE.test(text) && JUDGED_FREE.test(reading.texts[index + 1] ?? '')) ||
    isSpared(reading, index)
  );
}

/** "Looks safe but is not". */
const SEEMS = sieved(/\b(?:look|seem|appear|sound)(?:s|ed)?\b/i);

const BUT_IS_NOT = /^(?:but |yet )?(?:it |they )?(?:really |actually )?(?:is|are|was|were)(?: not|n['’]t)$/i;

/** The same in more words, of a clause of which nothing is known but that it tells which versions are affected or not. */
export function seemsUnaffected(reading: Reading, index: number): boolean {
  const text = reading.texts[index] ?? '';
  if (NONE_BUT.test(text) || NONE_SPARED.test(text) || TURNED_BAD.test(text)) return false;
  const clause = reading.clauses[index];
  // "1.4 does not have it yet": the repair.
  if (clause && mentionsIn(reading, clause).some((one) => lacksIt(reading, one))) return false;
  if (SEEMS.test(text) && BUT_IS_NOT.test(reading.texts[index + 1] ?? '')) return false;
  return (
    toldUnaffected(reading, index) ||
    ((spares(text) || works(text)) && !NONE_SPARED.test(text)) ||
    doesNot(reading, index)
  );
}
