import semver from 'semver';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import { MAX_RANGE_LENGTH, readComparators } from './comparators.ts';
import type { Interval } from './range.ts';
import { ZERO, merged, within } from './range.ts';
import type { Constraint, Vers } from './vers.ts';
import { schemeOrder, versOfIntervals } from './vers.ts';

/** A native range as vers, or why it cannot be one. */
export type NativeRange =
  { readonly ok: true; readonly vers: Vers } | { readonly ok: false; readonly problem: Problem };

function refuse(range: string, scheme: string, why = `this is no version range of ${scheme}`): NativeRange {
  return {
    ok: false,
    problem: problem('range-malformed', range.slice(0, 200), why, 'Check how the ecosystem writes ranges.'),
  };
}

const NONE = 'no version can be in this range';

const PLAIN = /^(>=|<=|>|<|=|==)?\s*[vV=]?(\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?)$/;

function padded(version: string): string {
  const [, core = '', rest = ''] = /^(\d+(?:\.\d+)*)(.*)$/.exec(version) ?? [];
  return [...core.split('.'), '0', '0'].slice(0, 3).join('.') + rest;
}

/** One comparator of npm's library; the "-0" that it adds to exclusive ends is its own device. */
function ofComparator(comparator: semver.Comparator): Interval | 'any' {
  const { operator, semver: at } = comparator;
  if (typeof at === 'symbol' || at.version === undefined) return 'any';
  const version = operator === '<' ? at.version.replace(/-0$/, '') : at.version;
  const all: Interval = { from: ZERO, after: false, fixed: null, last: null };
  if (operator === '<') return { ...all, fixed: version };
  if (operator === '<=') return { ...all, last: version };
  if (operator === '>' || operator === '>=') return { ...all, from: version, after: operator === '>' };
  return { ...all, from: version, last: version };
}

function intersection(parts: readonly Interval[], scheme: string): Interval {
  const order = schemeOrder(scheme);
  let result: Interval = { from: ZERO, after: false, fixed: null, last: null };
  for (const part of parts) {
    const { from } = part;
    if (from !== null && from !== ZERO) {
      const sign = result.from === ZERO || result.from === null ? 1 : order.compare(from, result.from);
      if (sign > 0 || (sign === 0 && part.after)) result = { ...result, from, after: part.after };
    }
    const end = part.fixed ?? part.last;
    const before = result.fixed ?? result.last;
    if (end !== null) {
      const sign = before === null ? -1 : order.compare(end, before);
      if (sign < 0 || (sign === 0 && part.fixed !== null))
        result = { ...result, fixed: part.fixed, last: part.last };
    }
  }
  return result;
}

function npmAlternative(text: string): Interval | null {
  const spaced = text.trim().replace(/([<>=~^])\s+/g, '$1');
  const parts: Interval[] = [];
  const words = / - /.test(spaced) ? [spaced] : spaced.split(/[\s,]+/).filter((word) => word !== '');
  for (const word of words.length === 0 ? ['*'] : words) {
    const plain = PLAIN.exec(word);
    if (plain && (/^[<>]=|^</.test(word) || /\d\.\d+\.\d/.test(word))) {
      const version = padded(plain[2] ?? '');
      const [interval] = readComparators(`${plain[1] ?? ''}${version}`, schemeOrder('npm')) ?? [];
      if (!interval) return null;
      parts.push(interval);
      continue;
    }
    try {
      for (const comparator of new semver.Range(word, { loose: true }).set[0] ?? []) {
        const interval = ofComparator(comparator);
        if (interval !== 'any') parts.push(interval);
      }
    } catch {
      return null;
    }
  }
  return intersection(parts, 'npm');
}

function npmRange(range: string): readonly Interval[] | null {
  const found: Interval[] = [];
  for (const text of range.split('||')) {
    const interval = npmAlternative(text);
    if (interval === null) return null;
    found.push(interval);
  }
  return found;
}

/** One PEP 440 specifier: what it bounds, or the version that it leaves out. */
function pypiSpecifier(part: string): Interval | { readonly not: string } | null {
  const match = /^\s*(===|==|~=|!=|<=|>=|<|>)?\s*v?([0-9A-Za-z.!+_-]+?)(\.\*)?\s*$/.exec(part);
  if (!match) return null;
  const [, operator = '==', version = '', star] = match;
  if (schemeOrder('pypi').key(version) === null) return null;
  // Only the release counts for what is compatible: neither "post3" nor "a1".
  const [, epoch = '', release = ''] = /^(\d+!)?(\d+(?:\.\d+)*)/.exec(version) ?? [];
  const numbers = release.split('.');
  const next = (at: number) =>
    epoch + [...numbers.slice(0, at), String(BigInt(numbers[at] ?? '0') + 1n)].join('.');
  const all: Interval = { from: ZERO, after: false, fixed: null, last: null };
  if (operator === '~=')
    return numbers.length < 2 ? null : { ...all, from: version, fixed: next(numbers.length - 2) };
  if (star !== undefined)
    return operator === '==' ? { ...all, from: version, fixed: next(numbers.length - 1) } : null;
  if (operator === '!=') return { not: version };
  if (operator === '<') return { ...all, fixed: version };
  if (operator === '<=') return { ...all, last: version };
  if (operator === '>' || operator === '>=') return { ...all, from: version, after: operator === '>' };
  return { ...all, from: version, last: version };
}

