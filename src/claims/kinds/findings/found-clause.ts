import type { Clause } from '../../text/clauses.ts';
import type { Finding, Reading } from '../reading.ts';

/** A clause that may tell of a finding: what its rules ask. */
export interface FoundClause {
  readonly reading: Reading;
  readonly clause: Clause;
  readonly index: number;
  readonly text: string;
}

/** What a clause tells as a finding; null: none, whatever the next rules would say; undefined: they are asked. */
export type FindingRule = (found: FoundClause) => Finding | null | undefined;
