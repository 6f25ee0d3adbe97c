import type { Attribution, StatementKind } from '../../../model/statement.ts';
import { framesAt } from '../../chains/chains.ts';
import { readSource } from '../../chains/sources/sources.ts';
import type { Clause } from '../../text/clauses.ts';
import { clauseText } from '../reading.ts';
import type { Reading } from '../reading.ts';

/** Who is certainly not the maker; a body that the text does not introduce may be. */
const OUTSIDE: ReadonlySet<string> = new Set([
  'outlet',
  'researcher',
  'experts',
  'forum_user',
  'anonymous_source',
  'document',
]);

/** Whether a clause is told by others than the maker alone: no answer of its. */
export function isAnothers(reading: Reading, clause: Clause): boolean {
  // “…,” he wrote: the clause of the telling itself is its teller's too.
  const own = reading.frames.filter(({ cue }) => cue.from >= clause.from && cue.from < clause.to);
  const tellers = [...framesAt(reading.frames, clause.from), ...own].filter(
    (frame) => frame.steps.length > 0,
  );
  if (tellers.length === 0) return isOfAnothers(reading, clause);
  return (
    tellers.length > 0 &&
    tellers.every((frame) => !frame.source.vendor && OUTSIDE.has(frame.steps.at(-1)?.type ?? ''))
  );
}

/** What a firm's own people are called behind its name. */
const OFFICER =
  /^(?:co-?founder|founder|ceo|cto|boss|owner|president|chairman|director|head|spokes(?:man|woman|person))$/;

/** "Pelmet founder Jo Marsh posted": who is named for another firm than the maker, which the catalogue need not know. */
function isOfAnothers(reading: Reading, { subject }: Clause): boolean {
  if (!subject) return false;
  const { tokens } = reading.parsed;
  const role = tokens.findIndex(({ lower }, i) => i > subject.from && i < subject.to && OFFICER.test(lower));
  if (role < 0 || role + 1 >= subject.to || tokens[role - 1]?.capital !== true) return false;
  return readSource(reading.parsed, subject, reading.topic)?.vendor === false;
}

/** What stands where a teller would and is none ("Looks like this comes from", "Same here", "@sanne The logs were"). */
const NO_TELLER =
  /^(?:@[\w-]{1,39},? \S|here|there|same|looks?|seems?|sounds?|appears?|turns?|(?:the|this|that) (?:\w+ )?(?:issues?|bugs?|problems?|flaws?|vulnerabilit(?:y|ies)|leaks?|fix|patch|fault|error))\b/i;

/** Who found, answers or says it in a clause, where no telling around it names them. */
export function tellerIn(
  reading: Reading,
  clause: Clause,
  kind: StatementKind,
): { readonly at: number; readonly own: readonly Attribution[] } | undefined {
  const inside = reading.frames.find(
    (frame) =>
      !frame.negated && frame.steps.length > 0 && frame.cue.from >= clause.from && frame.cue.from < clause.to,
  );
  if (inside && (kind === 'evidence' || kind === 'denial')) {
    const around = framesAt(reading.frames, inside.cue.from).flatMap((frame) => frame.steps);
    return { at: inside.cue.from, own: inside.steps.filter((step) => !around.includes(step)) };
  }
  if (kind !== 'evidence' || !clause.subject || framesAt(reading.frames, clause.from).length > 0)
    return undefined;
  if (NO_TELLER.test(clauseText(reading, clause.subject))) return undefined;
  const source = readSource(reading.parsed, clause.subject, reading.topic);
  return !source || source.toolOnly || source.role === 'pronoun'
    ? undefined
    : { at: Math.max(clause.from, Math.min(clause.subject.to, clause.to - 1)), own: source.steps };
}
