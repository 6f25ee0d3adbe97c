import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileLexicon,
  explainDocument,
  readStatements,
  statementsStage,
  toldVersionsOf,
} from '../../src/claims/index.ts';
import { HEDGES } from '../../src/model/statement.ts';
import { readAnnotated } from './annotated.ts';
import { documentOf, SMALL_CATALOGUE } from './small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const sentences = readAnnotated().map((one) => one.sentence);
const fragment = fc.oneof(
  fc.constantFrom(...sentences),
  fc.constantFrom(
    '“',
    '”',
    ' — ',
    '; ',
    ', according to ',
    ', who said ',
    ' said that ',
    '\n',
    '\n> ',
    '- ',
    ' (',
    ') ',
    '…',
    'v1.2.3 ',
    "'",
    '"',
  ),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const text = fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join(' '));

describe('reading any text', () => {
  it('never throws, and quotes are verbatim at their offsets', () => {
    fc.assert(
      fc.property(text, (any) => {
        const document = documentOf(any, { tool: 'vscode' });
        for (const one of readStatements(document, lexicon)) {
          expect(any.slice(one.start, one.end)).toBe(one.quote);
          expect(one.quote.length).toBeGreaterThan(0);
          expect(any.slice(one.sentenceStart, one.sentenceStart + one.sentence.length)).toBe(one.sentence);
          expect(one.start).toBeGreaterThanOrEqual(one.sentenceStart);
          expect(one.end).toBeLessThanOrEqual(one.sentenceStart + one.sentence.length);
          expect(any.slice(0, one.start).endsWith(one.prefix)).toBe(true);
          expect(any.slice(one.end).startsWith(one.suffix)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same statements twice, each with an id of its own', () => {
    fc.assert(
      fc.property(text, (any) => {
        const document = documentOf(any, { tool: 'cursor' });
        const first = readStatements(document, lexicon);
        expect(readStatements(document, lexicon)).toEqual(first);
        expect(new Set(first.map((one) => one.id)).size).toBe(first.length);
      }),
      { numRuns: 100 },
    );
  });

  it('names no source without a construction that tells', () => {
    fc.assert(
      fc.property(text, (any) => {
        const document = documentOf(any, { tool: 'vscode' });
        const tellings = new Map(explainDocument(document, lexicon).map((one) => [one.start, one.tellings]));
        const anywhere = [...tellings.values()].flat().length > 0;
        for (const one of readStatements(document, lexicon))
          if (one.chain.length > 0) expect(anywhere).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('reads names of a chain out of the text, word for word', () => {
    for (const sentence of sentences)
      for (const one of readStatements(documentOf(sentence, { tool: 'vscode' }), lexicon))
        for (const step of one.chain) expect(sentence).toContain(step.name);
  });

  it('never doubts less when a sentence gains a word of doubt', () => {
    const rank = (hedge: string): number => HEDGES.indexOf(hedge as (typeof HEDGES)[number]);
    const subjects = ['The extension', 'VS Code', 'The update', 'The plugin'];
    const acts = [
      'sends tokens to a server',
      'deletes files of the user',
      'steals passwords',
      'crashes the browser',
    ];
    const doubts = ['', 'reportedly', 'possibly', 'allegedly'];
    for (const subject of subjects)
      for (const act of acts)
        for (let i = 0; i + 1 < doubts.length; i++) {
          const hedge = (doubt: string): number => {
            const [one] = readStatements(
              documentOf(`${subject} ${doubt} ${act}.`.replace('  ', ' '), { tool: 'vscode' }),
              lexicon,
            );
            expect(one, `${subject} ${doubt} ${act}`).toBeDefined();
            return rank(one?.hedge ?? 'none');
          };
          expect(hedge(doubts[i + 1] ?? '')).toBeGreaterThan(hedge(doubts[i] ?? ''));
        }
  });

  it('reads versions of any text without throwing', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (any) => Array.isArray(toldVersionsOf(any).fixed)));
  });

  it('guesses nothing in a language whose grammar it does not know', () => {
    const document = documentOf('VS Code sendet laut Wiz Daten an einen Server.', {
      lang: 'de',
      tool: 'vscode',
    });
    expect(statementsStage.run(document, lexicon)).toEqual({ items: [], problems: [] });
  });

  it('survives a clone to a worker', () => {
    const document = documentOf(sentences.join('\n'), { tool: 'vscode' });
    expect(readStatements(structuredClone(document), structuredClone(lexicon))).toEqual(
      readStatements(document, lexicon),
    );
  });
});
