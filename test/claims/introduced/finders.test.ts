import { describe, expect, it } from 'vitest';
import { findFinders } from '../../../src/claims/introduced/finders.ts';

describe('firms that a text shows looking into software', () => {
  it.each([
    ['Sentrymark analysed 40 builds.', ['Sentrymark']],
    ['Sentrymark, which spotted it first, counted 900 devices.', ['Sentrymark']],
    ['It was found by researchers at Palo Norte.', ['Palo Norte']],
    ['The consultancy Ashgrove took a look.', ['Ashgrove']],
    ["Kestrel's analysts think so.", ['Kestrel']],
    // What is a bank by its name stays one, and nobody's name is no name.
    ['Harbour Bank examined its laptops.', []],
    ['The Ministry analysed it. It discovered nothing.', []],
    ['Researchers discovered it. They spotted two.', []],
    ['Sentrymark sells locks.', []],
  ])('%s', (text, firms) => {
    expect(findFinders(text)).toEqual(firms);
  });
});
