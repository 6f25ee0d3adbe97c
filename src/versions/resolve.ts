import { canonicalJson } from '../model/ids.ts';
import { readComparators } from './comparators.ts';
import { compareText } from './order.ts';
import { orderOf } from './orders/index.ts';
import type { Interval } from './range.ts';
import { ZERO, eventsOf, merged, rangeTest, within } from './range.ts';
import { joined, parted, pieced } from './pieces.ts';
import { chooseEnd, findSlips, resolveEnd } from './told-ends.ts';
import type { Candidate, End } from './told-ends.ts';
import type { Resolved, Slip, Told, ToldInput } from './told.ts';
import { findRelease, timelineOf } from './timeline.ts';
import type { Timeline } from './timeline.ts';
import { versOf } from './vers.ts';

export type { Resolved, Slip, Told, ToldInput } from './told.ts';

const INEXACT = /^(?:next|release of )/;

/** A telling whose range is read; ranges that no order understands are left out and noted. */
interface Telling {
  readonly told: Told;
  /** Stretches; a version that is merely named is none, and bounds nothing. */
  readonly intervals: readonly Interval[];
  readonly points: readonly string[];
}

function readTellings(input: ToldInput, timeline: Timeline, notes: string[]): readonly Telling[] {
  // A fixed order, so that the result and its notes do not depend on the order of arrival.
  const sorted = [...input.told].sort((a, b) => compareText(canonicalJson(a), canonicalJson(b)));
  return sorted.map((told) => {
    if (told.affected === null) return { told, intervals: [], points: [] };
    const intervals = readComparators(told.affected, timeline.order);
    if (intervals === null) notes.push(`affected "${told.affected}": not understood as a range, left out`);
    const { stretches, points } = parted(intervals ?? []);
    return { told, intervals: stretches, points };
  });
}

/** "5.6.x": a line of releases ends where the next one begins, and nobody says that it is fixed there. */
const isOfLines = ({ affected }: Told): boolean =>
  affected !== null && /^[^<>~^]*\.[xX*](?![\w.])[^<>~^]*$/.test(affected);

/** An end as one telling gives it: in so many words, or as the only border of its range. */
function valueOf({ told, intervals, points }: Telling, end: End): string | null {
  if (end === 'introduced') {
    const from = intervals[0]?.from ?? null;
    return told.introduced ?? (from === ZERO ? null : from);
  }
  if (told.fixed !== null || isOfLines(told)) return told.fixed;
  return intervals.length === 1 && points.length === 0 ? (intervals[0]?.fixed ?? null) : null;
}

/** How the versions that are named are named alone, if any telling does so. */
function aloneOf(tellings: readonly Telling[]): Told['alone'] {
  const ways = tellings.filter(({ points }) => points.length > 0).map(({ told }) => told.alone);
  return ways.includes('put-in') ? 'put-in' : ways.includes('listed') ? 'listed' : undefined;
}

interface Chosen {
  readonly candidate: Candidate | undefined;
  readonly slips: readonly Slip[];
}

/** Many tellings say the same; each saying is resolved once. */
function rememberer(timeline: Timeline, end: End): (value: string, told: Told) => Candidate | string {
  const known = new Map<string, Candidate | string>();
  return (value, told) => {
    const saying = JSON.stringify([value, told.toldAt, told.releaseDate]);
    const outcome = known.get(saying) ?? resolveEnd(timeline, end, told, value);
    known.set(saying, outcome);
    return outcome;
  };
}

