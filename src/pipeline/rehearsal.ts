import { rmSync } from 'node:fs';
import { backupTo } from '../store/file.ts';
import { closeStore, openStore } from '../store/index.ts';
import type { Work } from './context.ts';

/** Runs work on a copy of the data and throws the copy away; the real data is not touched. */
export async function rehearse<T>(work: Work, scratch: string, run: (copy: Work) => Promise<T>): Promise<T> {
  await backupTo(work.store.engine.raw, scratch);
  const store = await openStore(scratch, work.clock.now());
  try {
    return await run({ ...work, store });
  } finally {
    await closeStore(store);
    for (const suffix of ['', '-wal', '-shm']) rmSync(scratch + suffix, { force: true });
  }
}
