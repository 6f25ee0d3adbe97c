import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Versions that a poster's sentence frees of the fault. */
const freedBy = (sentence: string): readonly (string | null)[] =>
  readStatements(
    documentOf(`VS Code uploads file names. ${sentence}`, {
      tool: 'vscode',
      form: 'post',
      author: 'tester',
    }),
    lexicon,
  ).flatMap(({ kind, polarity, quote, versions }) =>
    kind === 'affected_versions' && polarity === 'negated' && sentence.includes(quote)
      ? [versions.affected]
      : [],
  );

describe('a version freed of the fault', () => {
  it.each([
    ['It works in 1.96.', '1.96'],
    ['It worked perfectly with 1.96.', '1.96'],
    ['The tool works just fine on 1.96.', '1.96'],
    ['It worked before 1.97.', '<1.97'],
    ['Going back to 1.96 makes it stop.', '1.96'],
    ['I reverted to 1.96 because 1.97 leaked names.', '1.96'],
    ['Downgraded to 1.96, no more leaks.', '1.96'],
    ['1.97.2 is not doing this.', '1.97.2'],
    ['Currently no version before 1.97 is affected.', '<1.97'],
    ['My code runs fine on 1.96.', '1.96'],
    ['1.96 looks clean, but 1.97 does not.', '1.96'],
    ['1.97 does not work but 1.96 is fine.', '1.96'],
  ])('%s', (sentence, version) => {
    expect(freedBy(sentence)).toEqual([version]);
  });

  it.each([
    'It works badly with 1.97.',
    'It works sometimes with 1.97.',
    'Works barely with 1.96.',
    'It hardly works on 1.97.',
    'Never works before 1.97.',
    'The upload works silently on 1.97.',
    'The leak of file names works silently on 1.97 too.',
    'The injection works up to 1.97.',
    'An attacker who downgrades to 1.96 can read the file names.',
    'Downgrades to 1.96 fail.',
    'No release is fixed and 1.98 is affected too.',
    'None of the builds has a fix and 1.98 was hit as well.',
    'VS Code reverts to 1.96 after every restart and uploads file names.',
    'Anyone who reverts to 1.96 is exposed again.',
    'Downgraded to 1.96, same crash.',
    'Reverted to 1.96 by mistake and my names leaked.',
    'If you are not using v1.8.x, v1.7.x or v1.6.x and cannot move to a repaired version, open an issue.',
    '1.97.2 is not doing so well.',
    'Currently no version of VS Code is affected except 1.97.',
    'No version but 1.97 is affected.',
    'Nobody is safe with 1.96.',
    'Nothing is safe in 1.96.',
    'Neither 1.96 nor 1.97 is safe.',
    'No sane person thinks 1.96 is safe.',
    '1.96 looks safe but is not.',
    'The attacker’s code runs fine on 1.96.',
  ])('is not told by: %s', (sentence) => {
    expect(freedBy(sentence)).toEqual([]);
  });
});
