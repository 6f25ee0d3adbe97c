import type { Lexicon } from '../lexicon/compile.ts';
import { isWord } from '../text/tokens.ts';

/**
 * Whether a stretch of text may name a tool. Most lines of most texts name none: one pass over their characters tells,
 * without making tokens. It may let a line through that names no tool; it never holds one back.
 */
export type Sieve = (text: string, from: number, to: number) => boolean;

/** Places in the table: so many that few words of a language fall upon a name's by chance. */
const SIZE = 1 << 16;

const sieves = new WeakMap<Lexicon['names'], Sieve>();

/** The sieve of a lexicon's tools, made once for each. Linear. */
export function sieveOf({ names }: Lexicon): Sieve {
  const known = sieves.get(names);
  if (known) return known;
  const table = new Uint8Array(SIZE);
  for (const [first, entries] of names)
    if (entries.some((entry) => entry.tool !== null)) table[hashOf(first) % SIZE] = 1;
  const made: Sieve = (text, from, to) => passes(text, from, to, table);
  sieves.set(names, made);
  return made;
}

/** A token is known by its first run of letters and digits: "node" of "node.js", "scope" of "@scope/name". */
function hashOf(token: string): number {
  let at = 0;
  while (at < token.length && !isWord(token.charCodeAt(at))) at++;
  let hash = 0;
  for (; at < token.length && isWord(token.charCodeAt(at)); at++) hash = mix(hash, token.charCodeAt(at));
  return hash;
}

function passes(text: string, from: number, to: number, table: Uint8Array): boolean {
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
    if (!plain) hash = hashOf(text.slice(start, at).toLowerCase());
    if (table[hash % SIZE] === 1) return true;
  }
  return false;
}

/** One step of FNV-1a, 32 bit. */
function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193) >>> 0;
}
