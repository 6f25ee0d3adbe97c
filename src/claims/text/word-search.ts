import { NUMBER_OF, SLOTS, codeOf, slotOf, step } from './beginnings.ts';
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
  const table = new Uint8Array(SLOTS);
  for (const one of openings) table[codeOf(one)] = 1;
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

const isWordAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 && NUMBER_OF[code] !== 0;
};

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && isWordAt(text, at)) at++;
  return at;
}

function mayOpen(text: string, start: number, end: number, table: Uint8Array): boolean {
  let code = 0;
  let known = 0;
  for (let at = start; at < end && known < BEGINNING; at++) {
    code = step(code, NUMBER_OF[text.charCodeAt(at)] ?? 0);
    known++;
    if (known >= LEAST && table[slotOf(code, known)] === 1) return true;
  }
  for (; known < BEGINNING; known++) code = step(code, 0);
  return table[slotOf(code, BEGINNING)] === 1;
}
