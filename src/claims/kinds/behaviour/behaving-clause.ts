import type { AskedClause } from '../asked-clause.ts';
import type { Finding, Taken } from '../reading.ts';

/** A clause that may tell of a behaviour: what its rules ask. */
export interface BehavingClause extends AskedClause {
  readonly taken: Taken;
}

/** What a clause tells as a behaviour; null: none, whatever the next rules would say; undefined: they are asked. */
export type BehaviourRule = (behaving: BehavingClause) => Finding | null | undefined;
