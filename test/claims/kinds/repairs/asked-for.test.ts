import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Repairs told by a sentence in a text on an editor that uploads names. */
const repairsIn = (sentence: string): readonly (string | null)[] =>
  readStatements(
    documentOf(
      `VS Code sends file names, users say\n\nThe code editor VS Code, made by Microsoft, uploads the names of files without asking, users reported on Monday.\n\n${sentence}\n\nMicrosoft has been told of the reports.\n`,
    ),
    lexicon,
  )
    .filter((one) => one.sentence === sentence && one.kind === 'fix' && one.polarity === 'affirmed')
    .map(({ versions }) => versions.fixed);

describe('a repair that is asked for', () => {
  it.each([
    'When will Microsoft fix the leak in VS Code?',
    'Which release of VS Code fixes the leak?',
    'Is VS Code affected, and if so, when or what patch will address it?',
    'Can you tell me which release of VS Code fixes the leak?',
    'I went to 1.97.3, was the leak fixed there?',
    'And who has patched the leak in VS Code 1.97.3?',
  ])('is told by nobody: %s', (sentence) => {
    expect(repairsIn(sentence)).toEqual([]);
  });

  it.each([
    'Microsoft fixed the leak in VS Code 1.97.3, but who told its users?',
    'So the leak was fixed in VS Code 1.97.3, right?',
    'What VS Code 1.97.3 fixes is the leak.',
    'Which is why Microsoft fixed the leak in VS Code 1.97.3.',
    'When the leak was reported, Microsoft fixed it in VS Code 1.97.3.',
    'Microsoft fixed the leak in VS Code 1.97.3.',
  ])('is none where it is told beside a question, or without one: %s', (sentence) => {
    expect(repairsIn(sentence)).toHaveLength(1);
  });
});

describe('what is no longer', () => {
  it.each([
    'That is a setting of VS Code that is no longer used for anything.',
    'The key belongs to a feature of VS Code that was no longer used by then.',
    'VS Code has a panel which is no longer really used.',
  ])('used was no fault: %s', (sentence) => {
    expect(repairsIn(sentence)).toEqual([]);
  });

  it.each([
    'VS Code 1.97.3 no longer uploads the names of files.',
    'VS Code 1.97.3 no longer uses the weak key.',
    'VS Code 1.97.3 no longer listens on all interfaces.',
  ])('done was one: %s', (sentence) => {
    expect(repairsIn(sentence)).toEqual(['1.97.3']);
  });
});
