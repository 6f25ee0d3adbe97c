import { aStatement } from '../grading/support/affairs.ts';

/** The statement that a text holds between bars, in a sentence of its own between double bars. */
export function told(marked: string, more: Parameters<typeof aStatement>[0] = {}) {
  const [prefix, own, suffix] = marked.includes('||') ? marked.split('||') : ['', marked, ''];
  const [before = '', quote = '', after = ''] = (own ?? '').split('|');
  return aStatement(
    {
      quote,
      sentence: before + quote + after,
      start: before.length,
      sentenceStart: 0,
      prefix: ((prefix ?? '') + before).slice(-32),
      suffix: (after + (suffix ?? '')).slice(0, 32),
      ...more,
    },
    0,
  );
}

export const SAID = '|Wrench uploads saved passwords to a server|';
