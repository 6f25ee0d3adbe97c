import { hostname } from 'node:os';
import type { Kysely } from 'kysely';
import { problem, ProblemError } from '../model/problem.ts';
import type { Schema } from './schema.ts';

type Db = Kysely<Schema>;

/** How long a writer's lease lasts unless renewed, milliseconds. */
export const LEASE_MS = 60_000;

/** This process as a holder of leases: host and process id, so that a dead holder on this host is recognised. */
export function ownHolder(): string {
  return `${hostname()}/${process.pid}`;
}

/**
 * Takes or renews the one writer's lease across processes. A lease that ran out, or whose holder was killed on this
 * host, is taken over. Throws ProblemError `writer-busy` (status 3) while another holder's lease runs.
 */
export async function takeLease(db: Db, holder: string, now: number): Promise<void> {
  if (await tryLease(db, holder, now)) return;
  const other = await db
    .selectFrom('leases')
    .select('holder')
    .where('name', '=', 'writer')
    .executeTakeFirst();
  if (other && isDead(other.holder)) {
    await releaseLease(db, other.holder);
    if (await tryLease(db, holder, now)) return;
  }
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

async function tryLease(db: Db, holder: string, now: number): Promise<boolean> {
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
  return row !== undefined;
}

/** True only when the holder is a process of this host that no longer runs. */
export function isDead(holder: string): boolean {
  const [host, pid] = holder.split('/');
  if (host !== hostname() || pid === undefined || !/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as { code?: string }).code === 'ESRCH';
  }
}

export async function releaseLease(db: Db, holder: string): Promise<void> {
  await db.deleteFrom('leases').where('name', '=', 'writer').where('holder', '=', holder).execute();
}
