import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../src/claims/index.ts';
import { SMALL_CATALOGUE } from './small-catalogue.ts';
import { faultsOf, readOpen, readTellers, tellersOf } from './teller-measures.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
/** Share of the clauses in which a statement has to be found. */
const FOUND = 0.85;

/** What is known to come out wrong; what comes out right after all has to leave the list. */
const open = readOpen();

const read = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'relays',
  'names',
  'newsrooms',
  'types',
]
  .flatMap(readTellers)
  .map((passage) => ({ passage, outcomes: tellersOf(passage, lexicon) }));

describe('who tells it', () => {
  it('finds a statement in most of the clauses', () => {
    const all = read.flatMap(({ outcomes }) => outcomes);
    expect(all.filter(({ got }) => got !== null).length / all.length).toBeGreaterThan(FOUND);
  });

  it('is known to come out wrong of passages that there are', () => {
    const texts = new Set(read.map(({ passage }) => passage.text));
    expect([...open.keys()].filter((text) => !texts.has(text))).toEqual([]);
  });

  for (const { passage, outcomes } of read)
    it(`${passage.construction}: ${passage.text}`, () => {
      expect(outcomes).not.toHaveLength(0);
      const got = outcomes.map((one) => ({
        of: one.told.anchor,
        got: one.got?.chain.map(({ type, name }) => `${type}:${name}`) ?? null,
        wanted: one.told.chains.map((chain) => chain.map(({ type, name }) => `${type}:${name}`)),
      }));
      expect(faultsOf(outcomes), JSON.stringify(got)).toEqual(open.get(passage.text) ?? []);
    });
});
