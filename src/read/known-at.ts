import { knownEnd } from '../model/time.ts';

/**
 * When an imported text was known: its publication (a date without time at its end), else when it was recorded, and
 * never later than that (DESIGN, promise 5).
 */
export function knownAtOf(published: string | null | undefined, recordedAt: string): string {
  const end = published === null || published === undefined ? undefined : knownEnd(published);
  return end !== undefined && end < recordedAt ? end : recordedAt;
}
