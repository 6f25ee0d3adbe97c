/**
 * Times as texts tell them. A `When` is one of
 * - an instant, `2026-07-03T08:15:00Z` (ISO 8601, UTC, seconds or milliseconds),
 * - a day `2026-07-03`, a month `2026-07`, a year `2026`,
 * - an interval of two of these, `2026-06-29/2026-07-03` (ISO 8601 interval).
 * A date without time is an interval, known at its end (DESIGN promise 5).
 */
export type When = string;

const PART =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2}))?)?)?$/;

/** First and last millisecond (UTC) that a `When` may mean, or undefined if it is not one. */
export function spanOf(when: When): { readonly start: number; readonly end: number } | undefined {
  const slash = when.indexOf('/');
  if (slash > 0) {
    const from = spanOf(when.slice(0, slash));
    const to = spanOf(when.slice(slash + 1));
    return from && to && from.start <= to.end ? { start: from.start, end: to.end } : undefined;
  }
  const match = PART.exec(when);
  if (!match) return undefined;
  const [, year, month, day, clock] = match;
  if (clock !== undefined) {
    const at = Date.parse(when);
    return Number.isNaN(at) ? undefined : { start: at, end: at };
  }
  const y = Number(year);
  const m = month === undefined ? 0 : Number(month) - 1;
  const d = day === undefined ? 1 : Number(day);
  const start = Date.UTC(y, m, d);
  const read = new Date(start);
  if (read.getUTCFullYear() !== y || read.getUTCMonth() !== m || read.getUTCDate() !== d) return undefined;
  const next =
    day !== undefined
      ? Date.UTC(y, m, d + 1)
      : month !== undefined
        ? Date.UTC(y, m + 1, 1)
        : Date.UTC(y + 1, 0, 1);
  return { start, end: next - 1 };
}

/** True only when the intervals do not overlap and `a` lies wholly before `b`. */
export function precedes(a: When, b: When): boolean {
  const x = spanOf(a);
  const y = spanOf(b);
  return x !== undefined && y !== undefined && x.end < y.start;
}

/** The instant (ISO, UTC, milliseconds) at which a `When` is known: its end. Undefined if it is not a `When`. */
export function knownEnd(when: When): string | undefined {
  const span = spanOf(when);
  return span && new Date(span.end).toISOString();
}

/** `--as-of`: an instant, or a day (month, year) meaning its end, UTC; the ISO instant with milliseconds. */
export function asOfInstant(text: string): string | undefined {
  return text.includes('/') ? undefined : knownEnd(text);
}

/** Canonical instant: ISO 8601, UTC, milliseconds. Undefined when it cannot be read. */
export function instant(text: string): string | undefined {
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/** Day of an instant, UTC, or in an IANA time zone. */
export function dayOf(at: string, timeZone = 'UTC'): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(at));
}
