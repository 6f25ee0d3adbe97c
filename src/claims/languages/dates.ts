import type { When } from '../../model/time.ts';
import { spanOf } from '../../model/time.ts';
import type { DateMention } from '../mentions/dates.ts';
import { findDates } from '../mentions/dates.ts';
import { LANGUAGE_FORMS } from './words.ts';

/** "2026年7月3日", "2026年7月", "7月3日", with full-width digits too. Groups: year, month, day. */
const EAST_ASIAN = /(?:([0-9０-９]{4})\s?年\s?)?([0-9０-９]{1,2})\s?月(?:\s?([0-9０-９]{1,2})\s?[日号])?/g;

/** By language: "3. Juli 2026", "1er juillet", "3 de julio de 2026". Groups: day, month, year. */
const WRITTEN: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(LANGUAGE_FORMS)
    .filter(([, forms]) => forms.months.length > 0)
    .map(([lang, forms]) => [
      lang,
      new RegExp(
        `(?<![\\p{L}\\d.])(?:(\\d{1,2})(?:\\.|er|\\.?º)?\\s(?:de\\s)?)?(${forms.months
          .flat()
          .toSorted((a, b) => b.length - a.length)
          .join('|')})(?![\\p{L}\\d])(?:\\.?,?\\s(?:de\\s|del\\s)?(\\d{4})(?!\\d))?`,
        'giu',
      ),
    ]),
);

const DAY_MS = 86_400_000;
const pad = (value: number): string => String(value).padStart(2, '0');
const numberOf = (digits: string): number => Number(digits.normalize('NFKC'));

function whenOf(year: number, month: number, day: number | undefined): When | undefined {
  const when = `${String(year)}-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`;
  return spanOf(when) ? when : undefined;
}

/** The day nearest to the publication; undefined without one. */
function nearest(month: number, day: number, published: When | null): When | undefined {
  const reference = published === null ? undefined : spanOf(published)?.start;
  if (reference === undefined) return undefined;
  const year = new Date(reference).getUTCFullYear();
  return [year - 1, year, year + 1]
    .flatMap((one) => whenOf(one, month, day) ?? [])
    .map((when) => ({ when, far: Math.abs((spanOf(when)?.start ?? 0) - reference) }))
    .filter(({ far }) => far < 200 * DAY_MS)
    .toSorted((a, b) => a.far - b.far)[0]?.when;
}

/**
 * Dates written in a language's own form, in order: East Asian dates, a day with a month's name, a month with its year,
 * ISO days. A day without a year is the nearest to `published`, none without it. Offsets count in `text`. Linear.
 */
export function findForeignDates(
  text: string,
  lang: string,
  published: When | null,
): readonly Omit<DateMention, 'relative'>[] {
  const found: Omit<DateMention, 'relative'>[] = [];
  const add = (start: number, end: number, when: When | undefined): void => {
    if (when !== undefined && found.every((one) => end <= one.start || start >= one.end))
      found.push({ start, end, when });
  };
  const dated = (
    match: RegExpExecArray,
    year: string | undefined,
    month: number,
    day: string | undefined,
  ): void => {
    const number = day === undefined ? undefined : numberOf(day);
    const end = match.index + match[0].trimEnd().length;
    if (year !== undefined) add(match.index, end, whenOf(numberOf(year), month, number));
    else if (number !== undefined) add(match.index, end, nearest(month, number, published));
  };
  if (!/[\d０-９]/.test(text)) return found;
  for (const match of text.matchAll(EAST_ASIAN)) dated(match, match[1], numberOf(match[2] ?? ''), match[3]);
  const written = WRITTEN.get(lang);
  const { months = [] } = LANGUAGE_FORMS[lang] ?? {};
  if (written)
    for (const match of text.matchAll(written)) {
      const name = (match[2] ?? '').toLowerCase();
      dated(match, match[3], months.findIndex((names) => names.includes(name)) + 1, match[1]);
    }
  // ISO days are of no language.
  for (const { start, end, when } of findDates(text, 0, null)) add(start, end, when);
  return found.toSorted((a, b) => a.start - b.start);
}
