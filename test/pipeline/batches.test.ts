import { describe, expect, it } from 'vitest';
import { batched } from '../../src/pipeline/batches.ts';

/** A keeper that doubles numbers, and the sizes of the batches that it was handed. */
function keeper() {
  const sizes: number[] = [];
  const keep = batched(async (items: readonly number[]) => {
    sizes.push(items.length);
    await Promise.resolve();
    if (items.includes(-1)) throw new Error('no room');
    return items.map((item) => 2 * item);
  });
  return { keep, sizes };
}

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

describe('a group commit', () => {
  it('flushes together what came in one turn, and gives each its own result', async () => {
    const { keep, sizes } = keeper();
    expect(await Promise.all([1, 2, 3].map(keep))).toEqual([2, 4, 6]);
    expect(sizes).toEqual([3]);
  });

  it('waits for more where much comes in', async () => {
    const { keep, sizes } = keeper();
    await Promise.all([1, 2, 3, 4, 5].map(keep));
    const first = keep(6);
    await turn();
    const second = keep(7);
    expect(await Promise.all([first, second])).toEqual([12, 14]);
    expect(sizes).toEqual([5, 2]);
  });

  it('waits for no more than make a batch worth its flush', async () => {
    const { keep, sizes } = keeper();
    await Promise.all([1, 2, 3, 4, 5].map(keep));
    await Promise.all(Array.from({ length: 64 }, (_, at) => keep(at)));
    expect(sizes).toEqual([5, 64]);
  });

  it('fails with its batch, and takes the next one', async () => {
    const { keep } = keeper();
    await expect(Promise.all([keep(1), keep(-1)])).rejects.toThrow('no room');
    expect(await keep(4)).toBe(8);
  });
});
