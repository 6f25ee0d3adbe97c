import { Beginnings, numberOf, step } from './beginnings.ts';
import { BEGINNING, LEAST, openingsOf } from './word-needs.ts';

/**
 * Counts the matches of a pattern that begins at a word, up to `most`: it is only tried where a word stands that begins as
 * a match can. For patterns without the flags u and v whose matches begin with a word that is known. Linear.
 */
export function wordCounter(pattern: RegExp): (text: string, most: number) => number {
  const openings = openingsOf(pattern);
  if (openings === undefined || /[uv]/.test(pattern.flags))
    throw new RangeError(`no word to search for in /${pattern.source}/${pattern.flags}`);
  const sticky = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}y`);
  const table = new Beginnings();
  for (const one of openings) table.set(one, 1);
  return (text, most) => {
    let count = 0;
    for (let at = 0; at < text.length && count < most;) {
      const end = endOfWord(text, at);
      if (end > at && mayOpen(text, at, end, table)) {
        sticky.lastIndex = at;
        if (sticky.test(text)) {
          count++;
          // The next match begins behind this one, at a word.
          at = sticky.lastIndex;
          if (at > 0 && isWordAt(text, at - 1)) at = endOfWord(text, at);
          continue;
        }
      }
      at = Math.max(end, at + 1);
    }
    return count;
  };
}

const isWordAt = (text: string, at: number): boolean => numberOf(text.charCodeAt(at)) !== 0;

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && isWordAt(text, at)) at++;
  return at;
}

function mayOpen(text: string, start: number, end: number, table: Beginnings): boolean {
  let code = 0;
  let known = 0;
  for (let at = start; at < end && known < BEGINNING; at++) {
    code = step(code, numberOf(text.charCodeAt(at)));
    known++;
    if (known >= LEAST && table.get(code) !== 0) return true;
  }
  for (; known < BEGINNING; known++) code = step(code, 0);
  return table.get(code) !== 0;
}
