import type { AskedClause } from '../asked-clause.ts';
import type { Finding } from '../reading.ts';

/** What a clause tells as a finding; null: none, whatever the next rules would say; undefined: they are asked. */
export type FindingRule = (found: AskedClause) => Finding | null | undefined;
