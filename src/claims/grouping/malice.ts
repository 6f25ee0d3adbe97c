import { stemOf } from './words.ts';
import type { Word } from './words.ts';

/** Words from one place to before another. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Predicates that say that something malicious was put into a tool. */
export const MALICE: ReadonlySet<string> = new Set(['malware', 'backdoor']);

const PUTS: ReadonlySet<string> = new Set(
  'upload send push serve ship deliver inject insert add include carry contain'.split(' ').map(stemOf),
);
/** Words with which another phrase begins. */
const STOPS: ReadonlySet<string> = new Set('to from by with via through for and or in on'.split(' '));
/** Words between a verb and what it is done to. */
const NEAR = 3;
const NEAR_PASSIVE = 7;

/**
 * Whether a verb only puts something malicious somewhere: "malicious versions were uploaded to the registry", "serves
 * malicious installers" tell that it is malicious, and nothing that it sends; "malicious code uploads files" does.
 * @param malice where something malicious is named
 */
export function givesOutMalice(
  words: readonly Word[],
  verb: Stretch,
  malice: readonly Stretch[],
  passive: boolean,
): boolean {
  if (!PUTS.has(words[verb.from]?.stem ?? '')) return false;
  return malice.some(({ from, to }) => {
    const between = words.slice(verb.to, from);
    const object =
      from >= verb.to && between.length <= NEAR && !between.some((word) => STOPS.has(word.folded));
    return object || (passive && to <= verb.from && to > verb.from - NEAR_PASSIVE);
  });
}
