import { describe, expect, it } from 'vitest';
import { quoteInPlace } from '../../src/web/pages/quote-in-place.ts';

const placed = async (prefix: string, quote: string, suffix: string) =>
  (await quoteInPlace({ prefix, quote, suffix })).toString().replaceAll(/<\/?span[^>]*>/g, '|');

describe('a quote among the words around it', () => {
  it('has those of the beginning and the end of its text whole, with nothing left out', async () => {
    expect(await placed('No, ', 'Tern sends names', ', she said.')).toBe(
      '|No,| “Tern sends names”|, she said.|',
    );
    expect(await placed('Yesterday Ferrule said that ', 'Tern sends names', '.')).toBe(
      '|Yesterday Ferrule said that| “Tern sends names”|.|',
    );
    expect(await placed('', 'Tern sends names', '')).toBe('“Tern sends names”');
  });

  it('loses the piece of a word where they were cut, and says that there is more', async () => {
    const prefix = 'rule, who maintains it, said that '.slice(-32);
    const suffix = ' to a host in Oslo that nobody knows'.slice(0, 32);
    expect([prefix.length, suffix.length]).toEqual([32, 32]);
    expect(await placed(prefix, 'Tern sends names', suffix)).toBe(
      '|… who maintains it, said that| “Tern sends names” |to a host in Oslo that nobody …|',
    );
  });

  it('is followed by nothing where it was cut itself', async () => {
    const quote = 'Tern sends every name that it finds, '.repeat(12);
    const text = await placed('No, ', quote, 'and all of them to Oslo.');
    expect(text).toMatch(/^\|No,\| “Tern .*…”$/);
    expect(text).not.toContain('Oslo');
  });
});
