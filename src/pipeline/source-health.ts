import type { SourceHealth } from '../model/hearsay.ts';
import type { SourceState } from '../model/ports.ts';
import { isSilent } from '../collect/polling.ts';
import { sourceStates } from '../store/work.ts';
import type { Work } from './context.ts';

/** How each enabled source of the catalogue fares now, in the catalogue's order; nulls where it was never visited. */
export async function healthOfSources(work: Work): Promise<readonly SourceHealth[]> {
  const states = await sourceStates(work.store.db);
  return work.catalogue.sources
    .filter((source) => source.enabled)
    .map((source) => healthOf(source.slug, states.get(source.slug), work.clock.now()));
}

function healthOf(source: string, state: SourceState | undefined, now: number): SourceHealth {
  return {
    source,
    lastSuccess: state?.lastSuccess ?? null,
    lastChange: state?.lastChange ?? null,
    failures: state?.failures ?? 0,
    reason: state?.reason ?? null,
    nextAt: state?.nextAt ?? null,
    silent: state !== undefined && isSilent(state, now),
    overdue: now - Date.parse(state?.nextAt ?? '') > LONG_DUE,
  };
}

/** From when on a visit that is due is long overdue, milliseconds: who collects once a week is in time. */
const LONG_DUE = 7 * 86_400_000;
