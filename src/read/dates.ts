import type { When } from '../model/time.ts';

/**
 * Dates as pages write them: ISO 8601, RFC 822/1123, months by name in the languages of `MONTHS`, Chinese, Japanese
 * and Korean dates, numeric dates whose order is certain. A time without a zone is dropped: the day is what is known.
 */

/** Month names and their usual short forms, lower case, without dots. Prefixes of at least three letters match too. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'janvier', 'januar', 'jänner', 'enero', 'gennaio', 'janeiro', 'januari', 'styczeń', 'января', 'янв'],
  ['february', 'février', 'fevrier', 'februar', 'febrero', 'febbraio', 'fevereiro', 'februari', 'февраля', 'фев'],
  ['march', 'mars', 'märz', 'marz', 'marzo', 'março', 'maart', 'марта', 'мар'],
  ['april', 'avril', 'abril', 'aprile', 'апреля', 'апр'],
  ['may', 'mai', 'mayo', 'maggio', 'maio', 'mei', 'мая'],
  ['june', 'juin', 'juni', 'junio', 'giugno', 'junho', 'июня', 'июн'],
  ['july', 'juillet', 'juli', 'julio', 'luglio', 'julho', 'июля', 'июл'],
  ['august', 'août', 'aout', 'agosto', 'augustus', 'augusti', 'августа', 'авг'],
  ['september', 'sept', 'septembre', 'septiembre', 'settembre', 'setembro', 'сентября', 'сен'],
  ['october', 'octobre', 'oktober', 'octubre', 'ottobre', 'outubro', 'октября', 'окт'],
  ['november', 'novembre', 'noviembre', 'novembro', 'ноября', 'ноя'],
  ['december', 'décembre', 'decembre', 'dezember', 'diciembre', 'dicembre', 'dezembro', 'декабря', 'дек'],
]; // prettier-ignore

/** Month names in languages whose short forms are those of other months elsewhere: they count only in full. */
const WHOLE_MONTHS: readonly (readonly string[])[] = [
  ['stycznia', 'ledna', 'ocak', 'січня', 'ianuarie', 'tammikuuta'],
  ['lutego', 'února', 'şubat', 'лютого', 'februarie', 'helmikuuta'],
  ['marca', 'března', 'mart', 'березня', 'martie', 'maaliskuuta'],
  ['kwietnia', 'dubna', 'nisan', 'квітня', 'aprilie', 'huhtikuuta'],
  ['maja', 'května', 'mayıs', 'травня', 'toukokuuta'],
  ['czerwca', 'června', 'haziran', 'червня', 'iunie', 'kesäkuuta'],
  ['lipca', 'července', 'temmuz', 'липня', 'iulie', 'heinäkuuta'],
  ['sierpnia', 'srpna', 'ağustos', 'серпня', 'elokuuta'],
  ['września', 'září', 'eylül', 'вересня', 'septembrie', 'syyskuuta'],
  ['października', 'října', 'ekim', 'жовтня', 'octombrie', 'lokakuuta'],
  ['listopada', 'listopadu', 'kasım', 'листопада', 'noiembrie', 'marraskuuta'],
  ['grudnia', 'prosince', 'aralık', 'грудня', 'decembrie', 'joulukuuta'],
]; // prettier-ignore

const MONTH_OF: ReadonlyMap<string, number> = (() => {
  const map = new Map<string, number>();
  const clash = new Set<string>();
  MONTHS.forEach((names, index) => {
    for (const name of names) {
      map.set(name, index + 1);
      for (const length of [3, 4]) {
        const short = name.slice(0, length);
        const known = map.get(short);
        if (known !== undefined && known !== index + 1 && short !== name) clash.add(short);
        else if (known === undefined) map.set(short, index + 1);
      }
    }
  });
  for (const short of clash) if (!MONTHS.some((names) => names.includes(short))) map.delete(short);
  for (const [short, month] of [['jan', 1], ['mar', 3], ['jun', 6], ['jul', 7]] as const) map.set(short, month); // prettier-ignore
  WHOLE_MONTHS.forEach((names, index) => {
    for (const name of names) if (!map.has(name)) map.set(name, index + 1);
  });
  return map;
})();

const HAS_YEAR = /(?:19|20)\d{2}/;
const ISO =
  /(?:^|[^\d.])((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})(?:[T ]\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?!\d)/i;
