import type { RangeEvent } from '../model/release.ts';
import { compareText } from './order.ts';
import type { VersionOrder } from './order.ts';

/** The version before all others in OSV events. */
export const ZERO = '0';

/**
 * A stretch of versions. `from` null: where it begins is not known; "0": from the first version on.
 * At most one of `fixed` (first one outside) and `last` (last one inside); none: open.
 */
export interface Interval {
  readonly from: string | null;
  /** True: `from` itself is outside ("> 1.2"). */
  readonly after: boolean;
  readonly fixed: string | null;
  readonly last: string | null;
}

/** Which end of an interval an event is. */
function kindOf(event: RangeEvent): {
  readonly kind: 'introduced' | 'fixed' | 'last_affected';
  readonly version: string;
} {
  if ('introduced' in event) return { kind: 'introduced', version: event.introduced };
  if ('fixed' in event) return { kind: 'fixed', version: event.fixed };
  return { kind: 'last_affected', version: event.last_affected };
}

const RANK = { fixed: 0, introduced: 1, last_affected: 2 } as const;

function keyOf(version: string, order: VersionOrder): string | null {
  return version === ZERO ? '' : order.key(version);
}

/** Events in version order; at one version a fix comes before an introduction, that before a last one. */
export function sortedEvents(events: readonly RangeEvent[], order: VersionOrder): readonly RangeEvent[] {
  return events
    .map((event) => ({ event, ...kindOf(event) }))
    .map((entry) => ({ ...entry, key: keyOf(entry.version, order) ?? '' }))
    .sort((a, b) => compareText(a.key, b.key) || RANK[a.kind] - RANK[b.kind])
    .map((entry) => entry.event);
}

interface Step {
  readonly kind: 'introduced' | 'fixed' | 'last_affected';
  readonly key: string;
}

/** Walks the steps up to a version's key. */
function walk(steps: readonly Step[], at: string): boolean | undefined {
  let state: boolean | undefined;
  let begun = false;
  for (const { kind, key } of steps) {
    if (kind === 'introduced') {
      begun = true;
      if (key <= at) state = true;
      else state ??= false;
    } else if (kind === 'fixed') {
      if (key <= at) state = false;
    } else if (key < at) state = false;
    else if (key === at && !begun) state = true;
  }
  return state;
}

/** As `affects`, with the events prepared once for many versions. */
export function rangeTest(
  events: readonly RangeEvent[],
  order: VersionOrder,
): (version: string) => boolean | undefined {
  const steps: Step[] = [];
  for (const event of sortedEvents(events, order)) {
    const { kind, version } = kindOf(event);
    const key = keyOf(version, order);
    if (key === null) return () => undefined;
    steps.push({ kind, key });
  }
  return (version) => {
    const at = order.key(version);
    return at === null || steps.length === 0 ? undefined : walk(steps, at);
  };
}

/**
 * OSV's evaluation (schema 1.7, "Evaluation"): walks the events up to the version.
 * Undefined: not known, because the version or an event has no place in the order, there are no events,
 * or only an end is known and the version lies before it.
 */
export function affects(
  events: readonly RangeEvent[],
  version: string,
  order: VersionOrder,
): boolean | undefined {
  return rangeTest(events, order)(version);
}

/** Intervals as OSV events, in the intervals' order. An exclusive beginning cannot be told in events: `from` stands. */
export function eventsOf(intervals: readonly Interval[]): readonly RangeEvent[] {
  return intervals.flatMap((interval): RangeEvent[] => [
    ...(interval.from === null ? [] : [{ introduced: interval.from }]),
    ...(interval.fixed === null ? [] : [{ fixed: interval.fixed }]),
    ...(interval.last === null ? [] : [{ last_affected: interval.last }]),
  ]);
}

/** OSV events as intervals, in version order; an end without a beginning gives one with `from` null. */
export function intervalsOf(events: readonly RangeEvent[], order: VersionOrder): readonly Interval[] {
  const found: Interval[] = [];
  let from: string | null = null;
  let closed = false;
  for (const event of sortedEvents(events, order)) {
    const { kind, version } = kindOf(event);
    if (kind === 'introduced') {
      from ??= version;
      closed = false;
    } else if (!closed) {
      found.push({
        from,
        after: false,
        fixed: kind === 'fixed' ? version : null,
        last: kind === 'fixed' ? null : version,
      });
      from = null;
      closed = true;
    }
  }
  return from === null ? found : [...found, { from, after: false, fixed: null, last: null }];
}

/** True when the version lies inside the interval; undefined when that is not known. */
export function within(interval: Interval, version: string, order: VersionOrder): boolean | undefined {
  const at = order.key(version);
  if (at === null) return undefined;
  const from = interval.from === null ? null : keyOf(interval.from, order);
  if (interval.fixed !== null && at >= (keyOf(interval.fixed, order) ?? '~')) return false;
  if (interval.last !== null && at > (keyOf(interval.last, order) ?? '~')) return false;
  if (from === null)
    return interval.last !== null && order.compare(interval.last, version) === 0 ? true : undefined;
  return interval.after ? at > from : at >= from;
}

/** End of an interval as a key and whether the end itself is inside; null: open. */
function endOf(
  interval: Interval,
  order: VersionOrder,
): { readonly key: string; readonly inside: boolean } | null {
  if (interval.fixed !== null) return { key: keyOf(interval.fixed, order) ?? '', inside: false };
  if (interval.last !== null) return { key: keyOf(interval.last, order) ?? '', inside: true };
  return null;
}

function reaches(a: Interval, b: Interval, order: VersionOrder): boolean {
  const end = endOf(a, order);
  if (end === null) return true;
  const start = keyOf(b.from ?? ZERO, order) ?? '';
  return start < end.key || (start === end.key && (end.inside || !b.after));
}

function further(a: Interval, b: Interval, order: VersionOrder): Interval {
  const x = endOf(a, order);
  const y = endOf(b, order);
  if (x === null || y === null) return x === null ? a : b;
  return y.key > x.key || (y.key === x.key && y.inside) ? b : a;
}

/** The same versions as the given intervals, in order, none overlapping or touching another; empty ones left out. */
export function merged(intervals: readonly Interval[], order: VersionOrder): readonly Interval[] {
  const start = (interval: Interval) => keyOf(interval.from ?? ZERO, order) ?? '';
  const known = intervals
    .filter((interval) => {
      const end = endOf(interval, order);
      if (end === null) return true;
      return start(interval) < end.key || (start(interval) === end.key && end.inside && !interval.after);
    })
    .sort((a, b) => compareText(start(a), start(b)) || Number(a.after) - Number(b.after));
  const found: Interval[] = [];
  for (const interval of known) {
    const before = found.at(-1);
    if (before && before.from !== null && interval.from !== null && reaches(before, interval, order)) {
      const end = further(before, interval, order);
      found[found.length - 1] = { ...before, fixed: end.fixed, last: end.last };
    } else found.push(interval);
  }
  return found;
}
