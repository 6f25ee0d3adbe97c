import type { Db } from './index.ts';
import { chunks } from './work.ts';

/**
 * The public id of a claim with these keys: the oldest that any of them was given; else a new one,
 * `HEARSAY-<year>-<six digits>`, counted within the year of giving. Keys without an id are given this one.
 * `others` are younger ids of claims that joined this one.
 */
export async function publicIdFor(
  db: Db,
  keys: readonly string[],
  recordedAt: string,
): Promise<{ readonly id: string; readonly others: readonly string[] }> {
  const known: { claim_key: string; id: string }[] = [];
  for (const chunk of chunks(keys, 500))
    known.push(
      ...(await db
        .selectFrom('public_ids')
        .select(['claim_key', 'id'])
        .where('claim_key', 'in', chunk)
        .execute()),
    );
  const ids = [...new Set(known.map((row) => row.id))].sort(byAge);
  const id = ids[0] ?? (await nextId(db, recordedAt.slice(0, 4)));
  const have = new Set(known.map((row) => row.claim_key));
  const fresh = [...new Set(keys)].filter((key) => !have.has(key));
  for (const chunk of chunks(fresh, 300))
    await db
      .insertInto('public_ids')
      .values(chunk.map((key) => ({ claim_key: key, id, recorded_at: recordedAt })))
      .execute();
  return { id, others: ids.slice(1) };
}

function byAge(a: string, b: string): number {
  const [, yearA = '', numberA = ''] = a.split('-');
  const [, yearB = '', numberB = ''] = b.split('-');
  return Number(yearA) - Number(yearB) || Number(numberA) - Number(numberB);
}

async function nextId(db: Db, year: string): Promise<string> {
  const prefix = `HEARSAY-${year}-`;
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
  return `${prefix}${String(last + 1).padStart(6, '0')}`;
}
