import { spanOf } from '../model/time.ts';
import type { Slip, Told } from './told.ts';
import { findRelease, firstOfLine, localDay, nextRelease, releasesOn } from './timeline.ts';
import type { Timeline } from './timeline.ts';

export type End = 'introduced' | 'fixed';

/** One telling of one end, resolved as far as it can be. */
export interface Candidate {
  readonly version: string;
  /** `exact` told and known to the registry, `day` by a told day, `next` by the time of words, `told` as told. */
  readonly how: 'exact' | 'day' | 'next' | 'told';
  readonly note: string;
}

const RELEASE_OF = /^release of (\S+)$/;
const STRENGTH = { exact: 3, day: 2, told: 1, next: 0 } as const;

function timeWords(timeline: Timeline, version: string): string {
  const entry = timeline.dated.find(({ release }) => release.version === version);
  return entry === undefined
    ? 'time of release not known'
    : `released ${new Date(entry.at).toISOString()}, ${localDay(timeline, entry)} in ${timeline.timeZone}`;
}

function byDay(timeline: Timeline, end: End, when: string): Candidate | string {
  const match = releasesOn(timeline, when);
  if (!match) return `${end}: "release of ${when}" names no day that can be read`;
  const { releases, shift, wide } = match;
  if (timeline.dated.length === 0)
    return `${end}: told as the release of ${when}; left open, no times of release are known`;
  if (releases.length === 0)
    return `${end}: no release of ${when} on the line that was current then is known (days of ${timeline.timeZone})`;
  if (wide && releases.length > 1)
    return `${end}: ${String(releases.length)} releases fall into ${when}; left open`;
  const versions = releases
    .map(({ release }) => release.version)
    .sort((a, b) => timeline.order.compare(a, b));
  const version = (end === 'fixed' ? versions.at(-1) : versions[0]) ?? '';
  const several =
    versions.length > 1
      ? `; the ${end === 'fixed' ? 'last' : 'first'} of ${String(versions.length)} (${versions.slice(0, 6).join(', ')})`
      : '';
  const off = shift === 1 ? ', the day itself has none' : '';
  return {
    version,
    how: 'day',
    note: `${end} ${version}: told as the release of ${when}; ${timeWords(timeline, version)}${off}${several}`,
  };
}

function byNext(timeline: Timeline, end: End, told: Told): Candidate | string {
  if (told.toldAt === null)
    return `${end}: told as the next release, but when the origin said so is not known; left open`;
  const entry = nextRelease(timeline, told.toldAt);
  if (!entry && timeline.dated.length === 0)
    return `${end}: told as the next release after ${told.toldAt}; left open, no times of release are known`;
  if (!entry) return `${end}: told as the next release after ${told.toldAt}; no such release is known`;
  const { version } = entry.release;
  return {
    version,
    how: 'next',
    note: `${end} ${version}: told as the next release after ${told.toldAt}; ${timeWords(timeline, version)}`,
  };
}

function byVersion(timeline: Timeline, end: End, told: Told, value: string): Candidate {
  const release = findRelease(timeline, value);
  if (release) {
    const { version } = release;
    return { version, how: 'exact', note: `${end} ${version}: told; ${timeWords(timeline, version)}` };
  }
  const begun = firstOfLine(timeline, value);
  if (begun) {
    const note = `${end} ${begun.version}: told as ${value}, the first release of that line; ${timeWords(timeline, begun.version)}`;
    return { version: begun.version, how: 'exact', note };
  }
  const version = value.replace(/^[vV](?=\d)/, '');
  if (timeline.ordered.length === 0)
    return { version, how: 'told', note: `${end} ${version}: as told; no releases are known` };
  const last = timeline.ordered.at(-1)?.version ?? '';
  const day = told.releaseDate === null ? undefined : releasesOn(timeline, told.releaseDate);
  const instead =
    day !== undefined && !day.wide && day.releases.length > 0
      ? `; on ${told.releaseDate ?? ''} it has ${day.releases.map(({ release: { version: v } }) => v).join(', ')}`
      : '';
  const why =
    timeline.order.compare(version, last) > 0
      ? `is later than the last known release ${last}`
      : 'is not in the registry';
  return { version, how: 'told', note: `${end} ${version}: as told; it ${why}${instead}` };
}

/** One telling of an end as a candidate, or the reason why it stays open. */
export function resolveEnd(timeline: Timeline, end: End, told: Told, value: string): Candidate | string {
  if (value === 'next') return byNext(timeline, end, told);
  const day = RELEASE_OF.exec(value)?.[1];
  return day === undefined ? byVersion(timeline, end, told, value) : byDay(timeline, end, day);
}

/**
 * Chooses among candidates: what the registry confirms before what is inferred, then what is told most often,
 * then the wider range (the earliest introduction, the latest fix).
 */
export function chooseEnd(
  timeline: Timeline,
  end: End,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const counts = new Map<string, number>();
  for (const { version } of candidates) counts.set(version, (counts.get(version) ?? 0) + 1);
  const count = (version: string) => counts.get(version) ?? 0;
  return [...candidates].sort((a, b) => {
    const wide = timeline.order.compare(a.version, b.version);
    return (
      STRENGTH[b.how] - STRENGTH[a.how] ||
      count(b.version) - count(a.version) ||
      (end === 'introduced' ? wide : -wide)
    );
  })[0];
}

function sameDay(a: string | null, b: string | null): boolean {
  const x = a === null ? undefined : spanOf(a);
  const y = b === null ? undefined : spanOf(b);
  return x !== undefined && y !== undefined && x.start <= y.end && y.start <= x.end;
}

function releasedOn(timeline: Timeline, version: string, when: string | null): boolean {
  const match = when === null ? undefined : releasesOn(timeline, when);
  return (
    match !== undefined && !match.wide && match.releases.some(({ release }) => release.version === version)
  );
}

/**
 * Told versions that the registry lacks, beside one that it has and that is told with the same release date
 * (or that it released on that date).
 */
export function findSlips(
  timeline: Timeline,
  end: End,
  tellings: readonly { readonly value: string; readonly releaseDate: string | null }[],
): readonly Slip[] {
  if (timeline.ordered.length === 0) return [];
  const known = tellings.flatMap(({ value, releaseDate }) => {
    const release = findRelease(timeline, value);
    return release ? [{ version: release.version, releaseDate }] : [];
  });
  const slips = new Map<string, Slip>();
  for (const { value, releaseDate } of tellings) {
    if (slips.has(value) || releaseDate === null || findRelease(timeline, value)) continue;
    if (firstOfLine(timeline, value)) continue;
    const likely = known.find(
      (other) =>
        sameDay(other.releaseDate, releaseDate) ||
        (other.releaseDate === null && releasedOn(timeline, other.version, releaseDate)),
    );
    if (!likely) continue;
    const why =
      likely.releaseDate === null
        ? `${value} is not in the release list; ${likely.version} is, and it was released on the day told for ${value} (${releaseDate}): ${value} is a likely slip`
        : `${value} is not in the release list; ${likely.version} is, and both are given the release date ${releaseDate}: ${value} is a likely slip`;
    slips.set(value, { field: end, value, likely: likely.version, why });
  }
  return [...slips.values()];
}
