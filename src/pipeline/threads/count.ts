import { availableParallelism } from 'node:os';
import { problem, ProblemError } from '../../model/problem.ts';

/**
 * More threads than this gain little: one thread stores what all others find. On two cores one thread alone is faster:
 * what a single helper takes over, handing it there and back costs.
 */
const DEFAULT_MOST = 3;
const LEAST_CORES = 3;
const MOST = 64;

/**
 * How many threads work, the main one among them: `HEARSAY_THREADS` (1 to 64), else one for each core from three on. Texts are read
 * and searched on those beside the main one. Throws ProblemError `threads-misconfigured`.
 */
export function threadsOf(
  env: Readonly<Record<string, string | undefined>>,
  cores: number = availableParallelism(),
): number {
  const wanted = env['HEARSAY_THREADS'] ?? '';
  if (wanted === '') return cores < LEAST_CORES ? 1 : Math.min(cores, DEFAULT_MOST);
  const threads = /^\d{1,2}$/.test(wanted) ? Number(wanted) : 0;
  if (threads < 1 || threads > MOST)
    throw new ProblemError(
      problem(
        'threads-misconfigured',
        'HEARSAY_THREADS',
        `"${wanted}" is no number of threads`,
        `set a number from 1 to ${MOST}, or leave it out`,
      ),
    );
  return threads;
}
