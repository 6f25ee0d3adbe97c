import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Statements of a sentence in a text on an editor that uploads names. */
const told = (sentence: string) =>
  readStatements(
    documentOf(
      `VS Code sends file names, users say\n\nThe code editor VS Code, made by Microsoft, uploads the names of files without asking, users reported on Monday.\n\n${sentence}\n\nMicrosoft has been told of the reports.\n`,
    ),
    lexicon,
  ).filter((one) => one.sentence === sentence);
const fixes = (sentence: string): readonly (string | null)[] =>
  told(sentence).flatMap(({ kind, polarity, versions }) =>
    kind === 'fix' && polarity === 'affirmed' ? [versions.fixed] : [],
  );
const kinds = (sentence: string): readonly string[] => told(sentence).map(({ kind }) => kind);

describe('a repair with its number', () => {
  it.each([
    'Microsoft fixed the leak in VS Code 1.97.3 without saying how many users were affected.',
    'The leak was fixed in 1.97.3, but the company did not say when the problem began.',
    'Microsoft has patched the flaw in 1.97.3, while users are scrambling to patch their machines.',
    'We ask you to update: a fix is in VS Code 1.97.3.',
    'If you find file names uploaded, the fix is VS Code 1.97.3.',
    'VS Code 1.97.3 has a fix for any issue with the telemetry.',
  ])('stands beside what else the sentence tells: %s', (sentence) => {
    expect(fixes(sentence)).toEqual(['1.97.3']);
  });

  it.each([
    'Microsoft said a patch is coming but has not given a timeline for when it will be released.',
    'Administrators are scrambling to fix machines that crashed after the update.',
    'Our goal is to have a fix available for any vulnerability within two weeks.',
  ])('is not told where nothing is there: %s', (sentence) => {
    expect(fixes(sentence)).toEqual([]);
  });
});

describe('what a thing is', () => {
  it.each([
    'A second module is a keylogger that records what is typed.',
    'An extension is a trojan that steals passwords.',
    'A background service is a program that uploads file names.',
  ])('tells of one: %s', (sentence) => {
    expect(kinds(sentence)).toContain('behaviour');
  });

  it.each([
    'A zero-day is a flaw that attackers exploit before a patch is out.',
    'A keylogger is a program that records what is typed.',
  ])('tells what a word means: %s', (sentence) => {
    expect(kinds(sentence)).toEqual([]);
  });
});
