import type { StatementKind } from '../../model/statement.ts';
import type { Reading } from '../kinds/reading.ts';
import { show, showTold } from './features.ts';
import type { Stem } from '../text/vocabulary.ts';
import { Network } from './network.ts';
import type { Trained } from './network.ts';
import trained from './weights.json' with { type: 'json' };

const network = new Network(trained as Trained);
release(trained);

/** Empties what the network holds in its own form: the module would hold it once more as long as the process lives. */
function release(file: { names: string[]; table: string }): void {
  file.names.length = 0;
  file.table = '';
}

/** Kinds in the order of the weights. */
export const KINDS: readonly StatementKind[] = network.kinds;

/** What speaks for one kind, the weightiest first; for `inspect --explain`. */
export function reasonsFor(features: ReadonlySet<string>, kind: StatementKind): readonly string[] {
  const index = KINDS.indexOf(kind);
  return [...features]
    .map((name) => [name, network.weightOf(name, index)] as const)
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name);
}

/** How a feature speaks for a kind, 0 where it does not: evidence in log-odds, before it is shared with others. */
export function weightOf(feature: string, kind: number): number {
  return network.weightOf(feature, kind);
}

/** The same of a word behind another, if there is one: by itself and as a pair. */
export function weightBehind(before: Stem | undefined, word: Stem, kind: number): number {
  return network.weightBehind(before, word, kind);
}

/**
 * How likely a sentence states each kind, from 0 to 1, in the order of `KINDS` (one layer of hidden units beside a
 * logistic regression, each kind against the rest), by what it shows of itself.
 */
export function chancesOf(reading: Reading): readonly number[] {
  return network.chances((into) => {
    show(reading, into);
  });
}

/** The same of the tokens [from, to) as if they were the sentence, whoever tells them. */
export function chancesTold(reading: Reading, from: number, to: number): readonly number[] {
  return network.chances((into) => {
    showTold(reading, into, from, to);
  });
}
