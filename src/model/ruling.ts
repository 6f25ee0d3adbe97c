export type RulingKind =
  'merge' | 'split' | 'same-origin' | 'reliability' | 'accept-probe' | 'retract' | 'redact' | 'undo';

/** An analyst's decision; append-only. `subject` and `object` are ids or slugs by kind (see CONTRIBUTING). */
export interface Ruling {
  readonly id: string;
  readonly kind: RulingKind;
  readonly subject: string;
  readonly object: string | null;
  readonly by: string;
  readonly why: string;
  readonly recordedAt: string;
}

/** Evidence of a probe run over one version of a package. */
export interface ProbeRecord {
  readonly id: string;
  readonly tool: string;
  /** Rule slug, YARA-X text and its hash. */
  readonly probe: string;
  readonly ruleText: string;
  readonly ruleHash: string;
  readonly package: string;
  readonly version: string;
  readonly integrity: string | null;
  readonly matched: 0 | 1;
  readonly matches: readonly {
    readonly file: string;
    readonly pattern: string;
    readonly offset: number;
    readonly excerpt: string;
  }[];
  readonly filesScanned: number;
  readonly engine: string;
  readonly recordedAt: string;
}
