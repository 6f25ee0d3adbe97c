import { describe, expect, it } from 'vitest';
import { takenBackBehind } from '../../../src/claims/text/taken-back.ts';

const SAID = 'Wrench uploads saved passwords to a server in Oslo whenever a file is saved.';
const behind = (next: string, posts: readonly number[] = []): string | undefined =>
  takenBackBehind(
    {
      text: `${SAID} ${next}`,
      posts: posts.map((start) => ({ author: null, publishedAt: null, text: '', start })),
    },
    SAID.length,
  );

describe('what stands behind a sentence', () => {
  it('is kept where it may take it back', () => {
    expect(behind('Correction: it does not.')).toBe(' Correction: it does not.');
    expect(behind('That was an error in our notes. '.repeat(20))).toHaveLength(120);
  });

  it('and nowhere else', () => {
    expect(behind('It does so since June.')).toBeUndefined();
    expect(behind('')).toBeUndefined();
  });

  it('is no other’s post', () => {
    expect(behind('Wrong, it does not.', [0, SAID.length + 1])).toBeUndefined();
  });
});
