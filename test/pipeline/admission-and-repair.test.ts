import { describe, expect, it } from 'vitest';
import { claimsOf, register, techcrunch } from './support/affair-of-texts.ts';

const fixesOf = (claims: Awaited<ReturnType<typeof claimsOf>>): readonly string[] =>
  claims
    .filter(({ kind }) => kind === 'fix')
    .map(({ versions, statements }) => `${versions.fixed ?? '-'}: ${String(statements.length)}`);

describe('a repair behind an admission', () => {
  it('is of what was admitted, and of what others tell of it', async () => {
    const claims = await claimsOf([
      register(
        'The maker of Ollama has admitted that Ollama 0.9.2 sent the names of files to its servers. The company says the bug is fixed in 0.9.5.',
      ),
      techcrunch(
        'Ollama sent the names of files to its servers, Ada Holm found. The flaw was patched in 0.9.5, she wrote.',
      ),
    ]);
    expect(fixesOf(claims)).toEqual(['0.9.5: 2']);
  });

  it('is not of what the text tells in words of its own besides', async () => {
    const claims = await claimsOf([
      register(
        'Ollama crashes on start, Ada Holm found. The maker of Ollama said that it was designed to protect users.',
      ),
    ]);
    expect(fixesOf(claims)).toEqual([]);
  });
});
