import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Db } from './index.ts';
import type { LookupTexts } from './lookup-text.ts';
import type { Schema } from './schema.ts';

type Builder = ExpressionBuilder<Schema, 'claims'>;

interface Part {
  readonly part: 0 | 1;
  readonly belongs: (e: Builder) => Expression<SqlBool>;
}

/** Placeholders: their values are given on each run, in the order in which they stand in the text. */
const HOLE = '';

/**
 * The SQL of the reads of a lookup, compiled by the query builder. `lookup-text.ts` holds the result, so that a
 * lookup need not load the builder; a test holds that the two agree.
 */
export function compileLookup(db: Db): LookupTexts {
  const affected: Part = { part: 0, belongs: affects };
  const others: Part = { part: 1, belongs: doesNotAffect };
  const rows = ({ part, belongs }: Part, compare: '>' | '=') =>
    db
      .selectFrom('claims')
      .select(['id', 'rank', 'last_seen', 'data'])
      .select((e) => e.lit(part).as('part'))
      .where('tool', '=', HOLE)
      .where('rank', compare, 0)
      .where(belongs)
      .orderBy('rank')
      .orderBy('last_seen', 'desc')
      .orderBy('id')
      .limit(0);
  const first = (part: Part) => rows(part, '>');
  const later = (part: Part) =>
    rows(part, '=')
      .where('last_seen', '<=', HOLE)
      .where((e) => e.or([e('last_seen', '<', HOLE), e('id', '>', HOLE)]));
  return {
    affected: first(affected).compile().sql,
    affectedLater: later(affected).compile().sql,
    others: first(others).compile().sql,
    othersLater: later(others).compile().sql,
  };
}

/**
 * Introduced at or before the version, neither fixed by then nor past the last affected one. What no version can be
 * affected by (a ban) is stored without a key, so that the index alone decides.
 */
function affects(e: Builder): Expression<SqlBool> {
  return e.and([
    e('introduced_key', '<=', HOLE),
    e.or([e('fixed_key', 'is', null), e('fixed_key', '>', HOLE)]),
    e.or([e('last_key', 'is', null), e('last_key', '>=', HOLE)]),
  ]);
}

/** The rest, written out: `not` of an unknown end would be unknown, and the row in neither part. */
function doesNotAffect(e: Builder): Expression<SqlBool> {
  return e.or([
    e('introduced_key', 'is', null),
    e('introduced_key', '>', HOLE),
    e('fixed_key', '<=', HOLE),
    e('last_key', '<', HOLE),
  ]);
}
