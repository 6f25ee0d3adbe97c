import type { When } from '../../model/time.ts';
import { sievedAll } from '../text/sieved-pattern.ts';
import { MONTH, monthNumber, nearestYear, pad, validDay } from './calendar.ts';
import { directionOf } from './date-direction.ts';
import type { DateForm, Dated } from './date-form.ts';
import { numericDays } from './numeric-days.ts';

const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

/** Groups: 1 month, 2 day, 3 second day, 4 year (US order). */
const MONTH_DAY = sievedAll(
  new RegExp(
    `\\b(${MONTH}) ${DAY}(?:\\s?[-–—]\\s?(\\d{1,2})|\\s(?:to|and|through)\\s(\\d{1,2}))?(?![\\d.:]\\d)(?:,? (\\d{4})\\b)?(?![\\w%])`,
    'g',
  ),
);
const DAY_MONTH = sievedAll(new RegExp(`\\b${DAY}(?: of)? (${MONTH})(?:,? (\\d{4})\\b)?(?!\\w)`, 'g'));
const MONTH_YEAR = sievedAll(new RegExp(`\\b(${MONTH})(?: of)?,? (\\d{4})\\b`, 'g'));
const ISO = sievedAll(
  /\b(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)\s?(Z|UTC|GMT)?)?(?![\d-])/g,
  /\d[-/]\d\d[-/]\d/,
);
const YEAR_ALONE = sievedAll(
  /\b(?:in|since|since at least|as (?:early|late|far back|recently) as|early|late|mid|during|until|of|back in|(?:dat(?:es|ed|ing)|stems?|left over) from|from(?= \d{4}(?:[.,;)]|$| on\b| onwards?\b))|(?:spring|summer|autumn|fall|winter|Q[1-4])(?: of)?|(?:an?|the|its|their|our|his|her)(?= \d{4} [a-z])) ((?:19|20)\d{2})\b(?![.-]\d)/gi,
  /\b(?:19|20)\d\d/,
);

/** The year that is written, or else the one that puts the day nearest to the reference. */
function yearOf(
  { sentence, reference }: Dated,
  { index, 0: whole }: RegExpExecArray,
  written: string | undefined,
  month: number,
  day: number,
): number | undefined {
  if (written) return Number(written);
  if (reference === undefined) return undefined;
  return nearestYear(month, day, reference, directionOf(sentence, index, index + whole.length, ''));
}

/** "2026-07-01", "2026-07-01T14:05Z" */
const isoDays: DateForm = ({ within }) =>
  [...ISO(within)].map((m) => {
    const day = validDay(Number(m[1]), Number(m[2]), Number(m[3]));
    const instant = day !== undefined && m[4] !== undefined && m[5] !== undefined;
    return { index: m.index, length: m[0].length, when: instant ? `${day}T${m[4] ?? ''}Z` : day };
  });

/** "07/01/2026" */
const numbered: DateForm = ({ sentence }) =>
  [...numericDays(sentence)].map(({ index, length, year, month, day }) => ({
    index,
    length,
    when: validDay(year, month, day),
  }));

/** From one day to a later one of the same month, or the first of them. */
function daysOf(year: number, month: number, first: number, second: string | undefined): When | undefined {
  const from = validDay(year, month, first);
  const to = second === undefined ? undefined : validDay(year, month, Number(second));
  return from !== undefined && to !== undefined && to > from ? `${from}/${to}` : from;
}

/** "July 1", "July 1-3, 2026" */
const monthDays: DateForm = (dated) =>
  [...MONTH_DAY(dated.within)].map((m) => {
    const month = monthNumber(m[1] ?? '');
    const day = Number(m[2]);
    const year = yearOf(dated, m, m[5], month, day);
    const when = year === undefined ? undefined : daysOf(year, month, day, m[3] ?? m[4]);
    return { index: m.index, length: m[0].length, when };
  });

/** "1 July", "the 1st of July 2026" */
const dayMonths: DateForm = (dated) =>
  [...DAY_MONTH(dated.within)].map((m) => {
    const month = monthNumber(m[2] ?? '');
    const day = Number(m[1]);
    const year = yearOf(dated, m, m[3], month, day);
    const when = year === undefined ? undefined : validDay(year, month, day);
    return { index: m.index, length: m[0].length, when };
  });

/** "July 2026" */
const monthYears: DateForm = ({ within }) =>
  [...MONTH_YEAR(within)].map((m) => ({
    index: m.index,
    length: m[0].length,
    when: `${m[2] ?? ''}-${pad(monthNumber(m[1] ?? ''))}`,
  }));

/** "since 2024" */
const years: DateForm = ({ within }) =>
  [...YEAR_ALONE(within)].map((m) => ({ index: m.index + m[0].length - 4, length: 4, when: m[1] }));

/** Dates that are written with a number, in the order in which they take their place. */
export const WRITTEN: readonly DateForm[] = [isoDays, numbered, monthDays, dayMonths, monthYears, years];
