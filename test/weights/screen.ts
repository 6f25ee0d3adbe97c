import { SCALE, UNIT, fit } from './regression.ts';
import type { Sample } from './samples.ts';

export interface TrainedScreen {
  readonly scale: number;
  readonly unit: number;
  readonly bias: number;
  /** Whole multiples of 1 / unit. */
  readonly words: Readonly<Record<string, number>>;
}

/** Words of fewer sentences teach nothing. */
const LEAST = 4;

const wordsOf = ({ features }: Sample): readonly string[] =>
  [...features].flatMap((name) => (name.startsWith('w:') ? [name.slice(2)] : []));

/** Logistic regression of whether a sentence states anything, by its words alone. Deterministic. */
export function trainScreen(samples: readonly Sample[]): TrainedScreen {
  const counts = new Map<string, number>();
  for (const sample of samples)
    for (const word of wordsOf(sample)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const names = [...counts].flatMap(([word, count]) => (count >= LEAST ? [word] : [])).sort();
  const vocabulary = new Map(names.map((word, id) => [word, id]));
  const rows = samples.map((sample) => {
    const words = wordsOf(sample);
    const ids = words.flatMap((word) => vocabulary.get(word) ?? []);
    return { ids: Int32Array.from(ids), value: SCALE / Math.sqrt(Math.max(1, words.length)) };
  });
  const labels = Uint8Array.from(samples.map(({ kinds }) => (kinds.length > 0 ? 1 : 0)));
  const fitted = fit(rows, labels, names.length);
  return {
    scale: SCALE,
    unit: UNIT,
    bias: Math.round((fitted.at(-1) ?? 0) * 1000) / 1000,
    words: Object.fromEntries(names.map((word, id) => [word, Math.round((fitted[id] ?? 0) * UNIT)])),
  };
}
