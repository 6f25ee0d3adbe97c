import { spanOf, type When } from '../model/time.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** A `When` in words, UTC: "3 July 2026", "3 July 2026, 08:15 UTC", "July 2026", "29 June to 3 July 2026". */
export function whenWords(when: When | null): string {
  if (when === null) return 'undated';
  const slash = when.indexOf('/');
  if (slash > 0) return betweenWords(when.slice(0, slash), when.slice(slash + 1));
  const span = spanOf(when);
  if (span === undefined) return when;
  const at = new Date(span.start);
  const month = MONTHS[at.getUTCMonth()] ?? '';
  // A year, a month: what has a span is written in full.
  if (when.length === 4) return when;
  if (when.length === 7) return `${month} ${at.getUTCFullYear()}`;
  const day = `${at.getUTCDate()} ${month} ${at.getUTCFullYear()}`;
  return when.includes('T') ? `${day}, ${at.toISOString().slice(11, 16)} UTC` : day;
}

/** The day of a `When` alone, without the time; intervals stay intervals. */
export function dayWords(when: When | null): string {
  if (when === null) return 'undated';
  if (when.includes('/')) return whenWords(when.split('/').map(dropTime).join('/'));
  return whenWords(dropTime(when));
}

/** From one date to another, saying what they share once. */
export function betweenWords(from: When, to: When): string {
  const a = dayWords(from);
  const b = dayWords(to);
  if (a === b) return a;
  const left = a.split(' ');
  const right = b.split(' ');
  while (left.length > 1 && left.at(-1) === right.at(-1)) {
    left.pop();
    right.pop();
  }
  return `${left.join(' ')} to ${b}`;
}

/** Weekday and day: "Friday, 3 July 2026". */
export function longDay(day: string): string {
  const span = spanOf(day);
  if (span === undefined) return day;
  return `${DAYS[new Date(span.start).getUTCDay()] ?? ''}, ${whenWords(day)}`;
}

/** How far a date lies from a day: "today", "in 7 days", "3 days ago"; empty when it cannot be told. */
export function distanceWords(when: When, day: string): string {
  const a = spanOf(when);
  const b = spanOf(day);
  if (a === undefined || b === undefined) return '';
  if (a.start <= b.end && a.end >= b.start) return 'today';
  const days = Math.round((Math.floor(a.start / 86_400_000) * 86_400_000 - b.start) / 86_400_000);
  const many = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days > 0 ? `in ${many}` : `${many} ago`;
}

/** An instant as RFC 3339 wants it, for formats: the start of a `When`, null when there is none. */
export function rfc3339(when: When | null): string | null {
  const span = when === null ? undefined : spanOf(when);
  return span === undefined ? null : new Date(span.start).toISOString();
}

const dropTime = (when: When) => (when[10] === 'T' ? when.slice(0, 10) : when);
