import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/claims/index.ts';
import { readDocument } from '../../../src/claims/read-document.ts';
import { subjectOf } from '../../../src/claims/subject.ts';
import { featuresOf } from '../../../src/claims/weighed/features.ts';
import { KINDS, chancesOf, weightOf } from '../../../src/claims/weighed/weights.ts';
import trained from '../../../src/claims/weighed/weights.json' with { type: 'json' };
import { SMALL_CATALOGUE, documentOf } from '../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const text = `Visual Studio Code is what this is about. ${readFileSync(new URL('../../fixtures/articles/000.txt', import.meta.url), 'utf8')}
The tool's snake_case and two__joined names: one_of_them is read; another? "Quoted" — and 1.2.3 of 7.`;
const document = documentOf(text);
const sentences = readDocument(document, subjectOf(document, lexicon)).sentences;

describe('the chances of a sentence', () => {
  for (const { sentence, reading } of sentences)
    if (reading)
      it(`follow from the names of its features: ${text.slice(sentence.start, sentence.end)}`, () => {
        const names = [...featuresOf(reading)].filter((name) => name in trained.weights);
        const damp = trained.scale / Math.sqrt(Math.max(1, names.length)) / trained.unit;
        const chances = KINDS.map((_, kind) => {
          const sum = names.reduce((all, name) => all + weightOf(name, kind), 0);
          return 1 / (1 + Math.exp(-(sum * damp + (trained.bias[kind] ?? 0))));
        });
        expect(chancesOf(reading)).toEqual(chances);
      });
});
