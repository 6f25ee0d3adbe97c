import { word } from './parse.ts';
import type { Parsed } from './parse.ts';

/** Behind "no": "longer than a minute", "fewer than ten", "more data than it needs", and not "more data". */
function isCompared(parsed: Parsed, at: number): boolean {
  // "its uploads no longer include them": a noun.
  if (word(parsed, at) === 'longer') return word(parsed, at + 1) === 'than';
  if (word(parsed, at) !== 'more') return /^(?:fewer|less)$/.test(word(parsed, at));
  return [1, 2, 3, 4, 5, 6].some((step) => word(parsed, at + step) === 'than');
}

/** "none of your files", "zero passwords"; whom it does not ask does not say what it does not send. */
function isNone(parsed: Parsed, at: number): boolean {
  const next = [1, 2, 3].map((step) => word(parsed, at + step));
  return (
    /^(?:none|zero)$/.test(word(parsed, at)) &&
    next[0] !== 'other' &&
    !next.some((one) =>
      /^(?:users|customers|competitors|people|guests|members|clients|partners|rivals|them|us)$/.test(one),
    )
  );
}

/** "not one of", "not a single", "not any". */
const isNotOne = (parsed: Parsed, at: number): boolean =>
  word(parsed, at) === 'not' && /^(?:one|any|a|even)$/.test(word(parsed, at + 1));

/**
 * Whether a verb is denied by the word before its object at token `object` ("sends nothing", "uploads zero passwords",
 * "contains no names"), or before its subject at `subject` ("not one password is uploaded").
 */
export function deniesObject(parsed: Parsed, object: number, subject: number): boolean {
  if (word(parsed, object) === 'nothing' || isNone(parsed, object)) return true;
  if (isNotOne(parsed, object) || isNotOne(parsed, subject)) return true;
  return word(parsed, object) === 'no' && !isCompared(parsed, object + 1);
}
