import type { Release } from '../model/release.ts';
import { spanOf } from '../model/time.ts';
import type { When } from '../model/time.ts';
import { generic } from './orders/generic.ts';
import type { VersionOrder } from './order.ts';

const DAY = 86_400_000;

/** A release with a known time. */
export interface Dated {
  readonly release: Release;
  readonly at: number;
}

/** The releases of one package over time, for questions about days. */
export interface Timeline {
  readonly order: VersionOrder;
  /** All releases in version order. */
  readonly ordered: readonly Release[];
  /** Those with a time, oldest first. */
  readonly dated: readonly Dated[];
  readonly timeZone: string;
  /** Vendor-local day (YYYY-MM-DD) of an instant in milliseconds. */
  readonly dayAt: (at: number) => string;
  /** Releases by spelling and by sort key. */
  readonly byName: ReadonlyMap<string, Release>;
  readonly byKey: ReadonlyMap<string, Release>;
  /** Number of leading version parts that make a line ("2.1" is two); 0: no lines. */
  readonly depth: number;
}

/** Timelines by list of releases: many subjects of one tool ask about the same list. */
const made = new WeakMap<readonly Release[], Map<string, Timeline>>();

/** As `arrange`, remembered for as long as the list of releases lives. */
export function timelineOf(
  releases: readonly Release[],
  order: VersionOrder,
  timeZone: string | null,
  line: string | null,
): Timeline {
  const known = made.get(releases) ?? new Map<string, Timeline>();
  made.set(releases, known);
  const name = `${order.id} ${timeZone ?? ''} ${line ?? ''}`;
  const timeline = known.get(name) ?? arrange(releases, order, timeZone, line);
  known.set(name, timeline);
  return timeline;
}

/** Arranges releases; `line` is the tool's current line in the catalogue, whose length tells what a line is. */
function arrange(
  releases: readonly Release[],
  order: VersionOrder,
  timeZone: string | null,
  line: string | null,
): Timeline {
  const dated = releases
    .flatMap((release) => {
      const at = release.releasedAt === null ? NaN : Date.parse(release.releasedAt);
      return Number.isNaN(at) ? [] : [{ release, at }];
    })
    .sort((a, b) => a.at - b.at || order.compare(a.release.version, b.release.version));
  const ordered = [...releases].sort((a, b) => order.compare(a.version, b.version));
  const zone = knownZone(timeZone);
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return {
    order,
    ordered,
    dated,
    timeZone: zone,
    dayAt: (at) => format.format(at),
    byName: new Map(ordered.map((release) => [release.version, release])),
    byKey: keysOf(ordered, order),
    depth: line === null ? 0 : partsOf(line).length,
  };
}

/** Of several spellings of one version the first one counts. */
function keysOf(ordered: readonly Release[], order: VersionOrder): ReadonlyMap<string, Release> {
  const found = new Map<string, Release>();
  for (const release of ordered) {
    const key = order.key(release.version);
    if (key !== null && !found.has(key)) found.set(key, release);
  }
  return found;
}

