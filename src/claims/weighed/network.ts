import type { StatementKind } from '../../model/statement.ts';
import { JOINTS, TRIPLES } from './features.ts';
import type { FeatureList, Features } from './features.ts';
import { Pairs, Triples } from './pairs.ts';

/** A trained network as it is kept in a file. */
export interface Trained {
  readonly kinds: readonly StatementKind[];
  /** How much the number of features dampens a sentence's sums. */
  readonly scale: number;
  /** What one whole of each column of the table stands for: the hidden units', then the kinds'. */
  readonly units: readonly number[];
  /** What each hidden unit adds of itself. */
  readonly own: readonly number[];
  /** How often each hidden unit speaks, from 0 to 1. */
  readonly often: readonly number[];
  /** For each hidden unit, how it speaks for each kind. */
  readonly output: readonly (readonly number[])[];
  readonly bias: readonly number[];
  readonly names: readonly string[];
  /** Base64 of signed bytes: a row for each name. */
  readonly table: string;
}

/** Two columns go into each number of the table, so that one addition adds both. */
const LOW = 65_536;
/** Rows whose sums are sure to fit: a byte is 127 at most, half a number 32,767. */
const FITTING = 250;

/**
 * A sentence's chances by its features: the weights of each add up for the kinds, and for a few hidden units that speak
 * (rectified) for and against kinds in turn, by which features that mean the same support one another. No name need be
 * put together to find a feature. Linear in the number of features.
 */
export class Network implements Features {
  readonly kinds: readonly StatementKind[];
  /** All but the names and the table, which are kept in other forms. */
  readonly #trained: Omit<Trained, 'names' | 'table'>;
  readonly #table: Int32Array;
  readonly #hidden: number;
  readonly #width: number;
  /** Numbers in a row of the table. */
  readonly #lanes: number;
  /** Sums of the rows since the last that were split into columns. */
  readonly #packed: Int32Array;
  readonly #ones = new Map<string, Map<string, number>>();
  readonly #pairs = new Map<string, Pairs>();
  readonly #triples = new Triples();
  /** Features of the lists that were shown before. */
  readonly #lists = new Map<FeatureList, Int32Array>();
  /** The group that is asked most. */
  readonly #words: ReadonlyMap<string, number>;
  /** Count of the sentence that last showed a feature: each counts once. */
  readonly #shown: Uint32Array;
  #sentence = 0;
  #known = 0;
  /** The last two pairs of words. */
  #earlier: number | undefined;
  #latest: number | undefined;
  /** Sums of each column. */
  readonly #sums: Int32Array;
  readonly #output: Float64Array;

