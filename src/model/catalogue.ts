/** Admiralty scale of a publisher: A completely … E unreliable, F cannot be judged. */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

export interface Publisher {
  readonly slug: string;
  readonly name: string;
  /** Outlets under one owner or newsroom share it. */
  readonly family: string;
  readonly reliability: Reliability;
  /** `wire` and `newsroom` do own reporting; `vendor` speaks for itself; `forum` hosts others' words. */
  readonly kind:
    | 'newsroom'
    | 'wire'
    | 'vendor'
    | 'forum'
    | 'blog'
    | 'aggregator'
    | 'registry'
    | 'regulator'
    | 'security-firm';
  /** Names under which texts mention it. */
  readonly names: readonly string[];
  readonly domains: readonly string[];
  /** Found by its addresses only, for its name may be anybody's. */
  readonly byAddress?: boolean;
  /** Organisation slug (see Organisation) when the publisher is a party. */
  readonly organisation: string | null;
}

/** A company, agency or lab that texts name: vendor of a tool or other actor. */
export interface Organisation {
  readonly slug: string;
  readonly name: string;
  readonly names: readonly string[];
  /** Officers whose words are the organisation's on record: names. */
  readonly officers: readonly string[];
  /** IANA zone that tells the vendor-local day of a release. */
  readonly timeZone: string | null;
  /**
   * A public body that acts by orders, directives and notices of its own: a regulator, an agency, a ministry, a court.
   * Left out: it is one where a publisher of its is a regulator.
   */
  readonly authority?: boolean | undefined;
}

export interface Tool {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Organisation slug. */
  readonly vendor: string;
  /** Staff known by name or handle (informal voices of the vendor). */
  readonly staff: readonly string[];
  /** purl without version; null for a tool that no registry publishes. */
  readonly purl: string | null;
  /** Further packages that count as the tool (platform packages, companions, earlier names): purls. */
  readonly companions: readonly string[];
  /** Where its makers keep its code and hear of its faults ("github.com/acme/wrench"), beside those that its packages name. */
  readonly repositories?: readonly string[];
  /** Current release line as a version prefix ("2.1"), null: any. */
  readonly line: string | null;
  /** Words that stand for it when it is the topic ("the coding agent"). */
  readonly nouns: readonly string[];
  /** True when an alias is also a common word ("Cursor"), so that it counts only in context. */
  readonly ambiguous: boolean;
}

export interface Source {
  readonly slug: string;
  readonly kind: string;
  readonly url: string;
  readonly publisher: string;
  /** Five-field cron expression. */
  readonly schedule: string;
  /** Fetch the pages that entries link (true), or take the entries as they are. */
  readonly follow: boolean;
  readonly lang: string;
  /** Tool slug when all of it is about one tool. */
  readonly tool: string | null;
  readonly enabled: boolean;
  /** Kind-specific settings (a subreddit, a query, a selector). */
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** The whole catalogue, frozen, with the hash of the files that it was read from. */
export interface Catalogue {
  readonly hash: string;
  readonly tools: readonly Tool[];
  readonly organisations: readonly Organisation[];
  readonly publishers: readonly Publisher[];
  readonly sources: readonly Source[];
  readonly policy: Policy;
  readonly collect: CollectSettings;
  /** Probe rules (`feeds/probes/*.yaml`). */
  readonly probes: readonly ProbeRule[];
}

/** Grading policy as data: which rules run, in what order, with what parameters. */
export interface Policy {
  readonly version: number;
  readonly rules: readonly {
    readonly id: string;
    readonly grade: 'verified' | 'alleged' | 'second-hand';
    /** The question, in one sentence. */
    readonly question: string;
    readonly parameters: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  }[];
}

export interface CollectSettings {
  readonly userAgent: string;
  readonly contact: string;
  /** Hosts (optionally with port) that may resolve to loopback or private addresses. */
  readonly allowPrivateHosts: readonly string[];
  readonly maxBodyBytes: number;
  readonly timeoutMs: number;
  readonly maxRedirects: number;
  readonly delayMs: number;
  readonly concurrency: number;
  /** Registry base addresses by purl type ("npm" → "https://registry.npmjs.org"). */
  readonly registries: Readonly<Record<string, string>>;
}

export interface ProbeRule {
  readonly slug: string;
  readonly tool: string;
  /** YARA-X source. */
  readonly rule: string;
  readonly why: string;
}
