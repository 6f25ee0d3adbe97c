import type { When } from '../../model/time.ts';
import { spanOf } from '../../model/time.ts';
import { anchoredDays } from './anchored-days.ts';
import { directionOf } from './date-direction.ts';
import type { Direction } from './date-direction.ts';
import { nearDays } from './near-days.ts';
import { numericDays } from './numeric-days.ts';
import { sieve, sieved, sievedAll } from '../text/sieved-pattern.ts';
import type { SievedText } from '../text/sieved-pattern.ts';
import type { Span } from '../text/span.ts';

export interface DateMention extends Span {
  readonly when: When;
  /** A weekday or a relative phrase ("yesterday", "on Monday"): weaker than a written date. */
  readonly relative: boolean;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');
const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
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
const MONTH_ALONE = sievedAll(
  /\b(?:in|since|by|from|of|last|this|early|mid|late|during|until|through|for|next|early-|mid-|late-|previous|back in|starting|before|after)[ -](January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d)/gi,
);
const ISO = sievedAll(
  /\b(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)\s?(Z|UTC|GMT)?)?(?![\d-])/g,
  /\d[-/]\d\d[-/]\d/,
);
const RELATIVE = sievedAll(
  new RegExp(
    `\\b(?:((?:the )?day before yesterday|(?:the )?day after tomorrow|yesterday|last night|tomorrow|today|tonight|(?<=\\b(?:took|came|went|gone|come|taken|expired|ended|began|started|shut)\\b[^.;]{0,30} )at midnight|this morning|this afternoon|this evening)|(earlier this week|later this week|this week|last week|next week|over the weekend|last weekend|earlier this month|later this month|this month|last month|next month|earlier this year|later this year|this year|last year|next year)|(?:(on|last|late|early|by|since|until|next|this) )?(${WEEKDAY})(?: (?:morning|afternoon|evening|night))?)(?![\\w])`,
    'gi',
  ),
);
/** A weekday that only adorns a written date ("Thursday, July 3"). */
const BEFORE_DATE = new RegExp(`^,? (?:${MONTH}|\\d{1,4}(?!\\d|[.:]\\d))`);
const AGO = sievedAll(
  /\b(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|a few|several) (minute|hour|day|week|month|year)s? (?:ago|earlier)\b/gi,
);
const YEAR_ALONE = sievedAll(
  /\b(?:in|since|since at least|as (?:early|late|far back|recently) as|early|late|mid|during|until|of|back in|(?:dat(?:es|ed|ing)|stems?|left over) from|from(?= \d{4}(?:[.,;)]|$| on\b| onwards?\b))|(?:spring|summer|autumn|fall|winter|Q[1-4])(?: of)?|(?:an?|the|its|their|our|his|her)(?= \d{4} [a-z])) ((?:19|20)\d{2})\b(?![.-]\d)/gi,
  /\b(?:19|20)\d\d/,
);
/** "the August release" */
const MONTH_RELEASE = sievedAll(
  /\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ur|[Tt]his|[Tt]hat) (January|February|March|April|May|June|July|August|September|October|November|December)(?= (?:\w+ )?(?:release|update|version|patch|build)\b)/g,
);
/** "at the end of the month", "by year's end". */
const PERIOD_END = sievedAll(/\bend of (?:the|this) (month|year)\b|\b(month|year)['’]s end\b/gi);
const NUMBER = /\d/;
/** What every date without a number holds: a month, a weekday, a day or a stretch of time that is named. */
const WORDED = sieved(
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|tomorrow|today|(?:to|last )night|this (?:morning|afternoon|evening)|midnight|(?:minute|hour|day|week|month|year|weekend)s?)\b/i,
);
const NONE: readonly DateMention[] = [];
const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

const pad = (n: number): string => String(n).padStart(2, '0');

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dayString(at: number): When {
  return new Date(at).toISOString().slice(0, 10);
}

const DAY_MS = 86_400_000;
/** Nearer than this a day without a year is the nearest one. */
const FAR = 75 * DAY_MS;

/** The year that puts a month and day nearest to the reference. */
function nearestYear(month: number, day: number, reference: number, direction: Direction): number {
  const year = new Date(reference).getUTCFullYear();
  let best = year;
  let distance = Infinity;
  for (const candidate of [year - 1, year, year + 1]) {
    const d = Math.abs(Date.UTC(candidate, month - 1, day) - reference);
    if (d < distance) [best, distance] = [candidate, d];
  }
  // Far from the reference the side that is told decides ("was banned on December 15").
  const off = Date.UTC(best, month - 1, day) - reference;
  if (direction === 'back' && off > FAR) return best - 1;
  return direction === 'ahead' && off < -FAR ? best + 1 : best;
}

function validDay(year: number, month: number, day: number): When | undefined {
  const when = `${String(year)}-${pad(month)}-${pad(day)}`;
  return day >= 1 && spanOf(when) ? when : undefined;
}

/** A month without a year is the nearest on the side told, the past one in doubt. */
function nearestMonth(month: number, reference: number, direction: Direction): When {
  const at = new Date(reference);
  const year = at.getUTCFullYear();
  const later = month - 1 > at.getUTCMonth();
  if (direction !== undefined) {
    const same = month - 1 === at.getUTCMonth();
    const chosen = direction === 'back' ? (later ? year - 1 : year) : later || same ? year : year + 1;
    return `${String(chosen)}-${pad(month)}`;
  }
  const ahead = (month - 1 - at.getUTCMonth() + 12) % 12;
  const chosen =
    month - 1 > at.getUTCMonth() ? (ahead <= 5 ? year : year - 1) : ahead <= 3 && ahead > 0 ? year + 1 : year;
  return `${String(chosen)}-${pad(month)}`;
}

function weekOf(reference: number, shift: number): When {
  const weekday = (new Date(reference).getUTCDay() + 6) % 7;
  const monday = reference - weekday * DAY_MS + shift * 7 * DAY_MS;
  const end = shift === 0 ? Math.max(monday, reference) : monday + 6 * DAY_MS;
  return monday === end ? dayString(monday) : `${dayString(monday)}/${dayString(end)}`;
}

function weekdayDate(name: string, direction: Direction, reference: number, last: boolean): When {
  const target = WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
  const today = new Date(reference).getUTCDay();
  const back = (today - target + 7) % 7 || (last ? 7 : 0);
  const delta = direction === 'ahead' ? (target - today + 7) % 7 || 7 : -back;
  return dayString(reference + delta * DAY_MS);
}

function shiftOf(dayWord: string): number {
  const word = dayWord.toLowerCase();
  if (word.endsWith('day before yesterday')) return -2;
  if (word.endsWith('day after tomorrow')) return 2;
  return word === 'yesterday' || word === 'last night' ? -1 : word === 'tomorrow' ? 1 : 0;
}

function relative(match: RegExpExecArray, sentence: string, reference: number): When | undefined {
  const [whole, dayWord, phrase, lead, weekday] = match;
  const at = new Date(reference);
  if (dayWord) return dayString(reference + shiftOf(dayWord) * DAY_MS);
  if (weekday) {
    const side = directionOf(sentence, match.index, match.index + whole.length, (lead ?? '').toLowerCase());
    return weekdayDate(weekday, side, reference, lead?.toLowerCase() === 'last');
  }
  const text = (phrase ?? '').toLowerCase();
  const shift = text.includes('last') || text.includes('weekend') ? -1 : text.includes('next') ? 1 : 0;
  if (text.includes('weekend')) {
    const back = ((at.getUTCDay() + 6) % 7) + 1;
    return `${dayString(reference - (back + 1) * DAY_MS)}/${dayString(reference - back * DAY_MS)}`;
  }
  if (text.includes('week')) return weekOf(reference, shift);
  if (text.includes('month'))
    return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + shift, 1)).toISOString().slice(0, 7);
  return String(at.getUTCFullYear() + shift);
}

