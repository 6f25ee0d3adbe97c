import type { Clock } from '../../src/model/ports.ts';

/** A clock that is set by hand and runs on from there: waits still end, but days pass at a word. */
export class DemoClock implements Clock {
  #base = 0;
  #since = performance.now();

  /** Sets the time to an ISO instant. */
  set(at: string): void {
    this.#base = Date.parse(at);
    this.#since = performance.now();
  }

  now(): number {
    return this.#base + Math.round(performance.now() - this.#since);
  }
}
