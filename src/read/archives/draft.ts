import type { CaptureHint, CaptureKind } from '../../model/capture.ts';
import type { NewCapture } from '../../model/ports.ts';
import type { Problem } from '../../model/problem.ts';
import type { Subscription } from './opml.ts';

/** What an archive gives, one by one: a capture to keep, or a misfortune to report. */
export type Drafted =
  | { readonly capture: NewCapture }
  | { readonly problem: Problem }
  /** A list of feeds: nothing to keep, something for the catalogue. */
  | { readonly subscriptions: readonly Subscription[] };

/** An imported capture: no redirects, status 200. */
export function draft(fields: {
  readonly kind: CaptureKind;
  readonly body: Uint8Array;
  readonly url: string | null;
  readonly hint: CaptureHint;
  readonly knownAt: string;
  readonly contentType?: string | null;
}): NewCapture {
  const { contentType, ...rest } = fields;
  return {
    ...rest,
    requestedUrl: null,
    status: 200,
    headers: contentType === undefined || contentType === null ? {} : { 'content-type': contentType },
  };
}
