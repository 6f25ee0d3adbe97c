import { isFaultless } from '../../lexicon/faultless.ts';
import { deniesWell } from '../../lexicon/denied-well.ts';
import {
  ALL_WELL,
  CARE_MISSING,
  DISPUTED,
  DUTIES,
  FAULT_NOT_IN,
  JUDGED_FREE,
  LABEL_ALONE,
  LAST_WITHOUT,
  MALICE_NOT_IN,
  NONE_BUT,
  NONE_HIT,
  NOBODY_MET,
  NONE_SPARED,
  NOT_SEEN,
  NO_VERSION,
  OF_A_VERSION,
  ONLY_OWN,
  SO_DOES,
  SO_NOT_AFFECTED,
  TURNED_BAD,
  WELL_BUT,
  WITHOUT,
} from '../../lexicon/spared.ts';
import { handlesOwn, UNWANTED } from '../../lexicon/unwanted.ts';
import { NEGLECTED_SINCE } from '../../lexicon/working.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import { endsHandling } from '../behaviour/ended-acts.ts';
import { isNegated } from '../negation.ts';
import { clauseText, withNext } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { isLookedAtInVain } from './looks.ts';
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

/** What a clause tells and all behind it in its sentence. */
function fromHere(reading: Reading, index: number): string {
  const { tokens, text, sentence } = reading.parsed;
  const start = tokens[reading.clauses[index]?.from ?? 0]?.start ?? sentence.start;
  return text.slice(start, Math.min(sentence.end, start + 200));
}

/** A clause with the one before it, where that has its subject ("encryption works in 1.95 and is absent in 1.96"). */
function withSubject(reading: Reading, index: number): string {
  const text = reading.texts[index] ?? '';
  return /^(?:is|are|was|were)\b/i.test(text) ? `${reading.texts[index - 1] ?? ''} ${text}` : text;
}

/** Whether no other clause of its sentence names a version. */
const isNamedAlone = (reading: Reading, index: number): boolean =>
  !reading.clauses.some((clause, at) => at !== index && mentionsIn(reading, clause).length > 0);

/** "The bug is not in 1.97 but in 1.96". */
const BUT_IN = /\bbut (?:only |rather )?(?:in |of )?(?:versions? |v)?\d/i;

const DOES_HARM = new RegExp(`^(?:${UNWANTED}|sent|froz|hung)`, 'i');

/** Whether a clause tells of versions that none does what nobody wants. */
function noneDoes(text: string): boolean {
  const verb = NO_VERSION.exec(text)?.[1];
  return verb !== undefined && DOES_HARM.test(verb);
}

const ANY_MORE = /\bany ?more\b|\bany longer\b/i;

/** "Versions before 26.0 do not follow such redirects": a main verb denied, unless it is what software should do. */
function doesNot(reading: Reading, index: number): boolean {
  const clause = reading.clauses[index];
  const at = clause?.verbs[0];
  if (!clause || at === undefined || !clause.subject) return false;
  const lemma = reading.parsed.verbs[at]?.lemma ?? '';
  const text = reading.texts[index] ?? '';
  if (endsHandling(reading, at)) return !isNegated(reading, at, clause.from);
  return (
    isNegated(reading, at, clause.from) &&
    (!DUTIES.has(lemma) || /\b(?:such|at all|this|that)\b/i.test(text)) &&
    !deniesWell(withNext(reading, index)) &&
    !NEGLECTED_SINCE.test(text) &&
    !(ANY_MORE.test(text) && !handlesOwn(clauseText(reading, { from: at, to: clause.to }))) &&
    !/\b(?:not (?:only|just|limited|restricted|confined|specific|unique|alone)|must|should|may|might|can|could|cannot|need)\b|\bcan['’]t\b/i.test(
      text,
    )
  );
}

/** "…, but a colleague with 1.100.3 cannot": what was told before it. */
const CANNOT = /\b(?:cannot|can['’]t|could not|couldn['’]t)$/i;

const LOOKED = /\b(?:reproduc\w+|replicat\w+|confirm\w*|trigger\w*)\b/i;

