import type { AskedClause } from '../asked-clause.ts';
import { RELEASE } from '../../lexicon/remedies.ts';
import type { Verb } from '../../lexicon/verbs.ts';
import type { Clause } from '../../text/clauses.ts';
import { clauseText, lower } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { hasVersions } from '../versions/numbers.ts';

/** A clause that may tell a repair without a verb of repair: what the rules ask. */
export interface RemedyClause extends AskedClause {
  /** Whether it is about a version that it or what leads it names. */
  readonly numbered: boolean;
  /** Its verb behind the subject, and where that stands. */
  readonly verb: Verb | undefined;
  readonly verbAt: number | undefined;
  /** Where the chain is read: at the verb, or where the clause begins. */
  readonly at: number;
  readonly previous: Clause | undefined;
}

/** Whether the subject is a release by its number ("18.10.3", "Version 5.1.2", "the 2.1 update"). */
export function isRelease(reading: Reading, { subject }: Clause): boolean {
  if (!subject) return false;
  for (let i = subject.from; i < subject.to; i++) if (reading.parsed.tags[i] === 'version') return true;
  return RELEASE.test(clauseText(reading, subject));
}

const LEADS: ReadonlySet<string> = new Set(['with', 'in', 'as', 'since', 'from', 'by']);

/** "With 2.0.4, the developers …": the number leads the sentence. */
function isLed(reading: Reading, lead: Clause | undefined): boolean {
  return (
    lead !== undefined &&
    lead.verbs.length === 0 &&
    LEADS.has(lower(reading, lead.from)) &&
    hasVersions(reading, lead)
  );
}

const isNumbered = (reading: Reading, clause: Clause, previous: Clause | undefined): boolean =>
  hasVersions(reading, clause) ||
  isLed(reading, previous) ||
  (clause.kind === 'resume' &&
    clause.subject !== null &&
    hasVersions(reading, { ...clause, ...clause.subject }));

/** What is asked of clause number `index`. */
export function remedyClause(reading: Reading, clause: Clause, index: number): RemedyClause {
  const previous = reading.clauses[index - 1];
  const behind = clause.subject?.to ?? clause.from;
  const verbAt = clause.verbs.find((one) => one >= behind) ?? clause.verbs[0];
  return {
    reading,
    clause,
    index,
    text: reading.texts[index] ?? '',
    numbered: isNumbered(reading, clause, previous),
    verb: verbAt === undefined ? undefined : reading.parsed.verbs[verbAt],
    verbAt,
    at: verbAt ?? clause.from,
    previous,
  };
}
