import { describe, expect, it } from 'vitest';
import { creditIn } from '../../../src/read/page/credit.ts';

const TEXT = 'Wrench keeps the names of files for a day.';

describe('whom a text says that it is of', () => {
  it.each([
    ['By Ada Holm, platform lead at Kelpworks', 'Kelpworks'],
    ['Ada Holm is our guest here today.', 'Ada Holm'],
    ['Ada Holm is a guest on our blog.', 'Ada Holm'],
  ])('is another: %s', (line, name) => {
    expect(creditIn(`${line}\n\n${TEXT}`)).toBe(name);
  });

  it.each([
    'By Ada Holm, formerly principal engineer at Kelpworks',
    'By Ada Holm, former lead at Kelpworks',
    'By Ada Holm, a former lead at Kelpworks',
    'By Ada Holm, the former lead at Kelpworks',
    'By Ada Holm, retired engineer at Kelpworks',
    'By Ada Holm, then lead at Kelpworks',
    'By Ada Holm, ex-engineer at Kelpworks',
    'Ada Holm is our guest here on Friday.',
    'Ada Holm is our guest here next week.',
  ])('is nobody else: %s', (line) => {
    expect(creditIn(`${line}\n\n${TEXT}`)).toBeNull();
  });
});
