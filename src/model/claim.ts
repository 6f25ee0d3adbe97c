import type { When } from './time.ts';
import type { StatementKind } from './statement.ts';

export type ClaimKind = Extract<StatementKind, 'behaviour' | 'fix' | 'ban' | 'vendor_response'>;
/** Surest first. */
export const GRADES = ['verified', 'alleged', 'second-hand', 'ungraded'] as const;
export type Grade = (typeof GRADES)[number];
export const FLAGS = [
  'disputed',
  'conflicting-details',
  'not-reproduced',
  'acknowledged',
  'single-source',
  'no-source-named',
  'retracted',
] as const;
export type Flag = (typeof FLAGS)[number];

export type Basis = 'artifact' | 'party' | 'party-informal' | 'document' | 'witness' | 'insider' | 'outlet';

export interface Origin {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly basis: Basis;
  readonly established: boolean;
  readonly captured: boolean;
  readonly inherited: boolean;
  /** Publisher slug that vouches for an insider, else null. */
  readonly vouchedBy: string | null;
  /** Organisation slug when the origin is that party, its staff or its document, else null. */
  readonly party: string | null;
  readonly publishers: number;
  readonly documents: number;
  /** Ids of the documents in which it is told. */
  readonly toldIn: readonly string[];
}

export type ConflictField =
  'introduced' | 'fixed' | 'finder' | 'date' | 'number' | 'actor' | 'polarity' | 'verb';

export interface Conflict {
  readonly field: ConflictField;
  /** Value → ids of the documents that tell it so. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly resolution: string;
  /** Ids of the documents in which a value first departs from the earliest telling: the hops that changed it. */
  readonly changedIn?: readonly string[];
}

/** Outcome of one policy rule; "unknown" is not "unmet". */
export interface RuleOutcome {
  readonly rule: string;
  readonly question: string;
  readonly outcome: 'met' | 'unmet' | 'not-applicable' | 'unknown';
  readonly reason: string;
  /** Ids of origins, documents or probe records. */
  readonly evidence: readonly string[];
}

/** A stretch of versions: `from` "0" is the first of all; `after`: `from` itself is outside; no end: open. */
export interface VersionStretch {
  readonly from: string | null;
  readonly after: boolean;
  readonly fixed: string | null;
  readonly last: string | null;
}

/**
 * What is told of which versions where an introduction and one end do not say it: versions named one by one, several
 * stretches, versions told not affected. What stands in none of them, and beyond no told end, is not known.
 */
export interface VersionPieces {
  /** In order; a single version is a stretch from it to itself. */
  readonly affected: readonly VersionStretch[];
  readonly clean: readonly VersionStretch[];
  /** Single versions that are told both ways: named as affected beyond a told end. */
  readonly unsure: readonly string[];
}

export interface ClaimVersions {
  readonly introduced: string | null;
  readonly fixed: string | null;
  readonly lastAffected: string | null;
  /** `vers:npm/>=2.1.91|<2.1.198`, null when nothing is known. */
  readonly vers: string | null;
  /** Absent where the ends say all. */
  readonly pieces?: VersionPieces;
  /** Real releases inside the range, in order (may be long; the store keeps it, lists cut it). */
  readonly affected: readonly string[];
  /** How the ends were found ("told", "registry day", "next release after …", "probe"), for people. */
  readonly notes: readonly string[];
}

export interface ClaimStatement {
  readonly id: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly document: string;
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string;
  readonly publishedAt: When | null;
  readonly dateAssumed: boolean;
  readonly kind: StatementKind;
  readonly polarity: 'affirmed' | 'negated';
  readonly hedge: string;
  /** Names along the chain, nearest the reader first. */
  readonly chain: readonly string[];
  readonly inherited: boolean;
  /** Taken back by its teller, or retracted by an analyst: it stays visible and proves nothing. */
  readonly takenBack?: true;
}

export type VersionStatus = 'affected' | 'fixed' | 'not-affected' | 'unknown' | 'n/a';
export type StatusBasis = 'told' | 'promised' | 'registry' | 'probe';

/**
 * All that is known about one claim at one time: the JSON of `claims`, `lookup` and `show` (DESIGN section 6).
 * Derived; every field can be rebuilt from truth.
 */
export interface Claim {
  /** Public id, `HEARSAY-2026-000123`, given once. */
  readonly id: string;
  readonly slug: string;
  readonly tool: string;
  readonly purl: string | null;
  readonly kind: ClaimKind;
  readonly actor: string | null;
  /** Id of the subject that it shares with claims of the same mechanism. */
  readonly subject: string;
  readonly proposition: string;
  readonly grade: Grade;
  readonly flags: readonly Flag[];
  /** Policy rule that decided the grade. */
  readonly rule: string;
  /** Plain English. */
  readonly because: string;
  readonly wouldChange: readonly string[];
  readonly trace: readonly RuleOutcome[];
  readonly versions: ClaimVersions;
  /** Date of effect or event. */
  readonly eventDate: When | null;
  /** Where "fixed" comes from: the fix claim, its grade, and how it is known. */
  readonly statusFrom: { readonly claim: string; readonly grade: Grade; readonly basis: StatusBasis } | null;
  readonly origins: readonly Origin[];
  readonly counterOrigins: readonly Origin[];
  readonly conflicts: readonly Conflict[];
  readonly openQuestions: readonly string[];
  readonly watch: readonly { readonly what: string; readonly when: When | null }[];
  readonly statements: readonly ClaimStatement[];
  readonly documents: number;
  readonly publishers: number;
  readonly firstSeen: When;
  readonly lastSeen: When;
}
