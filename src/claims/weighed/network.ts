import type { StatementKind } from '../../model/statement.ts';
import { JOINTS, TRIPLES } from './features.ts';
import type { FeatureList, Features } from './features.ts';
import type { Stem } from '../text/vocabulary.ts';
import { Pairs } from './pairs.ts';
import { Rows } from './rows.ts';

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

/**
 * A sentence's chances by its features: the weights of each add up for the kinds, and for a few hidden units that speak
 * (rectified) for and against kinds in turn, by which features that mean the same support one another. No name need be
 * put together to find a feature, and a row of the table holds all that is asked of one. Linear in the number of features.
 */
export class Network implements Features {
  readonly kinds: readonly StatementKind[];
  /** All but the names and the table, which are kept in other forms. */
  readonly #trained: Omit<Trained, 'names' | 'table'>;
  readonly #rows: Rows;
  readonly #hidden: number;
  readonly #ones = new Map<string, Map<string, number>>();
  /** Numbers of all words of words and pairs, and the feature that each is by itself, -1 for none. */
  readonly #numbers = new Map<string, number>();
  readonly #words: number[] = [];
  readonly #pairs = new Map<string, Pairs>();
  readonly #wordPairs: Pairs;
  /** Three words in a row, by the two pairs that they are. */
  readonly #triples = new Pairs();
  /** Of the sentence's words: their numbers, the rows of each with the one before it, and with the two before it. */
  #inRow: readonly [words: Int32Array, pairs: Int32Array, triples: Int32Array] = inRowOf(256);
  readonly #output: Float64Array;
  readonly #units: Float64Array;
  readonly #own: Float64Array;
  readonly #bias: Float64Array;
  /** What speaks for each kind in the sentence. */
  readonly #evidence: Float64Array;

  constructor(trained: Trained) {
    const { names, table, ...rest } = trained;
    const { kinds, own, units, output } = rest;
    this.#trained = rest;
    this.kinds = kinds;
    this.#hidden = own.length;
    this.#rows = new Rows(new Int8Array(Buffer.from(table, 'base64')), units.length);
    this.#output = Float64Array.from(output.flat());
    this.#units = Float64Array.from(units);
    this.#own = Float64Array.from(own);
    this.#bias = Float64Array.from(rest.bias);
    this.#evidence = new Float64Array(kinds.length);
    this.#wordPairs = this.#pairsOf('b');
    names.forEach((name, index) => {
      this.#name(name, index);
    });
    names.forEach((name, index) => {
      const [group, rest] = partsOf(name);
      if (group === TRIPLES) this.#nameTriple(rest, index);
    });
  }

  words(words: readonly Stem[], start: Stem): void {
    const count = words.length + 1;
    if (this.#inRow[0].length < count) this.#inRow = inRowOf(2 * count);
    const [numbers, pairs, triples] = this.#inRow;
    numbers[0] = this.#numberIn(start);
    for (let at = 1; at < count; at++) numbers[at] = this.#numberIn(words[at - 1] ?? start);
    this.#wordPairs.inRow(numbers, count, pairs);
    this.#triples.inRow(pairs, count, triples);
    const rows = this.#rows;
    for (let at = 1; at < count; at++) {
      const number = numbers[at] ?? -1;
      if (number < 0) continue;
      rows.show(this.#words[number] ?? -1);
      rows.show(pairs[at] ?? -1);
      rows.show(triples[at] ?? -1);
    }
  }

  all(list: FeatureList): void {
    const rows = list.rowsOf === this ? list.rows : this.#rowsOf(list);
    if (rows) for (let i = 0; i < rows.length; i++) this.#rows.show(rows[i] ?? -1);
  }

  #rowsOf(list: FeatureList): Int32Array {
    list.rowsOf = this;
    return (list.rows = Int32Array.from(
      list.names.map(([group, of]) => this.#rowOf(group, of)).filter((row) => row >= 0),
    ));
  }

  /** Chances of the kinds, from 0 to 1, of a sentence that shows itself. */
  chances(show: (into: Features) => void): readonly number[] {
    this.#rows.begin();
    show(this);
    const known = this.#rows.add();
    const { sums } = this.#rows;
    const damp = this.#trained.scale / Math.sqrt(Math.max(1, known));
    const units = this.#units;
    const own = this.#own;
    const output = this.#output;
    const evidence = this.#evidence;
    const hidden = this.#hidden;
    const count = evidence.length;
    for (let kind = 0; kind < count; kind++)
      evidence[kind] =
        (this.#bias[kind] ?? 0) + (sums[hidden + kind] ?? 0) * (units[hidden + kind] ?? 0) * damp;
    for (let unit = 0; unit < hidden; unit++) {
      const voice = (own[unit] ?? 0) + (sums[unit] ?? 0) * (units[unit] ?? 0) * damp;
      if (voice > 0)
        for (let kind = 0; kind < count; kind++)
          evidence[kind] = (evidence[kind] ?? 0) + voice * (output[unit * count + kind] ?? 0);
    }
    const chances: number[] = [];
    for (let kind = 0; kind < count; kind++) chances.push(1 / (1 + Math.exp(-(evidence[kind] ?? 0))));
    return chances;
  }

  /** How a feature speaks for a kind in a sentence like most, 0 where it is unknown. `kind`: its place among `kinds`. */
  weightOf(name: string, kind: number): number {
    const [group, rest] = partsOf(name);
    return this.#weightAt(this.#rowOf(group, rest), kind);
  }

  /** Row of a feature, -1 for none. */
  #rowOf(group: string, of: string): number {
    const joint = JOINTS[group];
    if (group === 'w') return this.#words[this.#numbers.get(of) ?? -1] ?? -1;
    if (joint === undefined) return this.#ones.get(group)?.get(of) ?? -1;
    const cut = cutsOf(of, joint)[0] ?? 0;
    return this.#pairAt(group, of.slice(0, cut), of.slice(cut + joint.length));
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
    let sum = this.#rows.valueAt(index, this.#hidden + kind) * (units[this.#hidden + kind] ?? 0);
    for (let unit = 0; unit < this.#hidden; unit++)
      sum +=
        this.#rows.valueAt(index, unit) *
        (units[unit] ?? 0) *
        (often[unit] ?? 0) *
        (output[unit]?.[kind] ?? 0);
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
}

const inRowOf = (count: number) =>
  [new Int32Array(count), new Int32Array(count), new Int32Array(count)] as const;

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
