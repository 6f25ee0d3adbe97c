/** How much the number of features dampens a sentence's sums. */
export const SCALE = 3;
/** Weights that are kept as whole numbers are multiples of 1 / UNIT. */
export const UNIT = 100;
/** Strength of the penalty on big weights (L2). */
const PENALTY = 1;
const ROUNDS = 300;
const RATE = 0.05;

export interface Row {
  readonly ids: Int32Array;
  readonly value: number;
}

/** Weights of one kind against the rest, the bias last: full-batch gradient descent with Adam (Kingma and Ba 2015). */
export function fit(rows: readonly Row[], labels: Uint8Array, size: number): Float64Array {
  const weights = new Float64Array(size + 1);
  const first = new Float64Array(size + 1);
  const second = new Float64Array(size + 1);
  const gradient = new Float64Array(size + 1);
  for (let round = 1; round <= ROUNDS; round++) {
    for (let i = 0; i < size; i++) gradient[i] = (PENALTY * (weights[i] ?? 0)) / rows.length;
    gradient[size] = 0;
    rows.forEach(({ ids, value }, row) => {
      let sum = weights[size] ?? 0;
      for (const id of ids) sum += value * (weights[id] ?? 0);
      const error = (1 / (1 + Math.exp(-sum)) - (labels[row] ?? 0)) / rows.length;
      for (const id of ids) gradient[id] = (gradient[id] ?? 0) + error * value;
      gradient[size] = (gradient[size] ?? 0) + error;
    });
    for (let i = 0; i <= size; i++) {
      const g = gradient[i] ?? 0;
      const m = 0.9 * (first[i] ?? 0) + 0.1 * g;
      const v = 0.999 * (second[i] ?? 0) + 0.001 * g * g;
      first[i] = m;
      second[i] = v;
      weights[i] =
        (weights[i] ?? 0) - (RATE * (m / (1 - 0.9 ** round))) / (Math.sqrt(v / (1 - 0.999 ** round)) + 1e-8);
    }
  }
  return weights;
}
