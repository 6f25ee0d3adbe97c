import type { StatementKind } from '../../src/model/statement.ts';
import type { Trained } from '../../src/claims/weighed/network.ts';
import { Adam, chanceFrom, quantised } from './descent.ts';
import { SCALE as DIRECT_SCALE, fit } from './regression.ts';
import type { Sample } from './samples.ts';

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
const HIDDEN = 32;
const WIDTH = HIDDEN + KINDS.length;
const SCALE = 2;
/** Features of fewer sentences teach nothing. */
const LEAST = 4;
const EPOCHS = 6;
const BATCH = 128;
/** Few samples are gone through more often. */
const LEAST_STEPS = 400;
const RATE = 0.004;
/** Steps until the rate is full; it falls evenly from then on. */
const RISE = 200;
/** Share of a sentence's features, and of its hidden units, that a step does not see (dropout, Srivastava et al. 2014). */
const UNSEEN = 0.3;
const UNHEARD = 0.4;
/** How much the network counts beside a logistic regression over the same features, which trusts rare ones less. */
const SHARE = 0.7;

function namesOf(samples: readonly Sample[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { features } of samples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= LEAST ? [name] : [])).sort();
}

/** What a sentence gives: sums of its features' rows, and what its hidden units say. */
class Pass {
  readonly sums = new Float64Array(WIDTH);
  readonly voices = new Float64Array(HIDDEN);
  readonly chances = new Float64Array(KINDS.length);
  damp = 0;

  /** `heard`: for each hidden unit 0, or by how much it counts. */
  run(
    ids: readonly number[] | Int32Array,
    table: Float32Array,
    head: Float32Array,
    heard: Float64Array,
  ): void {
    this.sums.fill(0);
    for (const id of ids)
      for (let i = 0, from = id * WIDTH; i < WIDTH; i++)
        this.sums[i] = (this.sums[i] ?? 0) + (table[from + i] ?? 0);
    this.damp = SCALE / Math.sqrt(Math.max(1, ids.length));
    for (let unit = 0; unit < HIDDEN; unit++)
      this.voices[unit] =
        Math.max(0, (head[OWN + unit] ?? 0) + (this.sums[unit] ?? 0) * this.damp) * (heard[unit] ?? 0);
    for (let kind = 0; kind < KINDS.length; kind++) {
      let z = (head[BIAS + kind] ?? 0) + (this.sums[HIDDEN + kind] ?? 0) * this.damp;
      for (let unit = 0; unit < HIDDEN; unit++)
        z += (this.voices[unit] ?? 0) * (head[unit * KINDS.length + kind] ?? 0);
      this.chances[kind] = 1 / (1 + Math.exp(-z));
    }
  }
}

/** Places in the head: the output of each hidden unit, then what units and kinds have of their own. */
const OWN = HIDDEN * KINDS.length;
const BIAS = OWN + HIDDEN;
const HEAD = BIAS + KINDS.length;
const ALL_HEARD = new Float64Array(HIDDEN).fill(1);

/**
 * A network with one hidden layer beside direct weights, each kind against the rest: small batches, Adam (Kingma and Ba
 * 2015), dropout; then the mean of its evidence and that of a logistic regression, which is a network of the same shape.
 * Its chance is a generator's with a fixed seed: the same samples in the same order give the same file.
 */
export function train(samples: readonly Sample[]): Trained {
  const names = namesOf(samples);
  const places = new Map(names.map((name, id) => [name, id]));
  const rows = samples.map(({ features }) =>
    Int32Array.from([...features].flatMap((name) => places.get(name) ?? [])),
  );
  const labels = samples.map(({ kinds }) => KINDS.map((kind) => (kinds.includes(kind) ? 1 : 0)));
  const chance = chanceFrom(7);
  const table = new Adam(names.length * WIDTH);
  const head = new Adam(HEAD);
  for (let id = 0; id < names.length; id++)
    for (let unit = 0; unit < HIDDEN; unit++) table.values[id * WIDTH + unit] = (chance() - 0.5) * 0.35;
  for (let i = 0; i < OWN; i++) head.values[i] = (chance() - 0.5) * 0.6;
  head.values.fill(-2, BIAS);

  const batch = Math.min(BATCH, samples.length);
  const perEpoch = Math.floor(samples.length / batch);
  const steps = Math.max(EPOCHS * perEpoch, LEAST_STEPS);
  const pass = new Pass();
  const heard = new Float64Array(HIDDEN);
  const backward = new Float64Array(WIDTH);
  const order = Int32Array.from(rows.keys());
  for (let step = 0; step < steps; step++) {
    const within = step % perEpoch;
    if (within === 0) shuffle(order, chance);
    for (let n = within * batch; n < (within + 1) * batch; n++) {
      const row = order[n] ?? 0;
      const seen = (rows[row] ?? new Int32Array()).filter(() => chance() >= UNSEEN);
      for (let unit = 0; unit < HIDDEN; unit++) heard[unit] = chance() < UNHEARD ? 0 : 1 / (1 - UNHEARD);
      pass.run(seen, table.values, head.values, heard);
      learn(pass, seen, labels[row] ?? [], heard, batch, table, head, backward);
    }
    const rate = RATE * Math.min(1, (step + 1) / RISE) * (1 - step / steps);
    table.step(rate);
    head.step(rate);
  }
  join(table.values, head.values, rows, labels);
  return kept(names, rows, table.values, head.values);
}

