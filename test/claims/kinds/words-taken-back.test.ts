import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** What a sentence tells in a newspaper's text on an editor that leaks, as "fix affirmed possible". */
const toldIn = (sentence: string): readonly string[] =>
  readStatements(
    documentOf(`VS Code leaks tokens, users say. ${sentence}`, { tool: 'vscode', outlet: 'The Paper' }),
    lexicon,
  )
    .filter((one) => sentence.includes(one.quote))
    .map(({ kind, polarity, hedge }) => `${kind} ${polarity}${hedge === 'none' ? '' : ` ${hedge}`}`);

describe('what is put right in words', () => {
  it.each([
    ['When we asked, he corrected this: what he had meant was 1.96, the release of last autumn.', 'fix'],
    ['Motorist Weekly has since withdrawn that, and its editor told us they had misread a tweet.', 'ban'],
    ['Kelp Bank switched the extension host off for all teams.', 'fix'],
    [
      'A spokesperson for Microsoft informed us on 11 March that all of the machines had 1.96 on them.',
      'evidence',
    ],
  ])('is no deed: %s', (sentence, kind) => {
    expect(toldIn(sentence).filter((one) => one.startsWith(kind))).toEqual([]);
  });

  it.each([
    ['He corrected this in 1.97.', 'fix affirmed'],
    ['She corrected the flaw in 1.97.', 'fix affirmed'],
    ['Kelp Bank has withdrawn it from all desks.', 'ban affirmed'],
    ['Microsoft switched the feature off for all users.', 'fix affirmed'],
    ['openSUSE has withheld 1.96 from Tumbleweed.', 'ban affirmed'],
    [
      'Aviara and Northlight have told their clients that files from VS Code are not accepted.',
      'ban affirmed',
    ],
  ])('while a deed is one: %s', (sentence, told) => {
    expect(toldIn(sentence)).toContain(told);
  });
});

describe('a denial', () => {
  it.each([
    'A senior official said the report had been misread.',
    'Microsoft said its memo had been taken out of context.',
    'Our own examination does not support this.',
    'Microsoft said the researcher was mistaken.',
    'Microsoft said the paper had got it wrong.',
    'The logs do not bear out the claim.',
  ])('is told by %s', (sentence) => {
    expect(toldIn(sentence)).toContain('denial negated');
  });

  it.each([
    'The file was misread by the parser, users say.',
    'Tests do not support this version of Node.',
    'Microsoft said it had not been contacted by the ministry.',
    'Microsoft said nobody had contacted it.',
    'Microsoft said users were mistaken to trust it.',
    'The letters were misread by the OCR engine, users said.',
    'Users said that the page was misread by its driver.',
    'Microsoft said its own analysis was wrong.',
    'Microsoft said that its first report was mistaken.',
  ])('is not told by %s', (sentence) => {
    expect(toldIn(sentence)).not.toContain('denial negated');
  });

  it('is told by a party of what it is accused of, asked or not', () => {
    expect(toldIn('Microsoft said the tokens had never been sent.')).toContain('denial negated');
  });
});

describe('who stays silent', () => {
  it.each(['Microsoft would not come on the programme.', 'Microsoft wouldn’t be interviewed.'])(
    'answers nothing: %s',
    (sentence) => {
      expect(toldIn(sentence)).toContain('vendor_response negated');
    },
  );
});

describe('a repair to come', () => {
  it.each([
    ['1.97.1 should be with customers by Monday, according to Microsoft.', 'fix affirmed possible'],
    ['Microsoft said a fix should be out by Monday.', 'fix affirmed possible'],
    ['1.97.1, which should be out by tomorrow, cannot send tokens any more.', 'fix affirmed possible'],
    ['Microsoft fixed the leak in 1.97, which users should install.', 'fix affirmed'],
    ['Microsoft fixed the leak in 1.97 and hopes to win back trust.', 'fix affirmed'],
    ['Hopefully 1.97 fixes the leak.', 'fix affirmed possible'],
    ['1.97 is out and fixes the leak, hopefully for good.', 'fix affirmed'],
    ['The leak is fixed in 1.97, which should be in by default.', 'fix affirmed'],
  ])('is as sure as its teller is: %s', (sentence, told) => {
    expect(toldIn(sentence)).toContain(told);
  });

  it('is none where users miss what it did', () => {
    expect(toldIn('1.97 can’t upload my files any more.')).not.toContain('fix affirmed');
  });
});
