/** What a capture is a response to; decides which reader takes it. */
export type CaptureKind = 'feed' | 'page' | 'text' | 'thread' | 'registry' | 'robots' | 'model' | 'artifact';

/**
 * What is known of a text from outside it: the feed entry that led to it, an archive's index line.
 * Stored with the capture, so that reading stays a pure function of captures.
 */
export interface CaptureHint {
  readonly outlet?: string;
  readonly title?: string;
  readonly author?: string;
  /** A `When`. */
  readonly publishedAt?: string;
  readonly updatedAt?: string;
  /** True when `publishedAt` is an assumption of whoever made the archive. */
  readonly dateAssumed?: boolean;
  /** Publisher slug of the catalogue, when the source knows it. */
  readonly publisher?: string;
  /** Source slug of the catalogue. */
  readonly source?: string;
  /** Shape of a `thread` or `registry` capture: the source kind or ecosystem that wrote it ("hackernews", "npm"). */
  readonly shape?: string;
  /** Tool slug that a registry capture or a vendor changelog is about. */
  readonly tool?: string;
  readonly lang?: string;
  /** purl without version that a registry capture is about. */
  readonly purl?: string;
}

/** One response as received. Never changed, never deleted. */
export interface Capture {
  readonly id: string;
  /** Address after redirects; null for texts that have none. */
  readonly url: string | null;
  /** Address asked for, when redirects changed it. */
  readonly requestedUrl: string | null;
  readonly kind: CaptureKind;
  /** HTTP status; 200 for imports. */
  readonly status: number;
  /** Lower-case header names. */
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 of the body as received (after content decoding). */
  readonly bodyHash: string;
  readonly hint: CaptureHint;
  /** Instants, ISO UTC. */
  readonly knownAt: string;
  readonly recordedAt: string;
}
