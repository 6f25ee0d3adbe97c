import type { Reading } from '../kinds/reading.ts';
import type { Stem } from '../text/vocabulary.ts';
import trained from './screen.json' with { type: 'json' };

/** Sentences on each side that count as a sentence's surroundings. */
const AROUND = 4;
/** Few sentences tell little of what surrounds one: as many that speak neither for nor against are added to them. */
const NEUTRAL = 2;
/** How much the sentences around one count beside its own words. */
const SURROUNDINGS = 1.5;
/** How much all sentences of its text count. */
const WHOLE = 0.5;
/** The most that a text which tells of nothing takes from a sentence: one that stands alone in it is still heard. */
const MOST_TAKEN = 6;
/** Least evidence, in log-odds, of a sentence that is searched. */
const LEAST = -2;

const PLACES: ReadonlyMap<string, number> = new Map(Object.keys(trained.words).map((word, at) => [word, at]));
const WEIGHTS = Int32Array.from(Object.values(trained.words));
/** Count of the sentence that last held a word: each counts once. */
const held = new Uint32Array(WEIGHTS.length);
let sentence = 0;

const placeOf = (word: Stem): number => (word.screened ??= PLACES.get(word.stem) ?? -1);

/**
 * How much the words of a sentence speak for its stating anything, in log-odds (logistic regression over words, learnt
 * from labelled sentences; a word that it never met speaks neither for nor against).
 */
export function evidenceOf({ words }: Reading): number {
  sentence++;
  let sum = 0;
  let count = 0;
  for (const word of words) {
    const place = placeOf(word);
    if (place < 0) count++;
    else if (held[place] !== sentence) {
      held[place] = sentence;
      sum += WEIGHTS[place] ?? 0;
      count++;
    }
  }
  return trained.bias + (sum * trained.scale) / trained.unit / Math.sqrt(Math.max(1, count));
}

/**
 * Which sentences of a text are worth searching, by the evidence of each and of those around it: in ordinary prose that
 * merely stands beside a tool's name nearly none are, in a report of an affair nearly all. Linear.
 */
export function worthSearching(evidence: readonly number[]): readonly boolean[] {
  const sums = new Float64Array(evidence.length + 1);
  evidence.forEach((one, at) => (sums[at + 1] = (sums[at] ?? 0) + one));
  const all = evidence.length - 1;
  // A sentence alone is asked for itself.
  if (all < 1) return evidence.map(() => true);
  return evidence.map((own, at) => {
    const from = Math.max(0, at - AROUND);
    const to = Math.min(evidence.length, at + AROUND + 1);
    const near = ((sums[to] ?? 0) - (sums[from] ?? 0) - own) / (to - from - 1 + NEUTRAL);
    const whole = ((sums[all + 1] ?? 0) - own) / (all + NEUTRAL);
    return own + Math.max(SURROUNDINGS * near + WHOLE * whole, -MOST_TAKEN) >= LEAST;
  });
}
