import { END, isDigits, numberKey } from '../key.ts';
import { orderFrom } from '../order.ts';

/**
 * Beginnings of words that PHP's `version_compare` knows, in its order (and its case); a number ranks 6
 * and the end of the version 5. Words it does not know come first and are all equal.
 */
const WORDS: readonly (readonly [string, string])[] = [
  ['dev', '1'],
  ['a', '2'],
  ['b', '3'],
  ['RC', '4'],
  ['rc', '4'],
  ['p', '7'],
];

function parts(version: string): readonly string[] {
  return version.replace(/^v(?=\d)/i, '').match(/[0-9]+|[A-Za-z]+/g) ?? [];
}

function partKey(part: string): string {
  if (isDigits(part)) return `6${numberKey(part)}`;
  return WORDS.find(([beginning]) => part.startsWith(beginning))?.[1] ?? '0';
}

/** Packagist: PHP's `version_compare` on the version without its leading "v". */
export const packagist = orderFrom({
  id: 'packagist',
  valid: (version) => /^v?\d+(?:\.\d+){0,3}(?:[-_.+]?[0-9A-Za-z]+)*$/i.test(version) || /^dev-/.test(version),
  key(version) {
    const list = parts(version);
    return list.length === 0 ? null : `${list.map(partKey).join('')}5${END}`;
  },
  isPrerelease: (version) => parts(version).some((part) => /^(?:dev|a|alpha|b|beta|c|rc)$/i.test(part)),
});
