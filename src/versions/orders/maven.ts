import { END, isDigits, numberKey, textKey } from '../key.ts';
import { orderFrom } from '../order.ts';

interface Token {
  readonly dash: boolean;
  readonly value: string;
}

/** Known qualifiers in order; the empty one is the release itself. */
const QUALIFIERS = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];
const RELEASE = '5';
const PRERELEASES: ReadonlySet<string> = new Set(QUALIFIERS.slice(0, 5));
const ALIASES: Readonly<Record<string, string>> = { ga: '', final: '', release: '', cr: 'rc' };
const BEFORE_DIGIT: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', m: 'milestone' };

/** Splits at `.`, `-`, `_` and between digits and letters (which counts as a hyphen). */
function tokens(version: string): Token[] {
  const found: Token[] = [];
  const text = version.toLowerCase();
  const piece = /([.\-_]?)([0-9]+|[^0-9.\-_]+|(?=[.\-_]|$))/y;
  while (piece.lastIndex < text.length) {
    const match = piece.exec(text);
    if (!match) break;
    const [, separator = '', raw = ''] = match;
    const glued = separator === '' && found.length > 0;
    const word = raw !== '' && !isDigits(raw);
    const nextIsDigit = word && /[0-9]/.test(text[piece.lastIndex] ?? '');
    const named = word ? ((nextIsDigit ? BEFORE_DIGIT[raw] : undefined) ?? ALIASES[raw] ?? raw) : raw || '0';
    found.push({ dash: separator === '-' || separator === '_' || glued, value: named });
  }
  return found;
}

function isNull(token: Token): boolean {
  return token.value === '' || /^0+$/.test(token.value);
}

/**
 * Null values (0, "", final, ga) do not count at the end, before each hyphen, and before a word that puts
 * the version before its release: Maven pads the shorter version instead, which is not transitive
 * ("2.0.rc" < "2" < "2-1" < "2.0.rc"); cut this way the same answers come from a total order.
 */
function trimmed(list: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  let droppable = true;
  for (const token of [...list].reverse()) {
    if (droppable && isNull(token)) continue;
    kept.push(token);
    droppable = token.dash || PRERELEASES.has(token.value);
  }
  return kept.reverse();
}

function tokenKey(token: Token): string {
  if (isDigits(token.value)) return (token.dash ? 'C' : 'D') + numberKey(token.value);
  const rank = QUALIFIERS.indexOf(token.value);
  return rank >= 0 ? String(rank) : (token.dash ? 'B' : 'A') + textKey(token.value);
}

/** Maven (`ComparableVersion`; POM reference, "Version Order Specification"). */
export const maven = orderFrom({
  id: 'maven',
  valid: (version) => /^[0-9A-Za-z._\-+]+$/.test(version),
  key: (version) => trimmed(tokens(version)).map(tokenKey).join('') + RELEASE + END,
  isPrerelease: (version) => tokens(version).some((token) => PRERELEASES.has(token.value)),
});
