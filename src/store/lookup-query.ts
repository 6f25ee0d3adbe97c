import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Db } from './index.ts';
import type { Schema } from './schema.ts';

type Builder = ExpressionBuilder<Schema, 'claims'>;

/** Placeholders: their values are given on each run, in the order in which they stand in the text. */
const HOLE = '';

/**
 * The SQL of the two reads of a lookup, compiled by the query builder. `lookup-text.ts` holds the result, so that a
 * lookup need not load the builder; a test holds that the two agree.
 */
export function compileLookup(db: Db): { readonly affected: string; readonly others: string } {
  const text = (part: 0 | 1, belongs: (e: Builder) => Expression<SqlBool>) =>
    db
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
      .compile().sql;
  return { affected: text(0, affects), others: text(1, doesNotAffect) };
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
