import type { AffairInput, KeyedStatement } from '../model/affair.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { StatusBasis } from '../model/claim.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Ruling } from '../model/ruling.ts';
import type { ClaimGroup } from '../claims/grouping/index.ts';
import type { Verdict } from '../grading/index.ts';
import type { Book, ClaimOrigins } from '../provenance/index.ts';
import { isRetracted, isTakenBackByTeller } from './affair-evidence.ts';
import type { SubjectVersions } from './affair-versions.ts';

/** What every claim of one derivation is worked out with. */
export interface Affair {
  readonly input: AffairInput;
  readonly catalogue: Catalogue;
  readonly book: Book;
  readonly rulings: readonly Ruling[];
  readonly retracted: readonly string[];
  /** Documents whose words are not to be shown. */
  readonly redacted: ReadonlySet<string>;
  readonly documents: ReadonlyMap<string, DocumentInfo>;
}

/** A claim half way: graded, before it learns of the fix claim of its subject. */
export interface Graded {
  readonly group: ClaimGroup;
  readonly origins: ClaimOrigins;
  readonly evidence: Evidence;
  readonly verdict: Verdict;
  readonly versions: SubjectVersions;
  /** An answer in the vendor's name that nobody gives at its place. */
  readonly feigned: boolean;
  readonly basis: StatusBasis;
}

/** A claim's statements that no ruling took back. */
export function standingOf(group: ClaimGroup, { retracted }: Affair): readonly KeyedStatement[] {
  return [...group.founding, ...group.attached].filter((one) => !isRetracted(one, retracted));
}

/** Whether an analyst retracted a statement, or its teller took it back: it stays visible and proves nothing. */
export const isGone = (keyed: KeyedStatement, { retracted, documents }: Affair): boolean =>
  isRetracted(keyed, retracted) || isTakenBackByTeller(keyed, documents);

/**
 * A claim's group as it is told now: without what is gone, as long as something that stands founds it. A claim of which
 * all is gone reads as it was told.
 */
export function toldStill(group: ClaimGroup, affair: Affair): ClaimGroup {
  const stands = (one: KeyedStatement): boolean => !isGone(one, affair);
  const founding = group.founding.filter(stands);
  const affirms = founding.some(({ statement }) => statement.polarity === 'affirmed');
  return affirms ? { ...group, founding, attached: group.attached.filter(stands) } : group;
}
