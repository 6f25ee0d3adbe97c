import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** The statements of long claims, in parts; a claim that was stored whole stays as it is until it is derived anew. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('claim_parts')
    .addColumn('claim', 'text', (c) => c.notNull())
    .addColumn('part', 'integer', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('claim_parts_pk', ['claim', 'part'])
    .execute();
}
