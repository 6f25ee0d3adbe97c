import { wordsOf } from './words.ts';

/** What copy detection keeps of a text: small enough to store, enough to verify a candidate. */
export interface CopyMark {
  /** Sorted hashes of every sixteenth 3-word shingle (hash mod 16 is 0): unsigned 32 bit. */
  readonly sketch: readonly number[];
  /** Where in the text (eighths, 0 to 7) each hash of the sketch stands first, in the order of the sketch. */
  readonly places: readonly number[];
  /** Hash of all words: equal for texts that differ only in layout. */
  readonly whole: number;
  readonly words: number;
  /** Advisory numbers, upper case, sorted. */
  readonly advisories: readonly string[];
  /** Other numbers and versions, sorted, each once. */
  readonly numbers: readonly string[];
}

const SHINGLE = 3;
const EVERY = 16;
const RESEMBLANCE = 0.25;
/** Short texts have few hashes: less has to do. */
const SHORT = { words: 300, resemblance: 0.18 } as const;
const CONTAINMENT = 0.5;
/** A reworded copy shares less, but all over; a common quotation shares in one place. */
const REWORDED = 0.09;
const EIGHTHS = 8;
const SPREAD = 4;
/**
 * Two documents are worth verifying when their sketches share so many hashes and one of the shares (of all, of the
 * smaller one), or when they are whole-equal.
 */
export const CANDIDATES = { hashes: 3, resemblance: REWORDED, containment: CONTAINMENT } as const;
/** Below this, equal wording with other numbers is a form filled in twice, not a copy. */
const FORM_WORDS = 160;
const ADVISORY = /^(?:cve-\d{4}-\d+|ghsa(?:-[0-9a-z]{4}){3})$/;

/** Sorted hashes of every sixteenth 3-word shingle of a text, case and marks ignored; empty for very short texts. */
export function sketch(text: string): readonly number[] {
  return markCopies(text).sketch;
}

/** Reads from a text what copy detection needs. Linear in its length. */
export function markCopies(text: string): CopyMark {
  const lower = text.toLowerCase();
  const { starts, ends, numbered } = wordsOf(lower);
  const { length } = starts;
  const hashes = new Map<number, number>();
  for (let at = 0; at + SHINGLE <= length; at += 1) {
    const value = hash(lower, starts, ends, at, at + SHINGLE);
    if (value % EVERY === 0 && !hashes.has(value)) hashes.set(value, Math.floor((at * EIGHTHS) / length));
  }
  const ordered = [...hashes].sort(([a], [b]) => a - b);
  const numbers = [...numbered];
  return {
    sketch: ordered.map(([value]) => value),
    places: ordered.map(([, place]) => place),
    whole: hash(lower, starts, ends, 0, length),
    words: length,
    advisories: numbers
      .filter((word) => ADVISORY.test(word))
      .map((word) => word.toUpperCase())
      .sort(),
    numbers: numbers.filter((word) => !ADVISORY.test(word)).sort(),
  };
}

/** Jaccard resemblance of two sketches, 0 to 1; 0 when either is empty. Symmetric. */
export function resemblance(a: readonly number[], b: readonly number[]): number {
  const common = shared(a, b);
  return common === 0 ? 0 : common / (a.length + b.length - common);
}

/** Share of the smaller sketch that the other holds, 0 to 1. Symmetric. */
export function containment(a: readonly number[], b: readonly number[]): number {
  return a.length === 0 || b.length === 0 ? 0 : shared(a, b) / Math.min(a.length, b.length);
}

/**
 * Verified decision whether two texts are copies of one: reprints with another lead, cut ends, partial copies.
 * Texts about different advisory numbers never are; short texts of equal wording with other numbers are forms.
 * Symmetric, and independent of any other text.
 */
export function areCopies(a: CopyMark, b: CopyMark): boolean {
  if (a.words < 8 || b.words < 8) return false;
  if (differ(a.advisories, b.advisories)) return false;
  if (a.whole === b.whole && a.words === b.words) return true;
  if (!sharesEnough(shared(a.sketch, b.sketch), a.sketch.length, b.sketch.length)) return false;
  const needed = Math.min(a.words, b.words) < SHORT.words ? SHORT.resemblance : RESEMBLANCE;
  const alike =
    resemblance(a.sketch, b.sketch) >= needed ||
    containment(a.sketch, b.sketch) >= CONTAINMENT ||
    (spread(a, b) >= SPREAD && spread(b, a) >= SPREAD);
  if (!alike) return false;
  const short = Math.min(a.words, b.words) < FORM_WORDS;
  return !(short && differBothWays(a.numbers, b.numbers));
}

/** Whether two sketches of these sizes with so many hashes in common may be copies: what an index can tell by counting. */
export function sharesEnough(common: number, a: number, b: number): boolean {
  const { hashes, resemblance: ofAll, containment: ofSmaller } = CANDIDATES;
  if (common < hashes) return false;
  return common >= ofAll * (a + b - common) || common >= ofSmaller * Math.min(a, b);
}

/** Number of eighths of one text in which it shares a hash with the other. */
function spread(of: CopyMark, other: CopyMark): number {
  const known = new Set(other.sketch);
  return new Set(of.sketch.flatMap((value, at) => (known.has(value) ? [of.places[at] ?? 0] : []))).size;
}

/** Both name some, and none in common. */
function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && new Set(a).isDisjointFrom(new Set(b));
}

/** Each has numbers that the other lacks. */
function differBothWays(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [new Set(a), new Set(b)];
  return x.difference(y).size > 0 && y.difference(x).size > 0;
}

function shared(a: readonly number[], b: readonly number[]): number {
  const other = new Set(b);
  let count = 0;
  for (const value of a) if (other.has(value)) count += 1;
  return count;
}

/** FNV-1a over the words from one place to another, 32 bit, finished by a multiply-xor mix. */
function hash(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  from: number,
  to: number,
): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at += 1) {
    const end = ends[at] ?? 0;
    for (let i = starts[at] ?? 0; i < end; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    value = Math.imul(value ^ 0x1f, 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
