import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/claims/read-document.ts';
import { subjectOf } from '../../../src/claims/subjects/subject.ts';
import { compileLexicon } from '../../../src/claims/index.ts';
import { worthSearching } from '../../../src/claims/weighed/screen.ts';
import { trainScreen } from '../../weights/screen.ts';
import { SMALL_CATALOGUE, documentOf } from '../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const ORDINARY = [
  'The council met for the third time this year to talk about the new bridge over the river.',
  'Prices for coffee rose again in the spring, and several small shops closed their doors.',
  'Most visitors come by train and leave before the evening gets cold.',
  'She laughed, put the letter back into the drawer and went on with her work.',
  'The orchestra will play three concerts in May if the weather allows it.',
];

const searched = (lines: readonly string[]): readonly string[] => {
  const document = documentOf(lines.join(' '));
  return readDocument(document, subjectOf(document, lexicon)).sentences.flatMap(({ unread, sentence }) =>
    unread === null ? [document.text.slice(sentence.start, sentence.end)] : [],
  );
};

describe('the screen', () => {
  it('lets a telling sentence through, whatever stands around it', () => {
    const telling = 'Visual Studio Code uploads the names of open files to a server, a researcher found.';
    expect(searched([...ORDINARY, telling, ...ORDINARY])).toContain(telling);
  });

  it('turns ordinary prose away that stands beside a name', () => {
    const lines = [...ORDINARY, 'Some of them use Visual Studio Code at work.', ...ORDINARY, ...ORDINARY];
    expect(searched(lines).length).toBeLessThan(lines.length / 2);
  });

  it('asks a sentence that stands alone', () => {
    expect(worthSearching([-9])).toEqual([true]);
  });

  it.each([
    ['a weak sentence among strong ones', [3, 3, -3, 3, 3], 2, true],
    ['a weak sentence among weak ones', [-3, -3, -1, -3, -3], 2, false],
    ['a strong sentence among weak ones', [-9, -9, 5, -9, -9], 2, true],
  ])('judges %s by both', (_, evidence, at, worth) => {
    expect(worthSearching(evidence)[at]).toBe(worth);
  });

  it('never turns away what more evidence would not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 2, maxLength: 30 }),
        fc.nat(),
        (evidence, pick) => {
          const at = pick % evidence.length;
          const before = worthSearching(evidence);
          const after = worthSearching(evidence.map((one, i) => (i === at ? one + 1 : one)));
          before.forEach((worth, i) => {
            if (worth) expect(after[i]).toBe(true);
          });
        },
      ),
    );
  });

  it('is learnt from words that are met more than a few times', () => {
    const sample = (words: string, states: boolean) => ({
      text: words,
      features: new Set(words.split(' ').map((word) => `w:${word}`)),
      kinds: states ? (['fix'] as const) : [],
      read: [],
    });
    const samples = Array.from({ length: 4 }, (_, n) => [
      sample(`it was fixed rare${n}`, true),
      sample('they went home', false),
    ]).flat();
    const { words } = trainScreen(samples);
    expect(words['fixed']).toBeGreaterThan(0);
    expect(words['home']).toBeLessThan(0);
    expect(Object.keys(words)).not.toContain('rare1');
    expect(trainScreen(samples)).toEqual(trainScreen(samples));
  });
});
