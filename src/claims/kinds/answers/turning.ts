import { readSource } from '../../chains/sources/sources.ts';
import { step } from '../../chains/sources/source-names.ts';
import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { TURNS_ON } from '../../lexicon/replies.ts';
import type { Clause } from '../../text/clauses.ts';
import { isNegated } from '../negation.ts';
import { clauseText, toolIn } from '../reading.ts';
import { vendorName } from './parties.ts';
import type { Reading } from '../reading.ts';
import type { Attribution } from '../../../model/statement.ts';

/** Tokens behind a clause in which what it turns on may be named. */
const REACH = 4;

/**
 * Who turns in a clause on what is said ("Globex hits back at accusations that …", "Quill pushes back on spyware claims": a
 * tool's name stands for its maker), with all that is denied. `answering`: its subject is somebody who can answer.
 */
export function turningIn(
  reading: Reading,
  clause: Clause,
  answering: boolean,
): { readonly own: readonly Attribution[]; readonly span: Stretch } | undefined {
  const { clauses, parsed, topic } = reading;
  const { subject, from, part } = clause;
  const [verb] = clause.verbs;
  if (subject === null || verb === undefined || clause.kind === 'relative') return undefined;
  const to = Math.min(parsed.tokens.length, clause.to + REACH);
  if (!TURNS_ON.test(clauseText(reading, { from, to })) || isNegated(reading, verb, from)) return undefined;
  if (!answering && toolIn(reading, subject) === undefined) return undefined;
  const own = readSource(parsed, subject, topic)?.steps ?? [
    step(clauseText(reading, subject), 'vendor', vendorName(reading)),
  ];
  const end = Math.max(...clauses.filter((one) => one.part === part).map((one) => one.to));
  return { own, span: { from, to: end } };
}
