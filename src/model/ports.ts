import type { CaptureHint, CaptureKind } from './capture.ts';
import type { Source } from './catalogue.ts';
import type { Problem } from './problem.ts';

/** Injected by `main`; nothing else reads the clock. Milliseconds since the epoch. */
export interface Clock {
  now(): number;
}

export interface FetchRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  /** Lower-case names. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Validators of the last capture: sent as If-None-Match and If-Modified-Since (RFC 9110). */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly maxBytes?: number;
  /** Skip robots.txt: for registries' and APIs' documented endpoints only. */
  readonly robots?: boolean;
  /** Least pause in ms between requests to this host, where its documentation asks for one. */
  readonly pauseMs?: number;
  readonly signal?: AbortSignal;
}

export interface FetchResponse {
  /** Address after redirects. */
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Content-decoded bytes. */
  readonly body: Uint8Array;
  readonly receivedAt: number;
  /** Gives the memory of the body back; to be called when nobody looks at it any more, if at all. */
  readonly release?: () => void;
}

/**
 * The only way out to the network: polite, bounded and safe (DESIGN promise 7).
 * Never throws for what a server does: misfortunes come back as a coded problem.
 */
export interface Fetch {
  (request: FetchRequest): Promise<
    | { readonly ok: true; readonly response: FetchResponse }
    | {
        readonly ok: false;
        readonly problem: Problem;
        readonly retryAfterMs: number | null;
        /** HTTP status, when a server answered at all (`http-status`): 404 is not 503. */
        readonly status?: number;
      }
  >;
}

/** An answer whose body is too large to hold: it comes in pieces, as sent (no content decoding), once. */
export interface StreamedResponse {
  /** Address after redirects. */
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Throws ProblemError for what the server does on the way; stopping early closes the connection. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** As `Fetch`, for archives: same safety, bounded by `maxBytes`, the body streamed. */
export interface FetchStream {
  (
    request: FetchRequest,
  ): Promise<
    | { readonly ok: true; readonly response: StreamedResponse }
    | { readonly ok: false; readonly problem: Problem }
  >;
}

/** A response to keep, as collect hands it to the store. */
export interface NewCapture {
  readonly url: string | null;
  readonly requestedUrl: string | null;
  readonly kind: CaptureKind;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly hint: CaptureHint;
  readonly knownAt: string;
}

/** Something worth fetching, found in a capture (a feed entry's link, a sitemap's page). */
export interface Lead {
  readonly url: string;
  readonly hint: CaptureHint;
}

/** What is remembered of a source between visits; stored as JSON, owned by the source kind. */
export interface SourceState {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Kind-specific position (last item seen, page token). */
  readonly cursor: string | null;
  readonly lastSuccess: string | null;
  readonly lastChange: string | null;
  readonly failures: number;
  /** Why the last visit failed; without failures what is to be said of the source although it is read. */
  readonly reason: string | null;
  /** Instant before which the source is not asked again. */
  readonly nextAt: string | null;
  /** Times of recent changes, newest first, at most 20: drives adaptive polling and "silent" warnings. */
  readonly changes: readonly string[];
}

/** What a source kind works with. `keep` returns when the capture is durable, and holds nothing of its body then. */
export interface CollectContext {
  readonly source: Source;
  readonly state: SourceState;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Credential for the source's own host, from the configuration that `main` read; never stored. */
  readonly token?: string;
  /** Stops the visit between two requests. */
  readonly signal?: AbortSignal;
  /** Reads a feed, a sitemap or an index page for its leads (a pure reader, injected). */
  findLeads(capture: NewCapture): readonly Lead[];
  /** The links of an index page that a CSS selector chooses (a pure reader, injected). */
  chooseLeads?(
    capture: NewCapture,
    selector: string,
  ): Promise<{ readonly leads: readonly Lead[]; readonly problems: readonly Problem[] }>;
  /** How many versions a changelog tells of (a pure reader, injected). */
  countVersions?(capture: NewCapture): Promise<number>;
  /** True when this address was captured before and need not be fetched again. */
  knows(url: string): Promise<boolean>;
  keep(capture: NewCapture): Promise<void>;
  report(problem: Problem): void;
}

/** One way of collecting: one file in collect/sources, one line in its index. */
export interface SourceKind {
  readonly kind: string;
  /** Visits the source once; returns the state to remember. Never throws for what a server does. */
  collect(context: CollectContext): Promise<SourceState>;
}
