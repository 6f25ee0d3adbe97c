/** Four columns go into each number of the table, as bytes that count from 128 below 0. */
const ZERO = 128;
/** The first and the third of the four: one addition adds both. */
const TWO = 0x00ff00ff;
/** Rows whose sums are sure to fit into half a number. */
const FITTING = 256;
/** The mark of a row counts sentences in a byte; 0 means never. */
const LAST_MARK = 255;

/** The weights of features, a row of small whole numbers for each, and the sums of those rows that a sentence shows. */
export class Rows {
  /** Sums of the columns over the rows of the sentence. */
  readonly sums: Int32Array;
  readonly #fours: number;
  readonly #table: Int32Array;
  /** Mark of the sentence that showed a row last: each counts once. */
  readonly #marks: Uint8Array;
  #mark = 0;
  /** Where the rows of the sentence begin in the table. */
  #shown = new Int32Array(1024);
  #count = 0;

  /** `bytes`: the rows one behind another. `width`: columns of a row. */
  constructor(bytes: Int8Array, width: number) {
    this.#fours = Math.ceil(width / 4);
    this.#table = new Int32Array((bytes.length / width) * this.#fours);
    this.sums = new Int32Array(4 * this.#fours);
    this.#marks = new Uint8Array(bytes.length / width);
    for (let row = 0, from = 0; from < bytes.length; row++, from += width)
      for (let column = 0; column < width; column++) {
        const at = row * this.#fours + (column >> 2);
        this.#table[at] =
          (this.#table[at] ?? 0) | (((bytes[from + column] ?? 0) + ZERO) << (8 * (column & 3)));
      }
  }

  valueAt(row: number, column: number): number {
    const four = this.#table[row * this.#fours + (column >> 2)] ?? 0;
    return ((four >>> (8 * (column & 3))) & 0xff) - ZERO;
  }

  /** Begins with a sentence that shows nothing yet. */
  begin(): void {
    this.#count = 0;
    if (this.#mark === LAST_MARK) {
      this.#marks.fill(0);
      this.#mark = 0;
    }
    this.#mark++;
  }

  /** Shows a row; -1: none. */
  show(row: number): void {
    if (row < 0 || this.#marks[row] === this.#mark) return;
    this.#marks[row] = this.#mark;
    if (this.#count === this.#shown.length) {
      const more = new Int32Array(2 * this.#count);
      more.set(this.#shown);
      this.#shown = more;
    }
    this.#shown[this.#count++] = row * this.#fours;
  }

  /** Adds up all rows that were shown; returns how many. */
  add(): number {
    this.sums.fill(0);
    for (let from = 0; from < this.#count; from += FITTING)
      this.#addSome(from, Math.min(this.#count, from + FITTING));
    return this.#count;
  }

  /** Column by column: the first of them fetches all rows at once instead of one after another. */
  #addSome(from: number, to: number): void {
    const { sums } = this;
    const table = this.#table;
    const shown = this.#shown;
    const zero = (to - from) * ZERO;
    for (let four = 0; four < this.#fours; four++) {
      let odd = 0;
      let even = 0;
      for (let i = from; i < to; i++) {
        const bytes = table[(shown[i] ?? 0) + four] ?? 0;
        odd = (odd + (bytes & TWO)) | 0;
        even = (even + ((bytes >>> 8) & TWO)) | 0;
      }
      const at = 4 * four;
      sums[at] = (sums[at] ?? 0) + (odd & 0xffff) - zero;
      sums[at + 1] = (sums[at + 1] ?? 0) + (even & 0xffff) - zero;
      sums[at + 2] = (sums[at + 2] ?? 0) + (odd >>> 16) - zero;
      sums[at + 3] = (sums[at + 3] ?? 0) + (even >>> 16) - zero;
    }
  }
}
