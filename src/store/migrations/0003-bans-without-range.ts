import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** No version is affected by a ban: without the ends of a range, the index of lookups alone decides which claims are. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await db
    .updateTable('claims')
    .set({ introduced_key: null, fixed_key: null, last_key: null })
    .where('kind', '=', 'ban')
    .execute();
}
