import type { AskedClause } from '../asked-clause.ts';
import { vendorName } from './parties.ts';
import type { Finding, Taken } from '../reading.ts';

/** A clause that may answer: what its rules ask. */
export interface ToldClause extends AskedClause {
  readonly taken: Taken;
}

/** What a clause says as an answer; undefined: the next rule is asked. */
export type AnswerRule = (told: ToldClause) => readonly Finding[] | undefined;

/** What a whole clause tells as an answer, or denies; by the maker where nobody else is named. */
export function wholeAnswer(
  { reading, clause, index }: ToldClause,
  kind: 'vendor_response' | 'denial',
  rule: string,
  { polarity = 'negated', actor = vendorName(reading) }: Partial<Pick<Finding, 'polarity' | 'actor'>> = {},
): Finding {
  return { actor, kind, clause: index, span: clause, at: clause.from, polarity, own: [], rule };
}
