import { sieve } from './sieved-pattern.ts';
import type { SievedText } from './sieved-pattern.ts';
import type { Span } from './span.ts';

/** A line of a text, without its end. */
export interface SievedLine extends SievedText, Span {}

/** The lines of a text, each sieved. Linear. */
export function sieveLines(text: string): readonly SievedLine[] {
  const lines: SievedLine[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end);
    lines.push({ start, end, text: line, sieving: sieve(line) });
    start = end + 1;
  }
  return lines;
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
