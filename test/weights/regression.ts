import type { StatementKind } from '../../src/model/statement.ts';
import type { Sample } from './samples.ts';

export interface Trained {
  readonly kinds: readonly StatementKind[];
  readonly scale: number;
  readonly unit: number;
  readonly bias: readonly number[];
  /** Whole multiples of 1 / unit, one for each kind. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

const KINDS: readonly StatementKind[] = [
  'behaviour',
  'ban',
  'fix',
  'evidence',
  'affected_versions',
  'vendor_response',
  'denial',
  'background',
];
export const SCALE = 3;
export const UNIT = 100;
/** Features of fewer sentences teach nothing. */
const LEAST = 4;
/** Weights below this, in units, are left out. */
const SLIGHT = 4;
/** Strength of the penalty on big weights (L2). */
const PENALTY = 1;
const ROUNDS = 300;
const RATE = 0.05;

export interface Row {
  readonly ids: Int32Array;
  readonly value: number;
}

function vocabularyOf(samples: readonly Sample[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of samples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].flatMap(([name, count]) => (count >= LEAST ? [name] : [])).sort();
  return new Map(names.map((name, id) => [name, id]));
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

/** Logistic regression for each kind against the rest. The same samples in the same order give the same weights. */
export function train(samples: readonly Sample[]): Trained {
  const vocabulary = vocabularyOf(samples);
  const rows = samples.map(({ features }): Row => {
    const ids = [...features].flatMap((name) => vocabulary.get(name) ?? []);
    return { ids: Int32Array.from(ids), value: SCALE / Math.sqrt(Math.max(1, ids.length)) };
  });
  const fitted = KINDS.map((kind) =>
    fit(rows, Uint8Array.from(samples.map((one) => (one.kinds.includes(kind) ? 1 : 0))), vocabulary.size),
  );
  const weights: Record<string, number[]> = {};
  for (const [name, id] of vocabulary) {
    const whole = fitted.map((one) => Math.round((one[id] ?? 0) * UNIT));
    if (whole.some((weight) => Math.abs(weight) >= SLIGHT)) weights[name] = whole;
  }
  const bias = fitted.map((one) => Math.round((one.at(-1) ?? 0) * 1000) / 1000);
  return { kinds: KINDS, scale: SCALE, unit: UNIT, bias, weights };
}
