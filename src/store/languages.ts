import type { Db } from './index.ts';

/** Number of documents by language (BCP 47 primary tag, "und" when unknown), the most frequent first. */
export async function countLanguages(
  db: Db,
): Promise<readonly { readonly lang: string; readonly documents: number }[]> {
  return db
    .selectFrom('documents')
    .select((e) => ['lang', e.fn.countAll<number>().as('documents')])
    .groupBy('lang')
    .orderBy('documents', 'desc')
    .orderBy('lang')
    .execute();
}
