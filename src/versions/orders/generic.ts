import { END, isDigits, numberKey, textKey, withoutTrailingZeros } from '../key.ts';
import { orderFrom } from '../order.ts';

/**
 * Words that put a version before the bare one, in order; everything else that is written with letters
 * and is not known (`-b2.build`, a commit) comes after the bare version, before a further number.
 */
const BEFORE = ['dev', 'nightly', 'canary', 'snapshot', 'alpha', 'beta', 'preview', 'pre', 'rc'];
const ALIASES: Readonly<Record<string, string>> = {
  a: 'alpha',
  b: 'beta',
  insider: 'nightly',
  insiders: 'nightly',
  eap: 'preview',
  c: 'rc',
  m: 'preview',
  milestone: 'preview',
};
/** Words that say no more than the bare version does. */
const SAME = new Set(['release', 'final', 'ga', 'stable', 'lts']);

/**
 * Numbers and words of a tag or title, from the first number on: "v1.84.2", "release-2024.11.1",
 * "claude-code@1.2", "build 20531", "2024-11-05".
 */
function parts(version: string): readonly string[] {
  const from = /(?:^|[^0-9A-Za-z])[vVrR]?(\d)/.exec(version) ?? /(\d)/.exec(version);
  if (!from) return [];
  const start = from.index + from[0].length - 1;
  const plus = version.indexOf('+', start);
  return version.slice(start, plus < 0 ? undefined : plus).match(/[0-9]+|[A-Za-z]+/g) ?? [];
}

function word(part: string): string {
  const lower = part.toLowerCase();
  return ALIASES[lower] ?? lower;
}

function keyOf(version: string): string | null {
  const list = parts(version).filter((part) => !SAME.has(part.toLowerCase()));
  if (list.length === 0) return null;
  const first = list.findIndex((part) => !isDigits(part));
  const numbers = withoutTrailingZeros(first < 0 ? list : list.slice(0, first));
  const rest = first < 0 ? [] : list.slice(first);
  return [...numbers.map((digits) => `4${numberKey(digits)}`), ...rest.map(restKey)].join('') + `2${END}`;
}

function restKey(part: string): string {
  if (isDigits(part)) return `4${numberKey(part)}`;
  const rank = BEFORE.indexOf(word(part));
  return rank >= 0 ? `1${String(rank)}` : `3${textKey(part.toLowerCase())}`;
}

/**
 * Tags, calendar versions and plain build numbers: numbers by value, missing ones are zero,
 * known words for unfinished versions before the bare version.
 */
export const generic = orderFrom({
  id: 'generic',
  valid: (version) => /\d/.test(version) && !/\s/.test(version),
  key: keyOf,
  isPrerelease: (version) => parts(version).some((part) => BEFORE.includes(word(part)) && !isDigits(part)),
  normalise: (version) => version.replace(/^[vV](?=\d)/, ''),
});
