import { setFlagsFromString } from 'node:v8';
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

/** What a thread that is ready has been handed: the first is what it works on, since the timer was set. */
interface Hand<Task, Result> {
  readonly jobs: Job<Task, Result>[];
  timer: NodeJS.Timeout | undefined;
}

/** Tasks that are handed to a thread at once. */
const AT_ONCE = 8;
/** Handfuls that a thread has: one it works on, one to go on with while the main thread is busy. */
const HANDFULS = 2;
const YOUNG_MB = 12;
/** What is young is spread over so many spaces of one size. A thread's begin as large as they get: left small, they send what dies at once among what stays. */
const SPACES = 3;

/** Threads and what waits for them. */
interface Floor<Task, Result> {
  readonly options: PoolOptions;
  waiting: Job<Task, Result>[];
  readonly workers: Set<Worker>;
  readonly ready: Map<Worker, Hand<Task, Result>>;
  closed: boolean;
}

/**
 * Threads that run tasks. A thread that dies or is too slow costs the one task that is to blame: what it was handed
 * together with it is run again, each alone.
 */
export function openPool<Task, Result>(options: PoolOptions): Pool<Task, Result> {
  const floor: Floor<Task, Result> = {
    options,
    waiting: [],
    workers: new Set(),
    ready: new Map(),
    closed: false,
  };
  return {
    async run(tasks) {
      const parts = Array.from({ length: Math.ceil(tasks.length / AT_ONCE) }, (_, part) =>
        tasks.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
      );
      const jobs = parts.map(
        (part) =>
          new Promise<readonly Outcome<Result>[]>((done, fail) =>
            floor.waiting.push({ tasks: part, done, fail }),
          ),
      );
      assign(floor);
      return (await Promise.all(jobs)).flat();
    },
    async close() {
      floor.closed = true;
      for (const { timer } of floor.ready.values()) clearTimeout(timer);
      await Promise.all([...floor.workers].map((worker) => worker.terminate()));
    },
  };
}

/** Hands what waits to threads that have room, and hires more where all are busy. */
function assign<Task, Result>(floor: Floor<Task, Result>): void {
  const { options, workers, ready } = floor;
  for (let [job] = floor.waiting; job; [job] = floor.waiting) {
    const [worker, hand] = leastBusy(ready);
    const isBusy = !hand || hand.jobs.length > 0;
    if (isBusy && workers.size < options.threads && workers.size - ready.size < floor.waiting.length) {
      hire(floor);
      continue;
    }
    if (!worker || !hasRoom(hand, job)) return;
    floor.waiting.shift();
    hand.jobs.push(job);
    if (hand.jobs.length === 1) watch(floor, worker);
    worker.postMessage(job.tasks);
  }
}

function hire<Task, Result>(floor: Floor<Task, Result>): void {
  const { options, ready } = floor;
  setFlagsFromString(`--min-semi-space-size=${YOUNG_MB / SPACES}`);
  const worker = new Worker(options.script, {
    workerData: options.context,
    resourceLimits: { maxOldGenerationSizeMb: options.heapMb, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  floor.workers.add(worker);
  let message = 'the thread ended';
  worker.on('message', (results: readonly Result[] | 'ready') => {
    if (results === 'ready') ready.set(worker, { jobs: [], timer: undefined });
    else
      ready
        .get(worker)
        ?.jobs.shift()
        ?.done(results.map((result) => ({ ok: true, result })));
    watch(floor, worker);
    assign(floor);
  });
  worker.on('error', (error: Error) => (message = error.message));
  worker.on('exit', () => lose(floor, worker, 'died', message));
}

/** Gives a thread its time for the job that it works on now, if it has one. */
function watch<Task, Result>(floor: Floor<Task, Result>, worker: Worker): void {
  const { limitMs } = floor.options;
  const hand = floor.ready.get(worker);
  if (!hand) return;
  clearTimeout(hand.timer);
  if (hand.jobs.length === 0) return;
  hand.timer = setTimeout(() => {
    lose(floor, worker, 'too-slow', `took longer than ${limitMs / 1000} s`);
    void worker.terminate();
  }, limitMs);
}

/** Takes a thread off: the job that it worked on is to blame or is tried again in parts, what it had not begun waits. */
function lose<Task, Result>(
  floor: Floor<Task, Result>,
  worker: Worker,
  why: 'too-slow' | 'died',
  message: string,
): void {
  const { workers, ready } = floor;
  if (!workers.delete(worker) || floor.closed) return;
  const hand = ready.get(worker);
  clearTimeout(hand?.timer);
  ready.delete(worker);
  const [job, ...untouched] = hand?.jobs ?? [];
  floor.waiting.unshift(...untouched);
  if (job && job.tasks.length <= 1) job.done([{ ok: false, why, message }]);
  else if (job) floor.waiting.unshift(...alone(job));
  if (!hand) {
    // The next one would end the same way.
    const stranded = floor.waiting;
    floor.waiting = [];
    for (const { fail } of stranded) fail(new Error(message));
  }
  assign(floor);
}

/** What may be to blame for the end of a thread is handed over by itself. */
function hasRoom<Task, Result>({ jobs }: Hand<Task, Result>, job: Job<Task, Result>): boolean {
  const [first] = jobs;
  return !first || (jobs.length < HANDFULS && first.tasks.length > 1 && job.tasks.length > 1);
}

function leastBusy<Task, Result>(
  hands: ReadonlyMap<Worker, Hand<Task, Result>>,
): readonly [Worker, Hand<Task, Result>] | readonly [undefined, undefined] {
  let least: readonly [Worker, Hand<Task, Result>] | undefined;
  for (const one of hands) if (!least || one[1].jobs.length < least[1].jobs.length) least = one;
  return least ?? [undefined, undefined];
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
