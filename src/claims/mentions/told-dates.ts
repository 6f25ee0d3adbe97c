import type { When } from '../../model/time.ts';
import { sievedAll } from '../text/sieved-pattern.ts';
import { anchoredDays } from './anchored-days.ts';
import { DAY_MS, MONTH, dayString, monthNumber, nearestMonth, pad } from './calendar.ts';
import { directionOf } from './date-direction.ts';
import type { Direction } from './date-direction.ts';
import type { DateForm } from './date-form.ts';

const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH_ALONE = sievedAll(
  /\b(?:in|since|by|from|of|last|this|early|mid|late|during|until|through|for|next|early-|mid-|late-|previous|back in|starting|before|after)[ -](January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d)/gi,
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
/** "the August release" */
const MONTH_RELEASE = sievedAll(
  /\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ur|[Tt]his|[Tt]hat) (January|February|March|April|May|June|July|August|September|October|November|December)(?= (?:\w+ )?(?:release|update|version|patch|build)\b)/g,
);
/** "at the end of the month", "by year's end". */
const PERIOD_END = sievedAll(/\bend of (?:the|this) (month|year)\b|\b(month|year)['’]s end\b/gi);
const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

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

/** What is told by counting from the day of publication: nothing where that is not known. */
const counted =
  (find: (reference: number, ...of: Parameters<DateForm>) => ReturnType<DateForm>): DateForm =>
  (dated, before) =>
    dated.reference === undefined ? [] : find(dated.reference, dated, before);

/** "in June", "in June last year", "the August release" */
const months = counted((reference, { sentence, within }) =>
  [...MONTH_ALONE(within), ...MONTH_RELEASE(within)].flatMap((m) => {
    const name = m[1] ?? '';
    if (!/^[A-Z]/.test(name)) return [];
    const end = m.index + m[0].length;
    const index = end - name.length;
    const [beside, which] = /^,? (?:of )?(last|this|next) year\b/.exec(sentence.slice(end)) ?? [];
    if (beside !== undefined) {
      const year = new Date(reference).getUTCFullYear() + (which === 'last' ? -1 : which === 'next' ? 1 : 0);
      const when = `${String(year)}-${pad(monthNumber(name))}`;
      return [{ index, length: name.length + beside.length, when }];
    }
    const lead = m[0].split(/[ -]/, 1)[0]?.toLowerCase() ?? '';
    const when = nearestMonth(monthNumber(name), reference, directionOf(sentence, m.index, end, lead));
    return [{ index, length: name.length, when }];
  }),
);

/** "yesterday", "on Monday", "last week" */
const relatives = counted((reference, { sentence, within }) =>
  [...RELATIVE(within)].flatMap((m) => {
    const end = m.index + m[0].length;
    const name = m[4] !== undefined;
    if (name && !m[3] && m[0] === m[0].toLowerCase()) return [];
    if (name && BEFORE_DATE.test(sentence.slice(end, end + 8))) return [];
    return [{ index: m.index, length: m[0].length, when: relative(m, sentence, reference) }];
  }),
);

/** "at the end of the month" */
const periodEnds = counted((reference, { within }) =>
  [...PERIOD_END(within)].map((m) => ({
    index: m.index,
    length: m[0].length,
    when: dayString(reference).slice(0, /month/i.test(m[0]) ? 7 : 4),
  })),
);

/** "two days later": counted from a day that the sentence names. */
const anchored = counted((_, { sentence, offset }, before) => {
  const anchors = before
    .filter((one) => /^\d{4}-\d\d-\d\d$/.test(one.when))
    .sort((a, b) => a.start - b.start);
  return [...anchoredDays(sentence, offset, anchors)];
});

/** "three weeks ago" */
const agos = counted((reference, { within }) =>
  [...AGO(within)].map((m) => ({ index: m.index, length: m[0].length, when: ago(m, reference) })),
);

/** Dates that are told in words, in the order in which they take their place; `weak`: those that only count from another day. */
export const TOLD: readonly { readonly form: DateForm; readonly weak: boolean }[] = [
  { form: months, weak: false },
  { form: relatives, weak: true },
  { form: periodEnds, weak: true },
  { form: anchored, weak: false },
  { form: agos, weak: true },
];
