/** Characters of words, numbered from 1; 0 is a blank. */
const LETTERS = 38;
/** Places for beginnings of words; a power of two several times their number. */
const PLACES = 1 << 15;

/** Number of a word's character by its code, 0 for all others. */
const NUMBER_OF = new Uint8Array(128);
for (let at = 0; at < 26; at++) NUMBER_OF[97 + at] = NUMBER_OF[65 + at] = at + 1;
for (let at = 0; at < 10; at++) NUMBER_OF[48 + at] = at + 27;
NUMBER_OF[95] = 37;

/** Number of a character that words are made of, in the sense of `\w`, by its code; 0 for all others. */
export const numberOf = (code: number): number => (code < 128 ? (NUMBER_OF[code] ?? 0) : 0);

/** A beginning's code with one more character, or a blank (0): different for every beginning of up to five characters. */
export const step = (code: number, number: number): number => code * LETTERS + number;

function codeOf(beginning: string): number {
  let code = 0;
  for (let at = 0; at < beginning.length; at++) code = step(code, numberOf(beginning.charCodeAt(at)));
  return code;
}

/** A table from beginnings of words to numbers from 1. */
export class Beginnings {
  readonly #codes = new Int32Array(PLACES);
  readonly #values = new Uint16Array(PLACES);
  #size = 0;

  set(beginning: string, value: number): void {
    const code = codeOf(beginning);
    const place = this.#placeOf(code);
    if (this.#codes[place] === 0 && ++this.#size * 2 > PLACES) throw new RangeError('too many beginnings');
    this.#codes[place] = code;
    this.#values[place] = value;
  }

  /** 0 where there is none. `code`: of a beginning, by `step` from 0. */
  get(code: number): number {
    return this.#values[this.#placeOf(code)] ?? 0;
  }

  find(beginning: string): number {
    return this.get(codeOf(beginning));
  }

  clear(): void {
    this.#codes.fill(0);
    this.#values.fill(0);
    this.#size = 0;
  }

  #placeOf(code: number): number {
    let place = (Math.imul(code, 0x9e3779b1) >>> 17) & (PLACES - 1);
    while (this.#codes[place] !== 0 && this.#codes[place] !== code) place = (place + 1) & (PLACES - 1);
    return place;
  }
}
