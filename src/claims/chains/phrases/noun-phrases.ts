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
export function isTitleStop({ tokens }: Parsed, at: number): boolean {
  if (tokens[at]?.text !== '.') return false;
  const before = tokens[at - 1]?.lower ?? '';
  const next = tokens[at + 1];
  return (
    TITLES.has(before) ||
    (/^[a-z](?:\.[a-z])+$/.test(before) && next?.capital === true && isInitials(tokens, at - 1)) ||
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
  const { tags, tokens } = parsed;
  let i = at;
  if (tags[i] === 'pron') return { from: at, to: at + 1 };
  if (tags[i] === 'det' || tags[i] === 'adv') i++;
  if (tags[i] === 'det') i++;
  // "its roughly 6,000 engineers"
  if (tags[i] === 'adv' && tags[i + 1] === 'num') i++;
  const start = i;
  const base = (): void => {
    for (;;) {
      while (i < limit && isInside(tags[i]) && !isPostmodifier(parsed, i) && !actsBehind(parsed, i, start))
        i++;
      // "Dr. Smith"
      if (i < limit && isTitleStop(parsed, i)) {
        i++;
        continue;
      }
      // "a single, unnamed source", "an “internal” memo"
      if (
        i > start &&
        i + 1 < limit &&
        quoted(parsed, i) &&
        isNominal(tags[i + 1]) &&
        !/^[,.]/.test(tokens[i - 1]?.lower ?? '')
      ) {
        let close = i + 1;
        while (close < limit && close < i + 8 && !quoted(parsed, close)) close++;
        if (close < limit && quoted(parsed, close)) {
          i = close + 1;
          continue;
        }
      }
      if (tags[i] === 'adv' && isNominal(tags[i + 1]) && i > start) {
        i++;
        continue;
      }
      if (
        tags[i] === 'verb' &&
        parsed.verbs[i]?.form !== 's' &&
        parsed.verbs[i]?.form !== 'base' &&
        isNominal(tags[i + 1]) &&
        i === start
      ) {
        i++;
        continue;
      }
      return;
    }
  };
  base();
  if (i === start) return undefined;
  for (let guard = 0; guard < 6; guard++) {
    const word = tokens[i]?.lower ?? '';
    if (i >= limit) break;
    if (tags[i] === 'prep' && (LINKING.has(word) || links(parsed, i))) {
      const next = readBase(parsed, i + 1, limit);
      if (!next || parsed.tags[i + 1] === 'date') break;
      i = next.to;
      continue;
    }
    if (POSTMODIFIERS.has(word)) {
      if (TAKES_OBJECT.has(word) && /^(?:det|pron|version|name|num)$/.test(tags[i + 1] ?? '')) break;
      let j = i + 1;
      if (word === 'who') {
        // "who asked not to be named", "who goes by x"
        if (
          !/^(?:asked|requested|spoke|declined|wished|goes|go|uses|posts|posted|works|calls|wrote|found|discovered|reported)$/.test(
            tokens[j]?.lower ?? '',
          )
        )
          break;
        while (j < limit && tags[j] !== 'mark' && j < i + 10) j++;
        i = j;
        continue;
      }
      while (
        j < limit &&
        (tags[j] === 'prep' ||
          tags[j] === 'date' ||
          tags[j] === 'adv' ||
          /^(?:as|by|handle|username|name|online|on)$/.test(tokens[j]?.lower ?? ''))
      )
        j++;
      if (quoted(parsed, j)) {
        let close = j + 1;
        while (close < limit && close < j + 8 && !quoted(parsed, close)) close++;
        i = Math.min(limit, close + 1);
        continue;
      }
      const next = readBase(parsed, j, limit);
      if (!next) break;
      i = next.to;
      continue;
    }
    break;
  }
  return { from: at, to: i };
}

/** "Barry Hewson proved it": a verb that the lexicon does not know, right behind a name. */
function actsBehind(parsed: Parsed, at: number, start: number): boolean {
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