const COMPACT = /(?:^|\D)((?:19|20)\d{2})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?(?!\d)/;
const EAST_ASIAN = /((?:19|20)\d{2})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]/;
const SLASHED = /(?:^|[^\d/.])((?:19|20)\d{2})[/.](\d{1,2})[/.](\d{1,2})(?![\d])/;
const NUMERIC = /(?:^|[^\d/.:-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/;
const YEAR = /(?:19|20)\d{2}(?!\d)/g;
/** Words and numbers, ordinal endings included ("3rd"). */
const TOKEN = /\p{L}{1,20}|\d{1,5}/gu;
/** How far before its year a date begins, in characters. */
const BEFORE_YEAR = 32;
/** The date of C's `asctime` and of mail archives: the clock stands between day and year. */
const CLOCK_WITHIN =
  /(\p{L}{3,9})\.? {1,2}(\d{1,2}),? (\d{2}:\d{2}(?::\d{2})?)(?: (UTC|GMT|[+-]\d{4}|[A-Z]{3,4}))? ((?:19|20)\d{2})(?!\d)/u;
/** Words between the parts of a date. */
const FILLERS = new Set(['de', 'del', 'of', 'the', 'st', 'nd', 'rd', 'th', 'er', 'at', 'd', 'den']);
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
const CLOCK =
  /(?:^|\D)(\d{1,2}):(\d{2})(?::(\d{2}))?\s?(?:([ap])\.?m\.?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})(?![\d:])/i;

/**
 * The date that a text tells: an instant (`2026-07-03T08:15:00.000Z`, or with the offset as told:
 * `2026-07-03T01:15:00.000-07:00`) when clock and zone are told, else a day, else a month. Relative times ("3 hours ago", "il y a 2 jours") need a clock and give null, like anything else that is
 * no certain date; a numeric date is certain only when day and month cannot be confused, or when the text's language
 * puts the `dayFirst`.
 * Looks at the first 200 characters.
 */
export function readDate(text: string, dayFirst = false): When | null {
  const head = text.length > 200 ? text.slice(0, 200) : text;
  if (!HAS_YEAR.test(head)) return null;
  const iso = ISO.exec(head);
  if (iso) return fromIso(iso);
  const eastern = EAST_ASIAN.exec(head) ?? SLASHED.exec(head);
  if (eastern) return day(eastern[1], eastern[2], eastern[3]);
  const named = fromNames(head);
  if (named !== null && named.length > 7) return named;
  const numeric = NUMERIC.exec(head);
  if (numeric) return fromNumbers(numeric, dayFirst);
  const compact = COMPACT.exec(head);
  if (compact) {
    const [, y, m, d, hour, minute, second, zone] = compact;
    const date = day(y, m, d);
    if (date === null || hour === undefined || zone === undefined) return date;
    return at(`${date}T${hour}:${minute ?? '00'}:${second ?? '00'}Z`) ?? date;
  }
  return named;
}

/**
 * Day in an address (`/2026/07/03/`, `/2026/jul/03/`, `/20260703/`, `2026-07-03-title`); null when there is none.
 */
export function dateInAddress(url: string): When | null {
  const named = /\/((?:19|20)\d{2})\/(\p{L}{3,12})\/(\d{1,2})(?=[/_-]|$)/u.exec(url);
  const month = MONTH_OF.get(named?.[2]?.toLowerCase() ?? '');
  if (named !== null && month !== undefined) return day(named[1], String(month), named[3]);
  const parts =
    /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)/.exec(url) ??
    /\/((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_-]|$)/.exec(url);
  return parts ? day(parts[1], parts[2], parts[3]) : null;
}

/** Seconds or milliseconds since 1970 as an instant; null when outside 1990 to 2100. */
export function fromEpoch(text: string): When | null {
  if (!/^\d{9,13}(?:\.\d{1,6})?$/.test(text)) return null;
  const number = Number(text);
  const milliseconds = number < 1e11 ? number * 1000 : number;
  if (milliseconds < 631_152_000_000 || milliseconds > 4_102_444_800_000) return null;
  return new Date(milliseconds).toISOString();
}

