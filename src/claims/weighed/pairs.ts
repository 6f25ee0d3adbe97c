const FACTORS = [0x9e3779b1, 0x85ebca6b] as const;
/** A slot holds the number of an entry, from 1, and above it some bits of its hash. */
const NUMBER_BITS = 18;
const NUMBER = (1 << NUMBER_BITS) - 1;
/** Numbers of an entry: the two of the pair, and its value. */
const ENTRY = 3;

function hashOf(first: number, second: number): number {
  const hash = Math.imul(first, FACTORS[0]) ^ Math.imul(second, FACTORS[1]);
  return hash ^ (hash >>> 15);
}

/**
 * Whole numbers by pairs of whole numbers, all from 0, in open addressing: most questions are answered by one look at a
 * table that is small enough to stay near the processor. For fewer than 262,144 pairs.
 */
export class Pairs {
  #slots = new Int32Array(1024);
  #entries: Int32Array = new Int32Array(ENTRY * 256);
  #count = 0;
  #hashes = new Int32Array(0);
  #looks = new Int32Array(0);

  set(first: number, second: number, value: number): void {
    if (this.get(first, second) >= 0) return;
    if (this.#count >= NUMBER) throw new RangeError(`more than ${NUMBER} pairs`);
    if (this.#count * ENTRY === this.#entries.length) this.#entries = grown(this.#entries);
    this.#entries.set([first, second, value], this.#count * ENTRY);
    this.#count++;
    // Fuller tables take more looks, but all of them fit near the processor.
    if (this.#count * 3 <= this.#slots.length * 2) this.#place(this.#count);
    else {
      this.#slots = new Int32Array(this.#slots.length * 2);
      for (let number = 1; number <= this.#count; number++) this.#place(number);
    }
  }

  /** -1 where there is none. */
  get(first: number, second: number): number {
    const hash = hashOf(first, second);
    return this.#from(hash, this.#slots[hash & (this.#slots.length - 1)] ?? 0, first, second);
  }

  /**
   * Of `count` numbers the value of each with the one before it, -1 where there is none or a number is below 0. All first
   * looks are taken before any is judged: they wait for memory together.
   */
  inRow(numbers: Int32Array, count: number, values: Int32Array): void {
    if (this.#hashes.length < count) {
      this.#hashes = new Int32Array(2 * count);
      this.#looks = new Int32Array(2 * count);
    }
    const hashes = this.#hashes;
    const looks = this.#looks;
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = 1; at < count; at++) {
      const hash = hashOf(numbers[at - 1] ?? 0, numbers[at] ?? 0);
      hashes[at] = hash;
      looks[at] = slots[hash & mask] ?? 0;
    }
    values[0] = -1;
    for (let at = 1; at < count; at++) {
      const look = looks[at] ?? 0;
      const first = numbers[at - 1] ?? 0;
      const second = numbers[at] ?? 0;
      values[at] =
        look === 0 || first < 0 || second < 0 ? -1 : this.#from(hashes[at] ?? 0, look, first, second);
    }
  }

  /** Looks on from the slot where a pair's hash points. */
  #from(hash: number, look: number, first: number, second: number): number {
    const slots = this.#slots;
    const entries = this.#entries;
    const mask = slots.length - 1;
    let slot = look;
    for (let place = hash & mask; slot !== 0; slot = slots[place] ?? 0) {
      if (((slot ^ hash) & ~NUMBER) === 0) {
        const at = ((slot & NUMBER) - 1) * ENTRY;
        if (entries[at] === first && entries[at + 1] === second) return entries[at + 2] ?? -1;
      }
      place = (place + 1) & mask;
    }
    return -1;
  }

  #place(number: number): void {
    const at = (number - 1) * ENTRY;
    const hash = hashOf(this.#entries[at] ?? 0, this.#entries[at + 1] ?? 0);
    const mask = this.#slots.length - 1;
    let place = hash & mask;
    while (this.#slots[place] !== 0) place = (place + 1) & mask;
    this.#slots[place] = (hash & ~NUMBER) | number;
  }
}

function grown(entries: Int32Array): Int32Array {
  const more = new Int32Array(2 * entries.length);
  more.set(entries);
  return more;
}
