import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { isBodyNoun, ORGANISED } from '../../lexicon/organised.ts';
import { isNominal } from '../../text/parse.ts';
import { clauseText, headWord, lower } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { isName, lastName, namedIn } from './actor-names.ts';

/** "Several states", "at least 17 agencies": nobody in particular. */
export const SOME_OF_MANY =
  /^(?:(?:several|some|many|most|various|multiple|numerous|other|dozens of|a number of|at least \w+|more than \w+|nearly \w+|\d+) (?:[\w.-]+ ){0,3}?)(?:states|governments|countries|nations|agencies|companies|firms|banks|schools|universities|departments|ministries|cities|bodies|organi[sz]ations|employers|institutions|regulators|authorities)\b/i;

/** What joins the last name of a list, and so all of it. */
const AND = /^(?:and|&)$/;
/** Small words inside of a name ("the city of Orrin", "Bank of the West"). */
const INSIDE = /^(?:of|the|for|de|la|du|van|von)$/;
/** Whether a noun names a body by what stands behind "of" ("Bank of", "House of", and not "Critics of"). */
const namesOf = (word: string): boolean =>
  isBodyNoun(word) || ORGANISED.has(word) || /^(?:house|state|institute|confederation|board)$/.test(word);
/** So many names a list has at most, and so many words each. */
const MOST_NAMES = 12;
const LONGEST = 8;

/** Names one behind the other, and the token behind the last. */
interface Listed {
  readonly names: readonly Stretch[];
  readonly to: number;
  /** Whether a comma stands before the "and". */
  readonly comma: boolean;
}

/** Where the name ends that begins at a token; undefined where none does. */
export function nameEnd(reading: Reading, from: number): number | undefined {
  const { tokens, tags } = reading.parsed;
  let at = from;
  if (tags[at] === 'det') at++;
  let to = at;
  while (
    to < at + LONGEST &&
    tags[to] !== 'date' &&
    (tokens[to]?.capital === true ||
      (to > at && INSIDE.test(lower(reading, to))) ||
      isBodyNoun(lower(reading, to)))
  )
    to++;
  // "Orrin and the": what is inside does not end it.
  while (to > at && tokens[to - 1]?.capital !== true && INSIDE.test(lower(reading, to - 1))) to--;
  for (let i = at + 1; i < to; i++)
    if (lower(reading, i) === 'of' && !namesOf(lower(reading, i - 1))) return undefined;
  return to > at && isName(reading, { from, to }) ? to : undefined;
}

/** The list of names that begins at a token: two at least, the last joined by "and". */
function listFrom(reading: Reading, from: number): Listed | undefined {
  const names: Stretch[] = [];
  let at = from;
  for (let joined = false; names.length < MOST_NAMES;) {
    const to = nameEnd(reading, at);
    if (to === undefined) return undefined;
    names.push({ from: at, to });
    if (joined) return { names, to, comma: lower(reading, at - 2) === ',' };
    const comma = lower(reading, to) === ',';
    at = comma ? to + 1 : to;
    joined = AND.test(lower(reading, at));
    if (joined) at++;
    else if (!comma) return undefined;
  }
  return undefined;
}

/** A name as an actor is told: with its article where it has no more than that before it ("the House"). */
export const calledIn = (reading: Reading, one: Stretch): string =>
  namedIn(reading, one) ??
  (reading.parsed.tags[one.from] === 'det' && reading.parsed.tokens[one.from + 1]?.capital === true
    ? clauseText(reading, one)
    : lastName(reading, one));

/** The names of a list as actors are told, but for where the first is ("Orrin Bank, Denmark, and Kelp"). */
function actorsOf(reading: Reading, { names, comma }: Listed): string {
  const [first, second] = names;
  const placed =
    comma &&
    names.length === 3 &&
    first &&
    second &&
    first.to - first.from > 1 &&
    second.to - second.from === 1;
  return names
    .filter((one) => !(placed === true && one === second))
    .map((one) => calledIn(reading, one))
    .join('; ');
}

/** Whether the words at a token go on with what those before it do. */
function acts(reading: Reading, at: number): boolean {
  const { tags } = reading.parsed;
  let i = at;
  if (lower(reading, i) === ',') i++;
  while (tags[i] === 'adv' || /^(?:all|both|each)$/.test(lower(reading, i))) i++;
  return tags[i] === 'verb' || tags[i] === 'aux';
}

/** What leads in the names of some of those who act ("Banks like", "Several states, including"). */
const EXAMPLES = /^(?:like|including)$/;
/** Many of one sort that may act. */
const BODIES =
  /(?:states|governments|countries|nations|agencies|companies|firms|banks|schools|universities|colleges|hospitals|departments|ministries|cities|towns|councils|bodies|organi[sz]ations|institutions|employers|regulators|authorities|parliaments|carmakers|airlines|insurers|retailers|lenders|giants|groups)$/;

/** Token behind the words that lead in examples of those who act; undefined where none do. */
function examplesAt(reading: Reading, { to }: Stretch): number | undefined {
  const at = lower(reading, to) === ',' ? to + 1 : to;
  if (EXAMPLES.test(lower(reading, at))) return at + 1;
  return lower(reading, at) === 'such' && lower(reading, at + 1) === 'as' ? at + 2 : undefined;
}

/** Where a list begins whose last name alone opens its clause ("The House and | the Senate banned"); else the name itself. */
function openingOf({ clauses, parsed }: Reading, { from }: Stretch): number {
  let at = from;
  for (let i = clauses.length - 1; i >= 0; i--) {
    const one = clauses[i];
    if (!one || one.from >= at) continue;
    const joint = textBetween(parsed, one.to, at);
    if (!JOINT.test(joint) || one.verbs.length > 0 || one.subject?.from !== one.from) break;
    at = one.from;
  }
  return at;
}

const JOINT = /^(?:,|, (?:and|&)|and|&)$/;
const textBetween = ({ tokens }: Reading['parsed'], from: number, to: number): string =>
  tokens
    .slice(from, Math.min(to, from + 3))
    .map(({ lower: word }) => word)
    .join(' ');

/**
 * Everybody whom a subject lists, joined: "Orrin, Kelp and the city of Moss", "Both the House and Senate", "Banks like
 * Orrin and Kelp"; null where it lists nobody.
 */
export function listedIn(reading: Reading, acting: Stretch): string | null {
  const many = BODIES.test(headWord(reading, acting)) && !/^An? /i.test(clauseText(reading, acting));
  const led = many ? examplesAt(reading, acting) : undefined;
  const opens = openingOf(reading, acting);
  const from = led ?? (lower(reading, opens) === 'both' ? opens + 1 : opens);
  const list = listFrom(reading, from);
  if (list) return acts(reading, list.to) ? actorsOf(reading, list) : null;
  const end = led === undefined ? undefined : nameEnd(reading, led);
  if (led === undefined || end === undefined || !acts(reading, end)) return null;
  const only = { from: led, to: end };
  return calledIn(reading, only);
}

/** Everybody whom "by" lists from a token on, joined; null where it lists nobody. */
export function listedBehind(reading: Reading, from: number): string | null {
  const list = listFrom(reading, from);
  const tag = list && reading.parsed.tags[list.to];
  if (!list || (isNominal(tag) && tag !== 'date') || tag === 'verb' || tag === 'aux' || tag === 'poss')
    return null;
  return actorsOf(reading, list);
}
