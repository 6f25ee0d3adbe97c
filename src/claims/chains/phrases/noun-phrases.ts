import { ROLE_OF } from '../../lexicon/roles.ts';
import { isNominal } from '../../text/parse.ts';
import type { Parsed, Tag } from '../../text/parse.ts';

/** Tokens [from, to). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Prepositions that may hang something on a noun. */
export const LINKING = new Set('of at from with for in on behind inside within'.split(' '));
/** Participles after a noun that add who or what is meant ("known as", "briefed on", "seen by"). */
export const POSTMODIFIERS = new Set(
  (
    'known identified named called briefed familiar close seen obtained reviewed viewed published posted written issued sent quoted cited ' +
    'accompanying going using dated titled entitled claiming who signed released shared authored filed'
  ).split(' '),
);
/** Postmodifiers that are finite verbs where an object follows ("The newspaper cited a study"). */
const TAKES_OBJECT = new Set(
  'seen obtained reviewed viewed published posted written issued sent quoted cited signed released shared authored filed accompanying'.split(
    ' ',
  ),
);
export const TITLES: ReadonlySet<string> = new Set(
  'dr mr mrs ms prof sen rep gov gen col maj capt lt sgt rev hon'.split(' '),
);
/** What firms' names end with, shortened. */
export const FIRMS: ReadonlySet<string> = new Set('inc corp ltd co llc plc gmbh bros'.split(' '));

/** Whether the stop at `at` belongs to a title or to a firm's name, and ends no sentence ("Dr. Smith", "Nestworks Ltd. of Cyprus"). */
export function isTitleStop({ tokens, tags }: Parsed, at: number): boolean {
  if (tokens[at]?.text !== '.') return false;
  const before = tokens[at - 1]?.lower ?? '';
  const next = tokens[at + 1];
  return (
    TITLES.has(before) ||
    (/^[a-z](?:\.[a-z])+$/.test(before) && next?.capital === true && isInitials(tokens, at - 1)) ||
    // "the U.S. government"
    (COUNTRIES.has(before) && next?.capital === false && isNominal(tags[at + 1])) ||
    (FIRMS.has(before) && next !== undefined && !next.capital && next.text !== '"')
  );
}
/** Abbreviations with stops inside that belong to no name behind them. */
const NO_NAME: ReadonlySet<string> = new Set('a.m p.m e.g i.e a.k.a p.s n.b w.r.t ph.d'.split(' '));
const COUNTRIES: ReadonlySet<string> = new Set('u.s u.s.a u.k u.n e.u u.a.e'.split(' '));

/** "J.R. Hale", "the U.S. Food and Drug Administration"; not "At 9 a.m. Ada Hale", nor "In the U.S. Ada Hale". */
function isInitials(tokens: Parsed['tokens'], at: number): boolean {
  const { lower = '', capital = false } = tokens[at] ?? {};
  if (!COUNTRIES.has(lower)) return capital && !NO_NAME.has(lower);
  if (at === 0) return true;
  return (
    tokens[at - 1]?.lower === 'the' &&
    !/^(?:in|across|throughout|within|inside|outside)$/.test(tokens[at - 2]?.lower ?? '')
  );
}
const QUOTES = new Set(['"', '“', '”', '‘', '’', "'"]);

/** Whether a tag goes on a base phrase; a pronoun is a phrase of its own ("told the site he had found it"). */
function isInside(tag: Tag | undefined): boolean {
  return tag !== 'pron' && (isNominal(tag) || tag === 'poss');
}

export function quoted(parsed: Parsed, at: number): boolean {
  return QUOTES.has(parsed.tokens[at]?.lower ?? '');
}

/**
 * Reads a noun phrase forward from `at`: base phrase, then "of/at/from … phrase" and what tells who is meant
 * ("familiar with the matter", "known as “x,”", "seen by Reuters"). Returns undefined when none begins there.
 */
