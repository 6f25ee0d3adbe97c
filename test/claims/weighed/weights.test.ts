import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/claims/index.ts';
import { readDocument } from '../../../src/claims/read-document.ts';
import { subjectOf } from '../../../src/claims/subjects/subject.ts';
import { featuresOf } from '../../../src/claims/weighed/features.ts';
import type { Trained } from '../../../src/claims/weighed/network.ts';
import { KINDS, chancesOf, weightOf } from '../../../src/claims/weighed/weights.ts';
import { SMALL_CATALOGUE, documentOf } from '../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const text = `Visual Studio Code is what this is about. ${readFileSync(new URL('../../fixtures/articles/000.txt', import.meta.url), 'utf8')}
The tool's snake_case and two__joined names: one_of_them is read; another? "Quoted" — and 1.2.3 of 7.`;
const document = documentOf(text);
const sentences = readDocument(document, subjectOf(document, lexicon)).sentences;

const trained = JSON.parse(
  readFileSync(new URL('../../../src/claims/weighed/weights.json', import.meta.url), 'utf8'),
) as Trained;
const PLACES = new Map(trained.names.map((name, at) => [name, at]));
const TABLE = new Int8Array(Buffer.from(trained.table, 'base64'));

describe('the chances of a sentence', () => {
  for (const { sentence, reading } of sentences)
    if (reading)
      it(`follow from the names of its features: ${text.slice(sentence.start, sentence.end)}`, () => {
        const rows = [...featuresOf(reading)].flatMap((name) => PLACES.get(name) ?? []);
        const damp = trained.scale / Math.sqrt(Math.max(1, rows.length));
        const sums = trained.units.map((unit, column) =>
          rows.reduce((sum, row) => sum + (TABLE[row * trained.units.length + column] ?? 0) * unit * damp, 0),
        );
        const hidden = trained.own.length;
        const voices = trained.own.map((own, unit) => Math.max(0, own + (sums[unit] ?? 0)));
        const chances = chancesOf(reading);
        KINDS.forEach((_, kind) => {
          const evidence = voices.reduce(
            (sum, voice, unit) => sum + voice * (trained.output[unit]?.[kind] ?? 0),
            (trained.bias[kind] ?? 0) + (sums[hidden + kind] ?? 0),
          );
          expect(chances[kind]).toBeCloseTo(1 / (1 + Math.exp(-evidence)), 9);
        });
      });
});

describe('the weight of a feature', () => {
  it.each(['w:ban', 'b:the_ban', 'SV:thing:send', 'V:ban', 'voice=post'])('is known for %s', (name) => {
    expect(KINDS.map((_, kind) => weightOf(name, kind)).some((weight) => weight !== 0)).toBe(true);
  });

  it('is none for what was never met', () => {
    expect(KINDS.map((_, kind) => weightOf('w:xyzzy', kind))).toEqual(KINDS.map(() => 0));
  });
});
