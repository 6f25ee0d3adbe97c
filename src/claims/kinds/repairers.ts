import type { Stretch } from '../chains/noun-phrases.ts';
import { CONSUMERS, OWN_FLEET } from '../lexicon/repairs.ts';
import type { Clause } from '../text/clauses.ts';
import { clauseText, headWord, lower, organisationIn } from './reading.ts';
import type { Reading } from './reading.ts';

/** "Neither the maker nor the maintainers have …", "no patch has …". */
export function isNobody(reading: Reading, clause: Clause): boolean {
  if (!clause.subject) return false;
  const first = lower(reading, clause.subject.from);
  const before = reading.clauses.find(
    (one) => one.to === clause.subject?.from || one.to + 1 === clause.subject?.from,
  );
  return (
    /^(?:neither|none|nobody|no)$/.test(first) ||
    (lower(reading, clause.subject.from - 1) === 'nor' &&
      before?.subject !== null &&
      lower(reading, before?.subject.from ?? 0) === 'neither')
  );
}

/** Whether those who use the tool act on it, for themselves. */
export function isUsers(reading: Reading, clause: Clause, object: Stretch): boolean {
  if (!clause.subject) return false;
  const subject = clauseText(reading, clause.subject);
  if (reading.topic.voice !== 'vendor' && OWN_FLEET.test(clauseText(reading, object))) return true;
  const maker = organisationIn(reading, clause.subject);
  if (maker !== undefined && reading.topic.vendors.has(maker.slug)) return false;
  return (
    CONSUMERS.test(headWord(reading, clause.subject)) ||
    /^(?:the )?(?:universities|schools|banks|hospitals)\b/i.test(subject)
  );
}
