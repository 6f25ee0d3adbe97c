import { expect, test } from 'vitest';
import { giveBack } from '../../src/model/bytes.ts';

test('memory is given back with all that shares it, however often', () => {
  const whole = new Uint8Array(100_000);
  const part = whole.subarray(10, 20);
  giveBack(part);
  giveBack(whole);
  expect([whole.length, part.length]).toEqual([0, 0]);
});

test('what lies in the pool keeps its memory, for others lie there, too', () => {
  const mine = Buffer.from('mine');
  const yours = Buffer.from('yours');
  giveBack(mine);
  expect(`${mine.toString()} ${yours.toString()}`).toBe('mine yours');
});
