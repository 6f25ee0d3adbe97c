import { sieve } from './sieved-pattern.ts';
import type { SievedSearch, SievedText } from './sieved-pattern.ts';
import type { Span } from './span.ts';

/** A line of a text without its end, or a part of a long one, cut at a blank. */
export interface SievedLine extends SievedText, Span {}

/** A line of more units is cut. */
const LONG = 320;

/** The lines of a text, each sieved. Linear. */
export function sieveLines(text: string): readonly SievedLine[] {
  const lines: SievedLine[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const stop = found < 0 ? text.length : found;
    const blank = stop - start > LONG ? text.indexOf(' ', start + LONG) : -1;
    const end = blank >= 0 && blank < stop ? blank : stop;
    const line = text.slice(start, end);
    lines.push({ start, end, text: line, sieving: sieve(line) });
    start = end + 1;
  }
  return lines;
}

/**
 * Matches of a pattern in a text, in order: looked for around the lines that may hold one or the part of one that it is
 * known by. A match goes over the ends of `reach` lines at most, and begins and ends like a word. Linear.
 */
export function* matchesIn(
  text: string,
  lines: readonly SievedLine[],
  { pattern, may }: SievedSearch,
  reach = 1,
): Generator<RegExpExecArray, undefined> {
  for (const stretch of stretchesNear(text, lines, may, reach)) yield* stretch.matchAll(pattern);
  return undefined;
}

/**
 * The stretches of a text in which a match may stand that holds something of a line which `near` accepts, and goes over
 * the ends of `reach` lines at most. They do not overlap. Linear.
 */
export function stretchesNear(
  text: string,
  lines: readonly SievedLine[],
  near: (line: SievedLine) => boolean,
  reach: number,
): readonly string[] {
  const stretches: string[] = [];
  let from = -1;
  let to = -1;
  const close = (): void => {
    if (from >= 0) stretches.push(text.slice(lines[from]?.start, lines[to]?.end));
  };
  lines.forEach((line, at) => {
    if (!near(line)) return;
    if (from < 0 || at - reach > to) {
      close();
      from = Math.max(0, at - reach);
    }
    to = Math.min(lines.length - 1, at + reach);
  });
  close();
  return stretches;
}
