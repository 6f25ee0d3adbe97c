import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { isBodyNoun } from '../../lexicon/organised.ts';
import { STAFF } from '../../lexicon/triggers.ts';
import type { Clause } from '../../text/clauses.ts';
import { clauseText, headWord, lower } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { calledIn, nameEnd } from './actor-lists.ts';
import { namedIn } from './actor-names.ts';

/** Where people are, or whose they are. */
const OF_WHOM = /^(?:at|of|within|inside|across|throughout)$/;
/** Where something holds. */
const AT = /^(?:at|within|inside|across|throughout)$/;
const NOBODY = /^(?:nobody|no-one|noone|one|everyone|everybody)$/;
/** What is ruled for them; what nobody of them did is no act of theirs. */
const LET = /\b(?:may|can|allowed|permitted)\b/i;
const RULED = /\b(?:may|can|must|allowed|permitted|forbidden|barred|banned|told|ordered)\b/i;

/** Right before the place where it holds: "is off limits", "was banned", "a ban on it", "no ban exists". */
const HOLDS =
  /\b(?:off[- ]limits|out of bounds|banned|barred|blocked|prohibited|forbidden|outlawed|unblocked|unbanned|reinstated|(?:not|no longer) (?:allowed|permitted|welcome)|(?:allowed|permitted|legal|welcome) again|bans?(?: on [^.;,]{1,40})?|exists?|in (?:place|force|effect)|(?:took|takes) effect|imposed)(?: (?:now|again|entirely|completely|permanently))?$/i;

/** The name behind a preposition at a token. */
function named(reading: Reading, at: number): string | null {
  const to = nameEnd(reading, at + 1);
  return to === undefined ? null : calledIn(reading, { from: at + 1, to });
}

/** "At Orrin, nobody may use it": the place that leads a sentence in. */
function leading(reading: Reading): string | null {
  const to = AT.test(lower(reading, 0)) ? nameEnd(reading, 1) : undefined;
  return to !== undefined && lower(reading, to) === ',' ? named(reading, 0) : null;
}

/** Whose people may not use it, where they are the subject: "Staff at Orrin", "Nobody at Orrin"; null for nobody's. */
export function employerOf(reading: Reading, clause: Clause, acting: Stretch): string | null {
  const head = headWord(reading, acting);
  const nobody = NOBODY.test(head) || NOBODY.test(lower(reading, acting.from));
  if (!nobody && !STAFF.has(head)) return null;
  if (!(nobody ? LET : RULED).test(clauseText(reading, clause))) return null;
  for (let at = acting.from + 1; at <= acting.to; at++)
    if (OF_WHOM.test(lower(reading, at))) return named(reading, at);
  return leading(reading) ?? beforeStaff(reading, acting) ?? holderOf(reading, clause);
}

/** "The Orrin Rail staff", "Orrin's staff": a capital inside of a sentence, or one that owns. */
function beforeStaff(reading: Reading, { from, to }: Stretch): string | null {
  const { tokens, tags } = reading.parsed;
  const first = tags[from] === 'det' ? from + 1 : from;
  let end = first;
  while (end < to && tokens[end]?.capital === true && !STAFF.has(lower(reading, end))) end++;
  if (end === first || !(STAFF.has(lower(reading, end)) || tags[end] === 'poss')) return null;
  // "Government employees": a capital that only opens the sentence, unless it is a name that is known.
  if (first === 0 && end === 1 && tags[end] !== 'poss') return namedIn(reading, { from: 0, to: 1 });
  const name = { from: first, to: end };
  return nameEnd(reading, first) === end ? calledIn(reading, name) : null;
}

/** Where a tool is kept from. */
const ON = /^(?:on|from|off)$/;
const DEVICES =
  /^(?:devices?|(?:smart)?phones?|computers?|laptops?|tablets?|machines|networks?|systems|workstations)$/;
const OF_WORK = /^(?:work|staff|office)$/;
/** So many small words stand between a name and the devices ("Orrin Council work phones"). */
const WORDS_BETWEEN = 2;
/** The first word of a body's name that goes on behind "of" ("House of Representatives"). */
const HOUSE = /^(?:house|chamber|assembly)$/;

/**
 * "Is banned from all Orrin Council devices": the body that owns them; null where a maker's devices may be meant ("on
 * Orrin phones").
 */
function holderOf(reading: Reading, { from, to }: Clause): string | null {
  for (let at = from + 1; at < to; at++) {
    if (!ON.test(lower(reading, at))) continue;
    const first = /^(?:all|any|most|every|its)$/.test(lower(reading, at + 1)) ? at + 2 : at + 1;
    const end = nameEnd(reading, first);
    if (end === undefined || !isOfBody(reading, first, end)) continue;
    let device = reading.parsed.tags[end] === 'poss' ? end + 1 : end;
    for (let more = 0; more < WORDS_BETWEEN && !DEVICES.test(lower(reading, device)); more++)
      if (reading.parsed.tags[device] === 'word' || OF_WORK.test(lower(reading, device))) device++;
    if (DEVICES.test(lower(reading, device))) return calledIn(reading, { from: first, to: end });
  }
  return null;
}

/** Whether a name has a noun for a body in it. */
function isOfBody(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = lower(reading, at);
    if (isBodyNoun(word) || (HOUSE.test(word) && lower(reading, at + 1) === 'of')) return true;
  }
  return false;
}

/** At whose place it is banned or allowed, where nobody else is told to act: "is off limits at Orrin", "At Orrin, it is banned". */
export function placeOf(reading: Reading, clause: Clause): string | null {
  const { from, to } = clause;
  for (let at = from + 1; at < to; at++)
    if (AT.test(lower(reading, at)) && HOLDS.test(clauseText(reading, { from, to: at })))
      return named(reading, at);
  return holderOf(reading, clause) ?? leading(reading);
}
