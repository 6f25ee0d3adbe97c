import type { CaptureHint, CaptureKind } from '../../model/capture.ts';
import type { NewCapture } from '../../model/ports.ts';
import type { Problem } from '../../model/problem.ts';
import { knownEnd } from '../../model/time.ts';

/** What an archive gives, one by one: a capture to keep, or a misfortune to report. */
export type Drafted = { readonly capture: NewCapture } | { readonly problem: Problem };

/**
 * When an imported text was known: its publication (a date without time at its end), else when it was recorded, and
 * never later than that (DESIGN, promise 5).
 */
export function knownAtOf(published: string | null | undefined, recordedAt: string): string {
  const end = published === null || published === undefined ? undefined : knownEnd(published);
  return end !== undefined && end < recordedAt ? end : recordedAt;
}

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
