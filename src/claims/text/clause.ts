import type { Stretch } from '../chains/phrases/noun-phrases.ts';
import type { ClauseKind } from './clause-openings.ts';

/** A stretch of a sentence that makes one statement, with its subject (its own, or taken over). */
export interface Clause extends Stretch {
  readonly kind: ClauseKind;
  readonly subject: Stretch | null;
  /** Verbs of the clause that are no cue of a telling, by token. */
  readonly verbs: readonly number[];
  /** Index of the clause that it hangs on, -1 for main clauses. */
  readonly host: number;
  /** First token of the independent part that it stands in. */
  readonly part: number;
}
