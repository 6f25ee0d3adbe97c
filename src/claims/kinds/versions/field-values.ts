import type { FieldMeaning } from '../../lexicon/fields.ts';
import { isToCome } from '../../../versions/headings.ts';
import type { VersionMention } from '../../mentions/versions.ts';
import type { Reading } from '../reading.ts';
import { isAsked } from './field-answers.ts';
import { isTool } from './own-names.ts';

/** A line below a name that is longer is prose, in UTF-16 units. */
const LONGEST_VALUE = 60;

/** "14.30 UTC": when, not in which. */
const TIME =
  /^[\s|*_~(]{0,6}(?:[01]?\d|2[0-3])[.:][0-5]\d(?::[0-5]\d)?(?: ?(?:h|hrs?|uhr|[ap]\.?m\.?|utc|gmt|z|[a-z]{1,3}t))?[\s|*_.)]{0,6}$/i;

/** "2026.07.02", "02.07.2026": on which day. */
const DAY =
  /^[\s|*_~(]{0,6}(?:(?:19|20)\d\d\.(?:0\d|1[0-2])\.(?:[0-2]\d|3[01])|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)[\s|*_.)]{0,6}$/;

/** Whether a value says when, and not in which version. */
export const isWhen = (value: string): boolean => TIME.test(value) || DAY.test(value);

/** A number, to its end: what parts two of them is none of its signs, so that a line can be read in one way only. */
const NUMBER = 'v?\\d[\\w.+~-]*(?![\\w.+~-])';
/** "1.4, 1.5", "1.4 to 1.6", ">= 1.4 < 1.6", "1.4 - 1.6". */
const PARTED = '(?=[ ,<>=–—])[ ,]{0,2}(?:(?:to|through|and|or) )?(?:[<>=–—-]{1,2} ?)?';
/** A line that is nothing but versions, with the name of what they are of before them. */
export const VALUE = new RegExp(
  `^\\W*(?=\\w)(?:[A-Za-z][\\w.+-]{0,30} [<>=^~ ]{0,3}){0,3}${NUMBER}(?:${PARTED}${NUMBER}){0,12}` +
    '(?: ?(?:\\([^()]{0,40}\\)|and (?:earlier|later|older|newer|below|above)|or (?:earlier|later|older|newer)))?\\W*$',
  'i',
);

/** What frames a cell or ends a line. */
export const MARKS = /^[|*_.]+$/;

/** Words before a number that say no more than that it is one. */
const IDLE = /^(?:versions?|releases?|builds?|v|in|with|since)$/i;
/** Those that bound a stretch of versions. */
const BOUND =
  /^(?:all|any|before|prior|to|up|until|through|from|below|under|older|earlier|lower|newer|later|than|after|above|and|starting|at|least|most)$/i;
/** What an aside behind a version may say without changing what is told of it. */
const ASIDE =
  /\((?!(?:confirmed|tested|reproduced|latest|stable|lts|current|beta|linux|windows|mac ?os|android|ios|x64|x86|amd64|arm64|(?:released |out )?(?:on )?(?:\d{4}-\d\d-\d\d|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?(?: \d{1,2}(?:st|nd|rd|th)?)?(?:,? \d{4})?))\))/iu;
/** What says of a number that it does not bring the repair, or not for sure. */
const NO_REPAIR =
  /[?!≠<~]|>(?!=)|\(|\b(?:not|no|never|after|before|until|above|below|beyond|past|over|under|than|except|excluding|without|earlier|older|lower|maybe|perhaps|probably|likely|planned|expected|target|tentative|to|through)\b/i;
/** That it is none of those that have the fault. */
const NO_FAULT = /^\W*(?:not|never|except|excluding|without)\b|[≠]|!=|\((?:exclusive|excl\.?|excluded)\)/i;
/** "[1.4, 1.6)": bounds of which one is left out. */
const INTERVAL = /^[\W_]{0,6}(?:\([^()[\]]{1,60},[^()[\]]{1,60}[)\]]|\[[^()[\]]{1,60},[^()[\]]{1,60}\))/;

/** Whether no rule can tell what the number in a field's value is. */
export function isUnsure(reading: Reading, meaning: FieldMeaning, value: string): boolean {
  if (isAsked(meaning) || meaning === 'free' || reading.parsed.versions.length === 0) return false;
  if (meaning === 'repaired' && value.length <= LONGEST_VALUE && isToCome(value)) return true;
  const pattern = meaning === 'repaired' ? NO_REPAIR : NO_FAULT;
  return (
    value.length <= LONGEST_VALUE &&
    (pattern.test(value) || INTERVAL.test(value)) &&
    !isPlain(reading, meaning, value)
  );
}

/** Words of a value before its numbers, without those that say nothing of whose they are. */
function namesIn(value: string, bounded: boolean): readonly string[] {
  const words = (/^[^\p{L}\d]*((?:[a-z][\w.+-]* )*)/iu.exec(value)?.[1] ?? '').trim();
  return words
    .split(' ')
    .filter((one) => one !== '' && !IDLE.test(one) && !/^v\d/i.test(one) && !(bounded && BOUND.test(one)));
}

/** Whether a value is nothing but numbers of something else: "Firefox 131.0". */
export function isForeign(reading: Reading, value: string): boolean {
  const names = namesIn(value, true);
  return names.length > 0 && VALUE.test(value) && !isTool(reading, names.join(' '));
}

/** Whether a value is versions of the tool, with nothing beside them that changes what the field tells of them. */
export function isPlain(
  reading: Reading,
  meaning: FieldMeaning,
  value: string,
  versions: readonly VersionMention[] = reading.parsed.versions,
): boolean {
  if (!VALUE.test(value) || /[?!≠]|~~|\[ \]/.test(value) || INTERVAL.test(value) || ASIDE.test(value))
    return false;
  const bounded = meaning === 'affected' || meaning === 'free';
  const others = namesIn(value, bounded);
  if (others.length > 0 && !isTool(reading, others.join(' '))) return false;
  return (
    bounded ||
    (!isToCome(value) &&
      !/[<~]|>(?!=)|\b(?:earlier|older|below)\b/i.test(value) &&
      versions.every(
        ({ form, affected }) => form === 'exact' || (form === 'since' && affected?.startsWith('>=') === true),
      ))
  );
}
