import type { Tool } from '../model/catalogue.ts';
import type { VersionPieces } from '../model/claim.ts';
import type { RangeEvent, Release } from '../model/release.ts';
import type { When } from '../model/time.ts';

/** Versions as one statement of a subject tells them, with what dates them. */
export interface Told {
  /** Exact, `next`, or `release of YYYY-MM-DD`. */
  readonly introduced: string | null;
  readonly fixed: string | null;
  /** Comparators: `>=2.1.91 <2.1.198`, `2.1.91`, `<1.2.3 || >=2 <2.4.1`. */
  readonly affected: string | null;
  /** Time of the origin's own words: `next` counts from it. Null: not known, so `next` stays open. */
  readonly toldAt: When | null;
  /** Day on which, as told, the named version was released. */
  readonly releaseDate: When | null;
  /** True: `affected` names versions that are told not to be affected. */
  readonly clean?: boolean;
  /**
   * `affected` names single versions, and those alone: `listed` one beside the other, or with something that somebody
   * `put-in` to them. No fix makes a stretch of them.
   */
  readonly alone?: 'listed' | 'put-in';
}

export interface ToldInput {
  readonly told: readonly Told[];
  /** All known releases of the tool's package, in any order; empty: none known. */
  readonly releases: readonly Release[];
  readonly tool: Tool;
  /** IANA zone of the vendor; null: UTC. */
  readonly timeZone: string | null;
  /** purl type of the tool's package ("npm"); decides the order. */
  readonly purlType: string;
}

/** A told version that the registry lacks, beside one told with the same release date that it has. */
export interface Slip {
  readonly field: 'introduced' | 'fixed';
  readonly value: string;
  readonly likely: string;
  readonly why: string;
}

export interface Resolved {
  readonly introduced: string | null;
  readonly fixed: string | null;
  readonly lastAffected: string | null;
  /** OSV events; without an `introduced` event what lies before `fixed` is unknown. */
  readonly events: readonly RangeEvent[];
  readonly vers: string | null;
  /** Where the ends alone do not say which versions are affected. */
  readonly pieces?: VersionPieces;
  /** Known releases inside the range, in order. */
  readonly affected: readonly string[];
  /** How each end was found, for people. */
  readonly notes: readonly string[];
  readonly slips: readonly Slip[];
}
