import { describe, expect, it } from 'vitest';
import { findExpectations } from '../../../src/claims/text/expectations.ts';
import { postsOf } from '../../../src/claims/text/posts.ts';
import { splitSentences } from '../../../src/claims/text/sentences.ts';

const leftOut = (text: string): readonly string[] => {
  const sentences = splitSentences(text);
  const { begins } = postsOf({ text, posts: [] }, sentences);
  return [...findExpectations(text, sentences, begins)].map((index) =>
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

  it.each([
    ['Expected behavior\nIt keeps them.\n\nInstead, it dies.\nSo it is.', 'It keeps them.'],
    ['Expected behavior\nIt keeps them.\nInstead it dies.\nIt sends.', 'It keeps them.'],
    ['Expected behavior\nIt keeps them.\n\nIt dies at once.', 'It keeps them.'],
    ['Expected\n\n- It asks\n\n- It waits\n\nIt dies at once.', 'It waits'],
    ['Expected\n\nOne of two:\n\n- It asks\n- It waits\n\nIt dies.', 'It asks'],
    ['Expected\n\nana 2h ago\n\nIt dies.', 'Expected'],
  ])('it ends where something else begins: %j', (text, sentence) => {
    const found = leftOut(text);
    expect(found).toContain(sentence);
    expect(found.join(' ')).not.toMatch(/dies|sends|So it/);
  });

  it('takes a question among posters for no heading', () => {
    expect(leftOut('ana 2h ago\nIt is closed source.\nWhat did you expect?\nIt sends files.')).toEqual([]);
    expect(
      leftOut('ana 2h ago\nWhat did you expect?\nA question.\nWhat happened instead?\nIt sends files.'),
    ).toEqual(['What did you expect?', 'A question.']);
    expect(
      leftOut('ana 2h ago\nWhat did you expect?\nIt sends.\nbo 1h ago\nSteps to reproduce\nOpen it.'),
    ).toEqual(['Steps to reproduce']);
  });
});