  constructor(trained: Trained) {
    const { names, table, ...rest } = trained;
    const { kinds, own, units, output } = rest;
    this.#trained = rest;
    this.kinds = kinds;
    this.#hidden = own.length;
    this.#width = units.length;
    this.#lanes = Math.ceil(this.#width / 2);
    this.#packed = new Int32Array(this.#lanes);
    this.#table = packed(new Int8Array(Buffer.from(table, 'base64')), this.#width, this.#lanes);
    this.#output = Float64Array.from(output.flat());
    this.#shown = new Uint32Array(names.length);
    this.#sums = new Int32Array(this.#width);
    this.#words = at(this.#ones, 'w');
    names.forEach((name, index) => {
      const [group, rest] = partsOf(name);
      const joint = JOINTS[group];
      if (joint !== undefined) {
        let pairs = this.#pairs.get(group);
        if (!pairs) this.#pairs.set(group, (pairs = new Pairs()));
        for (const cut of cutsOf(rest, joint))
          pairs.set(rest.slice(0, cut), rest.slice(cut + joint.length), index);
      } else if (group !== TRIPLES) at(this.#ones, group).set(rest, index);
    });
    names.forEach((name, index) => {
      const [group, rest] = partsOf(name);
      if (group === TRIPLES) this.#addTriple(rest, index);
    });
  }

  one(group: string, of: string): void {
    this.#add((group === 'w' ? this.#words : this.#ones.get(group))?.get(of));
  }

  pair(group: string, first: string, second: string): void {
    const index = this.#pairs.get(group)?.get(first, second);
    if (group === 'b') {
      this.#earlier = this.#latest;
      this.#latest = index;
    }
    this.#add(index);
  }

  triple(): void {
    this.#add(this.#triples.get(this.#earlier, this.#latest));
  }

  all(list: FeatureList): void {
    let indices = this.#lists.get(list);
    if (!indices) {
      indices = Int32Array.from(list.flatMap(([group, of]) => this.#ones.get(group)?.get(of) ?? []));
      this.#lists.set(list, indices);
    }
    for (let i = 0; i < indices.length; i++) this.#add(indices[i]);
  }

  /** Chances of the kinds, from 0 to 1, of a sentence that shows itself. */
  chances(show: (into: Features) => void): readonly number[] {
    this.#sentence++;
    this.#known = 0;
    this.#sums.fill(0);
    this.#earlier = this.#latest = undefined;
    show(this);
    this.#split();
    const { scale, units, own, bias } = this.#trained;
    const damp = scale / Math.sqrt(Math.max(1, this.#known));
    const [sums, output, hidden] = [this.#sums, this.#output, this.#hidden];
    const count = this.kinds.length;
    const evidence = bias.map(
      (of, kind) => of + (sums[hidden + kind] ?? 0) * (units[hidden + kind] ?? 0) * damp,
    );
    for (let unit = 0; unit < hidden; unit++) {
      const voice = (own[unit] ?? 0) + (sums[unit] ?? 0) * (units[unit] ?? 0) * damp;
      if (voice > 0)
        for (let kind = 0; kind < count; kind++)
          evidence[kind] = (evidence[kind] ?? 0) + voice * (output[unit * count + kind] ?? 0);
    }
    return evidence.map((one) => 1 / (1 + Math.exp(-one)));
  }

  /** How a feature speaks for a kind in a sentence like most, 0 where it is unknown. `kind`: its place among `kinds`. */
  weightOf(name: string, kind: number): number {
    const [group, rest] = partsOf(name);
    const joint = JOINTS[group];
    const index = joint === undefined ? this.#ones.get(group)?.get(rest) : this.#pairIn(group, rest, joint);
    if (index === undefined) return 0;
    const { units, often, output } = this.#trained;
    let sum = this.#valueAt(index, this.#hidden + kind) * (units[this.#hidden + kind] ?? 0);
    for (let unit = 0; unit < this.#hidden; unit++)
      sum +=
        this.#valueAt(index, unit) * (units[unit] ?? 0) * (often[unit] ?? 0) * (output[unit]?.[kind] ?? 0);
    return sum;
  }

  #pairIn(group: string, rest: string, joint: string): number | undefined {
    const cut = cutsOf(rest, joint)[0];
    return cut === undefined
      ? undefined
      : this.#pairs.get(group)?.get(rest.slice(0, cut), rest.slice(cut + joint.length));
  }

  #addTriple(rest: string, index: number): void {
    const joint = JOINTS['b'] ?? '';
    const pairs = this.#pairs.get('b');
    const cuts = cutsOf(rest, joint);
    for (const [i, one] of cuts.entries())
      for (const other of cuts.slice(i + 1)) {
        const middle = rest.slice(one + 1, other);
        const first = pairs?.get(rest.slice(0, one), middle);
        const second = pairs?.get(middle, rest.slice(other + 1));
        if (first !== undefined && second !== undefined) this.#triples.set(first, second, index);
      }
  }

  #add(index: number | undefined): void {
    if (index === undefined || this.#shown[index] === this.#sentence) return;
    this.#shown[index] = this.#sentence;
    if (++this.#known % FITTING === 0) this.#split();
    const packed = this.#packed;
    const table = this.#table;
    for (let lane = 0, from = index * packed.length; lane < packed.length; lane++, from++)
      packed[lane] = (packed[lane] ?? 0) + (table[from] ?? 0);
  }

  /** Moves the packed sums to those of the columns. */
  #split(): void {
    const [sums, packed] = [this.#sums, this.#packed];
    for (let lane = 0; lane < packed.length; lane++) {
      const both = packed[lane] ?? 0;
      const low = (both << 16) >> 16;
      sums[2 * lane] = (sums[2 * lane] ?? 0) + low;
      sums[2 * lane + 1] = (sums[2 * lane + 1] ?? 0) + (both - low) / LOW;
      packed[lane] = 0;
    }
  }

  #valueAt(row: number, column: number): number {
    const both = this.#table[row * this.#lanes + (column >> 1)] ?? 0;
    const low = (both << 16) >> 16;
    return column % 2 === 0 ? low : (both - low) / LOW;
  }
}

function packed(bytes: Int8Array, width: number, lanes: number): Int32Array {
  const table = new Int32Array((bytes.length / width) * lanes);
  for (let row = 0, from = 0; from < bytes.length; row++, from += width)
    for (let column = 0; column < width; column++) {
      const at = row * lanes + (column >> 1);
      table[at] = (table[at] ?? 0) + (bytes[from + column] ?? 0) * (column % 2 === 0 ? 1 : LOW);
    }
  return table;
}

function partsOf(name: string): readonly [group: string, rest: string] {
  const colon = name.indexOf(':');
  return [colon < 0 ? '' : name.slice(0, colon), name.slice(colon + 1)];
}

/** Where a joint is: it may be part of a word, so that each place may be the one. */
function cutsOf(rest: string, joint: string): readonly number[] {
  const cuts: number[] = [];
  for (let cut = rest.indexOf(joint); cut >= 0; cut = rest.indexOf(joint, cut + 1)) cuts.push(cut);
  return cuts;
}

function at<Value>(map: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  let inner = map.get(key);
  if (!inner) map.set(key, (inner = new Map<string, Value>()));
  return inner;
}