function choose(timeline: Timeline, end: End, tellings: readonly Telling[], notes: string[]): Chosen {
  const values = tellings.flatMap((telling) => {
    const value = valueOf(telling, end);
    return value === null ? [] : [{ value, told: telling.told, releaseDate: telling.told.releaseDate }];
  });
  const slips = findSlips(
    timeline,
    end,
    values.filter(({ value }) => !INEXACT.test(value)),
  );
  const resolved = rememberer(timeline, end);
  const outcomes = values
    .filter(({ value }) => !slips.some((slip) => slip.value === value))
    .map(({ value, told }) => resolved(value, told));
  const candidates = outcomes.filter((outcome) => typeof outcome !== 'string');
  const candidate = chooseEnd(timeline, end, candidates);
  if (candidate) notes.push(candidate.note);
  const others = new Set(
    candidates
      .filter((other) => candidate !== undefined && other.version !== candidate.version)
      .map((other) => `also told: ${other.note}`),
  );
  const open = new Set(outcomes.filter((outcome) => typeof outcome === 'string'));
  notes.push(...others, ...open, ...slips.map(({ why }) => why));
  return { candidate, slips };
}

/**
 * The told range: told most often, then with the most ends and stretches. Left out are slipped ones and those
 * that do not have the introduction inside.
 */
function chooseRange(
  timeline: Timeline,
  tellings: readonly Telling[],
  slips: readonly Slip[],
  introduced: string | null,
): readonly Interval[] {
  const usable = tellings
    .map(({ intervals }) => intervals)
    .filter(
      (intervals) =>
        intervals.length > 0 &&
        (introduced === null ||
          intervals.some((interval) => within(interval, introduced, timeline.order) === true)) &&
        !intervals.some(({ from, fixed, last }) =>
          slips.some(({ value }) => value === from || value === fixed || value === last),
        ),
    );
  // Thousands of texts may tell the same range: each range is written and counted once.
  const told = new Map<string, { readonly intervals: readonly Interval[]; times: number }>();
  for (const intervals of usable) {
    const text = JSON.stringify(intervals);
    const known = told.get(text);
    if (known) known.times += 1;
    else told.set(text, { intervals, times: 1 });
  }
  const closed = (intervals: readonly Interval[]) =>
    intervals.filter(({ fixed, last }) => fixed !== null || last !== null).length;
  const best = [...told].sort(
    ([textA, a], [textB, b]) =>
      b.times - a.times ||
      closed(b.intervals) - closed(a.intervals) ||
      b.intervals.length - a.intervals.length ||
      (textA < textB ? -1 : 1),
  )[0]?.[1].intervals;
  const spelt = (intervals: readonly Interval[]) => intervals.map((interval) => spelled(timeline, interval));
  return best
    ? merged(joined(spelt(best), beside(tellings, slips).map(spelt), timeline.order), timeline.order)
    : [];
}

/** Closed stretches of all tellings that name no slipped version: what is told beside the range that is told most. */
function beside(tellings: readonly Telling[], slips: readonly Slip[]): readonly (readonly Interval[])[] {
  const slipped = new Set(slips.map(({ value }) => value));
  const closed = (interval: Interval) =>
    interval.from !== ZERO &&
    (interval.fixed ?? interval.last) !== null &&
    ![interval.from, interval.fixed, interval.last].some((version) => slipped.has(version ?? ''));
  return tellings.map(({ intervals }) => intervals.filter(closed)).filter((all) => all.length > 0);
}

/** Versions as the registry spells them; a beginning that is outside becomes the next known release. */
function spelled(timeline: Timeline, interval: Interval): Interval {
  const name = (version: string | null) =>
    version === null || version === ZERO ? version : (findRelease(timeline, version)?.version ?? version);
  const from = name(interval.from);
  const next =
    interval.after && from !== null
      ? timeline.ordered.find(({ version }) => timeline.order.compare(version, from) > 0)
      : undefined;
  return {
    from: next?.version ?? from,
    after: interval.after && next === undefined,
    fixed: name(interval.fixed),
    last: name(interval.last),
  };
}

