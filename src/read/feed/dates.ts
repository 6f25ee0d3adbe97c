import type { When } from '../../model/time.ts';
import { isWeekday, monthOf, ZONES } from './date-words.ts';

/** What was read of a date; the clock null when it has none. */
interface Parts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly clock: Clock | null;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

function daysIn(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);
}

/** The `When` of the parts, undefined when they name no time there is. Instants in whole seconds. */
function whenOf({ year, month, day, clock }: Parts): When | undefined {
  if (year < 0 || year > 9999) return undefined;
  if (month === null) return pad(year, 4);
  if (month < 1 || month > 12) return undefined;
  if (day === null) return `${pad(year, 4)}-${pad(month)}`;
  if (day < 1 || day > daysIn(year, month)) return undefined;
  if (clock === null) return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  const { hour, minute, second, offset } = clock;
  const midnight = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !midnight) || minute > 59 || second > 60 || Math.abs(offset) > 18 * 60) return undefined;
  if (offset === 0 && hour < 24 && second < 60)
    return `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}.000Z`;
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  at.setUTCHours(hour, minute - offset, Math.min(second, 59));
  return at.getUTCFullYear() < 0 || at.getUTCFullYear() > 9999 ? undefined : at.toISOString();
}

const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
};

/** Minutes east of UTC of "+0530", "-5:00", "+01"; undefined when it is none. */
function offsetOf(text: string): number | undefined {
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (!match) return undefined;
  const [, sign, hours, minutes = '00'] = match;
  if (Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** W3CDTF and its relatives: the date by hyphens, an optional clock after "T" or blanks, an optional zone. */
const HYPHENS =
  /^(\d{4})(?:-0?(\d{1,2})(?:-(\d{1,2}))?)?(?:(?:[t\s]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(z|utc|gmt|[+-]\d{1,2}:?\d{2})?)?$/i;

function fromHyphens(text: string): Parts | undefined {
  const match = HYPHENS.exec(text);
  // Three digits alone count the days of the year (ISO 8601).
  if (!match || /^\d{4}-\d{3}$/.test(text)) return undefined;
  const [, year = '', month, day, hour, minute, second, zone] = match;
  if (hour !== undefined && day === undefined) return undefined;
  const offset = zone === undefined || /^[a-z]/i.test(zone) ? 0 : offsetOf(zone);
  if (offset === undefined) return undefined;
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    clock:
      hour === undefined
        ? null
        : { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0), offset },
  };
}

/** The short forms of ISO 8601:1988 that feeds of the first years used: YYMMDD, -YYMM, YYDDD, YYYYDDD, YYYYMMDD. */
function fromCompact(text: string): Parts | undefined {
  const dayMonth =
    /^(\d{4}|\d{2})-?(\d{2})-?(\d{2})(?:t(\d{2}):?(\d{2}):?(\d{2})?(z|[+-]\d{2}:?\d{2})?)?$/i.exec(text);
  if (dayMonth) {
    const [, year = '', month, day, hour, minute, second, zone] = dayMonth;
    const offset = zone === undefined || /^z$/i.test(zone) ? 0 : offsetOf(zone);
    if (offset === undefined) return undefined;
    const clock =
      hour === undefined
        ? null
        : { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0), offset };
    return { year: fullYear(year), month: Number(month), day: Number(day), clock };
  }
  const monthOnly = /^-(\d{2})-?(\d{2})$/.exec(text);
  if (monthOnly)
    return { year: fullYear(monthOnly[1] ?? ''), month: Number(monthOnly[2]), day: null, clock: null };
  const ordinal = /^(\d{4}|\d{2})-?(\d{3})$/.exec(text);
  if (ordinal) {
    const year = fullYear(ordinal[1] ?? '');
    const number = Number(ordinal[2]);
    const date = new Date(Date.UTC(year, 0, number));
    if (number < 1 || date.getUTCFullYear() !== year) return undefined;
    return { year, month: date.getUTCMonth() + 1, day: date.getUTCDate(), clock: null };
  }
  return undefined;
}

/** Dates with the units behind the numbers: 2004년 05월 28일 01:31:15, 2026年7月3日 08:15. */
function fromEastAsian(text: string): Parts | undefined {
  const match =
    /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일](?:\s*(午前|午後|上午|下午|오전|오후)?\s*(\d{1,2})[:時时시]\s*(\d{2})?[분分]?(?::(\d{2}))?\s*(\S+)?)?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, year, month, day, half, hour, minute, second, zone] = match;
  const offset = zone === undefined ? (text.includes('년') ? 540 : 0) : zoneOf(zone);
  if (offset === undefined) return undefined;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    clock:
      hour === undefined
        ? null
        : {
            hour: twelveHours(Number(hour), half),
            minute: Number(minute ?? 0),
            second: Number(second ?? 0),
            offset,
          },
  };
}

const AFTERNOON = /^(?:pm|p\.m\.?|午後|下午|오후|μμ)$/i;
const MORNING = /^(?:am|a\.m\.?|午前|上午|오전|πμ)$/i;

function twelveHours(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return AFTERNOON.test(half) ? (hour % 12) + 12 : hour % 12;
}

/** Minutes east of UTC that a zone means: an offset, "GMT+1", a name; undefined when it is none. */
function zoneOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  const name = Object.hasOwn(ZONES, lower) ? ZONES[lower] : undefined;
  if (name !== undefined) return name * 60;
  return offsetOf(lower.replace(/^(?:gmt|utc|ut)(?=[+-])/, ''));
}

const CLOCK = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d{1,9})?)?(z|[+-]\d{1,2}:?\d{2})?$/i;
const SLASHES = /^(\d{1,4})[/.](\d{1,2})[/.](\d{1,4})$/;

