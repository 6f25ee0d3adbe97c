import type { Resolved, ToldInput } from './told.ts';

export type { Resolved, Slip, Told, ToldInput } from './told.ts';

/** Resolves told versions and days against the real releases (DESIGN section 6, end). */
export function resolveTold(input: ToldInput): Resolved {
  const first = input.told.find((told) => told.introduced !== null);
  return {
    introduced: first?.introduced ?? null,
    fixed: null,
    lastAffected: null,
    events: [],
    vers: null,
    affected: [],
    notes: [],
    slips: [],
  };
}
