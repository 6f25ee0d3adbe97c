import { Beginnings, numberOf, step } from './beginnings.ts';
import type { Token } from './tokens.ts';
import type { Word } from './vocabulary.ts';
import { BEGINNING, LEAST, wordNeedsOf } from './word-needs.ts';

/** A pattern that is only tried on texts which hold a word that it needs; the answers are those of the pattern. */
export interface SievedPattern {
  readonly source: string;
  /** Its place among all sieved patterns. */
  readonly index: number;
  test(text: string): boolean;
  /** Whether a text may match it that was sieved so. */
  mayIn(sieving: Sieving): boolean;
  /** The same of a text that was sieved. */
  testIn(within: SievedText): boolean;
  exec(text: string): RegExpExecArray | null;
}

const patterns: RegExp[] = [];
/** Beginning of a word → row of `rows`, 0 when no pattern needs it. Built on the first question. */
const rowOf = new Beginnings();
let rows: Int32Array[] = [];
let width = 0;
let built = -1;

/** Row 0 holds the patterns that need no word. */
function build(): void {
  width = Math.ceil(patterns.length / 32);
  rowOf.clear();
  rows = [new Int32Array(width)];
  patterns.forEach((pattern, index) => {
    const needs = wordNeedsOf(pattern);
    const set = (row: Int32Array | undefined): void => {
      if (row) row[index >> 5] = (row[index >> 5] ?? 0) | (1 << (index & 31));
    };
    if (needs === undefined) set(rows[0]);
    else
      for (const one of needs) {
        if (rowOf.find(one) === 0) {
          rowOf.set(one, rows.length);
          rows.push(new Int32Array(width));
        }
        set(rows[rowOf.find(one)]);
      }
  });
  built = patterns.length;
  for (const slot of slots) {
    slot.text = undefined;
    slot.may = new Int32Array(width);
  }
}

/** The texts asked about last, with the patterns that may match them: a clause is asked about many times on end. */
interface Slot {
  text: string | undefined;
  may: Int32Array;
}
const slots: readonly Slot[] = Array.from({ length: 4 }, () => ({ text: undefined, may: new Int32Array(0) }));
let next = 0;
let latest = slots[0] as Slot;

function add(code: number, may: Int32Array): void {
  const row = rowOf.get(code);
  const more = row === 0 ? undefined : rows[row];
  if (more) for (let i = 0; i < width; i++) may[i] = (may[i] ?? 0) | (more[i] ?? 0);
}

/** Adds what the words of a text let through. */
function read(text: string, may: Int32Array): void {
  const { length } = text;
  for (let at = 0; at < length;) {
    let number = numberOf(text.charCodeAt(at++));
    if (number === 0) continue;
    let word = 0;
    let known = 0;
    while (number !== 0) {
      if (known < BEGINNING) {
        word = step(word, number);
        known++;
        if (known >= LEAST) add(word, may);
      }
      if (at >= length) break;
      number = numberOf(text.charCodeAt(at++));
    }
    if (known === BEGINNING) continue;
    for (; known < BEGINNING; known++) word = step(word, 0);
    add(word, may);
  }
}

function mayMatch(text: string): Int32Array {
  if (built !== patterns.length) build();
  // Mostly the same text is asked about again.
  if (latest.text === text) return latest.may;
  for (const slot of slots)
    if (slot.text === text) {
      latest = slot;
      return slot.may;
    }
  next = (next + 1) & 3;
  latest = slots[next] as Slot;
  latest.text = text;
  latest.may.set(rows[0] ?? []);
  read(text, latest.may);
  return latest.may;
}

/**
 * Sieves a pattern by the words that it needs, which are read out of it: many patterns asked about one text cost one
 * pass over the text, not one each. For patterns without the flags g, y and v, and u beside i. Linear.
 */
export function sieved(pattern: RegExp): SievedPattern {
  if (/[gyv]/.test(pattern.flags) || (pattern.unicode && pattern.ignoreCase))
    throw new RangeError(`no sieve for /${pattern.source}/${pattern.flags}`);
  const index = patterns.push(pattern) - 1;
  const [at, bit] = [index >> 5, 1 << (index & 31)];
  // To sieve a stretch of a sieved text by itself costs more than to try the few patterns that the text lets through.
  const may = (text: string): boolean =>
    within === EVERYTHING ? ((mayMatch(text)[at] ?? 0) & bit) !== 0 : ((within[at] ?? bit) & bit) !== 0;
  return {
    source: pattern.source,
    index,
    test: (text) => may(text) && pattern.test(text),
    mayIn: (sieving) => ((sieving[at] ?? bit) & bit) !== 0,
    testIn: ({ text, sieving }) => ((sieving[at] ?? bit) & bit) !== 0 && pattern.test(text),
    exec: (text) => (may(text) ? pattern.exec(text) : null),
  };
}

