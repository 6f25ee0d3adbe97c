import type { KeyedStatement } from '../../model/affair.ts';
import type { Conflict } from '../../model/claim.ts';
import type { DocumentInfo } from '../../model/document.ts';
import type { TracedOrigin } from '../../model/evidence.ts';
import type { Mention } from '../mention.ts';
import { actorConflicts } from './actors.ts';
import { dateConflicts } from './dates.ts';
import { finderConflicts } from './finders.ts';
import { numberConflicts } from './numbers.ts';
import { polarityConflicts } from './polarity.ts';
import { verbConflicts } from './verbs.ts';
import type { VerbReader } from './verbs.ts';
import { versionConflicts } from './versions.ts';
import type { LikelySlip } from './versions.ts';

export type { ReadVerb } from './verbs.ts';
export type { LikelySlip } from './versions.ts';

export interface ConflictInput {
  readonly statements: readonly KeyedStatement[];
  readonly documents: ReadonlyMap<string, DocumentInfo>;
  /** Mentions by origin. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  /** Negated tellings without an origin of their own. */
  readonly negated: readonly KeyedStatement[];
  /** Whoever contradicts. */
  readonly counterOrigins: readonly TracedOrigin[];
  readonly slips: readonly LikelySlip[];
  /** The verb of a statement, for what is told with different strength. */
  readonly strengthOf: VerbReader;
}

/** Details that documents tell differently about one claim, with the hop that changed each (DESIGN section 4). */
export function findConflicts(input: ConflictInput): readonly Conflict[] {
  const { statements, documents } = input;
  return [
    ...versionConflicts(statements, documents, input.slips),
    ...finderConflicts(input.mentions, documents),
    ...polarityConflicts(statements, input.negated, input.counterOrigins, documents),
    ...dateConflicts(statements, documents),
    ...numberConflicts(statements, documents),
    ...actorConflicts(statements, documents),
    ...verbConflicts(statements, documents, input.strengthOf),
  ];
}
