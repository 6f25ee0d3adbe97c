import type { StatementKind } from '../../model/statement.ts';
import { JOINTS, TRIPLES } from './features.ts';
import type { FeatureList, Features } from './features.ts';
import type { Stem } from '../text/vocabulary.ts';
import { Pairs } from './pairs.ts';

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

/** Four columns go into each number of the table, as bytes that count from 128 below 0. */
const ZERO = 128;
/** The first and the third of the four: one addition adds both. */
const TWO = 0x00ff00ff;
/** Rows whose sums are sure to fit into half a number. */
const FITTING = 256;

/**
 * A sentence's chances by its features: the weights of each add up for the kinds, and for a few hidden units that speak
 * (rectified) for and against kinds in turn, by which features that mean the same support one another. No name need be
 * put together to find a feature, and a row of the table holds all that is asked of one. Linear in the number of features.
 */
export class Network implements Features {
  readonly kinds: readonly StatementKind[];
  /** All but the names and the table, which are kept in other forms. */
  readonly #trained: Omit<Trained, 'names' | 'table'>;
  /** Rows: the count of the sentence that showed the feature last, as each counts once, and the columns. */
  readonly #table: Int32Array;
  readonly #hidden: number;
  /** Numbers in a row of the table. */
  readonly #stride: number;
  /** Sums of the rows since they were last moved to the columns': first and third of each four, second and fourth. */
  readonly #odd: Int32Array;
  readonly #even: Int32Array;
  readonly #ones = new Map<string, Map<string, number>>();
  /** Numbers of all words of words and pairs, and the feature that each is by itself, -1 for none. */
  readonly #numbers = new Map<string, number>();
  readonly #words: number[] = [];
  readonly #pairs = new Map<string, Pairs>();
  readonly #wordPairs: Pairs;
  /** Three words in a row, by the two pairs that they are. */
  readonly #triples = new Pairs();
  /** Features of the lists that were shown before. */
  readonly #lists = new Map<FeatureList, Int32Array>();
  #sentence = 0;
  #known = 0;
  /** Sums of each column. */
  readonly #sums: Int32Array;
  readonly #output: Float64Array;

  constructor(trained: Trained) {
    const { names, table, ...rest } = trained;
    const { kinds, own, units, output } = rest;
    this.#trained = rest;
    this.kinds = kinds;
    this.#hidden = own.length;
    const fours = Math.ceil(units.length / 4);
    this.#stride = fours + 1;
    this.#odd = new Int32Array(fours);
    this.#even = new Int32Array(fours);
    this.#sums = new Int32Array(4 * fours);
    this.#table = packed(new Int8Array(Buffer.from(table, 'base64')), units.length, this.#stride);
    this.#output = Float64Array.from(output.flat());
    this.#wordPairs = this.#pairsOf('b');
    names.forEach((name, index) => {
      this.#name(name, index);
    });
    names.forEach((name, index) => {
      const [group, rest] = partsOf(name);
      if (group === TRIPLES) this.#nameTriple(rest, index);
    });
  }

  one(group: string, of: string): void {
    this.#add(this.#ones.get(group)?.get(of) ?? -1);
  }

  pair(group: string, first: string, second: string): void {
    this.#add(this.#pairAt(group, first, second));
  }

  words(words: readonly Stem[], start: Stem): void {
    let before = this.#numberIn(start);
    let earlier = -1;
    for (const word of words) {
      const number = this.#numberIn(word);
      if (number < 0) {
        before = earlier = -1;
        continue;
      }
      this.#add(this.#words[number] ?? -1);
      const pair = before < 0 ? -1 : this.#wordPairs.get(before, number);
      this.#add(pair);
      if (earlier >= 0 && pair >= 0) this.#add(this.#triples.get(earlier, pair));
      earlier = pair;
      before = number;
    }
  }

