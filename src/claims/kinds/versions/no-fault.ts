import { isWithLeave } from '../../lexicon/with-leave.ts';
import { TELLS_NO_FAULT } from '../../lexicon/no-fault.ts';
import type { Finding, Reading } from '../reading.ts';
import { isRequired, mentionsIn } from './numbers.ts';

/** Rules that take a number for a fault's by where it stands. */
const BY_PLACE: ReadonlySet<string> = new Set([
  'versions/exact',
  'versions/range',
  'versions/behaving',
  'weighed/affected_versions',
]);

/** Whether what was taken for a version with a fault only tells how it is handed out, what is trifling in it, or what it runs on. */
export function isNoFault(reading: Reading, { kind, rule, polarity, clause }: Finding): boolean {
  if (kind !== 'affected_versions' || polarity === 'negated') return false;
  const told = reading.texts[clause] ?? '';
  if (TELLS_NO_FAULT.guarded.test(told)) return true;
  if (!BY_PLACE.has(rule)) return false;
  const { text, sentence } = reading.parsed;
  const own = mentionsIn(reading, reading.clauses[clause] ?? { from: 0, to: 0 });
  const numbers = own.length > 0 ? own : reading.parsed.versions;
  if (numbers.length > 0 && numbers.every((one) => isRequired(reading, one))) return true;
  return (
    TELLS_NO_FAULT.clause.test(told) ||
    TELLS_NO_FAULT.runsOn.test(told) ||
    isOnlyWithLeave(told) ||
    TELLS_NO_FAULT.sentence.test(text.slice(sentence.start, sentence.end))
  );
}

/** "1.4 sends them only with your consent". */
const isOnlyWithLeave = (text: string): boolean =>
  /\bonly (?:if|when|once|after|with)\b/i.test(text) && isWithLeave(text);
