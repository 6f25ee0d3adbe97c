import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Store } from './index.ts';
import type { Schema } from './schema.ts';

/** A claim of a tool as a lookup reads it: its JSON unparsed, and the ends of its range as sort keys. */
export interface LookupRow {
  readonly id: string;
  readonly kind: string;
  readonly last_seen: string;
  readonly introduced_key: string | null;
  readonly fixed_key: string | null;
  readonly last_key: string | null;
  readonly data: string;
  /** 0: affects the version; 1: the others. */
  readonly part: 0 | 1;
}

/** Where a page begins: after this row, within the claims that affect the version (0) or among the others (1). */
export interface LookupPosition {
  readonly part: 0 | 1;
  readonly seen: string;
  readonly id: string;
}

/** The first row of all. */
export const LOOKUP_START: LookupPosition = { part: 0, seen: '~', id: '' };

export interface LookupReader {
  /**
   * Claims of a tool, those that affect the version first, each part newest first: at most `limit` rows after the
   * position. `key` is the version's sort key; null: no version, one part only. Reads only what it returns.
   */
  page(tool: string, key: string | null, limit: number, after: LookupPosition): readonly LookupRow[];
  /** Number of the tool's claims. */
  count(tool: string): number;
}

const readers = new WeakMap<Store, LookupReader>();

/** The prepared reads of a lookup: compiled once for an opened store, run as prepared statements. */
export function lookupReader(store: Store): LookupReader {
  const known = readers.get(store);
  if (known) return known;
  const made = prepare(store);
  readers.set(store, made);
  return made;
}

type Builder = ExpressionBuilder<Schema, 'claims'>;

/** Placeholders: their values are given on each run, in the order in which they stand in the text. */
const HOLE = '';

function prepare(store: Store): LookupReader {
  const { raw } = store.engine;
  const rows = (part: 0 | 1, belongs: (e: Builder) => Expression<SqlBool>) =>
    raw.prepare(
      store.db
        .selectFrom('claims')
        .select(['id', 'kind', 'last_seen', 'introduced_key', 'fixed_key', 'last_key', 'data'])
        .select((e) => e.lit(part).as('part'))
        .where('tool', '=', HOLE)
        .where('last_seen', '<=', HOLE)
        .where((e) => e.or([e('last_seen', '<', HOLE), e('id', '>', HOLE)]))
        .where(belongs)
        .orderBy('last_seen', 'desc')
        .orderBy('id')
        .limit(0)
        .compile().sql,
    );
  const affected = rows(0, affects);
  const others = rows(1, doesNotAffect);
  const count = raw.prepare('select count(*) as n from claims where tool = ?');
  return {
    page(tool, key, limit, after) {
      // Below every key: nothing is affected, so that all is in the second part.
      const at = key ?? '';
      const range = ['ban', at, at, at];
      const read = (statement: typeof affected, part: 0 | 1, most: number) => {
        const { seen, id } = after.part === part ? after : LOOKUP_START;
        return statement.all(tool, seen, seen, id, ...range, most) as LookupRow[];
      };
      const first = after.part === 0 && key !== null ? read(affected, 0, limit) : [];
      return first.length >= limit ? first : [...first, ...read(others, 1, limit - first.length)];
    },
    count: (tool) => (count.get(tool) as { n: number }).n,
  };
}

/** Introduced at or before the version, neither fixed by then nor past the last affected one. */
function affects(e: Builder): Expression<SqlBool> {
  return e.and([
    e('kind', '!=', 'ban'),
    e('introduced_key', '<=', HOLE),
    e.or([e('fixed_key', 'is', null), e('fixed_key', '>', HOLE)]),
    e.or([e('last_key', 'is', null), e('last_key', '>=', HOLE)]),
  ]);
}

/** The rest, written out: `not` of an unknown end would be unknown, and the row in neither part. */
function doesNotAffect(e: Builder): Expression<SqlBool> {
  return e.or([
    e('kind', '=', 'ban'),
    e('introduced_key', 'is', null),
    e('introduced_key', '>', HOLE),
    e('fixed_key', '<=', HOLE),
    e('last_key', '<', HOLE),
  ]);
}
