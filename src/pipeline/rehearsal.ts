import { rmSync } from 'node:fs';
import { backupTo } from '../store/file.ts';
import { closeStore, openStore } from '../store/index.ts';
import { refuseNewer } from '../store/newer.ts';
import type { Work } from './context.ts';

/**
 * Runs work on a copy of the data and throws the copy away; the real data is not touched. Throws ProblemError
 * `store-newer` where a newer program has brought the data up.
 */
export async function rehearse<T>(work: Work, scratch: string, run: (copy: Work) => Promise<T>): Promise<T> {
  try {
    await backupTo(work.store.engine.raw, scratch);
    refuseNewer(work.store.engine.raw);
    const store = await openStore(scratch, work.clock.now());
    try {
      return await run({ ...work, store });
    } finally {
      await closeStore(store);
    }
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(scratch + suffix, { force: true });
  }
}