/** Adds what one sentence tells of the gradients of the cross entropy. */
function learn(
  pass: Pass,
  ids: Int32Array,
  label: readonly number[],
  heard: Float64Array,
  batch: number,
  table: Adam,
  head: Adam,
  backward: Float64Array,
): void {
  backward.fill(0);
  for (let kind = 0; kind < KINDS.length; kind++) {
    const error = ((pass.chances[kind] ?? 0) - (label[kind] ?? 0)) / batch;
    backward[HIDDEN + kind] = error * pass.damp;
    head.add(BIAS + kind, error);
    for (let unit = 0; unit < HIDDEN; unit++) {
      const voice = pass.voices[unit] ?? 0;
      if (voice === 0) continue;
      const at = unit * KINDS.length + kind;
      head.add(at, error * voice);
      backward[unit] = (backward[unit] ?? 0) + error * (head.values[at] ?? 0) * (heard[unit] ?? 0);
    }
  }
  for (let unit = 0; unit < HIDDEN; unit++) {
    head.add(OWN + unit, backward[unit] ?? 0);
    backward[unit] = (backward[unit] ?? 0) * pass.damp;
  }
  for (const id of ids)
    for (let i = 0, from = id * WIDTH; i < WIDTH; i++) table.add(from + i, backward[i] ?? 0);
}

function shuffle(order: Int32Array, chance: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    const one = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = one;
  }
}

/** Makes the network's weights those of the mean of it and a logistic regression. */
function join(
  table: Float32Array,
  head: Float32Array,
  rows: readonly Int32Array[],
  labels: readonly (readonly number[])[],
): void {
  const damped = rows.map((ids) => ({ ids, value: DIRECT_SCALE / Math.sqrt(Math.max(1, ids.length)) }));
  const mixed = (own: number, direct: number): number => SHARE * own + (1 - SHARE) * direct;
  for (let i = 0; i < OWN; i++) head[i] = SHARE * (head[i] ?? 0);
  for (let kind = 0; kind < KINDS.length; kind++) {
    const direct = fit(
      damped,
      Uint8Array.from(labels, (label) => label[kind] ?? 0),
      table.length / WIDTH,
    );
    const bias = direct.at(-1) ?? 0;
    head[BIAS + kind] = mixed(head[BIAS + kind] ?? 0, bias);
    for (let i = HIDDEN + kind, id = 0; i < table.length; i += WIDTH, id++)
      table[i] = mixed(table[i] ?? 0, ((direct[id] ?? 0) * DIRECT_SCALE) / SCALE);
  }
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

function kept(
  names: readonly string[],
  rows: readonly Int32Array[],
  table: Float32Array,
  head: Float32Array,
): Trained {
  const pass = new Pass();
  const speaking = new Float64Array(HIDDEN);
  for (const ids of rows) {
    pass.run(ids, table, head, ALL_HEARD);
    pass.voices.forEach((voice, unit) => {
      if (voice > 0) speaking[unit] = (speaking[unit] ?? 0) + 1 / rows.length;
    });
  }
  const { bytes, units } = quantised(table, WIDTH);
  return {
    kinds: KINDS,
    scale: SCALE,
    units,
    own: [...head.subarray(OWN, BIAS)].map(rounded),
    often: [...speaking].map(rounded),
    output: Array.from({ length: HIDDEN }, (_, unit) =>
      [...head.subarray(unit * KINDS.length, (unit + 1) * KINDS.length)].map(rounded),
    ),
    bias: [...head.subarray(BIAS)].map(rounded),
    names,
    table: Buffer.from(bytes.buffer).toString('base64'),
  };
}
