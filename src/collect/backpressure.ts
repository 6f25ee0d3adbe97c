import type { Fetch, NewCapture } from '../model/ports.ts';

/** Bytes of answers that may wait to be stored before nothing more is asked for. */
const HELD_AT_MOST = 8 * 1024 * 1024;

/**
 * Keeps the network from running ahead of the disk: while too many bytes wait to be stored, requests wait too.
 * What is on its way already is not held up, so that the bound may be passed by the answers in flight.
 */
export function withBackpressure(
  fetch: Fetch,
  keep: (capture: NewCapture) => Promise<void>,
): { readonly fetch: Fetch; readonly keep: (capture: NewCapture) => Promise<void> } {
  let held = 0;
  let waiting: (() => void)[] = [];
  return {
    async fetch(request) {
      while (held > HELD_AT_MOST) await new Promise<void>((resolve) => waiting.push(resolve));
      return fetch(request);
    },
    async keep(capture) {
      held += capture.body.length;
      try {
        await keep(capture);
      } finally {
        held -= capture.body.length;
        const woken = waiting;
        waiting = [];
        for (const wake of woken) wake();
      }
    },
  };
}
