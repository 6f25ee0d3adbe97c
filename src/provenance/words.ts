/** Where the words of a text stand, and those that hold a digit (0 to 9), each once. */
export interface Words {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly numbered: ReadonlySet<string>;
}

const LETTER = /[\p{L}\p{N}]/u;
const JOINTS = new Set([...".'’_-"].map((joint) => joint.charCodeAt(0)));

/** What a UTF-16 unit is to a word. */
const NONE = 0;
const PART = 1;
const DIGIT = 2;
const JOINT = 3;
/** First half of a character beyond the basic plane: told by both halves. */
const HALF = 4;
const UNTOLD = 255;
/** Told once for each unit: asking Unicode anew for each character takes several times as long as all else. */
const signs = new Uint8Array(0x10000).fill(UNTOLD);

function signOf(unit: number): number {
  const known = signs[unit] ?? NONE;
  return known === UNTOLD ? (signs[unit] = told(unit)) : known;
}

function told(unit: number): number {
  if (JOINTS.has(unit)) return JOINT;
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
  if (unit >= 0xd800 && unit <= 0xdbff) return HALF;
  return LETTER.test(String.fromCharCode(unit)) ? PART : NONE;
}

/** Length in UTF-16 units of the letter or number at a place; 0: there is none. */
function partAt(text: string, at: number): number {
  const sign = at < text.length ? signOf(text.charCodeAt(at)) : NONE;
  if (sign === PART || sign === DIGIT) return 1;
  return sign === HALF && LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) ? 2 : 0;
}

/** Words: runs of letters and numbers, which a full stop, apostrophe, hyphen or underscore may join. Linear. */
export function wordsOf(text: string): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const numbered = new Set<string>();
  let at = 0;
  while (at < text.length) {
    const start = at;
    let digits = false;
    for (let step = partAt(text, at); step > 0; step = partAt(text, at)) {
      digits ||= signOf(text.charCodeAt(at)) === DIGIT;
      at += step;
      // A joint counts where a word goes on behind it.
      if (at < text.length && signOf(text.charCodeAt(at)) === JOINT && partAt(text, at + 1) > 0) at += 1;
    }
    if (at === start) {
      at += 1;
      continue;
    }
    starts.push(start);
    ends.push(at);
    if (digits) numbered.add(text.slice(start, at));
  }
  return { starts, ends, numbered };
}
