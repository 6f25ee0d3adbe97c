import type { StatementKind } from '../../model/statement.ts';
import trained from './weights.json' with { type: 'json' };

/** Kinds in the order of the weights. */
export const KINDS: readonly StatementKind[] = trained.kinds as StatementKind[];
/** How much the number of features dampens a sentence's score. */
const SCALE: number = trained.scale;
/** Weights are kept as whole numbers. */
const UNIT: number = trained.unit;

const WEIGHTS: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(trained.weights));

/** What speaks for one kind, the weightiest first; for `inspect --explain`. */
export function reasonsFor(features: ReadonlySet<string>, kind: StatementKind): readonly string[] {
  const index = KINDS.indexOf(kind);
  return [...features]
    .map((name) => [name, WEIGHTS.get(name)?.[index] ?? 0] as const)
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name);
}

/** Sum of a feature's weight for a kind, 0 where it has none. */
export function weightOf(feature: string, kind: number): number {
  return WEIGHTS.get(feature)?.[kind] ?? 0;
}

/**
 * How likely a sentence with these features states each kind, from 0 to 1, in the order of `KINDS` (logistic regression,
 * one against the rest).
 */
export function chancesOf(features: ReadonlySet<string>): readonly number[] {
  const sums = new Array<number>(KINDS.length).fill(0);
  let known = 0;
  for (const feature of features) {
    const weights = WEIGHTS.get(feature);
    if (!weights) continue;
    known++;
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (weights[i] ?? 0);
  }
  const damp = SCALE / Math.sqrt(Math.max(1, known)) / UNIT;
  return sums.map((sum, i) => 1 / (1 + Math.exp(-(sum * damp + (trained.bias[i] ?? 0)))));
}
