import { spanOf } from '../../model/time.ts';
import type { When } from '../../model/time.ts';

/** A day as a text names it: in whole, or by its weekday alone ("Monday"). */
export interface NamedDay {
  /** Month and day of the month, as "5-11". */
  readonly date?: string;
  readonly year?: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
}

/** The lines of a text from one that names a day up to the next. */
interface DatedPart {
  /** In UTF-16 units. */
  readonly start: number;
  /** That it may be of: of the line that heads it, and of one in it that may or may not head it. */
  readonly days: readonly NamedDay[];
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const DATE = `(?:\\d{4}-\\d\\d-\\d\\d(?!\\d)|${MONTH} \\d{1,2}(?!\\d)(?:st|nd|rd|th)?(?:,? \\d{4}(?!\\d))?|\\d{1,2}(?:st|nd|rd|th)?\\.? (?:of )?${MONTH}(?:,? \\d{4}(?!\\d))?)`;
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const SHORT_WEEKDAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}';
const A_DATE = new RegExp(`\\b${DATE}`, 'i');
const A_WEEKDAY = new RegExp(`\\b${WEEKDAY}\\b`, 'i');
const CLOCK = '\\d{1,2}:\\d\\d(?: ?(?:[ap]\\.?m\\.?|[a-z]{3,4}))?';
/** "May 11, 2026", "## Update – Monday, 14:05": begins with its day. */
const HEAD = new RegExp(
  `^[\\W_]{0,6}(?:(?:last |latest )?(?:update[ds]?|posted|published|edit(?:ed)?|added|as of)\\b[\\s\\d:–—,(-]{1,6}(?:(?:on|of|from) )?)?(?:${CLOCK},? )?(?:${SHORT_WEEKDAY}\\.?,? )?(?:${DATE}|${WEEKDAY}\\b)`,
  'i',
);
/** What tells the day before an entry's own words apart from a day that begins a sentence. */
const PARTED = new RegExp(`^(?:,? (?:at )?${CLOCK})?\\W{0,2}[:–—|\\])]`, 'i');
/** A longer line heads no entry, nor one that ends as a sentence, in UTF-16 units. */
const LONGEST = 90;

/** The day that a text names first; undefined where it names none. */
export function dayIn(text: string): NamedDay | undefined {
  const date = A_DATE.exec(text)?.[0].toLowerCase();
  const weekday = A_WEEKDAY.exec(text)?.[0].slice(0, 3).toLowerCase();
  if (date === undefined) return weekday === undefined ? undefined : { weekday: WEEKDAYS.indexOf(weekday) };
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (iso) return { year: Number(iso[1]), date: `${String(Number(iso[2]))}-${String(Number(iso[3]))}` };
  const month = MONTHS.indexOf(/[a-z]{3}/.exec(date.replace(/\d(?:st|nd|rd|th)/, ' '))?.[0] ?? '') + 1;
  const year = /\d{4}/.exec(date)?.[0];
  const day = Number(/\d{1,2}/.exec(date)?.[0]);
  return { date: `${String(month)}-${String(day)}`, ...(year === undefined ? {} : { year: Number(year) }) };
}

/** Whether two may be one day; a weekday and a date that no year tells from it may. */
export function mayBeOne(told: NamedDay, other: NamedDay, year: number | undefined): boolean {
  if (told.date !== undefined && other.date !== undefined) return told.date === other.date;
  const [a, b] = [weekdayOf(told, year), weekdayOf(other, year)];
  return a === undefined || b === undefined || a === b;
}

function weekdayOf({ date, year, weekday }: NamedDay, assumed: number | undefined): number | undefined {
  const of = year ?? assumed;
  if (date === undefined || of === undefined) return weekday;
  const [month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(of, month - 1, day)).getUTCDay();
}

/** The day of a text that is known to be of one, in UTC; undefined of a month, and where nothing is known. */
export function dayOf(when: When | null | undefined): NamedDay | undefined {
  const span = when === null || when === undefined ? undefined : spanOf(when);
  if (!span || span.end - span.start >= DAY_MS) return undefined;
  return dayIn(new Date(span.start).toISOString().slice(0, 10));
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Parts of a text by the lines that name their days, in order. Linear. */
export function datedParts(text: string): readonly DatedPart[] {
  const parts: DatedPart[] = [];
  let start = 0;
  let head: NamedDay | undefined;
  for (const line of text.split('\n')) {
    const begins = line.slice(0, LONGEST);
    const own = HEAD.exec(begins)?.[0];
    const isHeading = line.length <= LONGEST && !/[.!?]\s*$/.test(line);
    if (own !== undefined && (isHeading || PARTED.test(begins.slice(own.length)))) {
      head = dayIn(own);
      parts.push({ start, days: head ? [head] : [] });
    } else if (isHeading) {
      const day = dayIn(line);
      if (day) parts.push({ start, days: head ? [head, day] : [day] });
    }
    start += line.length + 1;
  }
  return parts;
}

/** Whether the entries of a text stand with the newest first. */
export function isNewestFirst(parts: readonly DatedPart[]): boolean {
  const times = parts.flatMap(({ days: [day] }) => {
    if (day?.date === undefined) return [];
    const [month = 0, ofMonth = 0] = day.date.split('-').map(Number);
    return [{ year: day.year, at: month * 31 + ofMonth }];
  });
  const [first, last] = [times.at(0), times.at(-1)];
  if (!first || !last) return false;
  const years = (first.year ?? last.year ?? 0) - (last.year ?? first.year ?? 0);
  return years > 0 || (years === 0 && first.at > last.at);
}
