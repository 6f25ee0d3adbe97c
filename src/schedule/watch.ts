import { schedule } from 'node-cron';

export interface WatchOptions {
  /** When to look for due sources: five-field cron, UTC; every minute by default. */
  readonly expression?: string;
  /** One step: collect what is due, derive, report. */
  readonly step: () => Promise<void>;
  /** Told of a step that failed. The watch goes on; where no step can be good any more, abort `signal`. */
  readonly failed: (error: unknown) => void;
  /** Stops the watch; a step that runs is finished first. */
  readonly signal: AbortSignal;
  /** Run a step at once instead of at the next tick; true by default. */
  readonly atOnce?: boolean;
}

/**
 * Runs steps on schedule until stopped, never two at a time: a tick that falls into a running step is left out,
 * for the step after it finds everything that is due. Resolves when stopped and no step runs any more.
 */
export async function watch({
  expression = '* * * * *',
  step,
  failed,
  signal,
  atOnce = true,
}: WatchOptions): Promise<void> {
  if (signal.aborted) return;
  let running: Promise<void> | undefined;
  const run = (): void => {
    if (signal.aborted || running !== undefined) return;
    running = step()
      .catch(failed)
      .finally(() => {
        running = undefined;
      });
  };
  const task = schedule(expression, run, { timezone: 'UTC', suppressMissedWarning: true });
  if (atOnce) run();
  await new Promise<void>((resolve) => {
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
  await task.destroy();
  await running;
}
