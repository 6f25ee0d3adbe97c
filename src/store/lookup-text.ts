/** SQL of the reads of a lookup, as compiled by lookup-query.ts (a test holds that they agree). */
export interface LookupTexts {
  /** The claims below a grade that affect a version, the surest first, within a grade newest first. */
  readonly affected: string;
  /** Those of the grade behind a position. */
  readonly affectedLater: string;
  /** The tool's other claims, in the same way. */
  readonly others: string;
  readonly othersLater: string;
}

export const LOOKUP_TEXTS: LookupTexts = {
  affected:
    'select "id", "rank", "last_seen", "data", 0 as "part" from "claims" where "tool" = ? and "rank" > ? and ("introduced_key" <= ? and ("fixed_key" is null or "fixed_key" > ?) and ("last_key" is null or "last_key" >= ?)) order by "rank", "last_seen" desc, "id" limit ?',
  affectedLater:
    'select "id", "rank", "last_seen", "data", 0 as "part" from "claims" where "tool" = ? and "rank" = ? and ("introduced_key" <= ? and ("fixed_key" is null or "fixed_key" > ?) and ("last_key" is null or "last_key" >= ?)) and "last_seen" <= ? and ("last_seen" < ? or "id" > ?) order by "rank", "last_seen" desc, "id" limit ?',
  others:
    'select "id", "rank", "last_seen", "data", 1 as "part" from "claims" where "tool" = ? and "rank" > ? and ("introduced_key" is null or "introduced_key" > ? or "fixed_key" <= ? or "last_key" < ?) order by "rank", "last_seen" desc, "id" limit ?',
  othersLater:
    'select "id", "rank", "last_seen", "data", 1 as "part" from "claims" where "tool" = ? and "rank" = ? and ("introduced_key" is null or "introduced_key" > ? or "fixed_key" <= ? or "last_key" < ?) and "last_seen" <= ? and ("last_seen" < ? or "id" > ?) order by "rank", "last_seen" desc, "id" limit ?',
};
