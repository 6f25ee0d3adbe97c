import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** The index of lookups by grade: a page holds the surest claims of a tool, not the newest. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .alterTable('claims')
    .addColumn('rank', 'integer', (c) =>
      c.generatedAlwaysAs(
        sql`case grade when 'verified' then 0 when 'alleged' then 1 when 'second-hand' then 2 else 3 end`,
      ),
    )
    .execute();
  await db.schema.dropIndex('claims_tool').execute();
  await db.schema
    .createIndex('claims_tool')
    .on('claims')
    .columns(['tool', 'rank', 'last_seen desc', 'id', 'introduced_key', 'fixed_key', 'last_key'])
    .execute();
}
