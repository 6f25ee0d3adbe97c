import { CURE_HARMS, NO_CURE, NO_DATE } from '../../lexicon/offers.ts';
import { BRINGS_FAULT, STOPS_WORK } from '../../lexicon/remedies.ts';
import { THOUGHT_WRONGLY } from '../../lexicon/repairs-undone.ts';
import { isNuisance } from '../../lexicon/safeguards.ts';
import { IS_BACK, NO_NEED, OUT_OF_CARE, POLICY, RETIRED } from '../../lexicon/triggers.ts';
import type { Finding, Reading } from '../reading.ts';
import { hasVersions } from '../versions/numbers.ts';

/** "2.3.1 - a small update for everyone": what a release is called. */
const CALLED =
  /^v?\d{1,5}(?:\.\d{1,6}){1,4}\]?(?: \([^()]{0,30}\))?(?::| [-–—]) (?!.{0,80}(?:fix|patch|repair|clos|solv))/i;

/** "Workaround: use 1.94.2": of a number that has not the fault, and repairs nothing. */
const WORKAROUND =
  /^\W*(?:(?:temporary|known|possible|suggested) )?(?:work-?arounds?|mitigations?|roll-?back|downgrade)\W{0,4}:/i;

/** "gets no more updates and stays affected". */
const TELLS_OF_FAULT = /\b(?:affected|vulnerable|exposed|at risk|exploitable|unsafe)\b/i;

/** "Added …", "New: …": what an entry of release notes brings. */
const BRINGS_NEW = /^\W*(?:add(?:ed|s|ing)?|new|introduc(?:ed|es|ing)|implement(?:ed|s))\b/i;

/** "1.97.2 should be avoided". */
const AVOIDED =
  /\b(?:should|must|needs? to|ought to|is to|are to|best|better)(?: all| also)? be (?:\w+ly )?(?:avoided|skipped|left alone|uninstalled|shunned|passed over)\b|\b(?:avoid|skip|shun)(?:s|ed|ing)? (?:versions? |v)?\d/i;
/** "1.96.4 is the last version that works": what was before the fault. */
const LAST_WELL =
  /\blast (?:(?:known )?(?:good|working) (?:one|version|release|build)|(?:version|release|build|one) (?:that|which) works)\b/i;

/** Rules that a noun for a repair is enough for. */
const BY_NOUN: ReadonlySet<string> = new Set(['fix/noun', 'fix/missing', 'fix/label', 'weighed/fix']);

/** Rules that a release is enough for. */
const BY_RELEASE: ReadonlySet<string> = new Set(['weighed/fix', 'fix/successor', 'fix/release']);

/** Rules that take what ends for repaired. */
const ENDING: ReadonlySet<string> = new Set([
  'fix/verb',
  'fix/removal',
  'fix/removed',
  'weighed/fix',
  'versions/range',
  'weighed/affected_versions',
]);

/** "Users can roll back to 1.104": neither has it the fault by that. */
const GOES_BACK =
  /\b(?:roll|go|fall|move|switch) back\b[^.;,]{0,24}? to [^.;,]{0,30}?\d|\b(?:downgrade|revert|return) to [^.;,]{0,30}?\d/i;

/** "Users who thought it was fixed in 1.4 were wrong; it is fixed in 1.5": what stands outside of the belief is told. */
const isThoughtWrongly = ({ parsed }: Reading, { from, to }: Finding['span']): boolean => {
  const { start, end } = parsed.sentence;
  const belief = THOUGHT_WRONGLY.exec(parsed.text.slice(start, end));
  if (!belief) return false;
  const [first, last] = [parsed.tokens[from], parsed.tokens[to - 1]];
  const begins = start + belief.index;
  return (first?.start ?? end) < begins + belief[0].length && (last?.end ?? start) > begins;
};

/** Whether no repair is told by a finding: "No fix required", "the 2.x API will be retired", "any fix will be published". */
export const isNoRepair = (reading: Reading, { kind, rule, clause, polarity, span }: Finding): boolean => {
  const told = reading.texts[clause] ?? '';
  if (ENDING.has(rule) && RETIRED.test(told)) return true;
  if (
    OUT_OF_CARE.test(told) &&
    (kind === 'fix' || (kind === 'affected_versions' && !TELLS_OF_FAULT.test(told)))
  )
    return true;
  if (rule === 'weighed/affected_versions' && polarity === 'affirmed' && GOES_BACK.test(told)) return true;
  const { text, sentence } = reading.parsed;
  const whole = text.slice(sentence.start, sentence.end);
  const own = reading.clauses[clause];
  if (kind === 'fix' && isThoughtWrongly(reading, span)) return true;
  const numbered = own !== undefined && hasVersions(reading, own);
  if (
    kind === 'fix' &&
    polarity === 'affirmed' &&
    ((!numbered && (NO_CURE.test(told) || NO_DATE.test(whole))) ||
      (rule === 'fix/release' && CURE_HARMS.test(whole)))
  )
    return true;
  if (BY_RELEASE.has(rule) && polarity === 'affirmed' && (BRINGS_FAULT.test(whole) || STOPS_WORK.test(told)))
    return true;
  if (!BY_NOUN.has(rule)) return false;
  if (NO_NEED.test(told) || IS_BACK.test(told)) return true;
  if (rule === 'weighed/fix' && ((sentence.bare && CALLED.test(whole)) || WORKAROUND.test(whole)))
    return true;
  // "Added uploads, which can be turned off": what comes with what is new.
  if (rule === 'weighed/fix' && own?.kind === 'relative' && BRINGS_NEW.test(whole)) return true;
  if (rule === 'weighed/fix' && (isNuisance(told) || LAST_WELL.test(whole) || AVOIDED.test(told)))
    return true;
  // "We ask you to update: the fix is in 1.4": of one that is there.
  return polarity === 'affirmed' && !numbered && POLICY.test(whole);
};