/** UTC for a zone that is not set or that the runtime does not know. */
function knownZone(timeZone: string | null): string {
  if (timeZone === null) return 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

function partsOf(version: string): readonly string[] {
  return version
    .replace(/^[vV](?=\d)/, '')
    .split(/[.+_-]/)
    .filter((part) => part !== '');
}

/** The version as the registry spells it, if it has it. */
export function findRelease(timeline: Timeline, version: string): Release | undefined {
  return (
    timeline.byName.get(version) ??
    timeline.byKey.get(timeline.order.key(version) ?? '') ??
    timeline.byName.get(generic.normalise(version))
  );
}

/**
 * The first release of a line that a short version names ("2.1" where the registry has 2.1.3 and 2.1.4); finished
 * ones first. Undefined when no release begins so.
 */
export function firstOfLine(timeline: Timeline, version: string): Release | undefined {
  const line = partsOf(version);
  if (!line.every((part) => /^\d+$/.test(part))) return undefined;
  const members = timeline.ordered.filter((release) => {
    const parts = partsOf(release.version);
    return parts.length > line.length && line.every((part, at) => parts[at] === part);
  });
  return members.find((release) => !timeline.order.isPrerelease(release.version)) ?? members[0];
}

/** The highest release that was out at an instant (milliseconds), unfinished ones only if there is no other. */
export function latestAt(timeline: Timeline, instant: number): Dated | undefined {
  let best: Dated | undefined;
  let unfinished: Dated | undefined;
  for (const entry of timeline.dated) {
    if (entry.at > instant) break;
    const higher = (than: Dated | undefined) =>
      than === undefined || timeline.order.compare(entry.release.version, than.release.version) > 0;
    if (timeline.order.isPrerelease(entry.release.version)) {
      if (higher(unfinished)) unfinished = entry;
    } else if (higher(best)) best = entry;
  }
  return best ?? unfinished;
}

/** Vendor-local day of a release. */
export function localDay(timeline: Timeline, entry: Dated): string {
  return timeline.dayAt(entry.at);
}

function onLine(timeline: Timeline, entry: Dated, latest: Dated): boolean {
  if (timeline.depth === 0) return true;
  const line = partsOf(latest.release.version).slice(0, timeline.depth);
  const parts = partsOf(entry.release.version);
  return line.every((part, at) => parts[at] === part);
}

/** Finished releases first; unfinished ones only where nothing else is there. */
function preferFinished(timeline: Timeline, list: readonly Dated[]): readonly Dated[] {
  const finished = list.filter(({ release }) => !timeline.order.isPrerelease(release.version));
  return finished.length > 0 ? finished : list;
}

/** Releases of the vendor-local days from `first` to `last` (YYYY-MM-DD) that are on the line that is current then. */
function releasesOfDays(timeline: Timeline, first: string, last: string): readonly Dated[] {
  const from = Date.parse(first) - DAY;
  const until = Date.parse(last) + 2 * DAY;
  const near = timeline.dated.filter((entry) => {
    if (entry.at < from || entry.at > until) return false;
    const day = localDay(timeline, entry);
    return day >= first && day <= last;
  });
  const newest = near.at(-1);
  const latest = newest && latestAt(timeline, newest.at);
  if (!latest) return [];
  return preferFinished(
    timeline,
    near.filter((entry) => onLine(timeline, entry, latest)),
  );
}

/** What a told day of release found. `shift` is the number of days that it is off: 0, or 1 if the day itself had none. */
export interface DayMatch {
  readonly releases: readonly Dated[];
  readonly shift: 0 | 1;
  /** True when the time told is longer than a day. */
  readonly wide: boolean;
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/**
 * Releases of a told day: the vendor-local day on the line that was current then decides; one day more or
 * less counts only if that day has none (DESIGN section 6). Undefined when `when` is no time.
 * Releases are in order of time.
 */
export function releasesOn(timeline: Timeline, when: When): DayMatch | undefined {
  const span = spanOf(when);
  if (!span) return undefined;
  const isInstant = span.start === span.end;
  const day = (at: number) => (isInstant ? timeline.dayAt(at) : new Date(at).toISOString().slice(0, 10));
  const first = day(span.start);
  const last = day(span.end);
  const releases = releasesOfDays(timeline, first, last);
  const wide = first !== last;
  if (releases.length > 0 || wide) return { releases, shift: 0, wide };
  const beside = [
    ...releasesOfDays(timeline, shifted(first, -1), shifted(first, -1)),
    ...releasesOfDays(timeline, shifted(first, 1), shifted(first, 1)),
  ];
  return { releases: beside, shift: 1, wide };
}

/** Longest uncertainty about the time of the words from which "the next release" counts, in milliseconds. */
const NEXT_SPAN = 2 * DAY;

/**
 * The first release after the time of the words that is higher than what was the latest then (a release of an
 * old line is not "the next"). Undefined when the time is too uncertain, or there is none yet.
 */
export function nextRelease(timeline: Timeline, toldAt: When): Dated | undefined {
  const span = spanOf(toldAt);
  if (!span || span.end - span.start > NEXT_SPAN) return undefined;
  const latest = latestAt(timeline, span.end);
  if (!latest) return undefined;
  const unfinished = timeline.order.isPrerelease(latest.release.version);
  return timeline.dated.find(
    ({ release, at }) =>
      at > span.end &&
      timeline.order.compare(release.version, latest.release.version) > 0 &&
      (unfinished || !timeline.order.isPrerelease(release.version)),
  );
}
