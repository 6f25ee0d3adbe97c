import type { Clause } from '../../text/clauses.ts';
import { headWord, lower } from '../reading.ts';
import type { Reading } from '../reading.ts';

/** What a tool offers, as nouns. */
const FEATURES: ReadonlySet<string> = new Set(
  'feature features function functionality integration assistant plugin plug-in theme'.split(' '),
);

/** What would make it a repair, or a fault. */
const NOT_PLAIN =
  /\b(?:fix|patch|repair|remov|delet|encrypt|mask|redact|protect|prevent|stop|secur|leak|flaw|vulnerab|expos|send|upload|collect|track|record|spy|turn(?:s|ing)? (?:it|this|the \w+)? ?off|opt(?:ing)? out)\w*/i;

/** "The feature, which will appear in 7.21": whether a clause is of something that a tool offers, and of no repair or fault. Linear. */
export function isFeature(reading: Reading, clause: Clause): boolean {
  const { sentence, text } = reading.parsed;
  if (NOT_PLAIN.test(text.slice(sentence.start, sentence.end))) return false;
  const own = headWord(reading, clause.subject);
  if (FEATURES.has(own)) return true;
  if (clause.kind !== 'relative') return false;
  return FEATURES.has(lower(reading, clause.from - (lower(reading, clause.from - 1) === ',' ? 2 : 1)));
}
