import type { Claim, Grade, StatusBasis } from './claim.ts';
import type { DocumentInfo } from './document.ts';
import type { Release } from './release.ts';
import type { ProbeRecord, Ruling } from './ruling.ts';
import type { Statement } from './statement.ts';

/**
 * What a statement does for its claim.
 * `tells`: founds or repeats it; `versions`, `finding`: attach to the claims of their subject;
 * `denies`: contradicts its content; `silent`: somebody did not speak; `acknowledges`: the party admits it;
 * `beside`: stands with it and tells nothing of it ("we are sorry");
 * `reproduced`, `unreproduced`: an independent check did or did not confirm it; `context`: background.
 */
export const STANCES = [
  'tells',
  'versions',
  'finding',
  'denies',
  'silent',
  'acknowledges',
  'beside',
  'reproduced',
  'unreproduced',
  'context',
] as const;
export type Stance = (typeof STANCES)[number];

/** A statement with its canonical keys: equal keys, equal claim; plain data, storable as JSON. */
export interface KeyedStatement {
  readonly statement: Statement;
  /**
   * Sorted, at least one unless `stance` is `context`. Statements that `founds` share a claim with all that share
   * a key (bans of several actors only while nothing is told of one of them alone); the others attach to the claim of
   * their subject that alone holds one of their keys, else to the claim that stands for the subject.
   */
  readonly claimKeys: readonly string[];
  /** Sorted; statements that share one are about one subject. Empty only for `context`. */
  readonly subjectKeys: readonly string[];
  readonly founds: boolean;
  readonly stance: Stance;
  /** Canonical predicate ("transmit", "ban"), null when none was read. */
  readonly predicate: string | null;
  /** Canonical objects ("environment", "credential", or stemmed head nouns), sorted. */
  readonly objects: readonly string[];
  /** It points back to something said before ("the mechanism", "these checks"). */
  readonly anaphoric: boolean;
}

/** All that one derivation of claims reads: whole subject components, in any order. */
export interface AffairInput {
  readonly statements: readonly KeyedStatement[];
  /** Every document of these statements (and any other that they cite and that is captured). */
  readonly documents: readonly DocumentInfo[];
  /** Tool slug → its releases, as known. A tool that is missing here has no known releases. */
  readonly releases: ReadonlyMap<string, readonly Release[]>;
  /** All rulings, undone ones included. */
  readonly rulings: readonly Ruling[];
  readonly probes: readonly ProbeRecord[];
  /** Public claim id (or slug) → one claim key that it holds: resolves what rulings name. */
  readonly claimNames: ReadonlyMap<string, string>;
}

/** A claim before it gets its public id. `statusFrom.claim` is a draft's `key`. */
export interface DraftClaim extends Omit<Claim, 'id' | 'statusFrom'> {
  /** Canonical: the smallest of `claimKeys`. */
  readonly key: string;
  readonly claimKeys: readonly string[];
  /** Keys of its subject, sorted. */
  readonly subjectKeys: readonly string[];
  /** Ids of its statements (founding and attached), sorted. */
  readonly members: readonly string[];
  readonly statusFrom: { readonly claim: string; readonly grade: Grade; readonly basis: StatusBasis } | null;
}
