import type { Kysely } from 'kysely';
import type { Claim } from '../../model/claim.ts';
import { PART, keepParts, partClaim } from '../long-claims.ts';
import type { Schema } from '../schema.ts';

/** The statements of long claims, in parts, which so far stood in the claim's own row. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('claim_parts')
    .addColumn('claim', 'text', (c) => c.notNull())
    .addColumn('part', 'integer', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('claim_parts_pk', ['claim', 'part'])
    .execute();
  const long = await db
    .selectFrom('claim_statements')
    .select('claim')
    .groupBy('claim')
    .having((e) => e.fn.countAll(), '>', PART)
    .execute();
  // One at a time: each may be as large as an affair.
  for (const { claim } of long) {
    const row = await db.selectFrom('claims').select('data').where('id', '=', claim).executeTakeFirst();
    if (row === undefined) continue;
    const { data, parts } = partClaim(JSON.parse(row.data) as Claim);
    await db.updateTable('claims').set({ data }).where('id', '=', claim).execute();
    await keepParts(db, claim, parts);
  }
}
