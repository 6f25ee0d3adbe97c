/** Times after which something is tried again. All values in milliseconds; pure. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/**
 * Exponential backoff with equal jitter: between half and all of `base · 2^(attempt-1)`, at most `limit`.
 * @param attempt 1 for the first repetition
 * @param random in [0, 1)
 */
export function backoff(attempt: number, base: number, limit: number, random: number): number {
  const full = Math.min(limit, base * 2 ** Math.min(Math.max(attempt, 1) - 1, 30));
  return Math.round(full / 2 + (full / 2) * random);
}

/** Wait within one visit, before a request is sent once more. */
export function retryDelay(attempt: number, random: number): number {
  return backoff(attempt, SECOND, 20 * SECOND, random);
}

/** Wait before a source that failed is visited again: 5 minutes, doubled by every failure, at most a day. */
export function failureDelay(failures: number, random: number): number {
  return backoff(failures, 10 * MINUTE, DAY, random);
}

/** Rest for a host that does not answer, after it failed a few times in a row: at most an hour. */
export function restDelay(failures: number, random: number): number {
  return backoff(failures, MINUTE, 60 * MINUTE, random);
}

/**
 * Retry-After (RFC 9110 10.2.3): seconds or an HTTP date; null when absent or unreadable.
 * A date in the past gives 0; more than 30 days is cut to 30 days.
 */
export function readRetryAfter(header: string | undefined, now: number): number | null {
  const text = header?.trim();
  if (!text) return null;
  const wait = /^\d{1,10}$/.test(text) ? Number(text) * SECOND : Date.parse(text) - now;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), 30 * DAY);
}

/**
 * How long a host wants to be left alone after an answer: Retry-After of a refusal, or the reset time of a quota that
 * is used up (`X-RateLimit-Reset` as GitHub's Unix seconds, Mastodon's date, or Reddit's seconds to go).
 */
export function readWait(
  headers: Readonly<Record<string, string>>,
  status: number,
  now: number,
): number | null {
  const told = status >= 400 ? readRetryAfter(headers['retry-after'], now) : null;
  const left = headers['x-ratelimit-remaining'] ?? headers['ratelimit-remaining'];
  if (left === undefined || left.trim() === '' || Number(left) >= 1) return told;
  const reset = (headers['x-ratelimit-reset'] ?? headers['ratelimit-reset'])?.trim();
  if (!reset) return told;
  const seconds = Number(reset);
  const unix = seconds > 1e9;
  const wait = Number.isNaN(seconds) ? Date.parse(reset) - now : seconds * SECOND - (unix ? now : 0);
  return Number.isNaN(wait) ? told : Math.min(Math.max(wait, told ?? 0, 0), DAY);
}
