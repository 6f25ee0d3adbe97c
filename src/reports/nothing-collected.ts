import type { Hearsay } from '../model/hearsay.ts';
import { problem, type Problem } from '../model/problem.ts';

/** Without a text no answer is one about what is said; `data` is the folder as the asker knows it. */
export const nothingCollected = (data: string): Problem =>
  problem(
    'data-missing',
    data,
    'nothing has been collected into this folder',
    'run hearsay crawl or hearsay import, or name another folder with --data',
  );

/** The same for who asks from afar. */
const NOTHING_YET = problem(
  'data-missing',
  'data',
  'nothing has been collected yet',
  'run hearsay crawl or hearsay import',
);

/** What misses, in words of `missing`; none where something was collected. */
export const missingIn = (
  hearsay: Pick<Hearsay, 'isEmpty'>,
  missing: Problem = NOTHING_YET,
): readonly Problem[] => (hearsay.isEmpty?.() === true ? [missing] : []);

/** An answer that says so where nothing was collected. */
export const toldIfMissing = <Answer extends { readonly problems: readonly Problem[] }>(
  hearsay: Pick<Hearsay, 'isEmpty'>,
  answer: Answer,
  missing?: Problem,
): Answer => ({ ...answer, problems: [...missingIn(hearsay, missing), ...answer.problems] });