/** "Tested 1.4: no leak", "we pinned 1.4 and have had no complaints since": what is told behind it is told of it. */
const TRIED =
  /^\W*(?:(?:and|so|then|just|have|i|we|they|['’]ve)[ ,]+){0,3}(?:tested|tried|installed|checked|pinned|stayed on|kept|run|ran|been on|using|used|on|with) (?:(?:it|this|them) )?(?:(?:to|at|on|with) )?(?:versions? |v)?\d[\w.+-]*(?: \w+){0,2}$/i;
const NONE_THERE =
  /^(?:and |but |so )?(?:still |so far |have |has |had |i've |we['’]ve |had ){0,3}no (?:more |further |such )?(?:complaints?|reports?|problems?|issues?|trouble|leaks?|crash(?:es)?|errors?|uploads?|bugs?|hangs?|freez(?:es?|ing))(?: (?:since|so far|here|yet|any ?more|at all|whatsoever))*$/i;

/** "We tested every build from 1.4 to 1.6; none of them leaks". */
const LOOKED_AT = /\b(?:tested|checked|tried|examined|inspected|went through|looked at|ran)\b/i;
const NONE_DOES =
  /^(?:and |but )?(?:none|neither|not one|not a single one)(?: of (?:them|these|the \w+))? (?:\w+ )?(?:leak|crash|fail|show|upload|send|sent|hang|hung|freez|froze|misbehav|do(?:es)?\b|did\b|ha[sd]\b|(?:is|are|was|were) (?:affected|vulnerable))/i;
/** "Only 1.4", and behind it "does not leak". */
const ONE_ALONE = /^(?:only )?(?:versions? |v)?\d[\w.+-]*$/i;
const DOES_NOT_DO =
  /^(?:does|do|did)(?: not|n['’]t) (?:leak|crash|upload|send|fail|hang|freeze|show (?:it|this)|have (?:it|this)|do (?:it|this|that|so))\b/i;
/** "Our scanner does not flag 1.4 although it is affected". */
const THOUGH_IT_IS =
  /^(?:al|even )?though (?:it|they|this|that) (?:is|are|was|were|has|have|clearly|surely)\b(?! (?:not|never|no|fixed|patched|fine|safe|clean|unaffected)\b)/i;

/** "Secrets are masked by default, but not in 1.4": what keeps it well is not there. */
const KEPT_WELL =
  /\b(?:is|are|was|were|gets?|stays?|be)(?: \w+)? (?:masked|encrypted|hashed|redacted|anonymi[sz]ed|verified|checked|validated|signed|protected|hono(?:u)?red|respected|enforced|asked|warned|sanitized|sanitised|escaped)\b/i;
const BUT_NOT_IN = /^(?:but |though |only )?not (?:on|in|with|for|under) /i;

/** Whether a clause tells of versions or editions that they are free of what the text is about. */
function toldUnaffected(reading: Reading, index: number): boolean {
  const text = reading.texts[index] ?? '';
  if (NONE_BUT.test(text)) return false;
  const before = reading.texts[index - 1] ?? '';
  const next = reading.texts[index + 1] ?? '';
  if (BUT_NOT_IN.test(text) && KEPT_WELL.test(before) && !isNegatedIn(before)) return false;
  return (
    isFree(text) ||
    (TRIED.test(text) && NONE_THERE.test(next)) ||
    (LOOKED_AT.test(text) && NONE_DOES.test(next)) ||
    (ONE_ALONE.test(text) && DOES_NOT_DO.test(next)) ||
    ALL_WELL.test(text) ||
    ONLY_OWN.test(text) ||
    (OF_A_VERSION.test(text) &&
      SO_NOT_AFFECTED.test(fromHere(reading, index)) &&
      isNamedAlone(reading, index)) ||
    NONE_HIT.test(text) ||
    NOBODY_MET.test(text) ||
    WITHOUT.test(text) ||
    isFaultless(text) ||
    (FAULT_NOT_IN.test(text) && !BUT_IN.test(text)) ||
    noneDoes(text) ||
    LAST_WITHOUT.test(fromClause(reading, index)) ||
    NOT_SEEN.test(text) ||
    MALICE_NOT_IN.test(text) ||
    DISPUTED.test(text) ||
    /^(?:not affected|unaffected|not vulnerable|safe)(?: \w+)?$/i.test(reading.texts[index - 1] ?? '') ||
    (CANNOT.test(text) && LOOKED.test(reading.texts[index - 1] ?? '')) ||
    (LABEL_ALONE.test(text) && JUDGED_FREE.test(reading.texts[index + 1] ?? '')) ||
    isSpared(reading, index) ||
    isLookedAtInVain(reading, index)
  );
}

const isNegatedIn = (text: string): boolean => /\b(?:not|never|no longer)\b|n['’]t\b/i.test(text);

/** "Looks safe but is not". */
const SEEMS = sieved(/\b(?:look|seem|appear|sound)(?:s|ed)?\b/i);

const BUT_IS_NOT = /^(?:but |yet )?(?:it |they )?(?:really |actually )?(?:is|are|was|were)(?: not|n['’]t)$/i;

/** The same in more words, of a clause of which nothing is known but that it tells which versions are affected or not. */
export function seemsUnaffected(reading: Reading, index: number): boolean {
  const text = reading.texts[index] ?? '';
  if (NONE_BUT.test(text) || NONE_SPARED.test(text) || TURNED_BAD.test(text) || WELL_BUT.test(text))
    return false;
  if (CARE_MISSING.test(withSubject(reading, index))) return false;
  if (SO_DOES.test(text)) return index > 0 && seemsUnaffected(reading, index - 1);
  if (THOUGH_IT_IS.test(reading.texts[index + 1] ?? '')) return false;
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
