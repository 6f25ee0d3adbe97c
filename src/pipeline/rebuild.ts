import { rmSync } from 'node:fs';
import type { Progress } from '../model/hearsay.ts';
import { canonicalJson } from '../model/ids.ts';
import { ProblemError } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { countRows } from '../store/work.ts';
import { closeStore, openStore } from '../store/index.ts';
import { copyTruth, dropDerived, rowsOf } from '../store/truth.ts';
import { DERIVED_TABLES } from '../store/schema.ts';
import type { Store } from '../store/index.ts';
import type { Work } from './context.ts';
import { derive, stopped } from './derive.ts';

export interface Rebuilt {
  readonly same: boolean;
  readonly rows: number;
  readonly differences: readonly { readonly table: string; readonly key: string }[];
  readonly problems: readonly Problem[];
}

/** Most differences that are listed. */
const LISTED = 100;

/** Drops everything derived and derives it anew in place. */
export async function rebuild(work: Work, progress?: Progress): Promise<Rebuilt> {
  await dropDerived(work.store);
  const { problems } = await derive(work, { progress });
  let rows = 0;
  for (const [table] of DERIVED_TABLES) rows += await countRows(work.store.db, table);
  return { same: true, rows, differences: [], problems };
}

/**
 * Derives what is pending, then derives everything anew from a copy of the truth in a scratch database beside the
 * real one, and compares row by row (canonical JSON; the search index is left out). Throws ProblemError `stopped`, `store-newer`.
 */
export async function checkRebuild(work: Work, scratch: string, progress?: Progress): Promise<Rebuilt> {
  const pending = await derive(work, { progress });
  const store = await openStore(scratch, work.clock.now());
  try {
    copyTruth(store, work.store);
    const anew = await derive({ ...work, store }, { progress });
    // A part of the rows proves nothing.
    if (work.signal?.aborted === true) throw new ProblemError(unproved, 3);
    const { rows, differences } = compare(work.store, store);
    return {
      same: differences.length === 0,
      rows,
      differences,
      problems: [...pending.problems, ...anew.problems],
    };
  } finally {
    await closeStore(store);
    for (const suffix of ['', '-wal', '-shm']) rmSync(scratch + suffix, { force: true });
  }
}

const unproved = stopped(
  'rebuild',
  'asked to stop before all was compared',
  'run hearsay rebuild --check again',
);

function compare(live: Store, anew: Store): Pick<Rebuilt, 'rows' | 'differences'> {
  let rows = 0;
  const differences: { table: string; key: string }[] = [];
  for (const [table, columns] of DERIVED_TABLES) {
    const a = rowsOf(live, table, columns);
    const b = rowsOf(anew, table, columns);
    let x = a.next();
    let y = b.next();
    while (x.done !== true || y.done !== true) {
      rows++;
      const keyX = x.done === true ? undefined : x.value.key;
      const keyY = y.done === true ? undefined : y.value.key;
      const order = compareKeys(keyX, keyY);
      if (order !== 0 || canonicalJson(x.value?.row) !== canonicalJson(y.value?.row))
        if (differences.length < LISTED) differences.push({ table, key: (order <= 0 ? keyX : keyY) ?? '' });
      if (order <= 0) x = a.next();
      if (order >= 0) y = b.next();
    }
  }
  return { rows, differences };
}

/** Order of keys in a merge of two sorted lists; the end of a list comes last. */
function compareKeys(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}
