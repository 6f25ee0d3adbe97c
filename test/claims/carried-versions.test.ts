import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../src/claims/index.ts';
import { measureCarried, readCarried } from './carried-measures.ts';
import { SMALL_CATALOGUE } from './small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const share = (right: number, of: number): number => right / of || 0;

describe('versions that the statements of longer passages carry', () => {
  for (const name of ['carried-first', 'carried-second', 'carried-third']) {
    const { kinds, versions, date } = measureCarried(readCarried(name), lexicon);
    const { tp, fp, fn } = kinds.get('affected_versions') ?? { tp: 0, fp: 0, fn: 0 };

    it(`finds what is affected or spared with precision .88 and recall .8 (${name})`, () => {
      expect(share(tp, tp + fp)).toBeGreaterThanOrEqual(0.88);
      expect(share(tp, tp + fn)).toBeGreaterThanOrEqual(0.8);
    });

    it(`gives the versions of .84 of them and of repairs as they are told (${name})`, () => {
      expect(share(versions.right, versions.of)).toBeGreaterThanOrEqual(0.84);
    });

    it(`gives their days (${name})`, () => {
      expect(share(date.right, date.of)).toBeGreaterThanOrEqual(0.95);
    });
  }

  it('are right in sentences that go back and forth, bring half a repair, or tell what was not done since', () => {
    const { cases } = measureCarried(readCarried('carried-eleventh'), lexicon);
    expect(cases.map(({ sentence, fault, kind }) => `${fault} ${kind}: ${sentence}`)).toEqual([]);
  });

  for (const name of ['carried-ninth', 'carried-tenth']) {
    const { kinds, versions } = measureCarried(readCarried(name), lexicon);
    const { tp, fp, fn } = kinds.get('affected_versions') ?? { tp: 0, fp: 0, fn: 0 };

    it(`are found in prose as papers, posters and makers write it with precision .83 and recall .7 (${name})`, () => {
      expect(share(tp, tp + fp)).toBeGreaterThanOrEqual(0.83);
      expect(share(tp, tp + fn)).toBeGreaterThanOrEqual(0.7);
      expect(share(versions.right, versions.of)).toBeGreaterThanOrEqual(0.68);
    });
  }

  for (const name of ['carried-sides-first', 'carried-sides-second']) {
    const { kinds, versions } = measureCarried(readCarried(name), lexicon);
    const { tp, fp, fn } = kinds.get('affected_versions') ?? { tp: 0, fp: 0, fn: 0 };

    it(`are told side by side where a sentence sets them against each other (${name})`, () => {
      expect(share(tp, tp + fp)).toBeGreaterThanOrEqual(0.9);
      expect(share(tp, tp + fn)).toBeGreaterThanOrEqual(0.85);
      expect(share(versions.right, versions.of)).toBeGreaterThanOrEqual(0.74);
    });
  }
});
