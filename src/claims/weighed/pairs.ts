const FACTOR = 0x9e3779b1;

/** Whole numbers by whole keys above 0, in open addressing. Linear. */
class Places {
  #keys = new Float64Array(1024);
  #values = new Int32Array(1024);
  #size = 0;

  /** `value`: from 0. */
  set(key: number, value: number): void {
    if (this.#size * 2 >= this.#keys.length) this.#grow();
    const place = this.#placeOf(key);
    if (this.#values[place] === 0) this.#size++;
    this.#keys[place] = key;
    this.#values[place] = value + 1;
  }

  get(key: number): number | undefined {
    const value = this.#values[this.#placeOf(key)] ?? 0;
    return value === 0 ? undefined : value - 1;
  }

  /** Where a key is, or where it would go. */
  #placeOf(key: number): number {
    const mask = this.#keys.length - 1;
    let place = (Math.imul(key | 0, FACTOR) >>> 12) & mask;
    while (this.#values[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(keys.length * 2);
    this.#values = new Int32Array(keys.length * 2);
    this.#size = 0;
    values.forEach((value, at) => {
      if (value !== 0) this.set(keys[at] ?? 0, value - 1);
    });
  }
}

/** Both are fewer than a million. */
const keyOf = (first: number, second: number): number => first * 1_048_576 + second;

/**
 * Numbers of pairs of words. Each word is looked up once, and not at all when it was the second of the pair asked about
 * before, as in a chain of pairs; each pair is found by its words' numbers in a table. Linear.
 */
export class Pairs {
  readonly #words = new Map<string, number>();
  readonly #places = new Places();
  #last = '';
  #lastNumber = 0;

  /** `value`: from 0. */
  set(first: string, second: string, value: number): void {
    this.#last = '';
    this.#lastNumber = 0;
    this.#places.set(keyOf(this.#add(first), this.#add(second)), value);
  }

  get(first: string, second: string): number | undefined {
    const one = first === this.#last ? this.#lastNumber : (this.#words.get(first) ?? 0);
    const other = this.#words.get(second) ?? 0;
    this.#last = second;
    this.#lastNumber = other;
    return one === 0 || other === 0 ? undefined : this.#places.get(keyOf(one, other));
  }

  #add(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, this.#words.size + 1);
    return this.#words.size;
  }
}

/** Numbers of three words in a row, by the numbers of the two pairs that they are. */
export class Triples {
  readonly #places = new Places();

  /** All from 0. */
  set(first: number, second: number, value: number): void {
    this.#places.set(keyOf(first + 1, second + 1), value);
  }

  get(first: number | undefined, second: number | undefined): number | undefined {
    return first === undefined || second === undefined
      ? undefined
      : this.#places.get(keyOf(first + 1, second + 1));
  }
}
