import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import type { Clause } from '../../text/clauses.ts';
import type { Reading } from '../reading.ts';

/** A clause that may tell a restriction: what the rules ask. */
export interface BanClause {
  readonly reading: Reading;
  readonly clause: Clause;
  readonly text: string;
  /** Its subject, empty where it has none. */
  readonly subjectText: string;
}

/** A restriction as a rule found it. */
export interface ToldBan {
  readonly rule: string;
  /** Token at which the chain is read. */
  readonly at: number;
  /** Whether there is none, or no more. */
  readonly negated?: boolean;
  /** Tokens to quote, if not the whole clause. */
  readonly span?: Stretch;
}
