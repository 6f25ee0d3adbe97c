/** Values that descend along the gradients added to them: Adam (Kingma and Ba 2015). */
export class Adam {
  readonly values: Float32Array;
  readonly #gradient: Float32Array;
  readonly #first: Float32Array;
  readonly #second: Float32Array;
  #steps = 0;

  constructor(size: number) {
    this.values = new Float32Array(size);
    this.#gradient = new Float32Array(size);
    this.#first = new Float32Array(size);
    this.#second = new Float32Array(size);
  }

  add(at: number, gradient: number): void {
    this.#gradient[at] = (this.#gradient[at] ?? 0) + gradient;
  }

  /** One step by the gradients added since the last. */
  step(rate: number): void {
    this.#steps++;
    const [values, gradient, first, second] = [this.values, this.#gradient, this.#first, this.#second];
    const of = rate / (1 - 0.9 ** this.#steps);
    const root = 1 / Math.sqrt(1 - 0.999 ** this.#steps);
    for (let i = 0; i < values.length; i++) {
      const g = gradient[i] ?? 0;
      const m = 0.9 * (first[i] ?? 0) + 0.1 * g;
      const v = 0.999 * (second[i] ?? 0) + 0.001 * g * g;
      // Numbers too small to matter are slow to reckon with.
      first[i] = Math.abs(m) < 1e-20 ? 0 : m;
      second[i] = v;
      values[i] = (values[i] ?? 0) - (of * m) / (Math.sqrt(v) * root + 1e-8);
    }
    gradient.fill(0);
  }
}

/** Numbers from 0 to 1 that follow from a seed alone (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A table of `width` columns as signed bytes, with what one whole of each column stands for. */
export function quantised(
  table: Float32Array,
  width: number,
): { readonly bytes: Int8Array<ArrayBuffer>; readonly units: readonly number[] } {
  const units = new Array<number>(width).fill(1e-6);
  table.forEach((value, i) => {
    units[i % width] = Math.max(units[i % width] ?? 0, Math.abs(value) / 127);
  });
  const whole = units.map((unit) => Number(unit.toPrecision(6)));
  return {
    bytes: Int8Array.from(table, (value, i) => Math.round(value / (whole[i % width] ?? 1))),
    units: whole,
  };
}
