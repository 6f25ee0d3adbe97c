import type { Catalogue } from '../../model/catalogue.ts';
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { turn } from '../drain.ts';
import { openPool } from './pool.ts';
import type { Outcome, Pool } from './pool.ts';
import type { Finding, Reading, ReadTask, SearchTask, TextResult, TextTask } from './texts.ts';

/** Who reads and searches texts: this thread alone, or others beside it. The results are the same. */
export interface Crew {
  /** Readings in the order of the tasks. */
  read(tasks: readonly ReadTask[]): Promise<readonly Reading[]>;
  /** Findings in the order of the tasks. */
  search(tasks: readonly SearchTask[]): Promise<readonly Finding[]>;
  /** Whether others work while this thread does something else. */
  readonly ahead: boolean;
  /** Gives the threads back; to be called any number of times. */
  close(): Promise<void>;
}

export interface CrewOptions {
  readonly catalogue: Catalogue;
  /** Threads in all; 1: this one does it, else the others do. */
  readonly threads: number;
  /** Longest time for a text, milliseconds (where it has a thread of its own). */
  readonly limitMs?: number;
  /** Told when threads were wanted and cannot be had: this one does it all then. */
  readonly report: (one: Problem) => void;
}

/** A text takes milliseconds, the largest that are taken in some seconds. */
const LIMIT_MS = 60_000;
/** Several times what the largest body takes; a thread at its limit is ended, and may take the process with it. */
const HEAP_MB = 512;

export function openCrew({ catalogue, threads, limitMs = LIMIT_MS, report }: CrewOptions): Crew {
  let beside = threads > 1;
  let perform: ((task: TextTask) => TextResult) | undefined;
  let pool: Pool<TextTask, TextResult> | undefined;
  const run = async (tasks: readonly TextTask[]): Promise<readonly Outcome<TextResult>[]> => {
    if (beside)
      try {
        pool ??= openPool({
          script: SCRIPT,
          context: catalogue,
          threads: threads - 1,
          limitMs,
          heapMb: HEAP_MB,
        });
        return await pool.run(tasks);
      } catch (error) {
        if (beside) report(unavailable(error));
        beside = false;
      }
    const here = (perform ??= (await import('./texts.ts')).performer(catalogue));
    const outcomes: Outcome<TextResult>[] = [];
    for (const task of tasks) {
      outcomes.push({ ok: true, result: here(task) });
      // Whoever waits for this thread waits for one text, not for a batch.
      await turn();
    }
    return outcomes;
  };
  return {
    get ahead() {
      return beside;
    },
    read: async (tasks) =>
      (await run(tasks)).map((outcome, at) =>
        outcome.ok
          ? (outcome.result as Reading)
          : { documents: [], silent: [], problems: [failed(outcome, tasks[at]?.capture)] },
      ),
    search: async (tasks) =>
      (await run(tasks)).map((outcome, at) =>
        outcome.ok
          ? (outcome.result as Finding)
          : { title: '', statements: [], mark: null, problems: [failed(outcome, tasks[at]?.document)] },
      ),
    close: async () => pool?.close(),
  };
}

/** Beside this file, with its ending: in a checkout as in what is built. */
const SCRIPT = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.mjs', import.meta.url);

function failed(
  outcome: Outcome<TextResult> & { readonly ok: false },
  text: { readonly url: string | null; readonly id: string } | undefined,
): Problem {
  return problem(
    outcome.why === 'too-slow' ? 'text-too-slow' : 'text-not-taken',
    text?.url ?? text?.id ?? '',
    `Its thread was ended: ${outcome.message}.`,
    'It is kept as it came; report it with the address.',
  );
}

function unavailable(error: unknown): Problem {
  return problem(
    'threads-unavailable',
    'HEARSAY_THREADS',
    error instanceof Error ? error.message : String(error),
    'Everything is read on one thread; set HEARSAY_THREADS=1 if that is what you want.',
  );
}