/** Words between the parts: "6 de abril de 2026", "6th of April 2026 at 8:15", "6. April 2026 um 8:15 Uhr". */
const FILLERS = new Set('de del di of den the le à at um om kl klo da uhr'.split(' '));

/**
 * Word by word, in any order: RFC 822 and 5322, asctime, and what people make of them. A word that means nothing
 * spoils the whole, an unknown zone name after the clock counts as UTC.
 */
function fromWords(text: string): Parts | undefined {
  let year: number | null = null;
  let month: number | null = null;
  let day: number | null = null;
  let clock: Omit<Clock, 'offset'> | null = null;
  let offset: number | null = null;
  let half: string | undefined;
  let korean = false;
  for (const word of text.split(/[\s,]+/)) {
    if (word === '' || /^\(.*\)$/.test(word)) continue;
    const time = CLOCK.exec(word);
    const slashes = SLASHES.exec(word);
    const hyphens = /^\d{4}-\d{1,2}-\d{1,2}$/.exec(word);
    const monthName = /^\p{L}/u.test(word) ? monthOf(word) : undefined;
    if (time) {
      if (clock !== null) return undefined;
      clock = { hour: Number(time[1]), minute: Number(time[2]), second: Number(time[3] ?? 0) };
      if (time[4] !== undefined) offset = zoneOf(time[4]) ?? null;
    } else if (slashes && year === null) {
      const [, a = '', b = '', c = ''] = slashes;
      if (a.length === 4) [year, month, day] = [Number(a), Number(b), Number(c)];
      else {
        // Day first with full stops or when it can be no month; month first with slashes (the American way).
        const dayFirst = word.includes('.') || Number(a) > 12;
        [year, month, day] = [fullYear(c), Number(dayFirst ? b : a), Number(dayFirst ? a : b)];
      }
    } else if (hyphens) [year = null, month = null, day = null] = word.split('-').map(Number);
    else if (AFTERNOON.test(word) || MORNING.test(word)) {
      half = word;
      korean ||= /^오/.test(word);
    } else if (/^\d{1,2}(?:st|nd|rd|th|\.)?$/i.test(word) && day === null) day = Number.parseInt(word, 10);
    else if (/^(?:\d{4}|\d{2})$/.test(word) && year === null) year = fullYear(word);
    else if (monthName !== undefined && month === null) month = monthName;
    else if (clock !== null && offset === null && zoneOf(word) !== undefined) offset = zoneOf(word) ?? null;
    else if (/^\p{L}/u.test(word) && (isWeekday(word) || FILLERS.has(word.replace('.', '').toLowerCase())))
      continue;
    else if (clock !== null && offset === null && /^[a-z]{1,5}(?:\/[a-z_]+)?$/i.test(word)) offset = 0;
    else return undefined;
  }
  if (year === null || month === null || day === null) return undefined;
  if (clock === null) return { year, month, day, clock: null };
  const hour = twelveHours(clock.hour, half);
  return { year, month, day, clock: { ...clock, hour, offset: offset ?? (korean ? 540 : 0) } };
}

/** Seconds or milliseconds since the epoch, as some generators write. */
function fromEpoch(text: string): When | undefined {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return undefined;
  const at = Number(text.slice(0, 10)) * 1000;
  return new Date(at).toISOString();
}

const PLAIN_822 =
  /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? (gmt|utc|[+-]\d{4})$/i;

/** RFC 822 as nearly all feeds write it: the short way. */
function fromPlain(text: string): Parts | undefined {
  const match = PLAIN_822.exec(text);
  const month = match?.[2] === undefined ? undefined : monthOf(match[2]);
  if (!match || month === undefined) return undefined;
  const [, day, , year, hour, minute, second = '0', zone = ''] = match;
  const offset = zone.length === 3 ? 0 : offsetOf(zone);
  if (offset === undefined) return undefined;
  const clock = { hour: Number(hour), minute: Number(minute), second: Number(second), offset };
  return { year: Number(year), month, day: Number(day), clock };
}

/** Longest text looked at: no date is longer. */
const MAX_LENGTH = 80;

/**
 * Reads a date of a feed: RFC 822 and 5322, W3CDTF (RFC 3339), ISO 8601 short forms, asctime, and the ways in which
 * common software gets these wrong, month names of thirty languages included. Without a zone UTC is assumed.
 * @returns an instant in whole seconds, or a day, month or year where no more is told; null when it is no date
 */
export function readFeedDate(text: string): When | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > MAX_LENGTH) return null;
  const usual = fromHyphens(trimmed) ?? fromPlain(trimmed);
  return usual === undefined ? readUnusual(trimmed.normalize('NFKC')) : (whenOf(usual) ?? null);
}

function readUnusual(date: string): When | null {
  const epoch = fromEpoch(date);
  if (epoch !== undefined) return epoch;
  // "2004-július-13T9:15-05:00": a month's name between hyphens.
  const spaced = date
    .replace(/^(\d{4})-(\p{L}+)-(\d{1,2})(?:t(?=\d))?/iu, '$1 $2 $3 ')
    // RFC 850, with its day of the week or without: "Thursday, 01-Jan-04".
    .replace(/(^|^\p{L}{2,12}\.?, ?)(\d{1,2})-(\p{L}+)-(\d{2,4})(?!\d)/u, '$1$2 $3 $4 ')
    // Hungarian: a full stop behind the day, too.
    .replace(/^(\d{4}\.\d{1,2}\.\d{1,2})\.(?=\s|$)/, '$1');
  const parts =
    fromHyphens(date) ??
    fromCompact(date) ??
    fromEastAsian(date) ??
    (/[\s,/.]/.test(spaced) ? fromWords(spaced) : undefined);
  return (parts && whenOf(parts)) ?? null;
}
