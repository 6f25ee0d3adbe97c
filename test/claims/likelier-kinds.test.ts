import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../src/claims/index.ts';
import { SMALL_CATALOGUE, documentOf } from './small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const kindsIn = (text: string): readonly string[] =>
  readStatements(documentOf(text), lexicon).map(({ kind, polarity }) => `${kind} ${polarity}`);

describe('of two kinds that a sentence may be read as', () => {
  it.each([
    [
      'One version of VS Code was spoilt, the firm says: 1.97.1 deletes the cache.',
      'affected_versions affirmed',
    ],
  ])('only the likelier stands: %s', (text, kind) => {
    expect(kindsIn(text)).toContain(kind);
    expect(kindsIn(text)).not.toContain('behaviour affirmed');
  });

  it.each([
    [
      'another clause holds the likelier',
      'Wiz says VS Code leaks tokens, but Microsoft denies that the editor sends anything.',
      'behaviour affirmed',
    ],
    [
      'it is negated',
      'VS Code never sent the file names, and the bank has banned it all the same.',
      'behaviour negated',
    ],
  ])('both stand where %s: %s', (_, text, kind) => {
    expect(kindsIn(text)).toContain(kind);
  });

  it('neither is read in a question: Does VS Code upload the file names of its users?', () => {
    expect(kindsIn('Does VS Code upload the file names of its users?')).toEqual([]);
  });
});

describe('who tells it', () => {
  it.each([
    ['Security researcher Jane Moe said VS Code checks the proxy settings.', 'behaviour affirmed'],
    ['VS Code checks the proxy settings, according to a researcher at Sekoia.', 'behaviour affirmed'],
    ['Security researcher Jane Moe noticed that Initech has banned VS Code.', 'ban affirmed'],
    ['In an email, a researcher at Sekoia said that Initech has banned VS Code.', 'ban affirmed'],
  ])('makes no find of what a tool does or who bans it: %s', (text, kind) => {
    expect(kindsIn(text)).toContain(kind);
  });

  it.each([
    'Security researcher Jane Moe said the analysis took two days.',
    'According to a researcher at Sekoia, the report was written in May.',
  ])('makes no behaviour of what he looked at: %s', (text) => {
    expect(kindsIn(text)).not.toContain('behaviour affirmed');
  });
});
