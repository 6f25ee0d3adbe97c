import { sievedAll } from '../text/sieved-pattern.ts';
import type { SievedText } from '../text/sieved-pattern.ts';

/** A day told by nothing but its distance from the telling. */
export interface NearDay {
  /** Place in the sentence. */
  readonly index: number;
  readonly length: number;
  readonly when: string;
}

/** "up in an hour": the day of telling. Linear. */
const WITHIN_HOURS = sievedAll(
  /\b(?:in|within) (?:an?|the|a few|a couple of|two|three|four|\d) (?:hours?|minutes?)\b(?! (?:of|after|before|later|earlier))/gi,
  /\b(?:hour|minute)/i,
);
/** "on the 6th", "the night of the 6th": of the month of telling, or of the one before. Linear. */
const ORDINAL = sievedAll(
  /\b(?:on|of|since|by|from|until|before|after) the (\d{1,2})(?:st|nd|rd|th)\b(?=[.,;:)]|$| (?:and|my|our|the|it|we|i|they|at|in the|when|but|until|to)\b)/gi,
  /\d(?:st|nd|rd|th)\b/i,
);
/** "at 11:07 UTC": the day of telling, where the sentence names no other. Linear. */
const CLOCK = sievedAll(
  /(?<=\b(?:at|from|since|as of|until|by|around) )\d{1,2}:\d{2}(?: and \d{1,2}:\d{2})? (?:UTC|GMT|CES?T|BST|E[DS]T|P[DS]T|JST)\b/g,
  /\d:\d/,
);

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/**
 * Days near the telling: within hours, by their number alone ("the 6th", never after the telling), and by the hour,
 * where no other date stands in the sentence (`alone`). `reference`: when it is told, in milliseconds.
 */
export function* nearDays(
  within: SievedText,
  reference: number,
  alone: boolean,
): Generator<NearDay, undefined> {
  const told = new Date(reference);
  for (const { index, 0: whole } of WITHIN_HOURS(within))
    yield { index, length: whole.length, when: dayOf(told) };
  for (const { index, 0: whole, 1: number } of ORDINAL(within)) {
    const day = Number(number);
    const back = day > told.getUTCDate() ? 1 : 0;
    const at = new Date(Date.UTC(told.getUTCFullYear(), told.getUTCMonth() - back, day));
    // "the 31st" of a month that has none is no day.
    if (day >= 1 && at.getUTCDate() === day) yield { index, length: whole.length, when: dayOf(at) };
  }
  if (alone)
    for (const { index, 0: whole } of CLOCK(within)) yield { index, length: whole.length, when: dayOf(told) };
  return undefined;
}
