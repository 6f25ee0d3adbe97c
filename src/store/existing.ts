import { claimsTracedTo } from './claims.ts';
import type { Db } from './index.ts';

const some = (row: unknown): boolean => row !== undefined;

/** Whether something of this name is stored; asked of what a ruling names. */
export const existing = {
  document: async (db: Db, id: string): Promise<boolean> =>
    some(await db.selectFrom('documents').select('id').where('id', '=', id).executeTakeFirst()),
  statement: async (db: Db, id: string): Promise<boolean> =>
    some(await db.selectFrom('statements').select('id').where('id', '=', id).executeTakeFirst()),
  publisher: async (db: Db, slug: string): Promise<boolean> =>
    some(await db.selectFrom('documents').select('id').where('publisher', '=', slug).executeTakeFirst()),
  /** An origin stands in the claims that are traced to it. */
  origin: async (db: Db, id: string): Promise<boolean> => (await claimsTracedTo(db, 'id', [id])).length > 0,
};
