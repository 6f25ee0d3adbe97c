import type { StatementKind } from '../../../model/statement.ts';
import type { Finding } from '../reading.ts';

/**
 * Chances, by the weights, from which on a kind is taken to be stated. Chosen on texts from which no weight learns (the
 * opened sets and the even half of the whole texts): from there on more than a third of what is added is right, which is
 * where precision stops costing more than recall gains.
 */
type Chances = Readonly<Record<StatementKind, number>>;

/** Where no rule reads anything in the sentence, for its likeliest kind. */
const LEAST: Chances = {
  behaviour: 0.5,
  ban: 0.4,
  fix: 0.6,
  evidence: 0.45,
  affected_versions: 0.3,
  vendor_response: 0.35,
  denial: 0.35,
  background: 0.5,
};
/** Beside other kinds that the rules read, or that are likelier. */
const BESIDE: Chances = {
  behaviour: 0.5,
  ban: 0.4,
  fix: 0.7,
  evidence: 0.5,
  affected_versions: 0.5,
  vendor_response: 0.55,
  denial: 0.4,
  background: 0.7,
};
/** Instead of the background that the rules read. A denial soon: what nobody hears of it could be verified. */
const INSTEAD: Chances = {
  behaviour: 0.6,
  ban: 0.9,
  fix: 0.9,
  evidence: 0.9,
  affected_versions: 0.9,
  vendor_response: 0.9,
  denial: 0.5,
  background: Infinity,
};
/** Without any of the kind's own words. */
const WORDLESS: Chances = {
  behaviour: 0,
  ban: 0.4,
  fix: 0.6,
  evidence: 0.5,
  affected_versions: 0.6,
  vendor_response: 0,
  denial: 0.7,
  background: 0,
};

/** Least chance of a kind in a sentence that has none of the kind's own words; 0 where it needs none. */
export const wordlessFloor = (kind: StatementKind): number => WORDLESS[kind];

/** Least chance of a kind beside what the rules read in the sentence; infinite where they read it already. */
export function chanceFloor(kind: StatementKind, told: readonly Finding[], likeliest: boolean): number {
  if (told.some((one) => one.kind === kind)) return Infinity;
  if (told.length === 0) return likeliest ? LEAST[kind] : Math.max(LEAST[kind], BESIDE[kind]);
  return told.every((one) => one.kind === 'background') ? INSTEAD[kind] : BESIDE[kind];
}
