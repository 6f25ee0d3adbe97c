/** Characters of words, numbered from 1; 0 is a blank. */
const LETTERS = 38;
/** Beginnings of words are kept by a hash of so many values: two that share one only cost a needless try. */
export const SLOTS = 1 << 15;

/** Number of a word's character by its code, 0 for all others. */
export const NUMBER_OF = new Uint8Array(128);
for (let at = 0; at < 26; at++) NUMBER_OF[97 + at] = NUMBER_OF[65 + at] = at + 1;
for (let at = 0; at < 10; at++) NUMBER_OF[48 + at] = at + 27;
NUMBER_OF[95] = 37;

/** A beginning's code with one more character. */
export const step = (code: number, number: number): number => code * LETTERS + number;
/** Beginnings of different lengths differ: a blank counts as a character. */
export const slotOf = (code: number, length: number): number =>
  (Math.imul(code + length, 0x9e3779b1) >>> 17) & (SLOTS - 1);

/** Place of a beginning. */
export function codeOf(beginning: string): number {
  let code = 0;
  for (let at = 0; at < beginning.length; at++) code = step(code, NUMBER_OF[beginning.charCodeAt(at)] ?? 0);
  return slotOf(code, beginning.length);
}