/** Puts the ends into the range: an open stretch is closed by the fix, a range without a beginning gets it. */
function withEnds(
  timeline: Timeline,
  range: readonly Interval[],
  introduced: string | null,
  fixed: string | null,
): readonly Interval[] {
  if (range.length === 0)
    return introduced === null && fixed === null
      ? []
      : [{ from: introduced, after: false, fixed, last: null }];
  const { order } = timeline;
  const begins = (interval: Interval, version: string) =>
    interval.from === ZERO || interval.from === null || order.compare(interval.from, version) < 0;
  return range.map((interval, at) => {
    const from =
      at === 0 && introduced !== null && within(interval, introduced, order) === true
        ? introduced
        : interval.from;
    const open = interval.fixed === null && interval.last === null;
    const closes = open && fixed !== null && begins({ ...interval, from }, fixed);
    return {
      ...interval,
      from,
      after: interval.after && from === interval.from,
      fixed: closes ? fixed : interval.fixed,
    };
  });
}

/**
 * Resolves told versions and days against the real releases (DESIGN section 6, "Linking told days to releases").
 * What the texts leave open stays open: `next` without the time of the origin's words, a fix without a known
 * introduction (then versions before the fix are unknown, not affected). Pure; the result does not depend on
 * the order of tellings or releases.
 */
export function resolveTold(input: ToldInput): Resolved {
  const notes: string[] = [];
  const order = orderOf(input.purlType);
  const timeline = timelineOf(input.releases, order, input.timeZone, input.tool.line);
  const tellings = readTellings(
    { ...input, told: input.told.filter((one) => one.clean !== true) },
    timeline,
    notes,
  );
  const clean = readTellings(
    { ...input, told: input.told.filter((one) => one.clean === true) },
    timeline,
    notes,
  );
  const began = choose(timeline, 'introduced', tellings, notes);
  const ended = choose(timeline, 'fixed', tellings, notes);
  const slips = [...began.slips, ...ended.slips];
  const introduced = began.candidate?.version ?? null;
  let fixed = ended.candidate?.version ?? null;
  if (introduced !== null && fixed !== null && order.compare(fixed, introduced) <= 0) {
    notes.push(`fixed ${fixed}: not after the introduction in ${introduced}; left out as impossible`);
    fixed = null;
  }
  const name = (version: string) => findRelease(timeline, version)?.version ?? version;
  const named = tellings.flatMap(({ points }) => points);
  const alone = aloneOf(tellings);
  const told = chooseRange(timeline, tellings, slips, introduced);
  // Two releases into which something was put, and no word of a stretch but how it began: that makes none.
  const isEach =
    alone === 'put-in' &&
    new Set(named).size > 1 &&
    told.every(({ from, fixed: until, last }) => from === introduced && until === null && last === null);
  if (isEach && introduced !== null) named.push(introduced);
  const stretches = isEach ? [] : withEnds(timeline, told, introduced, fixed);
  const { range, pieces, noted } = pieced({
    stretches,
    points: named.filter((version) => !slips.some(({ value }) => value === version)).map(name),
    clean: clean.flatMap((telling) =>
      [
        ...telling.intervals,
        ...telling.points.map((version) => ({ from: version, after: false, fixed: null, last: version })),
      ].map((interval) => spelled(timeline, interval)),
    ),
    introduced,
    fixed,
    alone,
    order,
  });
  notes.push(...noted);
  const events = eventsOf(range);
  const inside = range.some(({ after }) => after)
    ? (version: string) => range.some((interval) => within(interval, version, order) === true)
    : rangeTest(events, order);
  const top = stretches.at(-1);
  const end = range.at(-1);
  const bounded = top !== undefined && end !== undefined && end.last === top.last && end.from !== end.last;
  const first = stretches[0]?.from ?? null;
  const ofLines = tellings.some(
    ({ told, intervals }) =>
      isOfLines(told) && intervals.some((one) => spelled(timeline, one).fixed === top?.fixed),
  );
  return {
    introduced: introduced ?? (first === ZERO ? null : first),
    fixed: fixed ?? (ofLines ? null : (top?.fixed ?? null)),
    lastAffected: bounded || (top !== undefined && end === undefined) ? top.last : null,
    events,
    vers: versOf(input.purlType, range),
    ...(pieces === undefined ? {} : { pieces }),
    affected: timeline.ordered.map(({ version }) => version).filter((version) => inside(version) === true),
    notes: [...new Set(notes)],
    slips,
  };
}
