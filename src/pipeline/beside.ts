import type { Work } from './context.ts';
import { beginDerivation, derive, deriveWith, WORTH_THREADS } from './derive.ts';
import type { Derived, DeriveOptions } from './derive.ts';
import { deriveTexts, noTexts } from './derive-texts.ts';
import { compileOnce, keepNear, letGrow } from './memory.ts';
import { openCrew } from './threads/crew.ts';
import type { Crew } from './threads/crew.ts';

/** A derivation that begins while captures still come in, where there are threads beside the one that collects. */
export interface Beside {
  /** A capture was stored. */
  came(): void;
  /** All have come: derives what is left, claims and all. Throws what the store throws. */
  finish(options: DeriveOptions): Promise<Derived>;
  /** Gives the threads back; finished or not. */
  close(): Promise<void>;
}

/** Captures that come together before they are read. */
const BATCH = 128;

export function deriveBeside(work: Work): Beside {
  letGrow();
  keepNear('passing');
  compileOnce();
  const texts = noTexts();
  let crew: Crew | undefined;
  let running: Promise<void> | undefined;
  let failure: unknown;
  let waiting = 0;
  // A model is asked one text at a time: nothing is gained by asking early.
  const able = (work.threads ?? 1) > 1 && work.model === undefined;
  const start = async (): Promise<Crew> => {
    await beginDerivation(work);
    const { catalogue, threads = 1 } = work;
    return openCrew({ catalogue, threads, report: (one) => texts.problems.push(one) });
  };
  const run = async (): Promise<void> => {
    crew ??= await start();
    while (waiting >= BATCH) {
      waiting = 0;
      await deriveTexts(work, crew, texts);
    }
  };
  return {
    came() {
      waiting++;
      if (!able || running || failure !== undefined || waiting < (crew ? BATCH : WORTH_THREADS)) return;
      running = run()
        .catch((error: unknown) => (failure = error))
        .then(() => (running = undefined));
    },
    async finish(options) {
      await running;
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- as it came
      if (failure !== undefined) throw failure;
      return crew ? deriveWith(work, crew, texts, options) : derive(work, options);
    },
    async close() {
      await running;
      await crew?.close();
    },
  };
}
