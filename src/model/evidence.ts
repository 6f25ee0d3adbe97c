import type { Reliability } from './catalogue.ts';
import type { ClaimKind, Origin } from './claim.ts';

/** How an origin stands to what it tells. */
export type Relation =
  /** The one whose act or product it is, its staff, its papers. */
  | 'party'
  /** Somebody with a case of his own, speaking about another's product. */
  | 'accuser'
  /** A court, regulator or other body with first-hand access. */
  | 'body'
  | 'finder'
  | 'insider'
  | 'reporter';

/** A publisher's family that tells an origin's words, independent of the others listed. */
export interface Telling {
  readonly family: string;
  readonly reliability: Reliability;
  readonly document: string;
}

/** How an inspection is known: in the inspector's own captured words, or as others tell it. */
export interface Inspection {
  readonly capturedBy: Reliability | null;
  readonly tellings: readonly Telling[];
}

/** An origin with what grading reads of it. */
export interface TracedOrigin extends Origin {
  readonly relation: Relation;
  /** Best reliability among the publishers in whose captured text its own words stand; null: not captured. */
  readonly capturedBy: Reliability | null;
  /** Captured in an official publication of the party (not a forum post of its staff). */
  readonly official: boolean;
  /** Plainly said by one of the party's own in a place of the tool's own (its tracker, its forum). */
  readonly member?: boolean;
  readonly voucher: { readonly family: string; readonly reliability: Reliability } | null;
  /** How an unnamed insider is described ("an employee of Acme"); null for all others. */
  readonly described?: { readonly role: string; readonly organisation: string | null } | null;
  /** Somebody among those whom it stands for found it; a ruling may have joined a finder to another. */
  readonly finds?: boolean;
  /** The text says how a newsroom knows: saw, tested, was told. */
  readonly ownReporting: boolean;
  /** Texts in which it is told: copies of one text have one id. */
  readonly texts?: readonly string[];
  /** Independent tellings, one per family. */
  readonly tellings: readonly Telling[];
  /** At least one of its statements is told without doubt. */
  readonly plain: boolean;
  /** The tellings without doubt, in words of their own (not inherited). */
  readonly plainTellings: readonly Telling[];
  /** Of these, the tellings of what a party said openly, and not of papers that were only seen. */
  readonly statedTellings: readonly Telling[];
  /** What it tells of an inspection made apart from the first finder; null when it tells of none. */
  readonly inspection: Inspection | null;
}

/** What a probe's records say about a claim. */
export interface ProbeFinding {
  readonly probe: string;
  /** Ids of its records. */
  readonly records: readonly string[];
  /** Some versions have it and some do not. */
  readonly discriminates: boolean;
  /** An analyst accepted it for this claim. */
  readonly accepted: boolean;
  /** False for a claim that something is sent: a string's presence shows a check, never a transmission. */
  readonly shows: boolean;
  readonly matched: number;
  readonly looked: number;
  /** It matches only versions outside of those that are told to have it: it may have found something else. */
  readonly contradicts?: boolean;
}

/** All that the policy reads of one claim. Plain data: the grade is a function of it and of the policy. */
export interface Evidence {
  readonly kind: ClaimKind;
  /** Some of its documents are in a language that is read. */
  readonly readable: boolean;
  /** An analyst retracted it. */
  readonly withdrawn: boolean;
  /** Whoever said all that founds it takes it back; left out elsewhere. */
  readonly takenBack?: true;
  readonly origins: readonly TracedOrigin[];
  readonly counterOrigins: readonly TracedOrigin[];
  readonly probes: readonly ProbeFinding[];
  /** Texts say that nobody has reproduced it. */
  readonly toldUnreproduced: boolean;
  /** A ban that is only planned or weighed: whoever tells it tells of no act. */
  readonly onlyMeant?: boolean;
  /** Documents of publishers not rated E or F that tell it as not so, in nobody's name, and not before it was told. */
  readonly gainsaid?: readonly string[];
  /** Statements that affirm it: 0 when it is only ever told as not so. */
  readonly affirmed: number;
}
