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
  'upload send sent push serve ship deliver inject insert add include carry contain'.split(' ').map(stemOf),
);
/** Words with which another phrase begins. */
const STOPS: ReadonlySet<string> = new Set('to from by with via through for and or in on'.split(' '));
/**
 * Words before what is malicious that make it a means, a cause or a time, and no subject ("with the malware files were
 * sent").
 */
const LEADS: ReadonlySet<string> = new Set(
  'with by via through using because from after once when whenever while if since before until'.split(' '),
);
/** Words behind which another subject may stand. */
const JOINS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'but',
  'so',
  'then',
  'which',
  'that',
  'who',
  'where',
]);
/** Words between a verb and what it is done to. */
const NEAR = 3;
const NEAR_PASSIVE = 7;
/** Words between one that leads and what is malicious ("because of the very malicious"). */
const LEAD_WITHIN = 4;

/** "Malicious versions were uploaded": whether what is malicious is what a passive verb is done to. */
function undergoes(words: readonly Word[], { from, to }: Stretch, verb: Stretch): boolean {
  if (to > verb.from || to <= verb.from - NEAR_PASSIVE) return false;
  const before = words.slice(Math.max(0, from - LEAD_WITHIN), from);
  const between = words.slice(to, verb.from);
  return (
    !before.some(({ folded }) => LEADS.has(folded)) &&
    !between.some(({ folded, afterMark }) => afterMark || JOINS.has(folded))
  );
}

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
  return malice.some((one) => {
    const between = words.slice(verb.to, one.from);
    const object =
      one.from >= verb.to && between.length <= NEAR && !between.some((word) => STOPS.has(word.folded));
    return object || (passive && undergoes(words, one, verb));
  });
}
