import type { Claim, VersionPieces, VersionStretch, VersionStatus } from '../model/claim.ts';
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
export function statusOf(
  claim: Pick<Claim, 'kind' | 'purl' | 'versions' | 'statusFrom'>,
  purlType: string,
  version: string | null,
): Status {
  if (claim.kind === 'ban') return { status: 'n/a', statusWords: 'not about a version' };
  const at = version === null ? null : sortKey(purlType, version);
  const { pieces } = claim.versions;
  if (pieces && at !== null) return statusAmong(pieces, claim, purlType, at);
  const { introducedKey, fixedKey, lastKey } = orderKeys(claim);
  if (at === null || (introducedKey === null && fixedKey === null && lastKey === null)) return UNKNOWN;
  if (introducedKey !== null && at < introducedKey)
    // Below the first that is known to have it, where nobody knows since when.
    return claim.versions.introduced === null ? UNKNOWN : NOT_AFFECTED;
  if (fixedKey !== null && at >= fixedKey) return fixed(claim);
  if (lastKey !== null && at > lastKey) return { status: 'not-affected', statusWords: 'no longer affected' };
  if (introducedKey === null) return UNKNOWN;
  return { status: 'affected', statusWords: 'affected' };
}

/** Where the range is told in pieces: what lies in none of them and beyond no told end is not known. */
function statusAmong(
  pieces: VersionPieces,
  claim: Pick<Claim, 'versions' | 'statusFrom'>,
  purlType: string,
  at: string,
): Status {
  const key = (version: string | null) =>
    version === null || version === FIRST ? '' : (sortKey(purlType, version) ?? '');
  const inside = ({ from, after, fixed: end, last }: VersionStretch) =>
    from !== null &&
    (after ? at > key(from) : at >= key(from)) &&
    (end === null || at < key(end)) &&
    (last === null || at <= key(last));
  if (pieces.affected.some(inside)) return { status: 'affected', statusWords: 'affected' };
  if (pieces.unsure.some((version) => at === key(version))) return UNKNOWN;
  if (pieces.clean.some(inside)) return NOT_AFFECTED;
  const { introduced, fixed: end, lastAffected } = claim.versions;
  const again = pieces.affected.at(-1)?.last ?? null;
  // Named once more beyond the fix: nobody says that what comes after has it not.
  if (end !== null && again !== null && key(again) >= key(end) && at > key(again)) return UNKNOWN;
  if (end !== null && at >= key(end)) return fixed(claim);
  if (introduced !== null && at < key(introduced)) return NOT_AFFECTED;
  if (lastAffected !== null && at > key(lastAffected))
    return { status: 'not-affected', statusWords: 'no longer affected' };
  return UNKNOWN;
}

/** The version before all others. */
const FIRST = '0';
const NOT_AFFECTED: Status = { status: 'not-affected', statusWords: 'not affected' };
const UNKNOWN: Status = { status: 'unknown', statusWords: 'unknown' };

function fixed(claim: Pick<Claim, 'statusFrom'>): Status {
  return { status: 'fixed', statusWords: FIXED_WORDS[claim.statusFrom?.basis ?? 'told'] };
}
