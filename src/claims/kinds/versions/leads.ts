import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { handlesOwn, UNWANTED } from '../../lexicon/unwanted.ts';
import { clauseText, lower } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';

/** "It reads the clipboard (2.1.91 on Linux)". */
const NUMBER_ALONE =
  /^\(?(?:versions? |release |build |v\.? ?)?\d[\w.+-]*(?:(?:,| on| under| for) [\w .,-]{1,40})?\)?$/i;

/** The version in brackets right behind a clause. */
export function numberBehind(reading: Reading, index: number): Stretch | undefined {
  const clause = reading.clauses[index];
  const next = reading.clauses[index + 1];
  if (!clause || !next || next.kind !== 'insert' || next.from - clause.to > 1) return undefined;
  return lower(reading, next.from - 1) === '(' && NUMBER_ALONE.test(reading.texts[index + 1] ?? '')
    ? next
    : undefined;
}

/** Rules whose versions a telling beside them may turn round. */
const LEADS: ReadonlySet<string> = new Set(['versions/exact', 'versions/range']);
const HARM = new RegExp(`^${UNWANTED}`, 'i');

/** Whether what stands from a verb on is what nobody wants done, and no duty that is neglected. */
function isUnwanted(reading: Reading, { clause, at }: Finding): boolean {
  const to = reading.clauses[clause]?.to ?? at;
  const words = clauseText(reading, { from: at, to });
  return handlesOwn(words) || HARM.test(words);
}

/** "In 2.1.96, the editor does not upload names": what the version leads in is told not to be so there. */
export function asLed(reading: Reading, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((one): Finding => {
    const lead = reading.clauses[one.clause];
    if (!lead || lead.verbs.length > 0 || lead.from !== lead.part) return one;
    if (one.kind !== 'affected_versions' || one.polarity === 'negated' || !LEADS.has(one.rule)) return one;
    const told = findings.filter(
      ({ kind, clause }) => kind === 'behaviour' && reading.clauses[clause]?.part === lead.part,
    );
    const free =
      told.length > 0 &&
      told.every(
        (other) => other.polarity === 'negated' && other.clause > one.clause && isUnwanted(reading, other),
      );
    return free ? { ...one, polarity: 'negated' } : one;
  });
}
