import { canonicalJson } from '../model/ids.ts';
import { createSearchIndex, dropSearchIndex } from './dialect.ts';
import type { Store } from './index.ts';
import { readingKnown } from './newer.ts';
import { DERIVED_TABLES, TRUTH_TABLES } from './schema.ts';
import type { Schema } from './schema.ts';
import { queueEverything } from './work.ts';

/**
 * Copies the truth of another database into this empty one and queues every capture for reading. Throws ProblemError
 * `store-newer` where a newer program has brought the other one up.
 */
export function copyTruth(store: Store, from: Store): void {
  const { raw } = store.engine;
  raw.prepare('attach database ? as live').run(from.file);
  try {
    readingKnown(from.engine.raw, () => {
      for (const table of TRUTH_TABLES) raw.exec(`insert into main."${table}" select * from live."${table}"`);
      raw.exec(`insert into main.pending (stage, input) select 'read', id from live.captures`);
    });
  } finally {
    raw.exec('detach database live');
  }
}

/** Empties every derived table and the search index; every capture waits for reading again. */
export async function dropDerived(store: Store): Promise<void> {
  await store.db.transaction().execute(async (trx) => {
    await dropSearchIndex(trx);
    for (const [table] of [...DERIVED_TABLES].reverse()) await trx.deleteFrom(table).execute();
    await trx.deleteFrom('pending').execute();
    await createSearchIndex(trx);
    await queueEverything(trx, 'read', 'captures');
  });
}

/** Rows of a table with a comparable key, in the order of the keys. Throws ProblemError `store-newer`. */
export function* rowsOf(
  { engine: { raw } }: Store,
  table: keyof Schema,
  columns: readonly string[],
): Generator<{ readonly key: string; readonly row: Readonly<Record<string, unknown>> }, undefined> {
  // Sorting by the key's text keeps the merge exact for columns of any type.
  const rows = readingKnown(raw, () => raw.prepare(`select * from "${table}"`).all()) as Record<
    string,
    unknown
  >[];
  const keyed = rows.map((row) => ({ key: canonicalJson(columns.map((column) => row[column])), row }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  yield* keyed;
  return undefined;
}
