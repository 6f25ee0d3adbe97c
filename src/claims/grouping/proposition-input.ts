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
  /** Version that brought what it is about, as resolved; null when open. */
  readonly introduced: string | null;
  /** Nobody tells the fix as done yet. */
  readonly promised: boolean;
}

/** "… since version 4.1.1", at the end of a title. */
const SINCE =
  /,? (?:starting |beginning )?(?:since|from) (?:the )?(?:version |release |v)?(\d[\w.+-]*)(?: on| onwards?)?$/i;

/** A title without the version that it began with, where the claim has another one: one teller's slip, or corrected since. */
export function withoutOtherStart(title: string, introduced: string | null): string {
  const told = SINCE.exec(title);
  return told === null || introduced === null || told[1] === introduced ? title : title.slice(0, told.index);
}

export interface Proposition {
  readonly text: string;
  /** Id of the statement that says it best; null when the sentence is composed and none stands out. */
  readonly statement: string | null;
}
