import type { Clause } from '../text/clauses.ts';
import type { Reading } from './reading.ts';

/** A clause of which rules ask whether it tells something of a kind. */
export interface AskedClause {
  readonly reading: Reading;
  readonly clause: Clause;
  /** Number of the clause in its sentence. */
  readonly index: number;
  readonly text: string;
}
