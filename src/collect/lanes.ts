import pLimit from 'p-limit';
import type { Clock } from '../model/ports.ts';
import { restDelay } from './backoff.ts';

export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Real time. A sped-up clock brings a sleep of its own. Resolves early (never rejects) when stopped. */
export const sleep: Sleep = (ms, signal) =>
  new Promise((resolve) => {
    if (ms <= 0 || signal?.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, Math.min(ms, 2 ** 31 - 1));
    signal?.addEventListener('abort', done, { once: true });
  });

interface Lane {
  /** Settles when the last job in line is done. */
  tail: Promise<unknown>;
  waiting: number;
  /** When the last job ended, and before when the host is not to be asked (ms since the epoch). */
  endedAt: number;
  restUntil: number;
  failures: number;
}

/** A host that is not to be asked for a while: told so by itself, or silent several times in a row. */
export interface Resting {
  readonly restsForMs: number;
}

/** One lane per host: one job at a time, a pause after each, and a rest when the host asks for one. */
export interface Lanes {
  /**
   * Runs a job when the host is free, or says how long the host rests.
   * @param pauseMs pause that must pass between the end of the last job and this one
   * @param reached whether the job troubled the host at all; if not, the next one need not pause
   */
  run<T>(
    host: string,
    pauseMs: number,
    job: () => Promise<T>,
    reached: (done: T) => boolean,
    signal?: AbortSignal,
  ): Promise<{ readonly done: T } | Resting>;
  /** The host wants to be left alone (Retry-After). */
  rest(host: string, ms: number): void;
  /** Tells how a job ended: hosts that fail several times in a row are left alone for growing spans. */
  ended(host: string, answered: boolean): void;
}

export interface LaneSettings {
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly random: () => number;
  /** Requests at the same time, over all hosts. */
  readonly concurrency: number;
}

/** A wait in line up to this long is worth it; a longer rest is answered at once. */
const PATIENCE_MS = 60_000;
/** A Crawl-delay longer than this is kept by coming back at another visit. */
const LONGEST_PAUSE_MS = 300_000;
const FAILURES_BEFORE_REST = 3;
/** A job that takes longer gives its place back, so that hosts that stall never hold up the others. */
const SLOW_MS = 500;
const LANES_KEPT = 4_096;

export function createLanes(settings: LaneSettings): Lanes {
  const { clock, random } = settings;
  const laneOf = lanesByHost(clock);
  const inPlace = placesFor(settings.concurrency);
  return {
    run(host, pauseMs, job, reached, signal) {
      const lane = laneOf(host);
      lane.waiting++;
      const turn = lane.tail.then(async () => {
        try {
          const restsForMs = await freed(lane, pauseMs, settings, signal);
          if (restsForMs > 0) return { restsForMs };
          const done = await inPlace(job);
          if (reached(done)) lane.endedAt = clock.now();
          return { done };
        } finally {
          lane.waiting--;
        }
      });
      lane.tail = turn.catch(() => undefined);
      return turn;
    },
    rest(host, ms) {
      const lane = laneOf(host);
      lane.restUntil = Math.max(lane.restUntil, clock.now() + ms);
    },
    ended(host, answered) {
      const lane = laneOf(host);
      lane.failures = answered ? 0 : lane.failures + 1;
      const over = lane.failures - FAILURES_BEFORE_REST;
      if (over >= 0)
        lane.restUntil = Math.max(lane.restUntil, clock.now() + PATIENCE_MS + restDelay(over + 1, random()));
    },
  };
}

/** The lane of each host; where there are too many, those that nothing is known of are forgotten. */
function lanesByHost(clock: Clock): (host: string) => Lane {
  const lanes = new Map<string, Lane>();
  return (host) => {
    const known = lanes.get(host);
    if (known) return known;
    if (lanes.size >= LANES_KEPT)
      for (const [name, lane] of lanes)
        if (lane.waiting === 0 && lane.failures === 0 && lane.restUntil <= clock.now()) lanes.delete(name);
    const lane: Lane = { tail: Promise.resolve(), waiting: 0, endedAt: -Infinity, restUntil: 0, failures: 0 };
    lanes.set(host, lane);
    return lane;
  };
}

/** Waits until a lane's host may be asked: 0 when it may (or all is stopped), else how long it rests, milliseconds. */
async function freed(
  lane: Lane,
  pauseMs: number,
  { clock, sleep: wake }: LaneSettings,
  signal?: AbortSignal,
): Promise<number> {
  // The wait is measured anew after each sleep: the host may have asked for a longer rest meanwhile.
  for (;;) {
    const now = clock.now();
    const rest = lane.restUntil - now;
    const wait = Math.max(rest, lane.endedAt + pauseMs - now);
    if (rest > PATIENCE_MS || wait > LONGEST_PAUSE_MS) return wait;
    if (wait <= 0 || signal?.aborted) return 0;
    await wake(wait, signal);
  }
}

/** Runs jobs in so many places; a place is given back when its job is done or slow. */
function placesFor(concurrency: number): <T>(job: () => Promise<T>) => Promise<T> {
  const places = pLimit(concurrency);
  return (job) =>
    new Promise((resolve, reject) => {
      void places(
        () =>
          new Promise<void>((giveBack) => {
            // Places are about real sockets, so this time is real even where the clock is not.
            const slow = setTimeout(giveBack, SLOW_MS);
            const over = (): void => {
              clearTimeout(slow);
              giveBack();
            };
            job().then(
              (done) => {
                resolve(done);
                over();
              },
              (error: unknown) => {
                // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as it came
                reject(error);
                over();
              },
            );
          }),
      );
    });
}
