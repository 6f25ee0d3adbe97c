import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/claims/text/tokens.ts';
import { statementsOfPage } from '../small-pages.ts';

const wordsOf = (text: string): string =>
  tokenize(text, { start: 0, end: text.length })
    .map((token) => token.text)
    .join(' ');

describe('the symbol of a share is no word of a sentence', () => {
  it.each([
    ['Samsung (KRX: 005930) bans it.', 'Samsung bans it .'],
    ['Microsoft (NASDAQ:MSFT) and Apple (Nasdaq: AAPL) sue.', 'Microsoft and Apple sue .'],
    ['Sony (6758.T), opens new tab has banned it.', 'Sony has banned it .'],
    ['Globex Ltd (NYSE: GBX; LSE: GBXL) fell.', 'Globex Ltd fell .'],
    ['Volvo (VOLVb.ST) stops.', 'Volvo stops .'],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it.each([
    'The agency (CISA) warns.',
    'The flaw (CVE-2026-1234) is old.',
    'The page (README.md) lists it.',
    'The key (see NYSE) is read.',
    'The set (BIT 3) is new.',
    'The host (spy.de) hears it.',
    'The file (x.s) is old.',
    'The chip (SSE: 1.2.3) has it.',
  ])('and a word in brackets is one: %s', (text) => {
    expect(wordsOf(text)).toContain('( ');
  });

  it('leaves who acts and whose word it is', () => {
    const [ban] = statementsOfPage(
      'Samsung Electronics Co Ltd (KRX: 005930) will ban staff from using Microsoft’s (NASDAQ:MSFT) VS Code, according to a Bloomberg report citing a person familiar with the matter.',
    ).filter(({ kind }) => kind === 'ban');
    expect(ban?.actor).toBe('Samsung');
    expect(ban?.tool).toBe('vscode');
    expect(ban?.chain.at(-1)?.name).toBe('a person familiar with the matter');
  });
});
