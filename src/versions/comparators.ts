import type { Interval } from './range.ts';
import { ZERO } from './range.ts';
import type { VersionOrder } from './order.ts';

/** Longest range that is read at all, in UTF-16 units. */
export const MAX_RANGE_LENGTH = 16_384;

const COMPARATOR = /(>=|<=|==|!=|=|>|<|\^|~>|~)?\s*([0-9A-Za-z][^\s,|<>=^]*|\*)/y;
const GAP = /[\s,]+/y;

interface Bounds {
  from: string | null;
  after: boolean;
  fixed: string | null;
  last: string | null;
  none: boolean;
}

/** "1.2.x", "2.*" and "4.x.x": from that beginning to the next one. */
function wildcard(version: string): { readonly from: string; readonly fixed: string } | undefined {
  const match = /^v?(\d+(?:\.\d+)*)(?:\.[xX*])+$/.exec(version);
  if (!match) return undefined;
  const numbers = (match[1] ?? '').split('.');
  return { from: numbers.join('.'), fixed: bumped(numbers, numbers.length - 1) };
}

/** The numbers up to and with `at`, that one raised by one. */
function bumped(numbers: readonly string[], at: number): string {
  return numbers
    .slice(0, at + 1)
    .map((part, index) => (index === at ? String(BigInt(part) + 1n) : part))
    .join('.');
}

function numbersOf(version: string): readonly string[] {
  return /^v?(\d+(?:\.\d+)*)/.exec(version)?.[1]?.split('.') ?? ['0'];
}

function raise(bounds: Bounds, version: string, after: boolean, order: VersionOrder): void {
  const sign = bounds.from === null || bounds.from === ZERO ? 1 : order.compare(version, bounds.from);
  if (sign > 0 || (sign === 0 && after)) Object.assign(bounds, { from: version, after });
}

function lower(bounds: Bounds, version: string, inclusive: boolean, order: VersionOrder): void {
  const end = bounds.fixed ?? bounds.last;
  const sign = end === null ? -1 : order.compare(version, end);
  if (sign < 0 || (sign === 0 && !inclusive))
    Object.assign(bounds, { fixed: inclusive ? null : version, last: inclusive ? version : null });
}

function apply(bounds: Bounds, operator: string, version: string, order: VersionOrder): boolean {
  if (version === '*') return true;
  const span = wildcard(version);
  const plain = span?.from ?? version;
  if (!/\d/.test(plain) || order.key(plain) === null) return false;
  const numbers = numbersOf(plain);
  switch (operator) {
    case '>=':
      raise(bounds, plain, false, order);
      return true;
    case '>':
      if (span) raise(bounds, span.fixed, false, order);
      else raise(bounds, plain, true, order);
      return true;
    case '<':
      lower(bounds, plain, false, order);
      return true;
    case '<=':
      if (span) lower(bounds, span.fixed, false, order);
      else lower(bounds, plain, true, order);
      return true;
    case '!=':
      return true;
    case '^': {
      const significant = numbers.findIndex((part) => !/^0+$/.test(part));
      raise(bounds, plain, false, order);
      lower(bounds, bumped(numbers, Math.max(0, significant)), false, order);
      return true;
    }
    case '~':
    case '~>': {
      const at = operator === '~' ? Math.min(1, numbers.length - 1) : Math.max(0, numbers.length - 2);
      raise(bounds, plain, false, order);
      lower(bounds, bumped(numbers, at), false, order);
      return true;
    }
    default:
      raise(bounds, plain, false, order);
      lower(bounds, span?.fixed ?? plain, span === undefined, order);
      return true;
  }
}

/** One alternative: comparators that hold together. */
function readAlternative(text: string, order: VersionOrder): Interval | null {
  const bounds: Bounds = { from: null, after: false, fixed: null, last: null, none: true };
  let at = 0;
  while (at < text.length) {
    GAP.lastIndex = at;
    const gap = GAP.exec(text);
    if (gap) {
      at = GAP.lastIndex;
      continue;
    }
    COMPARATOR.lastIndex = at;
    const match = COMPARATOR.exec(text);
    if (!match) return null;
    at = COMPARATOR.lastIndex;
    if (!apply(bounds, match[1] ?? '=', match[2] ?? '', order)) return null;
    bounds.none = false;
  }
  if (bounds.none) return null;
  return { from: bounds.from ?? ZERO, after: bounds.after, fixed: bounds.fixed, last: bounds.last };
}

/**
 * Reads comparators as texts and advisories give them: `>=2.1.91 <2.1.198`, `< 1.2.3 || >= 2, < 2.4`, `1.x`,
 * `5.6.0`. Alternatives are separated by `||`. Null when a part is not understood; nothing is guessed.
 */
export function readComparators(text: string, order: VersionOrder): readonly Interval[] | null {
  if (text.length > MAX_RANGE_LENGTH) return null;
  const found: Interval[] = [];
  for (const part of text.split('||')) {
    const interval = readAlternative(part.trim(), order);
    if (interval === null) return null;
    found.push(interval);
  }
  return found.sort((a, b) => startOrder(a, b, order));
}

function startOrder(a: Interval, b: Interval, order: VersionOrder): number {
  const x = a.from ?? ZERO;
  const y = b.from ?? ZERO;
  if (x === ZERO || y === ZERO) return x === y ? 0 : x === ZERO ? -1 : 1;
  return order.compare(x, y);
}