export function readPhrase(parsed: Parsed, at: number, limit = parsed.tokens.length): Stretch | undefined {
  const { tags } = parsed;
  if (tags[at] === 'pron') return { from: at, to: at + 1 };
  let start = at;
  if (tags[start] === 'det' || tags[start] === 'adv') start++;
  if (tags[start] === 'det') start++;
  // "its roughly 6,000 engineers"
  if (tags[start] === 'adv' && tags[start + 1] === 'num') start++;
  let to = baseEnd(parsed, start, limit);
  if (to === start) return undefined;
  for (let hung = 0; hung < MOST_HUNG && to < limit; hung++) {
    const end = hungEnd(parsed, to, limit);
    if (end === undefined) break;
    to = end;
  }
  return { from: at, to };
}

/** So many things are hung on a noun at most, and so far at most the mark that closes a quotation is looked for. */
const MOST_HUNG = 6;
const QUOTED = 8;

/** Token behind the quotation that opens at `at`; undefined where it does not close soon. */
function quotationEnd(parsed: Parsed, at: number, limit: number): number | undefined {
  let close = at + 1;
  while (close < limit && close < at + QUOTED && !quoted(parsed, close)) close++;
  return close < limit && quoted(parsed, close) ? close + 1 : undefined;
}

/** How a base phrase that began at `start` goes on over the token `at`, no nominal: the token behind it. */
type Bridge = (parsed: Parsed, at: number, start: number, limit: number) => number | undefined;

const BRIDGES: readonly Bridge[] = [
  // "Dr. Smith"
  (parsed, at, _, limit) => (at < limit && isTitleStop(parsed, at) ? at + 1 : undefined),
  // "a single, unnamed source", "an “internal” memo"
  (parsed, at, start, limit) =>
    at > start &&
    at + 1 < limit &&
    quoted(parsed, at) &&
    isNominal(parsed.tags[at + 1]) &&
    !/^[,.]/.test(parsed.tokens[at - 1]?.lower ?? '')
      ? quotationEnd(parsed, at, limit)
      : undefined,
  // "a large mostly empty file"
  ({ tags }, at, start) => (tags[at] === 'adv' && isNominal(tags[at + 1]) && at > start ? at + 1 : undefined),
  // "leaked documents"
  ({ tags, verbs }, at, start) =>
    at === start &&
    tags[at] === 'verb' &&
    verbs[at]?.form !== 's' &&
    verbs[at]?.form !== 'base' &&
    isNominal(tags[at + 1])
      ? at + 1
      : undefined,
];

/** Token behind the base phrase whose nominals begin at `start`. */
function baseEnd(parsed: Parsed, start: number, limit: number): number {
  const { tags } = parsed;
  let i = start;
  for (;;) {
    while (i < limit && isInside(tags[i]) && !isPostmodifier(parsed, i) && !actsBehind(parsed, i, start)) i++;
    const next = bridged(parsed, i, start, limit);
    if (next === undefined) return i;
    i = next;
  }
}

function bridged(parsed: Parsed, at: number, start: number, limit: number): number | undefined {
  for (const bridge of BRIDGES) {
    const next = bridge(parsed, at, start, limit);
    if (next !== undefined) return next;
  }
  return undefined;
}

/** Token behind what is hung on a phrase at `at`; undefined where nothing is. */
function hungEnd(parsed: Parsed, at: number, limit: number): number | undefined {
  const word = parsed.tokens[at]?.lower ?? '';
  if (parsed.tags[at] === 'prep' && (LINKING.has(word) || links(parsed, at)))
    return parsed.tags[at + 1] === 'date' ? undefined : readBase(parsed, at + 1, limit)?.to;
  if (!POSTMODIFIERS.has(word)) return undefined;
  if (TAKES_OBJECT.has(word) && OBJECT.has(parsed.tags[at + 1])) return undefined;
  return word === 'who' ? whoEnd(parsed, at, limit) : participleEnd(parsed, at, limit);
}

