import { Worker } from 'node:worker_threads';

export interface PoolOptions {
  /** Module that each thread runs; see `serveTasks`. */
  readonly script: URL;
  /** Cloned to each thread once. */
  readonly context: unknown;
  readonly threads: number;
  /** Longest time for the tasks that are handed over at once, milliseconds; a thread that takes longer is ended. */
  readonly limitMs: number;
  /** Heap of each thread, MB; one that needs more is ended. */
  readonly heapMb: number;
}

/** What became of one task: its result, or why there is none. */
export type Outcome<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly why: 'too-slow' | 'died'; readonly message: string };

export interface Pool<Task, Result> {
  /** Outcomes in the order of the tasks. Rejects only when threads cannot be started at all. */
  run(tasks: readonly Task[]): Promise<readonly Outcome<Result>[]>;
  close(): Promise<void>;
}

interface Job<Task, Result> {
  readonly tasks: readonly Task[];
  readonly done: (outcomes: readonly Outcome<Result>[]) => void;
  readonly fail: (error: Error) => void;
}

/** Tasks that are handed to a thread at once. */
const AT_ONCE = 8;
const YOUNG_MB = 12;

/**
 * Threads that run tasks. A thread that dies or is too slow costs the one task that is to blame: what it was handed
 * together with it is run again, each alone.
 */
export function openPool<Task, Result>(options: PoolOptions): Pool<Task, Result> {
  let waiting: Job<Task, Result>[] = [];
  const workers = new Set<Worker>();
  const idle: Worker[] = [];
  const running = new Map<Worker, { readonly job: Job<Task, Result>; readonly timer: NodeJS.Timeout }>();
  const started = new Set<Worker>();
  let closed = false;

  const hire = (): void => {
    const worker = new Worker(options.script, {
      workerData: options.context,
      resourceLimits: { maxOldGenerationSizeMb: options.heapMb, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    workers.add(worker);
    let message = 'the thread ended';
    worker.on('message', (results: readonly Result[] | 'ready') => {
      if (results === 'ready') started.add(worker);
      else release(worker)?.done(results.map((result) => ({ ok: true, result })));
      idle.push(worker);
      assign();
    });
    worker.on('error', (error: Error) => (message = error.message));
    worker.on('exit', () => lose(worker, 'died', message));
  };

  /** Takes a thread's job from it. */
  const release = (worker: Worker): Job<Task, Result> | undefined => {
    const held = running.get(worker);
    clearTimeout(held?.timer);
    running.delete(worker);
    return held?.job;
  };

  const lose = (worker: Worker, why: 'too-slow' | 'died', message: string): void => {
    if (!workers.delete(worker) || closed) return;
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
    const job = release(worker);
    if (job && job.tasks.length <= 1) job.done([{ ok: false, why, message }]);
    else if (job) waiting.unshift(...alone(job));
    if (!started.has(worker)) {
      // The next one would end the same way.
      const stranded = waiting;
      waiting = [];
      for (const { fail } of stranded) fail(new Error(message));
    }
    assign();
  };

  const assign = (): void => {
    while (waiting.length > 0) {
      const worker = idle.pop();
      if (!worker) {
        const starting = workers.size - running.size;
        if (workers.size < options.threads && starting < waiting.length) {
          hire();
          continue;
        }
        return;
      }
      const job = waiting.shift();
      if (!job) return;
      const timer = setTimeout(() => {
        lose(worker, 'too-slow', `took longer than ${options.limitMs / 1000} s`);
        void worker.terminate();
      }, options.limitMs);
      running.set(worker, { job, timer });
      worker.postMessage(job.tasks);
    }
  };

  return {
    async run(tasks) {
      const parts = Array.from({ length: Math.ceil(tasks.length / AT_ONCE) }, (_, part) =>
        tasks.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
      );
      const jobs = parts.map(
        (part) =>
          new Promise<readonly Outcome<Result>[]>((done, fail) => waiting.push({ tasks: part, done, fail })),
      );
      assign();
      return (await Promise.all(jobs)).flat();
    },
    async close() {
      closed = true;
      for (const worker of workers) clearTimeout(running.get(worker)?.timer);
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

/** A job's tasks as jobs of one task each, which settle the job together. */
function alone<Task, Result>(job: Job<Task, Result>): readonly Job<Task, Result>[] {
  const outcomes: Outcome<Result>[] = [];
  let left = job.tasks.length;
  return job.tasks.map((task, at) => ({
    tasks: [task],
    done: ([outcome]) => {
      if (outcome) outcomes[at] = outcome;
      if (--left === 0) job.done(outcomes);
    },
    fail: job.fail,
  }));
}
