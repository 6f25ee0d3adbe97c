import type { Compilable, CompiledQuery, InsertObject, InsertQueryBuilder, InsertResult } from 'kysely';
import type { Db } from './index.ts';
import type { Schema } from './schema.ts';

/** Inserts rows of one shape one after another by a query that is built and compiled once, whatever their number. */
export async function insertRows<T extends keyof Schema>(
  db: Db,
  table: T,
  rows: readonly InsertObject<Schema, T>[],
  conflict: (query: Insert<T>) => Insert<T> = (query) => query,
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const query = conflict(db.insertInto(table).values(first)).compile();
  const columns = Object.keys(first);
  for (const row of rows) {
    const values = row as Readonly<Record<string, unknown>>;
    await db.executeQuery({ ...query, parameters: columns.map((column) => values[column]) });
  }
}

type Insert<T extends keyof Schema> = InsertQueryBuilder<Schema, T, InsertResult>;

/** A query that is built and compiled when first asked; then asked with other values, in the order of its parameters. */
export function compiledOnce<R>(
  build: (db: Db) => Compilable<R>,
): (db: Db, values: readonly unknown[]) => Promise<readonly R[]> {
  let query: CompiledQuery<R> | undefined;
  return async (db, values) => {
    query ??= build(db).compile();
    return (await db.executeQuery<R>({ ...query, parameters: values })).rows;
  };
}