/** What makes a finite verb of a participle before it. */
const OBJECT: ReadonlySet<Tag | undefined> = new Set(['det', 'pron', 'version', 'name', 'num']);

/** What is said of those who tell, by a clause of their own. */
const OF_TELLERS =
  /^(?:asked|requested|spoke|declined|wished|goes|go|uses|posts|posted|works|calls|wrote|found|discovered|reported)$/;

/** "who asked not to be named", "who goes by x" */
function whoEnd({ tags, tokens }: Parsed, at: number, limit: number): number | undefined {
  if (!OF_TELLERS.test(tokens[at + 1]?.lower ?? '')) return undefined;
  let end = at + 1;
  while (end < limit && tags[end] !== 'mark' && end < at + 10) end++;
  return end;
}

/** What leads from a participle to the name behind it. */
const LEADS_ON = /^(?:as|by|handle|username|name|online|on)$/;

/** "known as “x,”", "seen by Reuters", "dated in March" */
function participleEnd(parsed: Parsed, at: number, limit: number): number | undefined {
  const { tags, tokens } = parsed;
  let i = at + 1;
  while (
    i < limit &&
    (tags[i] === 'prep' || tags[i] === 'date' || tags[i] === 'adv' || LEADS_ON.test(tokens[i]?.lower ?? ''))
  )
    i++;
  if (!quoted(parsed, i)) return readBase(parsed, i, limit)?.to;
  let close = i + 1;
  while (close < limit && close < i + QUOTED && !quoted(parsed, close)) close++;
  return Math.min(limit, close + 1);
}

/** Pasts that the lexicon does not have and that are no nouns. */
export const PASTS: ReadonlySet<string> = new Set(
  'spoke began became gave went came took knew sat stood'.split(' '),
);

/** "Barry Hewson proved it", "an engineer spoke to us": a verb that the lexicon does not know, right behind who acts. */
function actsBehind(parsed: Parsed, at: number, start: number): boolean {
  if (at > start && PASTS.has(parsed.tokens[at]?.lower ?? '')) return true;
  if (at - 1 <= start) return false;
  const [before, here] = [parsed.tokens[at - 1], parsed.tokens[at]];
  return (
    before?.capital === true &&
    parsed.tags[at - 1] === 'word' &&
    here?.capital === false &&
    /[a-z]{2}ed$/.test(here.lower) &&
    !parsed.titleCase &&
    !/^(?:word|name|num|version)$/.test(parsed.tags[at + 1] ?? '')
  );
}

/** A word that adds who is meant to a noun for someone before it ("a person familiar with …"). */
export function isPostmodifier(parsed: Parsed, at: number): boolean {
  return (
    POSTMODIFIERS.has(parsed.tokens[at]?.lower ?? '') &&
    isNominal(parsed.tags[at - 1]) &&
    !isNominal(parsed.tags[at + 1])
  );
}

/** A base noun phrase: determiner and nominals, nothing attached. */
export function readBase(parsed: Parsed, at: number, limit = parsed.tokens.length): Stretch | undefined {
  const { tags } = parsed;
  let i = at;
  if (tags[i] === 'pron') return { from: at, to: at + 1 };
  while (i < limit && (tags[i] === 'det' || tags[i] === 'adv')) i++;
  const start = i;
  while (i < limit && isInside(tags[i]) && !isPostmodifier(parsed, i)) i++;
  return i > start ? { from: at, to: i } : undefined;
}

/** "a post by X", "a letter to the senators": only a document's noun takes these. */
export function links(parsed: Parsed, prep: number): boolean {
  const word = parsed.tokens[prep]?.lower ?? '';
  if (word !== 'by' && word !== 'to') return false;
  const role = ROLE_OF.get(parsed.tokens[prep - 1]?.lower ?? '');
  return (
    role === 'document' || (word === 'by' && (role === 'post' || role === 'outlet' || role === 'researcher'))
  );
}
