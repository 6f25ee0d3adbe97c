import { SILENCE, STOPPED_ANSWERING } from '../../lexicon/triggers.ts';
import { NEITHER } from '../../lexicon/replies.ts';
import { clauseText, isSoftware, organisationIn, toolIn } from '../reading.ts';
import type { Clause } from '../../text/clauses.ts';
import type { Finding, Reading } from '../reading.ts';
import { partyAt } from './parties.ts';
import { wholeAnswer } from './told-clause.ts';
import type { ToldClause } from './told-clause.ts';

const ANSWERS = /\b(?:comment|respond|statement|answer|repl|confirm)/i;
const NEITHER_PARTY =
  /^(?:(?:though|although|but|and|while) )?neither (?:company|side|firm|party|of|(?:has|have|had|would|was|were|did))/i;
const PAIR = /^(?:both|neither)\b/i;
const JOINED = /\b(?:and|nor)\b/i;

/** Whether a clause is on what a tool does, not on what a party does. */
const isTheTool = (reading: Reading, { subject }: Clause): boolean =>
  subject === null || isSoftware(reading, subject) || toolIn(reading, subject) !== undefined;

/** What a clause says of its subject, with the first words of the clause that hangs on it. */
function saidOfSubject({ reading, clause, index, text }: ToldClause): string {
  if (!clause.subject) return text;
  const next = reading.clauses[index + 1];
  const to = next?.part === clause.part && next.kind === 'sub' ? Math.min(clause.to + 3, next.to) : clause.to;
  return clauseText(reading, { from: clause.subject.to, to });
}

function isSilent(told: ToldClause): boolean {
  const after = saidOfSubject(told);
  return (
    SILENCE.test(after) ||
    (STOPPED_ANSWERING.test(after) && !isTheTool(told.reading, told.clause)) ||
    (NEITHER.test(told.text) && ANSWERS.test(told.text))
  );
}

/** A party that does not speak: "Globex did not respond", "neither company commented". */
export function silenceIn(told: ToldClause): readonly Finding[] | undefined {
  const { reading, taken, clause, index, text } = told;
  if (!isSilent(told) || taken(index, 'evidence')) return undefined;
  if (NEITHER_PARTY.test(text) || (PAIR.test(text) && JOINED.test(text)))
    return [
      wholeAnswer(told, 'vendor_response', 'silence/pair'),
      wholeAnswer(told, 'denial', 'silence/pair', { actor: null }),
    ];
  const party = partyAt(reading, index);
  const named = clause.subject ? organisationIn(reading, clause.subject) : undefined;
  if (!party && !named) return undefined;
  const vendor = party?.vendor ?? reading.topic.vendors.has(named?.slug ?? '');
  const actor = party?.name ?? named?.name ?? null;
  return [wholeAnswer(told, vendor ? 'vendor_response' : 'denial', 'silence/subject', { actor })];
}