/** A text with what it lets through. */
export interface SievedText {
  readonly text: string;
  readonly sieving: Sieving;
}

/**
 * Sieves a pattern whose matches are all wanted: those in a text that was sieved, in order. For patterns with the flag g
 * and without y, v, and u beside i. `held`: what every match holds besides, asked first.
 */
export function sievedAll(pattern: RegExp, held?: RegExp): SievedSearch {
  const { flags, source } = pattern;
  if (!flags.includes('g') || /[yv]/.test(flags) || (pattern.unicode && pattern.ignoreCase))
    throw new RangeError(`no sieve for /${source}/${flags}`);
  const index = patterns.push(pattern) - 1;
  const [at, bit] = [index >> 5, 1 << (index & 31)];
  const may = ({ text, sieving }: SievedText): boolean =>
    ((sieving[at] ?? bit) & bit) !== 0 && held?.test(text) !== false;
  const search = (within: SievedText): Iterable<RegExpExecArray> => {
    if (!may(within)) return NO_MATCHES;
    // To begin with all matches costs more than to see that there is none.
    pattern.lastIndex = 0;
    const some = pattern.test(within.text);
    pattern.lastIndex = 0;
    return some ? within.text.matchAll(pattern) : NO_MATCHES;
  };
  return Object.assign(search, { pattern, index, may });
}

/** All matches of a pattern in a text that was sieved, in order. */
export interface SievedSearch {
  (within: SievedText): Iterable<RegExpExecArray>;
  readonly pattern: RegExp;
  /** Its place among all sieved patterns. */
  readonly index: number;
  /** Whether a text may hold a match, or the part of one that it is known by. */
  readonly may: (within: SievedText) => boolean;
}
const NO_MATCHES: readonly RegExpExecArray[] = [];

/** What a text lets through: the sieved patterns that may match it or a stretch of it that begins and ends with its words. */
export type Sieving = Int32Array;

/** The sieving that lets everything through. */
export const EVERYTHING: Sieving = new Int32Array(0);

/** Sieves a text for all patterns at once. Linear. */
export function sieve(text: string): Sieving {
  if (built !== patterns.length) build();
  const may = new Int32Array(rows[0] ?? []);
  read(text, may);
  return may;
}

/** What any of some texts lets through. */
export function together(sievings: readonly Sieving[]): Sieving {
  const may = sieve('');
  for (const more of sievings) {
    // From before the last pattern was added.
    if (more.length !== width) return EVERYTHING;
    for (let i = 0; i < width; i++) may[i] = (may[i] ?? 0) | (more[i] ?? 0);
  }
  return may;
}

/**
 * Sieves a sentence by its tokens, of which no two share a word, and by what stands before them in it. Linear.
 */
export function sieveTokens(tokens: readonly Token[], before: string): Sieving {
  if (built !== patterns.length) build();
  const may = new Int32Array(rows[0] ?? []);
  if (before !== '') read(before, may);
  for (const { word } of tokens) {
    const more = word.letsOf === built ? word.lets : throughOf(word);
    if (more) for (let i = 0; i < width; i++) may[i] = (may[i] ?? 0) | (more[i] ?? 0);
  }
  return may;
}

function throughOf(word: Word): Int32Array | null {
  const may = new Int32Array(width);
  read(word.text, may);
  word.lets = may.some((bits) => bits !== 0) ? may : null;
  word.letsOf = built;
  return word.lets;
}

/** What the patterns are asked about at present: stretches of a sentence that has been sieved, or any text. */
let within: Sieving = EVERYTHING;

/**
 * Answers questions about stretches of one sieved text, which begin and end with its words: a pattern that the text as
 * a whole does not let through is not tried on them.
 */
export function askWithin<Answer>(sieving: Sieving, answer: () => Answer): Answer {
  const before = within;
  within = sieving.length === width ? sieving : EVERYTHING;
  try {
    return answer();
  } finally {
    within = before;
  }
}

/** Asks a sieving whether any of these patterns may match. */
export function anyOf(...group: readonly { readonly index: number }[]): (sieving: Sieving) => boolean {
  let mask = new Int32Array(0);
  return (sieving) => {
    // Everything, or from before the last pattern was added.
    if (sieving.length !== width) return true;
    if (mask.length !== width) {
      mask = new Int32Array(width);
      for (const { index } of group) mask[index >> 5] = (mask[index >> 5] ?? 0) | (1 << (index & 31));
    }
    for (let at = 0; at < width; at++) if (((mask[at] ?? 0) & (sieving[at] ?? 0)) !== 0) return true;
    return false;
  };
}
