/** Items that make a batch worth its flush, so that it waits for no more. */
const ENOUGH = 64;
/** A batch of so many tells that more are on their way. */
const BUSY = 4;
/** How long a batch waits for what is on its way, milliseconds. */
const GATHER_MS = 10;

/**
 * Group commit: hands what was handed in while the last batch ran to `flush` together; where much comes in, it waits a
 * little for more, for each flush waits for the disk. Each promise settles with its item's result once its batch is
 * done, or fails with its batch.
 */
export function batched<Item, Result>(
  flush: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  let waiting: {
    readonly item: Item;
    readonly done: (result: Result) => void;
    readonly fail: (error: unknown) => void;
  }[] = [];
  let running = false;
  let last = 0;
  let enough: (() => void) | undefined;
  const gathered = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, GATHER_MS);
      enough = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) {
      if (last >= BUSY && waiting.length < ENOUGH) await gathered();
      enough = undefined;
      const batch = waiting;
      waiting = [];
      last = batch.length;
      try {
        const results = await flush(batch.map(({ item }) => item));
        batch.forEach(({ done }, at) => done(results[at] as Result));
      } catch (error) {
        for (const { fail } of batch) fail(error);
      }
    }
    running = false;
  };
  return (item) =>
    new Promise((done, fail) => {
      waiting.push({ item, done, fail });
      if (waiting.length >= ENOUGH) enough?.();
      // Whatever else arrives in this turn of the loop joins the first batch.
      if (!running) {
        running = true;
        setImmediate(() => void run());
      }
    });
}