function fromIso(match: RegExpExecArray): When | null {
  const [, y, m, d, hour, minute, second, fraction, zone] = match;
  const date = day(y, m, d);
  if (date === null || hour === undefined || zone === undefined) return date;
  const offset = /^[+-]/.test(zone) ? zone : 'Z';
  const clock = `${hour.padStart(2, '0')}:${minute ?? '00'}:${second ?? '00'}.${(fraction ?? '0').slice(0, 3).padEnd(3, '0')}`;
  return at(`${date}T${clock}${offset}`) ?? date;
}

/** A date with its month by name, day before or after it; with the clock when zone and time are told. */
function fromNames(text: string): When | null {
  let month: When | null = null;
  YEAR.lastIndex = 0;
  for (let year = YEAR.exec(text); year !== null; year = YEAR.exec(text)) {
    const words = text.slice(Math.max(0, year.index - BEFORE_YEAR), year.index).match(TOKEN) ?? [];
    const parts = words.filter((word) => !FILLERS.has(word.toLowerCase())).slice(-2);
    const [first = '', second = ''] = parts.length === 1 ? ['', parts[0]] : parts;
    const firstMonth = MONTH_OF.get(first.toLowerCase());
    const secondMonth = MONTH_OF.get(second.toLowerCase());
    if (firstMonth !== undefined && DAY.test(second))
      return withClock(day(year[0], String(firstMonth), second), text);
    if (secondMonth !== undefined && DAY.test(first))
      return withClock(day(year[0], String(secondMonth), first), text);
    if (secondMonth !== undefined) month ??= `${year[0]}-${two(secondMonth)}`;
  }
  return (text.includes(':') ? fromClockWithin(text) : null) ?? month;
}

function fromClockWithin(text: string): When | null {
  const within = CLOCK_WITHIN.exec(text);
  const month = MONTH_OF.get(within?.[1]?.toLowerCase() ?? '');
  if (within === null || month === undefined) return null;
  const [, , date, clock = '', zone = '', year] = within;
  return withClock(day(year, String(month), date), `${clock} ${zone}`);
}

function withClock(date: When | null, text: string): When | null {
  const clock = date === null ? null : CLOCK.exec(text);
  if (date === null || clock === null) return date;
  const [, hour, minute, seconds, half, zone] = clock;
  const hours = (Number(hour) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === 'p' ? 12 : 0);
  const offset = zone !== undefined && /^[+-]/.test(zone) ? zone : 'Z';
  return at(`${date}T${two(hours)}:${minute ?? '00'}:${seconds ?? '00'}.000${offset}`) ?? date;
}

/** `13/07/2026` and `07/13/2026` are certain, `07/03/2026` is not; dots always mean day first. */
function fromNumbers(match: RegExpExecArray, dayFirst: boolean): When | null {
  const [, a, separator, b, year] = match;
  const x = Number(a);
  const y = Number(b);
  if (separator === '.' || x > 12 || (dayFirst && y <= 12)) return day(year, b, a);
  if (y > 12 || x === y) return day(year, a, b);
  return null;
}

function day(year: string | undefined, month: string | undefined, date: string | undefined): When | null {
  const y = Number(year);
  const m = Number(month);
  const d = Number(date);
  const read = new Date(Date.UTC(y, m - 1, d));
  if (read.getUTCFullYear() !== y || read.getUTCMonth() !== m - 1 || read.getUTCDate() !== d) return null;
  return `${String(y)}-${two(m)}-${two(d)}`;
}

/**
 * The instant with the offset as told: the local day is the day that the text means, and `Date.parse` still reads
 * the instant.
 */
function at(text: string): When | null {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) return null;
  const offset = /([+-])(\d{2}):?(\d{2})$/.exec(text);
  if (offset === null || (offset[2] === '00' && offset[3] === '00'))
    return new Date(milliseconds).toISOString();
  const [whole, sign, hours, minutes] = offset;
  return `${text.slice(0, -whole.length)}${sign ?? '+'}${hours ?? '00'}:${minutes ?? '00'}`;
}

/** Languages, and regions of English, that write the day before the month in numbers. */
const DAY_FIRST =
  /^(?:cs|da|de|el|es|fi|fr|it|nb|nl|nn|no|pl|pt|ro|ru|tr|uk)(?![a-z])|^en[-_](?:au|gb|ie|in|nz|za)\b/i;

/** Whether a language tag (BCP 47) says that numeric dates begin with the day. */
export const putsDayFirst = (lang: string): boolean => DAY_FIRST.test(lang);

const two = (number: number): string => String(number).padStart(2, '0');
