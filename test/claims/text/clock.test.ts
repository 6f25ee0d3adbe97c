import { describe, expect, it } from 'vitest';
import { isOfClock } from '../../../src/claims/text/clock.ts';
import { tokenize } from '../../../src/claims/text/tokens.ts';

describe('the colon of a time of day', () => {
  it.each([
    ['As of 05:40 UTC it is off.', true],
    ['Between 9:10 and noon it was off.', true],
    ['The cause: 40 keys.', false],
    ['Version 5: 40 keys leak.', false],
  ])('%s', (text, expected) => {
    const tokens = tokenize(text, { start: 0, end: text.length });
    expect(tokens.some((_, at) => isOfClock(tokens, at))).toBe(expected);
  });
});
