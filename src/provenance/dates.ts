import type { When } from '../model/time.ts';
import { spanOf } from '../model/time.ts';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
const DATED =
  /\b(mon|tues|wednes|thurs|fri|satur|sun)day,? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?/gi;

/** A date that cannot be, as written, and the weekday that the day really was. */
export interface ImpossibleDate {
  readonly written: string;
  readonly weekday: string;
}

/**
 * Dates with a weekday that does not fit ("Thursday, July 3, 2026" was a Friday), or days that no month has.
 * A date without year takes the year of `near`; without both it is not judged.
 */
export function findImpossibleDates(text: string, near: When | null): readonly ImpossibleDate[] {
  const year = near === null ? undefined : spanOf(near)?.end;
  return [...text.matchAll(DATED)].flatMap((match) => {
    const [written, weekday = '', month = '', day = '', told] = match;
    const y =
      told === undefined ? (year === undefined ? undefined : new Date(year).getUTCFullYear()) : Number(told);
    if (y === undefined) return [];
    const m = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase()));
    const at = new Date(Date.UTC(y, m, Number(day)));
    if (at.getUTCMonth() !== m) return [{ written, weekday: 'no such day' }];
    const real = DAYS[at.getUTCDay()] ?? '';
    return real === `${weekday.toLowerCase()}day` ? [] : [{ written, weekday: capital(real) }];
  });
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
