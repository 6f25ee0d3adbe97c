import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../src/claims/index.ts';
import { splitSentences } from '../../src/claims/text/sentences.ts';
import { documentOf, SMALL_CATALOGUE } from './small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const SIZE = 100_000;

/** Near-matches of the patterns, which a backtracking pattern would try over and over. */
const TRAPS: readonly (readonly [string, string])[] = [
  ['numbers and points', '1.2.3.'],
  ['dashes between numbers', '1-2-'],
  ['pre-release tails', '1.0-a.b'],
  ['months without days', 'January '],
  ['commas', ', '],
  ['opening quotations', '“a '],
  ['opening brackets', '( '],
  ['dashes', '— '],
  ['according to nobody', 'according to '],
  ['said said said', 'said '],
  ['relative pronouns', 'which '],
  ['conjunctions', 'and '],
  ['has not been', 'has not been '],
  ['not yet', 'not yet '],
  ['no independent', 'no independent '],
  ['added to a', 'added to a high-risk '],
  ['possessives', "X's "],
  ['handles', '@a/b '],
  ['versions before versions', 'versions before '],
  ['from to', 'from 1.0 to '],
  ['blanks', ' '],
  ['line ends', '\n'],
  ['quoted lines', '> '],
  ['abbreviations', 'U.S. '],
  ['initials', 'J. '],
  ['upgrade to', 'upgrade to '],
  ['next', 'the next '],
  ['names', 'VS Code '],
  ['wrote:', 'On a, '],
  ['one word', 'a'],
];

describe('hostile text', () => {
  for (const [name, trap] of TRAPS)
    it(`is read once, not again and again: ${name}`, () => {
      // Nothing is looked at beyond its sentence, so that the longest sentence bounds the work on each unit of text.
      const text = trap.repeat(Math.ceil(SIZE / trap.length)).slice(0, SIZE);
      const got = readStatements(documentOf(text, { tool: 'vscode' }), lexicon);
      expect(got.length).toBeLessThanOrEqual(SIZE / 4);
      const sentences = splitSentences(text);
      const lengths = sentences.map((one) => one.end - one.start);
      expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(1200);
      expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(SIZE);
      for (let i = 1; i < sentences.length; i++)
        expect(sentences[i]?.start).toBeGreaterThanOrEqual(sentences[i - 1]?.end ?? 0);
    });
});
