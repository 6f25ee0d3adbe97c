import { describe, expect, it } from 'vitest';
import { releaseBefore } from '../../../src/claims/text/release-before.ts';

/** The release that the last sentence of a text takes up. */
function takenUp(before: string, sentence: string): string | undefined {
  const text = `${before} ${sentence}`;
  return releaseBefore(text, text.length - sentence.length, sentence);
}

describe('a repair takes up the release of the sentence before', () => {
  it.each([
    ['0.190.2', 'Zed Industries has released Zed 0.190.2.', 'It fixes the leak.'],
    ['0.190.2', 'It took a week. Zed 0.190.2 is out now.', 'The update closes the hole.'],
    ['0.190.2-rc.1', 'Version v0.190.2-rc.1 went out on Monday.', 'This release also removes the upload.'],
    ['0.190.2', 'Zed 0.190.2 is available.', 'Among other things, it fixes the leak.'],
    ['0.190.2', 'Zed 0.190.2 is out.\n', 'The update fixes the leak.'],
  ])('%s: %s %s', (number, before, sentence) => {
    expect(takenUp(before, sentence)).toBe(number);
  });

  it.each([
    ['Zed 0.190.1 leaks file names.', 'The update fixes it.'],
    ['Zed 0.190.2 will be released on Monday.', 'It fixes the leak.'],
    ['Zed 0.190.2 was released and withdrawn.', 'It fixes the leak.'],
    ['Zed 0.190.2 and Zed 0.189.5 are out.', 'It fixes the leak.'],
    ['Zed 0.190.2 is out.', 'It uploads file names.'],
    ['Zed 0.190.2 is out. It was a long wait.', 'It fixes the leak.'],
    ['Zed 0.190.2 is out.\n', 'It fixes the leak.'],
    ['Zed 0.190.2 is out.', 'The update server fixes the leak.'],
    ['Zed 0.190.2 is out.', 'Somebody should fix the leak.'],
  ])('and no other: %s %s', (before, sentence) => {
    expect(takenUp(before, sentence)).toBeUndefined();
  });

  it('looks at no more than is near, whatever stands before', () => {
    const text = `${'Zed 0.190.2 is out. '.repeat(5000)}It fixes the leak.`;
    expect(releaseBefore(text, text.length - 18, 'It fixes the leak.')).toBe('0.190.2');
  });
});
