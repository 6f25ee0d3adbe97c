import type { Kysely } from 'kysely';
import { clustered } from '../dialect.ts';
import type { Schema } from '../schema.ts';

/** The index of sketches once, in the order of its key, with a number for each document: a third of the writes. */
export async function up(db: Kysely<Schema>): Promise<void> {
  // What stood there is derived again.
  await db
    .insertInto('pending')
    .columns(['stage', 'input'])
    .expression((e) =>
      e
        .selectFrom('marks')
        .select((s) => [s.val('statements').as('stage'), 'document'])
        .where('document', 'is not', null),
    )
    .onConflict((c) => c.doNothing())
    .execute();
  await db.schema.dropTable('sketches').execute();
  await db.schema.dropTable('marks').execute();
  await db.schema
    .createTable('sketches')
    .addColumn('shingle', 'bigint', (c) => c.notNull())
    .addColumn('ref', 'bigint', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('sketches_pk', ['shingle', 'ref'])
    .modifyEnd(clustered)
    .execute();
  await db.schema
    .createTable('marks')
    .addColumn('document', 'text', (c) => c.primaryKey())
    .addColumn('ref', 'bigint', (c) => c.notNull())
    .addColumn('hashes', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('marks_ref').on('marks').column('ref').execute();
}