/** PEP 440 specifiers, joined by commas: all of them hold. Constraints, because `!=` is no interval. */
function pypiRange(range: string): readonly Constraint[] | null {
  const bounds: Interval[] = [];
  const left: string[] = [];
  for (const part of range.split(',')) {
    const read = pypiSpecifier(part);
    if (read === null) return null;
    if ('not' in read) left.push(read.not);
    else bounds.push(read);
  }
  const order = schemeOrder('pypi');
  const whole = intersection(bounds, 'pypi');
  const inside = left.filter((version) => within(whole, version, order) !== false);
  const single = whole.last !== null && whole.last === whole.from;
  if (merged([whole], order).length === 0 || (single && inside.length > 0)) return [];
  const excluded = inside.map((version): Constraint => ({ comparator: '!=', version }));
  return [...versOfIntervals('pypi', [whole]).constraints, ...excluded];
}

/** Notations that are comparators but for a few signs, put into those signs. */
const DIALECTS: Readonly<Record<string, (range: string) => string>> = {
  // Composer: "|" is an alternative too, "1.0 - 2.0" a range, and "~1.2" goes up to the next major version.
  composer: (range) =>
    range
      .replace(/\|\|?/g, '||')
      .replace(/(\S+) - (\S+)/g, '>=$1 <=$2')
      .replace(/~(?!>)/g, '~>'),
  // Cargo: a bare version stands for the compatible ones.
  cargo: (range) => range.replace(/(^|,)\s*(?=\d)/g, '$1^'),
  // Debian: strictly earlier and later are doubled.
  deb: (range) => range.replace(/<<|>>/g, (sign) => sign[0] ?? ''),
  hex: (range) => range.replace(/\sor\s/g, ' || ').replace(/\sand\s/g, ' '),
};

/** NuGet's and Maven's interval notation: `[1.0,2.0)`, `(,1.0]`, `[1.0]`; a bare version is a minimum in NuGet. */
function bracketRange(range: string, scheme: string): readonly Interval[] | null {
  const bare = range.trim();
  if (/^[0-9][^\s,[\]()]*$/.test(bare))
    return [{ from: bare, after: false, fixed: null, last: scheme === 'maven' ? bare : null }];
  const found: Interval[] = [];
  const piece = /\s*([[(])\s*([^,[\]()\s]*)\s*(,?)\s*([^,[\]()\s]*)\s*([\])])\s*,?/y;
  while (piece.lastIndex < bare.length) {
    const match = piece.exec(bare);
    if (!match) return null;
    const [, open = '', low = '', comma = '', high = '', close = ''] = match;
    if (comma === '') {
      if (open !== '[' || close !== ']' || low === '') return null;
      found.push({ from: low, after: false, fixed: null, last: low });
    } else
      found.push({
        from: low === '' ? ZERO : low,
        after: low !== '' && open === '(',
        fixed: high !== '' && close === ')' ? high : null,
        last: high !== '' && close === ']' ? high : null,
      });
  }
  return found.length === 0 ? null : found;
}

/**
 * A range in an ecosystem's own notation as vers: npm (`^1.2 || 2.x`), PyPI (PEP 440 specifiers), RubyGems (`~>`),
 * NuGet and Maven (brackets), others as comparators. Problem `range-malformed` for what is none.
 * Unlike npm, vers does not leave out prereleases inside a range.
 */
export function versFromNative(scheme: string, range: string): NativeRange {
  if (range.length > MAX_RANGE_LENGTH) return refuse(range, scheme, 'the range is too long');
  if (scheme === 'pypi') {
    const constraints = pypiRange(range);
    if (constraints === null) return refuse(range, scheme);
    return constraints.length === 0
      ? refuse(range, scheme, NONE)
      : { ok: true, vers: { scheme, constraints } };
  }
  const intervals =
    scheme === 'npm'
      ? npmRange(range)
      : (scheme === 'nuget' || scheme === 'maven') && !/[<>=]/.test(range)
        ? bracketRange(range, scheme)
        : readComparators(DIALECTS[scheme]?.(range) ?? range, schemeOrder(scheme));
  const order = schemeOrder(scheme);
  if (
    intervals === null ||
    intervals.some(({ from, fixed, last }) =>
      [from, fixed, last].some((end) => end !== null && end !== ZERO && order.key(end) === null),
    )
  )
    return refuse(range, scheme);
  if (merged(intervals, order).length === 0) return refuse(range, scheme, NONE);
  return { ok: true, vers: versOfIntervals(scheme, intervals) };
}
