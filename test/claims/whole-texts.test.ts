import { describe, expect, it } from 'vitest';
import { STATEMENT_KINDS } from '../../src/model/statement.ts';
import { WHOLE_TEXTS, wholeTexts } from './whole-texts.ts';

describe('the whole texts', () => {
  it('are there', () => {
    expect(WHOLE_TEXTS.length).toBeGreaterThan(80);
  });

  it.each(WHOLE_TEXTS)('%s labels every sentence with kinds that there are', (file) => {
    for (const { sentences } of wholeTexts(file)) {
      expect(sentences.length).toBeGreaterThan(0);
      for (const { kinds } of sentences) expect(STATEMENT_KINDS).toEqual(expect.arrayContaining([...kinds]));
    }
  });
});
