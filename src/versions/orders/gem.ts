import { END, isDigits, numberKey, textKey, withoutTrailingZeros } from '../key.ts';
import { orderFrom } from '../order.ts';

const SHAPE = /^[0-9]+(?:\.[0-9a-zA-Z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

function segments(version: string): readonly string[] {
  return version.replace(/-/g, '.pre.').match(/[0-9]+|[a-zA-Z]+/g) ?? [];
}

/**
 * RubyGems (`Gem::Version#<=>`): zeros at the end of the numbers and of the rest do not count,
 * a letter segment comes before none at all, none before a number.
 */
function keyOf(version: string): string | null {
  const parts = segments(version.replace(/^v(?=\d)/, ''));
  if (parts.length === 0) return null;
  const word = parts.findIndex((part) => !isDigits(part));
  const numbers = word < 0 ? parts : parts.slice(0, word);
  const rest = word < 0 ? [] : parts.slice(word);
  return (
    [...withoutTrailingZeros(numbers), ...withoutTrailingZeros(rest)]
      .map((part) => (isDigits(part) ? numberKey(part) : END + textKey(part)))
      .join('') + '#'
  );
}

/** RubyGems. */
export const gem = orderFrom({
  id: 'gem',
  valid: (version) => SHAPE.test(version),
  key: keyOf,
  isPrerelease: (version) => /[a-zA-Z]/.test(version.replace(/^v(?=\d)/, '')),
});
