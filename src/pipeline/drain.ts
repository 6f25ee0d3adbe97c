/** One stage's way with what waits for it, a batch at a time. */
export interface Step<Batch, Results> {
  /** The next batch of inputs after one of them (in the order of their ids); undefined: none is left. */
  readonly load: (after: string) => Promise<(Batch & Loaded) | undefined>;
  /** Computes without a look at the store. */
  readonly compute: (batch: Batch & Loaded) => Promise<Results>;
  /** Stores the results in one transaction and settles the inputs. */
  readonly keep: (batch: Batch & Loaded, results: Results) => Promise<void>;
}

export interface Loaded {
  readonly inputs: readonly string[];
}

export interface DrainOptions {
  /** Compute the next batch while one is stored: worth it where others compute. */
  readonly ahead: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Called after each batch with the number of its inputs. */
  readonly done: (inputs: number) => void;
}

/** Lets timers and sockets have their turn: the store answers without a wait, and a lease is renewed by a timer. */
export const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Runs a stage until nothing waits for it or it is told to stop; what was computed is kept in the order of the inputs. */
export async function drain<Batch, Results>(
  step: Step<Batch, Results>,
  { ahead, signal, done }: DrainOptions,
): Promise<void> {
  let after = '';
  let kept = 0;
  let held: { readonly batch: Batch & Loaded; readonly results: Promise<Results> } | undefined;
  const keepHeld = async (): Promise<void> => {
    if (!held) return;
    const { batch, results } = held;
    held = undefined;
    await step.keep(batch, await results);
    kept += batch.inputs.length;
    done(batch.inputs.length);
  };
  for (;;) {
    const batch = signal?.aborted === true ? undefined : await step.load(after);
    const next = batch && { batch, results: step.compute(batch) };
    // A batch before it may fail: then nobody asks for this one's results.
    next?.results.catch(() => undefined);
    await keepHeld();
    held = next;
    if (!ahead) await keepHeld();
    await turn();
    after = batch?.inputs.at(-1) ?? '';
    if (batch) continue;
    // What came to wait behind the last input meanwhile is taken up from the beginning.
    if (kept === 0 || signal?.aborted === true) return;
    kept = 0;
  }
}
