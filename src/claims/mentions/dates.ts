import type { When } from '../../model/time.ts';
import { spanOf } from '../../model/time.ts';
import type { DateForm, DateMention, Dated } from './date-form.ts';
import { nearDays } from './near-days.ts';
import { TOLD } from './told-dates.ts';
import { WRITTEN } from './written-dates.ts';
import { sieve, sieved } from '../text/sieved-pattern.ts';
import type { SievedText } from '../text/sieved-pattern.ts';

export type { DateMention } from './date-form.ts';

const NUMBER = /\d/;
/** What every date without a number holds: a month, a weekday, a day or a stretch of time that is named. */
const WORDED = sieved(
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|tomorrow|today|(?:to|last )night|this (?:morning|afternoon|evening)|midnight|(?:minute|hour|day|week|month|year|weekend)s?)\b/i,
);
const NONE: readonly DateMention[] = [];

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
  const dated: Dated = { sentence, within, offset, reference };
  const found: DateMention[] = [];
  const take = (form: DateForm, relative: boolean): void => {
    for (const { index, length, when } of form(dated, found)) {
      const start = offset + index;
      const end = start + length;
      if (when !== undefined && found.every((one) => end <= one.start || start >= one.end))
        found.push({ start, end, when, relative });
    }
  };
  if (numbered) for (const form of WRITTEN) take(form, false);
  if (worded) for (const { form, weak } of TOLD) take(form, weak);
  if (reference !== undefined)
    take((_, before) => [...nearDays(within, reference, before.length === 0)], true);
  return found.sort((a, b) => a.start - b.start);
}
