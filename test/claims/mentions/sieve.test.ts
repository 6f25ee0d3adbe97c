import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue, packagedCatalogueDir } from '../../../src/config/index.ts';
import { compileLexicon } from '../../../src/claims/index.ts';
import { findNames } from '../../../src/claims/mentions/names.ts';
import { sieveOf } from '../../../src/claims/mentions/sieve.ts';
import { tokenize } from '../../../src/claims/text/tokens.ts';

const { catalogue } = await loadCatalogue(packagedCatalogueDir());
const lexicon = compileLexicon(catalogue);
const sieve = sieveOf(lexicon);
const spellings = catalogue.tools.flatMap((tool) => [tool.name, ...tool.aliases]);
const namesTool = (line: string) =>
  findNames(
    tokenize(line, { start: 0, end: line.length }),
    lexicon,
    new Set(catalogue.tools.map((t) => t.slug)),
  ).some(({ entry }) => entry.tool !== null);

describe('the sieve for names of tools', () => {
  it('lets every spelling of the catalogue through', () => {
    for (const spelling of spellings) expect(sieve(spelling, 0, spelling.length), spelling).toBe(true);
  });

  it('never holds back a line that names a tool, whatever stands around the name', () => {
    const around = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(' ', '(', '’s ', '-', '@', '×'),
    );
    fc.assert(
      fc.property(around, fc.constantFrom(...spellings), around, (before, name, after) => {
        const line = `${before}${name}${after}`;
        return !namesTool(line) || sieve(line, 0, line.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('holds back a line of other words', () => {
    const line = 'The weather stayed mild over the whole week.';
    expect(sieve(line, 0, line.length)).toBe(false);
  });

  it('looks no further than it is told', () => {
    const line = `nothing here, ${spellings[0] ?? ''}`;
    expect(sieve(line, 0, 12)).toBe(false);
  });
});
