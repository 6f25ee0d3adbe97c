import { describe, expect, it } from 'vitest';
import { confirmsInOwnVoice } from '../../src/provenance/voice.ts';
import { aStatement } from '../grading/support/affairs.ts';

/** The statement that a sentence holds between bars. */
function told(marked: string) {
  const [before = '', quote = '', after = ''] = marked.split('|');
  return aStatement(
    {
      quote,
      sentence: before + quote + after,
      start: before.length,
      sentenceStart: 0,
      prefix: '',
      suffix: '',
    },
    0,
  );
}

describe('what another thing did', () => {
  it.each([
    '|Another program did it|.',
    '|The uploads came from an unrelated extension|.',
    'But |somebody else’s script sent saved passwords|.',
    '|A different app uploads saved passwords|.',
  ])('is not confirmed of the tool: %s', (marked) => {
    expect(confirmsInOwnVoice(told(marked), '')).toBe(false);
  });

  it.each([
    '|Another function uploads saved passwords|.',
    '|Another program of ours uploads saved passwords|.',
    '|An unrelated bug uploads saved passwords|.',
    '|A different setting uploads saved passwords|.',
    '|Wrench uploads saved passwords to another program|.',
    '|Wrench uploads saved passwords|, which should never have happened.',
  ])('unlike what the tool does: %s', (marked) => {
    expect(confirmsInOwnVoice(told(marked), '')).toBe(true);
  });
});
