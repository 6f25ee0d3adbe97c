/** A version of a tool as a registry published it. */
export interface Release {
  /** purl without version, `pkg:npm/%40anthropic-ai/claude-code`. */
  readonly package: string;
  readonly version: string;
  /** Instant of publication, ISO UTC; null when the registry does not tell. */
  readonly releasedAt: string | null;
  readonly yanked: boolean;
  readonly deprecated: string | null;
  /** Subresource-integrity string or null. */
  readonly integrity: string | null;
  readonly artifact: string | null;
}

/** OSV range events (OSV schema 1.7): one of the three keys each, in order. */
export type RangeEvent =
  { readonly introduced: string } | { readonly fixed: string } | { readonly last_affected: string };
