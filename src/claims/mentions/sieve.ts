import type { Lexicon } from '../lexicon/compile.ts';
import { isWord } from '../text/tokens.ts';

/**
 * Whether a stretch of text may name a tool. Most lines of most texts name none: one pass over their characters tells,
 * without making tokens. It may let a line through that names no tool; it never holds one back.
 */
export type Sieve = (text: string, from: number, to: number) => boolean;

/** Places in the table; what falls upon a name's by chance is looked up. */
const SIZE = 1 << 16;

interface Runs {
  readonly table: Uint8Array;
  readonly words: ReadonlySet<string>;
}

const sieves = new WeakMap<Lexicon['names'], Sieve>();

/** The sieve of a lexicon's tools, made once for each. Linear. */
export function sieveOf({ names }: Lexicon): Sieve {
  const known = sieves.get(names);
  if (known) return known;
  const made = sieveFor(runsOf(names));
  sieves.set(names, made);
  return made;
}

function sieveFor(names: Iterable<string>): Sieve {
  const runs: Runs = { table: new Uint8Array(SIZE), words: new Set(names) };
  for (const word of runs.words) runs.table[hashOf(word) & (SIZE - 1)] = 1;
  // A name of marks alone has nothing to sieve by.
  return runs.words.has('') ? () => true : (text, from, to) => passes(text, from, to, runs);
}

/** A name is known by its longest run of letters and digits: "browser" of "the browser", "scope" of "@scope/x". */
function* runsOf(names: Lexicon['names']): Generator<string, undefined> {
  for (const entry of [...names.values()].flat())
    if (entry.tool !== null)
      yield entry.words.flatMap(wordRuns).reduce((a, b) => (b.length > a.length ? b : a), '');
  return undefined;
}

function wordRuns(token: string): readonly string[] {
  const runs: string[] = [];
  let from = -1;
  for (let at = 0; at <= token.length; at++) {
    const inside = at < token.length && isWord(token.charCodeAt(at));
    if (inside && from < 0) from = at;
    else if (!inside && from >= 0) {
      runs.push(token.slice(from, at));
      from = -1;
    }
  }
  return runs;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at));
  return hash;
}

function passes(text: string, from: number, to: number, { table, words }: Runs): boolean {
  for (let at = from; at < to; at++) {
    let code = text.charCodeAt(at);
    if (!isWord(code)) continue;
    const start = at;
    let hash = 0;
    let plain = true;
    do {
      plain &&= code < 128;
      hash = mix(hash, code >= 65 && code <= 90 ? code + 32 : code);
      code = ++at < to ? text.charCodeAt(at) : 32;
    } while (isWord(code));
    // Beyond ASCII lower case is no matter of one bit.
    if (plain && table[hash & (SIZE - 1)] !== 1) continue;
    if (words.has(text.slice(start, at).toLowerCase())) return true;
  }
  return false;
}

/** One step of FNV-1a, 32 bit. */
function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}
