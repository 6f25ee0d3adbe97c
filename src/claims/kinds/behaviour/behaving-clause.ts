import type { Clause } from '../../text/clauses.ts';
import type { Finding, Reading, Taken } from '../reading.ts';

/** A clause that may tell of a behaviour: what its rules ask. */
export interface BehavingClause {
  readonly reading: Reading;
  readonly taken: Taken;
  readonly clause: Clause;
  readonly index: number;
  readonly text: string;
}

/** What a clause tells as a behaviour; null: none, whatever the next rules would say; undefined: they are asked. */
export type BehaviourRule = (behaving: BehavingClause) => Finding | null | undefined;
