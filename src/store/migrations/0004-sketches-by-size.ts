import type { Kysely } from 'kysely';
import { clustered, indexMarks } from '../dialect.ts';
import type { Schema } from '../schema.ts';

/** The index of sketches in the order of hash and size: the small ones among many that share a hash are found at once. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await db.schema.dropTable('sketches').execute();
  await db.schema
    .createTable('sketches')
    .addColumn('shingle', 'bigint', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('ref', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('sketches_pk', ['shingle', 'size', 'ref'])
    .modifyEnd(clustered)
    .execute();
  await indexMarks(db);
}
