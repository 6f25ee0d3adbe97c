import type { VersionForm } from '../mentions/versions.ts';
import { findVersions } from '../mentions/versions.ts';
import type { Span } from '../text/span.ts';
import { LANGUAGE_FORMS } from './words.ts';
import type { LanguageForms } from './words.ts';

/** A version named in a text whose grammar is not read. */
export interface ForeignVersion extends Span {
  readonly version: string;
  /** `exact` where the text gives no bound that is certain. */
  readonly form: Extract<VersionForm, 'exact' | 'since' | 'before' | 'through'>;
}

/** Number after a word for "version"; the word's end is found by hand, since alphabets differ. */
const NUMBER =
  /(?<![\w.])v?(\d{1,6}(?:\.\d{1,6}){0,4}(?:[-+.](?:alpha|beta|rc|preview)[.\d]{0,8})?)(?![\w]|\.\d)/g;
/** Units of text looked at on each side of a number. */
const NEAR = 40;

function endsWith(before: string, words: readonly string[]): string | undefined {
  return words.find((word) => {
    if (!before.endsWith(word)) return false;
    const previous = before[before.length - word.length - 1];
    return previous === undefined || !/\p{L}/u.test(previous) || !/^[a-zà-ÿ]/.test(word);
  });
}

/** The text before a number without the words for "version" ("ab der Version " → "ab der"). */
function withoutMarker(
  before: string,
  forms: LanguageForms,
): { readonly rest: string; readonly marked: boolean } {
  const lower = before.toLowerCase().trimEnd();
  const marker = endsWith(
    lower,
    forms.version.toSorted((a, b) => b.length - a.length),
  );
  return marker === undefined
    ? { rest: lower, marked: false }
    : { rest: lower.slice(0, -marker.length).trimEnd(), marked: true };
}

function formOf(before: string, after: string, forms: LanguageForms): ForeignVersion['form'] {
  const tail = after.replace(/^\s?(?:のバージョン|的版本|版本|版)?\s?[（(]?/, '').toLowerCase();
  const follows = (words: readonly string[]): boolean => words.some((word) => tail.startsWith(word));
  if (follows(forms.throughAfter)) return 'through';
  if (follows(forms.sinceAfter)) return 'since';
  if (follows(forms.beforeAfter)) return 'before';
  const leads = (words: readonly string[]): boolean => endsWith(before, words) !== undefined;
  if (leads(forms.throughBefore)) return 'through';
  if (leads(forms.sinceBefore)) return 'since';
  return leads(forms.beforeBefore) ? 'before' : 'exact';
}

/**
 * Versions by their form: three numbers with points, or fewer after a word for "version" or right after a tool's name.
 * A bound is told only where the words leave no doubt. `toolEnds`: offsets at which a tool's name ends. Linear.
 */
export function findForeignVersions(
  text: string,
  lang: string,
  dates: readonly (Span & { readonly when: string })[],
  toolEnds: ReadonlySet<number>,
): readonly ForeignVersion[] {
  const forms = LANGUAGE_FORMS[lang];
  if (!forms || !/\d/.test(text)) return [];
  const known = findVersions(
    text,
    0,
    dates.map((date) => ({ ...date, relative: false })),
    toolEnds,
  ).filter((one) => one.items.length > 0);
  const found: ForeignVersion[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const start = match.index;
    const end = start + match[0].length;
    if (dates.some((date) => start < date.end && date.start < end)) continue;
    const { rest, marked } = withoutMarker(text.slice(Math.max(0, start - NEAR), start), forms);
    const version = match[1] ?? '';
    if (!marked && !known.some((one) => one.start <= start && end <= one.end && one.items.includes(version)))
      continue;
    found.push({ start, end, version, form: formOf(rest, text.slice(end, end + NEAR), forms) });
  }
  return found;
}
