import type { Db } from './index.ts';
import { chunks } from './work.ts';

/**
 * The public ids whose founding key is among these keys, oldest first. More than one: claims that were apart joined,
 * the oldest stays and the others become tombstones.
 */
export async function publicIdsOf(db: Db, keys: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const chunk of chunks(keys, 500)) {
    const rows = await db.selectFrom('public_ids').select('id').where('claim_key', 'in', chunk).execute();
    ids.push(...rows.map((row) => row.id));
  }
  return ids.sort(byAge);
}

/** Founding key of each public id; ids that were never given are left out. */
export async function foundingKeys(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>();
  for (const chunk of chunks(ids, 500)) {
    const rows = await db
      .selectFrom('public_ids')
      .select(['id', 'claim_key'])
      .where('id', 'in', chunk)
      .execute();
    for (const row of rows) keys.set(row.id, row.claim_key);
  }
  return keys;
}

/** Gives a new id, `HEARSAY-<year>-<six digits>`, counted within the year, founded on the claim's canonical key. */
export async function givePublicId(db: Db, key: string, recordedAt: string): Promise<string> {
  const prefix = `HEARSAY-${recordedAt.slice(0, 4)}-`;
  const row = await db
    .selectFrom('public_ids')
    .select('id')
    .where('id', '>=', prefix)
    .where('id', '<', `${prefix}~`)
    .orderBy((e) => e.fn('length', ['id']), 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const last = row ? Number(row.id.slice(prefix.length)) : 0;
  const id = `${prefix}${String(last + 1).padStart(6, '0')}`;
  await db.insertInto('public_ids').values({ id, claim_key: key, recorded_at: recordedAt }).execute();
  return id;
}

function byAge(a: string, b: string): number {
  const [, yearA = '', numberA = ''] = a.split('-');
  const [, yearB = '', numberB = ''] = b.split('-');
  return Number(yearA) - Number(yearB) || Number(numberA) - Number(numberB);
}
