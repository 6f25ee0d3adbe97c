import { nextVisit } from '../collect/index.ts';
import type { Source } from '../model/catalogue.ts';
import type { SourceState } from '../model/ports.ts';

/** When a source is due: as remembered, or by its schedule if its visits were never planned. Ms since the epoch. */
export function dueAt(source: Source, state: SourceState | undefined, now: number): number {
  if (state === undefined) return now;
  const planned = state.nextAt === null ? Number.NaN : Date.parse(state.nextAt);
  return Number.isNaN(planned) ? nextVisit(source, state, now) : planned;
}

/**
 * The enabled sources that are due, the longest overdue first and those that failed last. Pure.
 * @param now ms since the epoch
 */
export function planDue(
  sources: readonly Source[],
  states: ReadonlyMap<string, SourceState>,
  now: number,
): readonly Source[] {
  return sources
    .filter((source) => source.enabled)
    .map((source) => {
      const state = states.get(source.slug);
      return { source, due: dueAt(source, state, now), failures: state?.failures ?? 0 };
    })
    .filter(({ due }) => due <= now)
    .sort((a, b) => a.failures - b.failures || a.due - b.due)
    .map(({ source }) => source);
}
