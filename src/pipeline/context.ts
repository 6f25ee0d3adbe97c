import type { Catalogue } from '../model/catalogue.ts';
import type { Clock, Fetch } from '../model/ports.ts';
import { canonicalJson, sha256 } from '../model/ids.ts';
import type { Store } from '../store/index.ts';

/** A model that marks statements, asked over HTTP (chat completions). Off unless its address is configured. */
export interface ModelExtractor {
  readonly endpoint: string;
  readonly model: string;
  readonly key: string | null;
  readonly fetch: Fetch;
}

/** What every step of the pipeline works with. */
export interface Work {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  /** Asked about texts beside the rules; absent: the rules alone. */
  readonly model?: ModelExtractor;
  /** Threads in all; absent or 1: the one that asks, else texts are read and searched on the others. */
  readonly threads?: number;
  /** Aborted when the process is asked to stop: what runs ends between two batches, and the rest waits for another run. */
  readonly signal?: AbortSignal;
}

/** Now, as the ISO instant that truth rows are recorded at. */
export function nowOf(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}

/** The parts of the catalogue that each stage reads: a change elsewhere leaves its results alone. */
const CONCERNS = {
  read: (c: Catalogue) => [
    c.publishers,
    c.sources.map((s) => [s.slug, s.url, s.publisher, s.lang, s.tool, s.kind, s.options['selector'] ?? null]),
    c.tools,
  ],
  statements: (c: Catalogue) => [c.tools, c.organisations, c.publishers],
  claims: (c: Catalogue) => [c.tools, c.organisations, c.publishers, c.policy],
} as const;

export type StageName = keyof typeof CONCERNS;

/** Stage name, version and hash of the configuration that concerns it: `read@1+3f2a…`; recorded with derived rows. */
export function stamp(stage: StageName, version: number, catalogue: Catalogue): string {
  return `${stage}@${version}+${sha256(canonicalJson(CONCERNS[stage](catalogue))).slice(0, 16)}`;
}
