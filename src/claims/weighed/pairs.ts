const FACTORS = [0x9e3779b1, 0x85ebca6b] as const;
/** A slot holds the number of an entry, from 1, and above it some bits of its hash. */
const NUMBER_BITS = 18;
const NUMBER = (1 << NUMBER_BITS) - 1;

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
  readonly #firsts: number[] = [];
  readonly #seconds: number[] = [];
  readonly #values: number[] = [];

  set(first: number, second: number, value: number): void {
    if (this.get(first, second) >= 0) return;
    if (this.#values.length >= NUMBER) throw new RangeError(`more than ${NUMBER} pairs`);
    this.#firsts.push(first);
    this.#seconds.push(second);
    this.#values.push(value);
    if (this.#values.length * 3 <= this.#slots.length) this.#place(this.#values.length);
    else {
      this.#slots = new Int32Array(this.#slots.length * 2);
      for (let number = 1; number <= this.#values.length; number++) this.#place(number);
    }
  }

  /** -1 where there is none. */
  get(first: number, second: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hash = hashOf(first, second);
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const slot = slots[place] ?? 0;
      if (slot === 0) return -1;
      if (((slot ^ hash) & ~NUMBER) !== 0) continue;
      const at = (slot & NUMBER) - 1;
      if (this.#firsts[at] === first && this.#seconds[at] === second) return this.#values[at] ?? -1;
    }
  }

  #place(number: number): void {
    const hash = hashOf(this.#firsts[number - 1] ?? 0, this.#seconds[number - 1] ?? 0);
    const mask = this.#slots.length - 1;
    let place = hash & mask;
    while (this.#slots[place] !== 0) place = (place + 1) & mask;
    this.#slots[place] = (hash & ~NUMBER) | number;
  }
}
