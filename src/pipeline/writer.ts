import { LEASE_MS, ownHolder, releaseLease, takeLease } from '../store/lease.ts';
import type { Work } from './context.ts';

/**
 * Runs work under the one writer's lease, renewed while it lasts and given back whatever happens.
 * Throws ProblemError `writer-busy` while another process writes.
 */
export async function asWriter<T>(work: Work, run: () => Promise<T>): Promise<T> {
  const { db } = work.store;
  const holder = ownHolder();
  await takeLease(db, holder, work.clock.now());
  const renewal = setInterval(() => {
    takeLease(db, holder, work.clock.now()).catch(() => undefined);
  }, LEASE_MS / 3);
  renewal.unref();
  try {
    return await run();
  } finally {
    clearInterval(renewal);
    await releaseLease(db, holder);
  }
}
