import type { SourceState } from '../model/ports.ts';
import type { Problem } from '../model/problem.ts';
import type { Db } from './index.ts';
import type { Schema } from './schema.ts';

/** Inputs that wait for a stage, in the order of their ids, after one of them; at most `limit`. */
export async function pendingInputs(
  db: Db,
  stage: string,
  limit: number,
  after = '',
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('pending')
    .select('input')
    .where('stage', '=', stage)
    .where('input', '>', after)
    .orderBy('input')
    .limit(limit)
    .execute();
  return rows.map((row) => row.input);
}

export async function countPending(db: Db, stage: string): Promise<number> {
  const row = await db
    .selectFrom('pending')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('stage', '=', stage)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Inputs no longer wait for a stage; returns how many did. */
export async function settle(db: Db, stage: string, inputs: readonly string[]): Promise<number> {
  let settled = 0;
  for (const chunk of chunks(inputs, 500)) {
    const query = db.deleteFrom('pending').where('stage', '=', stage).where('input', 'in', chunk);
    settled += Number((await query.executeTakeFirst()).numDeletedRows);
  }
  return settled;
}

/** Makes all inputs of one stage wait for another instead. */
export async function moveInputs(db: Db, from: string, to: string): Promise<void> {
  const rows = await db.selectFrom('pending').select('input').where('stage', '=', from).execute();
  if (rows.length === 0) return;
  const inputs = rows.map((row) => row.input);
  await queueAll(db, to, inputs);
  await settle(db, from, inputs);
}

export async function queueAll(db: Db, stage: string, inputs: readonly string[]): Promise<void> {
  for (const chunk of chunks(inputs, 400))
    await db
      .insertInto('pending')
      .values(chunk.map((input) => ({ stage, input })))
      .onConflict((c) => c.doNothing())
      .execute();
}

/** Makes every capture (or document) wait for a stage again: its version or its configuration changed. */
export async function queueEverything(db: Db, stage: string, table: 'captures' | 'documents'): Promise<void> {
  await db
    .insertInto('pending')
    .columns(['stage', 'input'])
    .expression((e) =>
      e
        .selectFrom(table)
        .select((s) => [s.val(stage).as('stage'), 'id'])
        // SQLite reads ON CONFLICT as a join's ON unless a WHERE stands before it.
        .where('id', 'is not', null),
    )
    .onConflict((c) => c.doNothing())
    .execute();
}

export async function metaOf(db: Db, key: string): Promise<string | undefined> {
  return (await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst())?.value;
}

export async function setMeta(db: Db, key: string, value: string): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key, value })
    .onConflict((c) => c.column('key').doUpdateSet({ value }))
    .execute();
}

/** Replaces the problems that a stage reported for these inputs. */
export async function keepProblems(
  db: Db,
  stage: string,
  reported: ReadonlyMap<string, readonly Problem[]>,
): Promise<void> {
  for (const inputs of chunks([...reported.keys()], 500))
    await db.deleteFrom('stage_problems').where('stage', '=', stage).where('input', 'in', inputs).execute();
  const rows = [...reported].flatMap(([input, problems]) =>
    problems.map((problem, position) => ({ stage, input, position, data: JSON.stringify(problem) })),
  );
  for (const chunk of chunks(rows, 200)) await db.insertInto('stage_problems').values(chunk).execute();
}

export async function sourceStates(db: Db): Promise<ReadonlyMap<string, SourceState>> {
  const rows = await db.selectFrom('source_states').select(['source', 'data']).execute();
  return new Map(rows.map((row) => [row.source, JSON.parse(row.data) as SourceState]));
}

export async function keepSourceState(db: Db, source: string, state: SourceState): Promise<void> {
  const row = { data: JSON.stringify(state), next_at: state.nextAt };
  await db
    .insertInto('source_states')
    .values({ source, ...row })
    .onConflict((c) => c.column('source').doUpdateSet(row))
    .execute();
}

/** Records a configuration that was used, once per content hash (truth). */
export async function keepConfiguration(
  db: Db,
  hash: string,
  content: string,
  recordedAt: string,
): Promise<void> {
  await db
    .insertInto('configurations')
    .values({ hash, content, recorded_at: recordedAt })
    .onConflict((c) => c.column('hash').doNothing())
    .execute();
}

/** Slices of at most `size`: engines limit the parameters of one query. */
export function* chunks<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

/** Problems that stages reported about what is stored, at most `limit`. */
export async function stageProblems(db: Db, limit: number): Promise<readonly Problem[]> {
  const rows = await db
    .selectFrom('stage_problems')
    .select('data')
    .orderBy('stage')
    .orderBy('input')
    .limit(limit)
    .execute();
  return rows.map((row) => JSON.parse(row.data) as Problem);
}

export async function countRows(db: Db, table: keyof Schema): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}
