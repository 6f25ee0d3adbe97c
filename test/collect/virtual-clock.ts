import type { Clock } from '../../src/model/ports.ts';

/** Sleepers that wake within this span wake together; virtual ms. */
const GRAIN_MS = 500;
/** Nothing happened for this long (real ms), so all that is left is waiting. */
const QUIET_MS = 3;
/** Looks at the sockets before time jumps: a process that was held up finds there what came meanwhile. */
const LOOKS = 8;

export interface VirtualClock extends Clock {
  /** Resolves when virtual time has come, or when stopped; takes no real time but for work in between. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Something happens just now: time does not jump yet. */
  busy(): void;
  stop(): void;
}

/**
 * Time that stands still while anything happens and jumps to the next sleeper when nothing does. Real servers and
 * sockets work as ever; a server that stalls does not hold time up.
 */
export function virtualClock(start: number): VirtualClock {
  let now = start;
  let activity = 0;
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  let seen = 0;
  let looking = false;
  const tick = setInterval(() => {
    if (seen !== activity) {
      seen = activity;
      return;
    }
    if (sleepers.length === 0 || looking) return;
    looking = true;
    look(LOOKS);
  }, QUIET_MS);
  const look = (left: number): void => {
    if (left > 0 && seen === activity) return void setImmediate(() => look(left - 1));
    looking = false;
    if (seen === activity) jump();
  };
  const jump = (): void => {
    if (sleepers.length === 0) return;
    const next = Math.min(...sleepers.map(({ at }) => at)) + GRAIN_MS;
    now = Math.max(now, next);
    const due = sleepers.filter(({ at }) => at <= now);
    sleepers = sleepers.filter(({ at }) => at > now);
    for (const { wake } of due) wake();
  };
  return {
    now: () => now,
    busy: () => {
      activity++;
    },
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        activity++;
        if (signal?.aborted === true) return resolve();
        sleepers.push({ at: now + Math.max(0, ms), wake: resolve });
        signal?.addEventListener(
          'abort',
          () => {
            resolve();
          },
          { once: true },
        );
      }),
    stop: () => {
      clearInterval(tick);
    },
  };
}
