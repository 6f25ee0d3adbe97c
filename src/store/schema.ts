/**
 * The tables as Kysely sees them. Ids and ISO-8601 UTC times are text; flags are 0 or 1; structured values are JSON text.
 * Truth tables are append-only; derived tables can be dropped and rebuilt from truth.
 */

import type { GeneratedAlways } from 'kysely';

// Truth

export interface BodyTable {
  hash: string;
  /** "raw" or "zstd". */
  codec: string;
  /** Bytes before compression. */
  size: number;
  data: Uint8Array;
}

export interface CaptureTable {
  id: string;
  url: string | null;
  requested_url: string | null;
  kind: string;
  status: number;
  headers: string;
  body_hash: string;
  hint: string;
  source: string | null;
  known_at: string;
  recorded_at: string;
}

export interface ConfigurationTable {
  hash: string;
  content: string;
  recorded_at: string;
}

export interface RulingTable {
  id: string;
  kind: string;
  subject: string;
  object: string | null;
  by: string;
  why: string;
  recorded_at: string;
}

export interface ProbeRecordTable {
  id: string;
  tool: string;
  probe: string;
  data: string;
  recorded_at: string;
}

/** A public id and the claim key that it was founded on; given once, never taken back. */
export interface PublicIdTable {
  id: string;
  claim_key: string;
  recorded_at: string;
}

// Working state (neither truth nor derived)

export interface SourceStateTable {
  source: string;
  data: string;
  next_at: string | null;
}

export interface LeaseTable {
  name: string;
  holder: string;
  until: number;
}

export interface PendingTable {
  stage: string;
  input: string;
}

export interface MetaTable {
  key: string;
  value: string;
}

// Derived

export interface DocumentTable {
  id: string;
  key: string;
  capture: string;
  url: string | null;
  publisher: string;
  lang: string;
  partial: number;
  published_at: string | null;
  known_at: string;
  /** Instant at which a later or fuller revision of the same key was known; null while current. */
  superseded_at: string | null;
  /** `Document` without text, as JSON. */
  data: string;
  text: string;
  /** Stage version, configuration hash. */
  derived_by: string;
}

/** Inverted index: which documents' sketches hold a hash (below zero: the hash of a whole text). */
export interface SketchTable {
  shingle: number;
  /** Hashes in the sketch. */
  size: number;
  ref: number;
}

/** What copy detection keeps of a document's text. */
export interface MarkTable {
  document: string;
  /** What stands for the document in the inverted index. */
  ref: number;
  /** Its hashes in the inverted index, as JSON. */
  hashes: string;
  data: string;
}

/** Verified copies, both directions. */
export interface CopyTable {
  a: string;
  b: string;
}

export interface StatementTable {
  id: string;
  document: string;
  tool: string | null;
  kind: string;
  known_at: string;
  /** `KeyedStatement` as JSON. */
  data: string;
  derived_by: string;
}

export interface StatementKeyTable {
  key: string;
  statement: string;
}

export interface ReleaseTable {
  package: string;
  version: string;
  /** Address of the registry answer that tells it: a list may come in pages, times from another answer. */
  address: string;
  released_at: string | null;
  capture: string;
  data: string;
}

export interface ClaimTable {
  id: string;
  slug: string;
  tool: string;
  kind: string;
  grade: string;
  actor: string | null;
  subject: string;
  first_seen: string;
  last_seen: string;
  /** Place of the grade among grades, 0 the surest: made of it by the engine. */
  rank: GeneratedAlways<number>;
  /** Sort keys of the range's ends in the ecosystem's order; null: open or unknown. */
  introduced_key: string | null;
  fixed_key: string | null;
  last_key: string | null;
  event_date: string | null;
  proposition: string;
  data: string;
  derived_by: string;
}

export interface ClaimStatementTable {
  claim: string;
  statement: string;
}

/** Statements of a long claim, see long-claims.ts. */
export interface ClaimPartTable {
  claim: string;
  part: number;
  data: string;
}

export interface ClaimFlagTable {
  claim: string;
  flag: string;
}

export interface ClaimPublisherTable {
  claim: string;
  publisher: string;
}

/** An id that was joined into an older one, or withdrawn (moved_to null). */
export interface TombstoneTable {
  id: string;
  moved_to: string | null;
}

export interface StageProblemTable {
  stage: string;
  input: string;
  position: number;
  data: string;
}

export interface Schema {
  bodies: BodyTable;
  captures: CaptureTable;
  configurations: ConfigurationTable;
  rulings: RulingTable;
  probe_records: ProbeRecordTable;
  public_ids: PublicIdTable;
  source_states: SourceStateTable;
  leases: LeaseTable;
  pending: PendingTable;
  meta: MetaTable;
  documents: DocumentTable;
  sketches: SketchTable;
  marks: MarkTable;
  copies: CopyTable;
  statements: StatementTable;
  statement_keys: StatementKeyTable;
  releases: ReleaseTable;
  claims: ClaimTable;
  claim_parts: ClaimPartTable;
  claim_statements: ClaimStatementTable;
  claim_flags: ClaimFlagTable;
  claim_publishers: ClaimPublisherTable;
  tombstones: TombstoneTable;
  stage_problems: StageProblemTable;
}

export const TRUTH_TABLES = [
  'bodies',
  'captures',
  'configurations',
  'rulings',
  'probe_records',
  'public_ids',
] as const satisfies readonly (keyof Schema)[];

/** Derived tables with the columns that identify a row; the search index is left out of comparisons. */
export const DERIVED_TABLES = [
  ['documents', ['id']],
  ['sketches', ['shingle', 'size', 'ref']],
  ['marks', ['document']],
  ['copies', ['a', 'b']],
  ['statements', ['id']],
  ['statement_keys', ['key', 'statement']],
  ['releases', ['package', 'version', 'address']],
  ['claims', ['id']],
  ['claim_parts', ['claim', 'part']],
  ['claim_statements', ['claim', 'statement']],
  ['claim_flags', ['claim', 'flag']],
  ['claim_publishers', ['claim', 'publisher']],
  ['tombstones', ['id']],
  ['stage_problems', ['stage', 'input', 'position']],
] as const satisfies readonly (readonly [keyof Schema, readonly string[]])[];
