/** SQL of the two reads of a lookup, as compiled by lookup-query.ts (a test holds that they agree). */

/** The claims that affect a version, newest first. */
export const AFFECTED =
  'select "id", "kind", "last_seen", "introduced_key", "fixed_key", "last_key", "data", 0 as "part" from "claims" where "tool" = ? and "last_seen" <= ? and ("last_seen" < ? or "id" > ?) and ("kind" != ? and "introduced_key" <= ? and ("fixed_key" is null or "fixed_key" > ?) and ("last_key" is null or "last_key" >= ?)) order by "last_seen" desc, "id" limit ?';

/** The tool's other claims, newest first. */
export const OTHERS =
  'select "id", "kind", "last_seen", "introduced_key", "fixed_key", "last_key", "data", 1 as "part" from "claims" where "tool" = ? and "last_seen" <= ? and ("last_seen" < ? or "id" > ?) and ("kind" = ? or "introduced_key" is null or "introduced_key" > ? or "fixed_key" <= ? or "last_key" < ?) order by "last_seen" desc, "id" limit ?';