function ago(match: RegExpExecArray, reference: number): When | undefined {
  const word = (match[1] ?? '').toLowerCase();
  const count = word === 'a' || word === 'an' ? 1 : SMALL.includes(word) ? SMALL.indexOf(word) : Number(word);
  const at = new Date(reference);
  if (match[2] === 'minute' || match[2] === 'hour')
    return count < 24 || match[2] === 'minute' ? dayString(reference) : undefined;
  if (!Number.isFinite(count)) return undefined;
  if (match[2] === 'day') return dayString(reference - count * DAY_MS);
  if (match[2] === 'week') return weekOf(reference, -count);
  if (match[2] === 'month')
    return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - count, 1)).toISOString().slice(0, 7);
  return String(at.getUTCFullYear() - count);
}

/**
 * Dates of a sentence, in order, without overlaps. `published` (a `When`) is what "today" and missing years count from;
 * without it only full dates are read. English month names, ISO days, weekdays and relative phrases.
 */
export function findDates(
  sentence: string,
  offset: number,
  published: When | null,
  within: SievedText = { text: sentence, sieving: sieve(sentence) },
): readonly DateMention[] {
  const numbered = NUMBER.test(sentence);
  const worded = WORDED.testIn(within);
  if (!numbered && !worded) return NONE;
  const reference = published === null ? undefined : spanOf(published)?.start;
  const found: DateMention[] = [];
  const free = (start: number, end: number): boolean =>
    found.every((one) => end <= one.start || start >= one.end);
  const add = (index: number, length: number, when: When | undefined, weak = false): void => {
    const start = offset + index;
    if (when !== undefined && free(start, start + length))
      found.push({ start, end: start + length, when, relative: weak });
  };
  if (numbered) {
    for (const m of ISO(within)) {
      const day = validDay(Number(m[1]), Number(m[2]), Number(m[3]));
      add(
        m.index,
        m[0].length,
        day !== undefined && m[4] !== undefined && m[5] !== undefined ? `${day}T${m[4]}Z` : day,
      );
    }
    for (const { index, length, year, month, day } of numericDays(sentence))
      add(index, length, validDay(year, month, day));
    for (const m of MONTH_DAY(within)) {
      const month = monthNumber(m[1] ?? '');
      const year = m[5]
        ? Number(m[5])
        : reference === undefined
          ? undefined
          : nearestYear(
              month,
              Number(m[2]),
              reference,
              directionOf(sentence, m.index, m.index + m[0].length, ''),
            );
      if (year === undefined) continue;
      const from = validDay(year, month, Number(m[2]));
      const second = m[3] ?? m[4];
      const to = second === undefined ? undefined : validDay(year, month, Number(second));
      add(m.index, m[0].length, from !== undefined && to !== undefined && to > from ? `${from}/${to}` : from);
    }
    for (const m of DAY_MONTH(within)) {
      const month = monthNumber(m[2] ?? '');
      const year = m[3]
        ? Number(m[3])
        : reference === undefined
          ? undefined
          : nearestYear(
              month,
              Number(m[1]),
              reference,
              directionOf(sentence, m.index, m.index + m[0].length, ''),
            );
      if (year !== undefined) add(m.index, m[0].length, validDay(year, month, Number(m[1])));
    }
    for (const m of MONTH_YEAR(within))
      add(m.index, m[0].length, `${m[2] ?? ''}-${pad(monthNumber(m[1] ?? ''))}`);
    for (const m of YEAR_ALONE(within)) add(m.index + m[0].length - 4, 4, m[1]);
  }
  if (reference !== undefined && worded) {
    for (const m of [...MONTH_ALONE(within), ...MONTH_RELEASE(within)]) {
      if (!/^[A-Z]/.test(m[1] ?? '')) continue;
      // "in June last year"
      const [beside, which] =
        /^,? (?:of )?(last|this|next) year\b/.exec(sentence.slice(m.index + m[0].length)) ?? [];
      if (beside !== undefined) {
        const year =
          new Date(reference).getUTCFullYear() + (which === 'last' ? -1 : which === 'next' ? 1 : 0);
        const at = m.index + m[0].length - (m[1] ?? '').length;
        add(at, (m[1] ?? '').length + beside.length, `${String(year)}-${pad(monthNumber(m[1] ?? ''))}`);
        continue;
      }
      add(
        m.index + m[0].length - (m[1] ?? '').length,
        (m[1] ?? '').length,
        nearestMonth(
          monthNumber(m[1] ?? ''),
          reference,
          directionOf(
            sentence,
            m.index,
            m.index + m[0].length,
            m[0].split(/[ -]/, 1)[0]?.toLowerCase() ?? '',
          ),
        ),
      );
    }
    for (const m of RELATIVE(within)) {
      if (m[4] && !m[3] && m[0] === m[0].toLowerCase()) continue;
      if (m[4] && BEFORE_DATE.test(sentence.slice(m.index + m[0].length, m.index + m[0].length + 8)))
        continue;
      add(m.index, m[0].length, relative(m, sentence, reference), true);
    }
    for (const m of PERIOD_END(within))
      add(m.index, m[0].length, dayString(reference).slice(0, /month/i.test(m[0]) ? 7 : 4), true);
    const anchors = found
      .filter((one) => /^\d{4}-\d\d-\d\d$/.test(one.when))
      .sort((a, b) => a.start - b.start);
    for (const { index, length, when } of anchoredDays(sentence, offset, anchors)) add(index, length, when);
    for (const m of AGO(within)) add(m.index, m[0].length, ago(m, reference), true);
  }
  if (reference !== undefined && (numbered || worded))
    for (const { index, length, when } of nearDays(within, reference, found.length === 0))
      add(index, length, when, true);
  return found.sort((a, b) => a.start - b.start);
}
