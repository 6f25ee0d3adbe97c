import type { StatementKind } from '../../model/statement.ts';
import type { Reading } from '../kinds/reading.ts';
import { JOINTS, show } from './features.ts';
import { Pairs } from './pairs.ts';
import type { FeatureList, Features } from './features.ts';
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

/** The weights by the parts of their features' names, so that no name need be put together to find one. */
class Tally implements Features {
  readonly #weights: Int32Array;
  readonly #ones = new Map<string, Map<string, number>>();
  readonly #pairs = new Map<string, Pairs>();
  /** Features of the lists that were shown before. */
  readonly #lists = new Map<FeatureList, Int32Array>();
  /** The group that is asked most. */
  readonly #words: ReadonlyMap<string, number>;
  /** Count of the sentence that last showed a feature: each counts once. */
  readonly #shown: Uint32Array;
  #sentence = 0;
  #known = 0;
  readonly #sums = new Int32Array(KINDS.length);

  constructor(weights: Iterable<readonly [string, readonly number[]]>) {
    const all = [...weights];
    this.#weights = new Int32Array(all.length * KINDS.length);
    this.#shown = new Uint32Array(all.length);
    this.#words = at(this.#ones, 'w');
    all.forEach(([name, ofKinds], index) => {
      this.#weights.set(ofKinds, index * KINDS.length);
      const colon = name.indexOf(':');
      const group = colon < 0 ? '' : name.slice(0, colon);
      const rest = name.slice(colon + 1);
      const joint = JOINTS[group];
      if (joint === undefined) at(this.#ones, group).set(rest, index);
      else
        // A joint may be part of a word: each place may be the one.
        for (let cut = rest.indexOf(joint); cut >= 0; cut = rest.indexOf(joint, cut + 1)) {
          let pairs = this.#pairs.get(group);
          if (!pairs) this.#pairs.set(group, (pairs = new Pairs()));
          pairs.set(rest.slice(0, cut), rest.slice(cut + 1), index);
        }
    });
  }

  one(group: string, of: string): void {
    this.#add((group === 'w' ? this.#words : this.#ones.get(group))?.get(of));
  }

  pair(group: string, first: string, second: string): void {
    this.#add(this.#pairs.get(group)?.get(first, second));
  }

  all(list: FeatureList): void {
    let indices = this.#lists.get(list);
    if (!indices) {
      indices = Int32Array.from(list.flatMap(([group, of]) => this.#ones.get(group)?.get(of) ?? []));
      this.#lists.set(list, indices);
    }
    for (let i = 0; i < indices.length; i++) this.#add(indices[i]);
  }

  #add(index: number | undefined): void {
    if (index === undefined || this.#shown[index] === this.#sentence) return;
    this.#shown[index] = this.#sentence;
    this.#known++;
    const from = index * KINDS.length;
    for (let i = 0; i < KINDS.length; i++)
      this.#sums[i] = (this.#sums[i] ?? 0) + (this.#weights[from + i] ?? 0);
  }

  chances(reading: Reading): readonly number[] {
    this.#sentence++;
    this.#known = 0;
    this.#sums.fill(0);
    show(reading, this);
    const damp = SCALE / Math.sqrt(Math.max(1, this.#known)) / UNIT;
    return Array.from(this.#sums, (sum, i) => 1 / (1 + Math.exp(-(sum * damp + (trained.bias[i] ?? 0)))));
  }
}

function at<Value>(map: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  let inner = map.get(key);
  if (!inner) map.set(key, (inner = new Map<string, Value>()));
  return inner;
}

const tally = new Tally(WEIGHTS);

/**
 * How likely a sentence states each kind, from 0 to 1, in the order of `KINDS` (logistic regression, one against the
 * rest), by what it shows of itself.
 */
export function chancesOf(reading: Reading): readonly number[] {
  return tally.chances(reading);
}
