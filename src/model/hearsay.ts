import type { Capture } from './capture.ts';
import type { Catalogue, Tool } from './catalogue.ts';
import type { Claim, Flag, Grade, ClaimKind, VersionStatus } from './claim.ts';
import type { Document } from './document.ts';
import type { Problem } from './problem.ts';
import type { Release } from './release.ts';
import type { ProbeRecord, Ruling } from './ruling.ts';
import type { StatementKind } from './statement.ts';
import type { When } from './time.ts';

export interface ClaimQuery {
  /** Full-text search over propositions and quotes; empty: all. */
  readonly text?: string;
  /** Tool slug. */
  readonly tool?: string;
  readonly kind?: ClaimKind;
  readonly grade?: Grade;
  readonly flag?: Flag;
  /** Publisher slug. */
  readonly publisher?: string;
  /** Last seen on or after, first seen on or before: days or instants. */
  readonly since?: string;
  readonly until?: string;
  /** ISO instant; absent: now. */
  readonly asOf?: string;
  /** 1 to 1000. */
  readonly limit?: number;
  /** Opaque, from a previous page's `next`. */
  readonly cursor?: string;
}

export interface ClaimPage {
  readonly total: number;
  readonly next: string | null;
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
}

export interface LookupQuery {
  readonly tool: string;
  /** Null: all claims of the tool, status `unknown` or `n/a`. */
  readonly version: string | null;
  readonly asOf?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

/** A claim with its status for the version that was asked for. */
export interface LookupHit extends Claim {
  readonly status: VersionStatus;
  /** For people: "affected", "reported fixed", "fix promised", "not affected", … */
  readonly statusWords: string;
}

export interface LookupPage extends Omit<ClaimPage, 'claims'> {
  readonly tool: string;
  readonly version: string | null;
  readonly claims: readonly LookupHit[];
}

/** One change in a claim's life, for `show` and the digest. */
export interface HistoryEntry {
  readonly at: string;
  readonly what: 'new' | 'grade' | 'flag' | 'version' | 'merged' | 'origin';
  readonly from: string | null;
  readonly to: string | null;
  readonly because: string;
}

export interface ClaimFile {
  readonly claim: Claim;
  readonly history: readonly HistoryEntry[];
  /** Where a tombstone points: ids that were asked for and the claim that stands for them. */
  readonly movedFrom: string | null;
  readonly problems: readonly Problem[];
}

export interface DigestItem {
  readonly claim: Claim;
  readonly because: string;
  readonly from?: Grade;
  readonly to?: Grade;
}

/** The day as an analyst would tell it. Times UTC; `day` is the calendar day asked for. */
export interface Digest {
  readonly day: string;
  /** The one tool that it is about; null: all. */
  readonly tool: Pick<Tool, 'slug' | 'name'> | null;
  /**
   * The last day before this one of which documents are known; with a tool, ones that tell of it, and null where the
   * day itself has such.
   */
  readonly before: string | null;
  readonly asOf: string;
  readonly counts: {
    readonly documents: number;
    readonly publishers: number;
    readonly statements: number;
    readonly claims: number;
  };
  readonly fresh: readonly DigestItem[];
  readonly regraded: readonly DigestItem[];
  readonly disputed: readonly DigestItem[];
  readonly fixed: readonly DigestItem[];
  /** Dates of effect and promised releases that fall on the day or within the next 14 days, soonest first. */
  readonly due: readonly { readonly claim: Claim; readonly when: When; readonly what: string }[];
  readonly watch: readonly { readonly claim: Claim; readonly what: string; readonly when: When | null }[];
  /** Told on the day, the widest told first, at most five. */
  readonly candidates: readonly ToolCandidate[];
  readonly problems: readonly Problem[];
}

/** A tool that texts tell of and the catalogue does not know, worth adding to it. Copies of a text count once. */
export interface ToolCandidate {
  readonly name: string;
  readonly statements: number;
  readonly documents: number;
  /** Families of publishers. */
  readonly publishers: number;
  /** Of its statements, the commonest first. */
  readonly kinds: readonly { readonly kind: StatementKind; readonly statements: number }[];
  /** When the last of its documents was known, an ISO instant. */
  readonly lastSeen: string;
  /** Who makes it, as the texts say; null where they do not. */
  readonly maker: string | null;
  /** YAML for the catalogue's files of these names; `organisations` null where nobody is to be added there, or nobody known. */
  readonly lines: { readonly tools: string; readonly organisations: string | null };
}

/** Called during long work; `total` 0 while unknown. */
export type Progress = (step: {
  readonly what: string;
  readonly done: number;
  readonly total: number;
}) => void;

export interface WorkReport {
  readonly captures: number;
  /** Of an import: what was captured already, just so. */
  readonly known?: number;
  readonly documents: number;
  readonly statements: number;
  readonly claims: number;
  readonly changed: number;
  readonly problems: readonly Problem[];
  /** True when nothing at all could be done (exit status 3). */
  readonly failed: boolean;
  /** Where a list of feeds was imported: what it would add to the catalogue, which is the user's to write. */
  readonly additions?: CatalogueAdditions;
}

/** Entries as the catalogue's files take them, and how many feeds of a list are in it already. */
export interface CatalogueAdditions {
  readonly publishers: readonly {
    readonly slug: string;
    readonly name: string;
    readonly domains: readonly string[];
  }[];
  readonly sources: readonly {
    readonly slug: string;
    readonly url: string;
    readonly publisher: string;
    readonly lang?: string;
  }[];
  readonly known: number;
}

export interface SourceHealth {
  readonly source: string;
  readonly lastSuccess: string | null;
  readonly lastChange: string | null;
  readonly failures: number;
  /** Why the last visit failed; without failures what is to be said of the source although it is read. */
  readonly reason: string | null;
  readonly nextAt: string | null;
  readonly silent: boolean;
  /** Its next visit was due more than a week ago: nobody makes it. */
  readonly overdue: boolean;
}

/** Subscriptions to feeds whose hubs push (WebSub). */
export interface Push {
  /** Subscribes to every feed that announces a hub and has no subscription that runs; `publicBase`: our address as seen from outside. */
  subscribe(publicBase: string): Promise<readonly Problem[]>;
  /** The challenge to answer a hub's question with; undefined: not asked for. */
  confirm(id: string, query: URLSearchParams): Promise<string | undefined>;
  /** Takes in what a hub delivers; `ignored` when its signature is wrong. Lower-case header names. */
  deliver(
    id: string,
    body: Uint8Array,
    headers: Readonly<Record<string, string>>,
  ): Promise<'kept' | 'ignored' | 'unknown'>;
}

/** A response that an archive lacks, since a document read out of it is redacted. */
export interface WithheldResponse {
  readonly url: string | null;
  /** Documents that are read from it. */
  readonly documents: number;
  /** Items that were cut out of it; null: it is left out whole. */
  readonly cut: number | null;
}

/** What the commands and the web need of an opened data folder; implemented in `pipeline`, called by `cli` and `web`. */
export interface Hearsay {
  readonly catalogue: Catalogue;
  /** Slug, name, alias or purl, with an optional `@version`. Throws ProblemError `unknown-tool`, `version-malformed`. */
  resolveTool(text: string): { readonly tool: Tool; readonly version: string | null };
  claims(query: ClaimQuery): Promise<ClaimPage>;
  /** By public id or slug; throws ProblemError `unknown-claim`. */
  show(id: string, asOf?: string): Promise<ClaimFile>;
  lookup(query: LookupQuery): Promise<LookupPage>;
  releases(
    tool: string,
    asOf?: string,
  ): Promise<{ readonly releases: readonly Release[]; readonly problems: readonly Problem[] }>;
  document(id: string): Promise<Document | undefined>;
  /** `tool` is a slug; what is counted and told is then about it alone. */
  digest(day: string, asOf?: string, tool?: string): Promise<Digest>;
  crawl(options: {
    readonly sources?: readonly string[];
    readonly due: boolean;
    readonly progress?: Progress;
  }): Promise<WorkReport>;
  importPaths(
    paths: readonly string[],
    options: { readonly offline: boolean; readonly progress?: Progress },
  ): Promise<WorkReport>;
  rebuild(options: { readonly check: boolean; readonly progress?: Progress }): Promise<{
    readonly same: boolean;
    readonly rows: number;
    readonly differences: readonly { readonly table: string; readonly key: string }[];
    readonly problems: readonly Problem[];
  }>;
  doctor(): Promise<{
    readonly problems: readonly Problem[];
    readonly sources: readonly SourceHealth[];
    readonly facts: Readonly<Record<string, string>>;
    /** Told in the last 30 days, the widest told first, at most ten. */
    readonly candidates: readonly ToolCandidate[];
  }>;
  /** How each enabled source fares: last success, last change, failures with reason, next time. */
  sources(): Promise<readonly SourceHealth[]>;
  rulings(): Promise<readonly Ruling[]>;
  /**
   * Records a ruling and derives anew; with `dryRun` only tells what would change. `probes`: slugs and hashes of the
   * rules at hand beside those of the catalogue, which may be accepted before their first run.
   */
  rule(
    ruling: Omit<Ruling, 'id' | 'recordedAt'>,
    options: { readonly dryRun: boolean; readonly probes?: readonly string[] },
  ): Promise<{
    readonly ruling: Ruling | null;
    readonly changes: readonly {
      readonly claim: string;
      readonly from: Grade | null;
      readonly to: Grade | null;
      /** Parts of a claim that stayed and reads otherwise now ("origins", "trace"). */
      readonly changed: readonly string[];
    }[];
  }>;
  addProbeRecords(records: readonly ProbeRecord[]): Promise<void>;
  probeRecords(tool?: string): Promise<readonly ProbeRecord[]>;
  backup(file: string): Promise<void>;
  /** All captures with their bodies, for an archive; a few at a time. */
  captures?(): AsyncIterable<Capture & { readonly body: Uint8Array }>;
  /** Responses that `captures` leaves out, whole or in part, since a document read out of them is redacted. */
  withheldResponses?(): Promise<readonly WithheldResponse[]>;
  /** Changes whenever an answer may have changed; what serves answers keeps them as long as it stays the same. */
  revision?(): string;
  /** Whether nothing was ever collected that says anything: no answer is one about what is said then. */
  isEmpty?(): boolean;
  /** When claims last may have come to read otherwise, by id: for who keeps copies. */
  changedAt?(claims: readonly Claim[]): Promise<ReadonlyMap<string, string>>;
  /** Pushed feeds, for a server that hubs can reach. */
  push?(): Promise<Push>;
  close(): Promise<void>;
}
