/**
 * Group commit: hands what was handed in while the last batch ran to `flush` together. Each promise settles with its
 * item's result once its batch is done, or fails with its batch.
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
  const run = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
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
      // Whatever else arrives in this turn of the loop joins the first batch.
      if (!running) {
        running = true;
        setImmediate(() => void run());
      }
    });
}
