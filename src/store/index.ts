import type { Kysely } from 'kysely';
import { problem, ProblemError } from '../model/problem.ts';
import { engineOf } from './dialect.ts';
import type { Engine } from './dialect.ts';
import { openFile, setVersion, storageProblem, versionOf } from './file.ts';
import type { Database } from './file.ts';
import { isDead } from './lease.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Schema } from './schema.ts';

/** Kysely over the schema: what every query of this folder takes first (a database or a transaction). */
export type Db = Kysely<Schema>;

/** An opened database. */
export interface Store {
  readonly file: string;
  readonly engine: Engine;
  readonly db: Db;
}

/**
 * Opens the database, migrating an older one step by step; `now` in milliseconds tells whether a writer's lease runs.
 * Throws ProblemError `store-newer`, `store-busy`, and those of `openFile`.
 */
export async function openStore(file: string, now: number, raw: Database = openFile(file)): Promise<Store> {
  const engine = engineOf(raw);
  try {
    await migrate(file, engine, now);
  } catch (error) {
    await engine.db.destroy();
    engine.raw.close();
    throw storageProblem(file, error) ?? error;
  }
  return { file, engine, db: engine.db };
}

async function migrate(file: string, engine: Engine, now: number): Promise<void> {
  refuseUnknown(file, engine);
  if (versionOf(engine.raw) === MIGRATIONS.length) return;
  await engine.db.connection().execute(async (db) => {
    engine.raw.exec('begin immediate');
    try {
      // Another process may have migrated while this one waited for the lock, or have begun to write.
      refuseUnknown(file, engine);
      const from = versionOf(engine.raw);
      if (from > 0 && from < MIGRATIONS.length) refuseUnderWriter(file, engine, now);
      for (let at = from; at < MIGRATIONS.length; at++) await MIGRATIONS[at]?.(db);
      setVersion(engine.raw, MIGRATIONS.length);
      engine.raw.exec('commit');
    } catch (error) {
      if (engine.raw.inTransaction) engine.raw.exec('rollback');
      throw error;
    }
  });
}

function refuseUnknown(file: string, { raw }: Engine): void {
  if (versionOf(raw) <= MIGRATIONS.length) return;
  throw new ProblemError(
    problem(
      'store-newer',
      file,
      `was written by a newer hearsay (schema ${versionOf(raw)}, this one knows ${MIGRATIONS.length})`,
      'update hearsay, or name another folder with --data',
    ),
  );
}

/** A writer that was killed on this host writes no more. */
function refuseUnderWriter(file: string, engine: Engine, now: number): void {
  const row = engine.raw.prepare('select holder, until from leases where name = ?').get('writer') as
    { holder: string; until: number } | undefined;
  if (!row || row.until < now || isDead(row.holder)) return;
  throw new ProblemError(
    problem(
      'store-busy',
      file,
      `an older hearsay (${row.holder}) is still writing to it`,
      'stop it, then run again',
    ),
    3,
  );
}

export async function closeStore(store: Store): Promise<void> {
  await store.db.destroy();
  if (store.engine.raw.open) store.engine.raw.close();
}
