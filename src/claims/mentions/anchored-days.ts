import type { Span } from '../text/span.ts';

/** A day told by its distance from another of the sentence. */
export interface AnchoredDay {
  /** Place in the sentence. */
  readonly index: number;
  readonly length: number;
  readonly when: string;
}

const DAY_MS = 86_400_000;
const COUNTS = 'zero a two three four five six seven eight nine ten'.split(' ');
/** "the next day", "a day later", "two days earlier". Groups: 1 which, 2 side, 3 count, 4 unit, 5 side. */
const DISTANCE =
  /\b(?:the (next|following|same|previous|preceding) day|the day (before|after)(?! (?:it|the|its|this|that|they|he|she)\b)|(an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (day|week)s? (later|earlier|before|afterwards)(?! (?:it|the|its)\b))\b/gi;

/** Days that count from the day told last before them. Linear. */
export function* anchoredDays(
  sentence: string,
  offset: number,
  anchors: readonly (Span & { readonly when: string })[],
): Generator<AnchoredDay, undefined> {
  if (anchors.length === 0) return undefined;
  for (const match of sentence.matchAll(DISTANCE)) {
    const anchor = anchors.findLast((one) => one.end <= offset + match.index);
    if (!anchor) continue;
    const days = daysOf(match);
    const when = new Date(Date.parse(anchor.when) + days * DAY_MS).toISOString().slice(0, 10);
    yield { index: match.index, length: match[0].length, when };
  }
  return undefined;
}

function daysOf([, which, beside, count, unit, side]: RegExpExecArray): number {
  if (which !== undefined) return /same/i.test(which) ? 0 : /next|following/i.test(which) ? 1 : -1;
  if (beside !== undefined) return /after/i.test(beside) ? 1 : -1;
  const word = (count ?? '').toLowerCase();
  const number = /^(?:an?|one)$/.test(word) ? 1 : COUNTS.includes(word) ? COUNTS.indexOf(word) : Number(word);
  return number * (/week/i.test(unit ?? '') ? 7 : 1) * (/later|afterwards/i.test(side ?? '') ? 1 : -1);
}
