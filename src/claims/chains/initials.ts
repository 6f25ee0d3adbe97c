import type { Parsed } from '../text/parse.ts';

/** Shortened words that are written as initials are. */
const SHORTENED: ReadonlySet<string> = new Set('a.m p.m u.s u.s.a u.k u.n e.u d.c l.a n.y'.split(' '));

/** "J.R. Hale": initials before a name are a part of it. */
export function initialsBefore(parsed: Parsed, from: number): number {
  const initials = parsed.tokens[from - 2];
  const point = parsed.tokens[from - 1];
  return point?.text === '.' &&
    initials?.end === point.start &&
    /^\p{Lu}(?:\.\p{Lu}){0,3}$/u.test(initials.text) &&
    !SHORTENED.has(initials.lower)
    ? from - 2
    : from;
}
