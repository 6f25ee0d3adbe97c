import type { SourceHealth } from '../model/hearsay.ts';
import { problem, type Problem } from '../model/problem.ts';
import { whenWords } from './dates.ts';
import { count } from './numbers.ts';

/** Whether every source that was ever visited is long overdue: nobody collects any more. */
export function hasStopped(sources: readonly SourceHealth[]): boolean {
  const visited = sources.filter(({ nextAt }) => nextAt !== null);
  return visited.length > 0 && visited.every(({ overdue }) => overdue);
}

/** When a source was last read, of all; undefined where none was. */
export const lastRead = (sources: readonly SourceHealth[]): string | undefined =>
  sources
    .flatMap(({ lastSuccess }) => lastSuccess ?? [])
    .toSorted()
    .at(-1);

/** A problem where collecting has stopped: what is not known may have been told since. */
export function stoppedProblem(sources: readonly SourceHealth[]): Problem | undefined {
  if (!hasStopped(sources)) return undefined;
  const last = lastRead(sources);
  const since =
    last === undefined ? 'no source was ever read' : `no source was read since ${whenWords(last)}`;
  const waiting = count(sources.filter(({ overdue }) => overdue).length, 'source');
  return problem(
    'collection-stopped',
    'sources',
    `${since}; the visits to ${waiting} were due more than a week ago`,
    'run hearsay crawl, or keep hearsay watch running',
  );
}
