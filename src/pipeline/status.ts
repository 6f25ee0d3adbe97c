import type { Claim, VersionStatus } from '../model/claim.ts';
import { sortKey } from '../versions/sort-key.ts';
import { orderKeys } from './order-keys.ts';

/** What a claim says about one version, and how a report words it. */
export interface Status {
  readonly status: VersionStatus;
  readonly statusWords: string;
}

/** Words of a fix by how it is known (DESIGN section 6). */
export const FIXED_WORDS = {
  told: 'reported fixed',
  promised: 'fix promised',
  registry: 'fixed, by the release list',
  probe: 'fixed, by probe',
} as const;

/**
 * Status of a claim for a version of the tool's ecosystem (`purlType`); null asks for none in particular.
 * A ban concerns no version. An end that is not known leaves what it would decide unknown.
 */
export function statusOf(claim: Claim, purlType: string, version: string | null): Status {
  if (claim.kind === 'ban') return { status: 'n/a', statusWords: 'not about a version' };
  const at = version === null ? null : sortKey(purlType, version);
  const { introducedKey, fixedKey, lastKey } = orderKeys(claim);
  if (at === null || (introducedKey === null && fixedKey === null && lastKey === null)) return UNKNOWN;
  if (introducedKey !== null && at < introducedKey)
    // Below the first that is known to have it, where nobody knows since when.
    return claim.versions.introduced === null
      ? UNKNOWN
      : { status: 'not-affected', statusWords: 'not affected' };
  if (fixedKey !== null && at >= fixedKey) return fixed(claim);
  if (lastKey !== null && at > lastKey) return { status: 'not-affected', statusWords: 'no longer affected' };
  if (introducedKey === null) return UNKNOWN;
  return { status: 'affected', statusWords: 'affected' };
}

const UNKNOWN: Status = { status: 'unknown', statusWords: 'unknown' };

function fixed(claim: Claim): Status {
  return { status: 'fixed', statusWords: FIXED_WORDS[claim.statusFrom?.basis ?? 'told'] };
}
