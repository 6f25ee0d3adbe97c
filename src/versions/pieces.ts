import type { VersionPieces } from '../model/claim.ts';
import type { VersionOrder } from './order.ts';
import type { Interval } from './range.ts';
import { ZERO, merged, within } from './range.ts';
import type { Told } from './told.ts';

/** Told intervals, the versions that are merely named apart from the stretches. */
export function parted(intervals: readonly Interval[]): {
  readonly stretches: readonly Interval[];
  readonly points: readonly string[];
} {
  const points = intervals.filter(isPoint);
  return {
    stretches: intervals.filter((interval) => !isPoint(interval)),
    points: points.flatMap(({ from }) => from ?? []),
  };
}

const isPoint = ({ from, after, last }: Interval): boolean => from !== null && !after && from === last;
const point = (version: string): Interval => ({ from: version, after: false, fixed: null, last: version });
const isOpen = ({ fixed, last }: Interval): boolean => fixed === null && last === null;

/** The range and, of what other tellings tell, the stretches that lie wholly beside it: they contradict nothing. */
export function joined(
  range: readonly Interval[],
  others: readonly (readonly Interval[])[],
  order: VersionOrder,
): readonly Interval[] {
  if (range.some(isOpen)) return range;
  const found = [...range];
  const sorted = others.flat().toSorted((a, b) => order.compare(a.from ?? ZERO, b.from ?? ZERO));
  for (const other of sorted) if (!found.some((known) => overlap(known, other, order))) found.push(other);
  return found;
}

/** Joining two that share a version gives one stretch. */
function overlap(a: Interval, b: Interval, order: VersionOrder): boolean {
  if (a.from === null || b.from === null) return true;
  return merged([a, b], order).length < 2;
}

export interface PiecesInput {
  /** The told range, its ends put in. */
  readonly stretches: readonly Interval[];
  /** Versions that are named as having it. */
  readonly points: readonly string[];
  /** Told not to be affected. */
  readonly clean: readonly Interval[];
  readonly introduced: string | null;
  readonly fixed: string | null;
  /** Where the versions named are named alone, and how (see `Told`). */
  readonly alone: Told['alone'];
  readonly order: VersionOrder;
}

export interface Pieced {
  readonly range: readonly Interval[];
  /** Absent when the ends of the range say all. */
  readonly pieces: VersionPieces | undefined;
  readonly noted: readonly string[];
}

/**
 * Joins stretches, named versions and those told not affected to one range. A named version bounds nothing; with a fix
 * it holds up to it, unless it is named alone. What is named beyond a told end is told both ways, but for what somebody
 * put into each release. What is told clean is cut out, an open stretch ends there; but a version that is told to have
 * it keeps it, whoever denies that.
 */
export function pieced({ stretches, points, clean, introduced, fixed, alone, order }: PiecesInput): Pieced {
  const distinct = [...new Set(points)]
    .filter((version) => order.key(version) !== null)
    .sort((a, b) => order.compare(a, b));
  const covered = (version: string) => stretches.some((one) => within(one, version, order) === true);
  const isOfEach = alone === 'put-in';
  const beyond = (version: string) => {
    const end = fixed === null ? -1 : order.compare(version, fixed);
    if (isOfEach) return end === 0;
    return end >= 0 || (introduced !== null && order.compare(version, introduced) < 0);
  };
  const unsure = distinct.filter((version) => !covered(version) && beyond(version));
  const single = distinct.filter((version) => !covered(version) && !beyond(version));
  const [lowest] = single;
  const bounded = stretches.filter(({ from }) => from !== null);
  const known =
    lowest === undefined
      ? stretches
      : alone !== undefined || bounded.length === stretches.length
        ? [...bounded, ...single.map(point)]
        : stretches.map((one) => (one.from === null ? { ...one, from: lowest } : one));
  const firm = [...distinct, ...(introduced === null ? [] : [introduced])];
  const cut = clean.filter((one) => !firm.some((version) => within(one, version, order) === true));
  const whole = merged(known, order);
  const range = cut.reduce((left, one) => left.flatMap((interval) => without(interval, one, order)), whole);
  const noted = [
    ...single.map((version) => `${version}: named as having it; other versions are not known by that`),
    ...unsure.map((version) => `${version}: named as having it, beyond what is told; not known`),
    ...cut.map((one) => `not affected ${one.from === one.last ? (one.from ?? '') : wordsOf(one)}: told`),
  ];
  const plain =
    single.length === 0 &&
    unsure.length === 0 &&
    cut.length === 0 &&
    range.length < 2 &&
    range[0]?.from !== ZERO;
  const gaps = merged([...cut, ...gapsOf(whole)], order);
  return { range, pieces: plain ? undefined : { affected: range, clean: gaps, unsure }, noted };
}

const wordsOf = ({ from, fixed, last }: Interval): string =>
  `${from ?? ZERO} to ${fixed === null ? (last ?? 'the last') : `before ${fixed}`}`;

/** Between two told stretches nothing is affected; beside a version that is merely named nothing is known. */
function gapsOf(range: readonly Interval[]): readonly Interval[] {
  return range.flatMap((one, at): readonly Interval[] => {
    const next = range[at + 1];
    if (!next || next.from === null || isPoint(one) || isPoint(next) || isOpen(one)) return [];
    const begin = { from: one.fixed ?? one.last, after: one.fixed === null };
    return [{ ...begin, fixed: next.after ? null : next.from, last: next.after ? next.from : null }];
  });
}

/** An interval without another one; an open one ends where the other begins. */
function without(interval: Interval, hole: Interval, order: VersionOrder): readonly Interval[] {
  if (interval.from === null || isPoint(interval) || !overlap(interval, hole, order)) return [interval];
  const begin = hole.from ?? ZERO;
  const under: Interval = {
    ...interval,
    ...(hole.after ? { fixed: null, last: begin } : { fixed: begin, last: null }),
  };
  const end = hole.fixed ?? hole.last;
  const over: Interval | null =
    end === null || (isOpen(interval) && begin !== ZERO)
      ? null
      : { ...interval, from: end, after: hole.fixed === null };
  const starts = begin !== ZERO && (interval.from === ZERO || order.compare(interval.from, begin) < 0);
  return merged([...(starts ? [under] : []), ...(over === null ? [] : [over])], order).filter((one) =>
    remains(one, order),
  );
}

/** Something is left of it. */
function remains({ from, fixed, last }: Interval, order: VersionOrder): boolean {
  if (from === null || from === ZERO) return true;
  if (fixed !== null) return order.compare(from, fixed) < 0;
  return last === null || order.compare(from, last) <= 0;
}
