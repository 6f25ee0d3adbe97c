import type { When } from '../../model/time.ts';
import type { ClaimGroup } from './claims.ts';

/** What a claim is worded from. */
export interface PropositionInput {
  readonly group: ClaimGroup;
  /** Display name of the tool, and its other names. */
  readonly tool: string;
  readonly aliases: readonly string[];
  /** Display name of the tool's vendor. */
  readonly vendor: string;
  /** Display names of the actors of a ban. */
  readonly actors: readonly string[];
  readonly eventDate: When | null;
  /** Version that brings the fix, as resolved; null when open. */
  readonly fixed: string | null;
  /** Nobody tells the fix as done yet. */
  readonly promised: boolean;
}

export interface Proposition {
  readonly text: string;
  /** Id of the statement that says it best; null when the sentence is composed and none stands out. */
  readonly statement: string | null;
}
