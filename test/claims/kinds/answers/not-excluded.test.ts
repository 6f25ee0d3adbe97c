import { describe, expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

/** Whether a text holds a denial. */
const isDenied = (text: string): boolean =>
  statementsOfPage(`Cursor deletes files. ${text}`, { title: 'About Cursor' }).some(
    ({ kind }) => kind === 'denial',
  );

describe('what nobody excludes', () => {
  it.each([
    'Anysphere said that it cannot rule out that files were deleted.',
    'Anysphere refused to rule out that files were deleted.',
    'Nobody at Anysphere has so far ruled out that files were deleted.',
  ])('is not denied: %s', (text) => {
    expect(isDenied(text)).toBe(false);
  });

  it.each([
    '“We never delete files, and without exception rule it out,” Anysphere said.',
    'Anysphere ruled out without hesitation that it deletes files.',
  ])('is another thing: %s', (text) => {
    expect(isDenied(text)).toBe(true);
  });
});
