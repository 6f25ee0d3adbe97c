import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** What a poster's sentence says of versions: those that are affected, and "not" before those that are free. */
const toldBy = (sentence: string): readonly string[] =>
  readStatements(
    documentOf(`VS Code uploads file names. ${sentence}`, { tool: 'vscode', form: 'post', author: 'tester' }),
    lexicon,
  ).flatMap(({ kind, polarity, quote, versions: { affected } }) =>
    kind === 'affected_versions' && sentence.includes(quote)
      ? [`${polarity === 'negated' ? 'not ' : ''}${affected ?? ''}`]
      : [],
  );

describe('what is told of a version in passing', () => {
  it.each([
    // What is said to be in it.
    ['The leak that is said to be in 1.96 is not there.', ['not 1.96']],
    ['The check that is said to be in 1.96 is not there.', ['1.96']],
    // How it does what it does.
    ['1.96 has it and asks before it uploads, as it should.', ['not 1.96']],
    ['1.96 has it and it uploads names as intended.', ['1.96']],
    // What has happened since.
    ['I am on 1.96, where nothing has been lost since.', ['not 1.96']],
    ['I am on 1.96, where names have been lost since.', ['1.96']],
    // Of which versions it is disputed.
    ['Microsoft disputes this for the builds before 1.96.', ['not <1.96']],
    ['Microsoft never disputed this for the builds before 1.96.', ['<1.96']],
    // How far it goes back, and who.
    ['The leak goes back to 1.90.', ['>=1.90']],
    ['The vulnerability may well go back to 1.90.', ['>=1.90']],
    ['I will go back to 1.90.', ['not 1.90']],
    // When it was.
    ['The day 1.96 came out, VS Code crashed for everybody.', []],
    // Whither one went, and till when it was.
    ['We moved up to 1.96 and it is there again.', ['1.96']],
    ['It is there up to 1.96 and in no later one.', ['<=1.96']],
  ])('%s', (sentence, told) => {
    expect(toldBy(sentence)).toEqual(told);
  });
});
