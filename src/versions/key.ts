/**
 * Building blocks of sort keys: printable ASCII whose byte order is the order of what it encodes.
 * Every block ends itself, so that blocks can be joined.
 */

/** Ends a list or a text; lower than anything that a block can begin or go on with. */
export const END = '!';

const LENGTHS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LONGEST = LENGTHS.length - 1;

/** A natural number of any size, given as decimal digits: its length, then its digits. Zero is "0". */
export function numberKey(digits: string): string {
  let from = 0;
  while (from < digits.length && digits.charCodeAt(from) === 48) from++;
  const significant = digits.slice(from);
  return significant.length < LONGEST
    ? (LENGTHS[significant.length] ?? '') + significant
    : `Z${numberKey(String(significant.length))}${significant}`;
}

/** A text in ASCII order; other characters than letters, digits and `+ - . _` are escaped by code. */
export function textKey(text: string): string {
  const plain = /^[0-9A-Za-z+\-._]*$/.test(text)
    ? text
    : text.replace(/[^0-9A-Za-z+\-._]/g, (char) => `~${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return plain + END;
}

/** True for a text of decimal digits only. */
export function isDigits(text: string): boolean {
  return /^[0-9]+$/.test(text);
}

/** The list without zeros at its end. */
export function withoutTrailingZeros(numbers: readonly string[]): readonly string[] {
  let end = numbers.length;
  while (end > 0 && /^0+$/.test(numbers[end - 1] ?? '')) end--;
  return numbers.slice(0, end);
}
