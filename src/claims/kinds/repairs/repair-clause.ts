import type { AskedClause } from '../asked-clause.ts';
import type { Verb } from '../../lexicon/verbs.ts';

/** A clause that may tell a repair: what the rules ask. */
export interface RepairClause extends AskedClause {
  /** Whether it names a version. */
  readonly versioned: boolean;
}

/** A verb by which it may tell one. */
export interface RepairVerb extends RepairClause {
  readonly at: number;
  readonly verb: Verb;
  /** Whether it was not repaired. */
  readonly negated: boolean;
}

/** A repair as a rule found it. */
export interface ToldRepair {
  readonly rule: string;
  /** Token at which the chain is read. */
  readonly at: number;
  /** Whether there is none. */
  readonly negated?: boolean;
}
