import { describe, expect, it } from 'vitest';
import { findExpectations } from '../../../src/claims/text/expectations.ts';
import { splitSentences } from '../../../src/claims/text/sentences.ts';

const leftOut = (text: string): readonly string[] => {
  const sentences = splitSentences(text);
  return [...findExpectations(text, sentences)].map((index) =>
    text.slice(sentences[index]?.start, sentences[index]?.end),
  );
};

describe('what was expected is not told of what is', () => {
  it.each([
    [
      '## Expected behavior\n\nThe host keeps running.\n\n## Actual behavior\n\nIt dies.',
      'The host keeps running.',
    ],
    ['**Expected result**\nIt asks. It waits.\n\n**Actual result**\nIt sends.', 'It waits.'],
    ['What did you expect to see?\n\nA warning.\n\nWhat do you see instead?\n\nNothing.', 'A warning.'],
    ['Expected: it keeps running.\nActual: it dies.', 'Expected: it keeps running.'],
    ['**Steps to reproduce**\n1. Open a folder', 'Steps to reproduce**'],
  ])('%j', (text, sentence) => {
    const found = leftOut(text);
    expect(found).toContain(sentence);
    expect(found.join(' ')).not.toMatch(/dies|sends|Nothing|Open/);
  });

  it('leaves all else', () => {
    expect(
      leftOut('We expected more of it.\nIt uploads what nobody would expect.\nExpected in May.'),
    ).toEqual([]);
  });
});
