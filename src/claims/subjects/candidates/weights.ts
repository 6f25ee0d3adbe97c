import { tellingsOf } from './exclusions.ts';

/** A tool that the catalogue does not know; `weight` counts its mentions, those beside product words and in the title more. */
export interface Candidate {
  readonly name: string;
  readonly weight: number;
}

/** A name with what it is weighed by. */
export interface Named {
  readonly name: string;
  /** Its weight before what it tells is taken off. */
  readonly much: number;
  /** What each mention counts: more in a title. */
  readonly times: number;
  /** How often it stands beside what a text says of products. */
  readonly counted: number;
}

/** What a place beside product words counts more than any other. */
const BESIDE = 2.5;

/** Names of a text by what they weigh. `least`: what a candidate must weigh; `whole`: the title and the text. */
export interface Weighing {
  readonly title: string;
  readonly whole: string;
  readonly least: number;
}

/**
 * Names by what they weigh at most, the heaviest first: to see what a name tells costs more than all else, and few need be
 * asked. `counted`: how often each stands beside what a text says of products.
 */
export const sortedByWeight = (
  { title, least }: Weighing,
  counts: Iterable<readonly [name: string, times: number]>,
  counted: (name: string) => number,
): readonly Named[] =>
  [...counts]
    .map(([name, count]) => {
      const times = title.includes(name) ? 2 : 1;
      return { name, times, much: (count + BESIDE * counted(name)) * times, counted: counted(name) };
    })
    .filter(({ much }) => much >= least)
    .sort((a, b) => b.much - a.much);

/** The heaviest of sorted names that suits, what it tells taken off: who is cited again and again is an outlet or a person. */
export function heaviest(
  { whole, least }: Weighing,
  named: readonly Named[],
  suits: (one: Named) => boolean,
): Candidate | undefined {
  let best: Candidate | undefined;
  for (const one of named) {
    const { name, much, times } = one;
    if (best !== undefined && much <= best.weight) break;
    const weight = Math.max(Math.min(much, least), much - tellingsOf(name, whole) * times);
    if (weight >= least && weight > (best?.weight ?? 0) && suits(one)) best = { name, weight };
  }
  return best;
}
