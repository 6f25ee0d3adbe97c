import { problem, ProblemError } from '../model/problem.ts';
import type { Db } from './index.ts';

/** How long a writer's lease lasts unless renewed, milliseconds. */
export const LEASE_MS = 60_000;

/**
 * Takes or renews the one writer's lease across processes. A lease that ran out (its holder was killed) is taken over.
 * Throws ProblemError `writer-busy` (status 3) while another holder's lease runs.
 */
export async function takeLease(db: Db, holder: string, now: number): Promise<void> {
  const until = now + LEASE_MS;
  const row = await db
    .insertInto('leases')
    .values({ name: 'writer', holder, until })
    .onConflict((c) =>
      c
        .column('name')
        .doUpdateSet({ holder, until })
        .where((e) => e.or([e('leases.holder', '=', holder), e('leases.until', '<', now)])),
    )
    .returning('holder')
    .executeTakeFirst();
  if (row) return;
  const other = await db
    .selectFrom('leases')
    .select('holder')
    .where('name', '=', 'writer')
    .executeTakeFirst();
  throw new ProblemError(
    problem(
      'writer-busy',
      other?.holder ?? 'another process',
      'is writing to this data folder',
      'wait for it to finish, or stop it',
    ),
    3,
  );
}

export async function releaseLease(db: Db, holder: string): Promise<void> {
  await db.deleteFrom('leases').where('name', '=', 'writer').where('holder', '=', holder).execute();
}
