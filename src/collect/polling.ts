import type { Source } from '../model/catalogue.ts';
import type { SourceState } from '../model/ports.ts';
import { nextTick } from './cron.ts';
import { timeOf } from './sources/visit.ts';

/** When a source is asked again, learnt from when it changed. Pure; times in ms since the epoch. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Gaps between changes that must be known before a habit is assumed. */
const GAPS_KNOWN = 3;
/** A source is asked this many times per usual gap, so that news waits a quarter of it at most. */
const ASKS_PER_GAP = 4;
/** Without a habit, quiet alone says less. */
const ASKS_PER_QUIET = 8;
/** However rarely a source changes, it is asked once a day (or as seldom as its schedule says). */
const LONGEST = DAY;

/** Gaps between changes, newest first; fewer than three tell nothing. */
function gapsOf({ changes }: SourceState): readonly number[] {
  const times = changes.map((at) => Date.parse(at)).filter((time) => !Number.isNaN(time));
  return times.slice(1).map((time, index) => (times[index] ?? time) - time);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Pause that fits a source's habit, in ms; while no habit is known, what its quiet since the last change suggests. */
export function usualPause(state: SourceState): number {
  const gaps = gapsOf(state);
  const asked = timeOf(state.lastSuccess);
  const changed = timeOf(state.lastChange);
  const quiet = asked === null || changed === null ? 0 : asked - changed;
  if (gaps.length < GAPS_KNOWN) return Math.min(quiet / ASKS_PER_QUIET, LONGEST);
  return Math.min(Math.max(median(gaps), quiet) / ASKS_PER_GAP, LONGEST);
}

/**
 * The time of the next visit: at once if there never was one; after a failure when its backoff ends; else the first
 * minute of the source's schedule that leaves it the pause that fits its habit and the rest that it asked for.
 */
export function nextVisit(source: Source, state: SourceState, now: number): number {
  const told = timeOf(state.nextAt);
  const asked = timeOf(state.lastSuccess);
  if (state.failures > 0) return told ?? now;
  if (asked === null) return told ?? now;
  const earliest = Math.max(asked + Math.max(usualPause(state), 1), told ?? 0);
  return nextTick(source.schedule, earliest) ?? earliest + LONGEST;
}

/** True when a source still answers but has said nothing new for far longer than is usual for it. */
export function isSilent(state: SourceState, now: number): boolean {
  const gaps = gapsOf(state);
  const changed = timeOf(state.lastChange);
  const asked = timeOf(state.lastSuccess);
  if (gaps.length < GAPS_KNOWN || changed === null || asked === null) return false;
  const quiet = Math.min(asked, now) - changed;
  return quiet > Math.max(4 * median(gaps), 1.5 * Math.max(...gaps), DAY);
}