  all(list: FeatureList): void {
    let indices = this.#lists.get(list);
    if (!indices) {
      indices = Int32Array.from(list.flatMap(([group, of]) => this.#ones.get(group)?.get(of) ?? []));
      this.#lists.set(list, indices);
    }
    for (let i = 0; i < indices.length; i++) this.#add(indices[i] ?? -1);
  }

  /** Chances of the kinds, from 0 to 1, of a sentence that shows itself. */
  chances(show: (into: Features) => void): readonly number[] {
    // The last count that fits is followed by the first; 0 means never.
    this.#sentence = (this.#sentence + 1) | 0 || 1;
    this.#known = 0;
    this.#sums.fill(0);
    show(this);
    this.#split(this.#known % FITTING);
    const { scale, units, own, bias } = this.#trained;
    const damp = scale / Math.sqrt(Math.max(1, this.#known));
    const sums = this.#sums;
    const output = this.#output;
    const hidden = this.#hidden;
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
    if (group === 'w') return this.#weightAt(this.#words[this.#numbers.get(rest) ?? -1] ?? -1, kind);
    if (joint === undefined) return this.#weightAt(this.#ones.get(group)?.get(rest) ?? -1, kind);
    const cut = cutsOf(rest, joint)[0] ?? 0;
    return this.#weightAt(this.#pairAt(group, rest.slice(0, cut), rest.slice(cut + joint.length)), kind);
  }

  /** The same of a word behind another, if there is one: by itself and as a pair. */
  weightBehind(before: Stem | undefined, word: Stem, kind: number): number {
    const number = this.#numberIn(word);
    if (number < 0) return 0;
    const first = before ? this.#numberIn(before) : -1;
    const pair = first < 0 ? -1 : this.#wordPairs.get(first, number);
    return this.#weightAt(this.#words[number] ?? -1, kind) + this.#weightAt(pair, kind);
  }

  #numberIn(word: Stem): number {
    if (word.weighedBy !== this) {
      word.weighed = this.#numbers.get(word.stem) ?? -1;
      word.weighedBy = this;
    }
    return word.weighed;
  }

  #weightAt(index: number, kind: number): number {
    if (index < 0) return 0;
    const { units, often, output } = this.#trained;
    let sum = this.#valueAt(index, this.#hidden + kind) * (units[this.#hidden + kind] ?? 0);
    for (let unit = 0; unit < this.#hidden; unit++)
      sum +=
        this.#valueAt(index, unit) * (units[unit] ?? 0) * (often[unit] ?? 0) * (output[unit]?.[kind] ?? 0);
    return sum;
  }

  #pairAt(group: string, first: string, second: string): number {
    const one = this.#numbers.get(first);
    const other = this.#numbers.get(second);
    return one === undefined || other === undefined ? -1 : (this.#pairs.get(group)?.get(one, other) ?? -1);
  }

  #pairsOf(group: string): Pairs {
    let pairs = this.#pairs.get(group);
    if (!pairs) this.#pairs.set(group, (pairs = new Pairs()));
    return pairs;
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#words.length);
    return this.#words.push(-1) - 1;
  }

  #name(name: string, index: number): void {
    const [group, rest] = partsOf(name);
    const joint = JOINTS[group];
    if (group === 'w') this.#words[this.#numberOf(rest)] = index;
    else if (joint !== undefined)
      for (const cut of cutsOf(rest, joint))
        this.#pairsOf(group).set(
          this.#numberOf(rest.slice(0, cut)),
          this.#numberOf(rest.slice(cut + joint.length)),
          index,
        );
    else if (group !== TRIPLES) at(this.#ones, group).set(rest, index);
  }

  #nameTriple(rest: string, index: number): void {
    const cuts = cutsOf(rest, JOINTS['b'] ?? '');
    for (const [i, one] of cuts.entries())
      for (const other of cuts.slice(i + 1)) {
        const middle = rest.slice(one + 1, other);
        const first = this.#pairAt('b', rest.slice(0, one), middle);
        const second = this.#pairAt('b', middle, rest.slice(other + 1));
        if (first >= 0 && second >= 0) this.#triples.set(first, second, index);
      }
  }

  /** Adds a feature; -1: none. */
  #add(index: number): void {
    if (index < 0) return;
    const table = this.#table;
    const row = index * this.#stride;
    if (table[row] === this.#sentence) return;
    const odd = this.#odd;
    const even = this.#even;
    table[row] = this.#sentence;
    for (let at = 0; at < odd.length; at++) {
      const four = table[row + 1 + at] ?? 0;
      odd[at] = (odd[at] ?? 0) + (four & TWO);
      even[at] = (even[at] ?? 0) + ((four >>> 8) & TWO);
    }
    if (++this.#known % FITTING === 0) this.#split(FITTING);
  }

  /** Moves the sums of some rows to those of the columns. */
  #split(rows: number): void {
    const sums = this.#sums;
    const odd = this.#odd;
    const even = this.#even;
    const zero = rows * ZERO;
    for (let at = 0; at < odd.length; at++) {
      const first = odd[at] ?? 0;
      const second = even[at] ?? 0;
      sums[4 * at] = (sums[4 * at] ?? 0) + (first & 0xffff) - zero;
      sums[4 * at + 1] = (sums[4 * at + 1] ?? 0) + (second & 0xffff) - zero;
      sums[4 * at + 2] = (sums[4 * at + 2] ?? 0) + (first >>> 16) - zero;
      sums[4 * at + 3] = (sums[4 * at + 3] ?? 0) + (second >>> 16) - zero;
      odd[at] = even[at] = 0;
    }
  }

  #valueAt(index: number, column: number): number {
    const four = this.#table[index * this.#stride + 1 + (column >> 2)] ?? 0;
    return ((four >>> (8 * (column & 3))) & 0xff) - ZERO;
  }
}

function packed(bytes: Int8Array, width: number, stride: number): Int32Array {
  const table = new Int32Array((bytes.length / width) * stride);
  for (let row = 0, from = 0; from < bytes.length; row++, from += width)
    for (let column = 0; column < width; column++) {
      const at = row * stride + 1 + (column >> 2);
      table[at] = (table[at] ?? 0) | (((bytes[from + column] ?? 0) + ZERO) << (8 * (column & 3)));
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
