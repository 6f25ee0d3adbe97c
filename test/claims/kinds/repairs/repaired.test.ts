import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** What a sentence tells of versions: those that bring a repair, and of others as "kind: range". */
const toldOf = (sentence: string): readonly string[] =>
  readStatements(documentOf(`VS Code uploads file names. ${sentence}`, { tool: 'vscode' }), lexicon).flatMap(
    ({ kind, quote, versions: { fixed, affected } }) =>
      sentence.includes(quote) && (fixed ?? affected) !== null
        ? [kind === 'fix' && fixed !== null ? fixed : `${kind}: ${affected ?? ''}`]
        : [],
  );

describe('the versions of a repair', () => {
  it.each([
    ['The leak, which was supposed to be fixed in 1.97, is fixed in 1.97.3.', '1.97.3'],
    ['To verify this, Microsoft fixed the leak in 1.97.3.', '1.97.3'],
    ['Until Monday names were uploaded and then Microsoft fixed the leak in 1.97.3.', '1.97.3'],
    ['The leak was not noticed until Microsoft fixed it in 1.97.3.', '1.97.3'],
    ['Microsoft pulled VS Code 1.97.2 and put out 1.97.3 instead.', '1.97.3'],
    ['Fixed a leak of names affecting 1.95, 1.96 and 1.97 in 1.97.3.', '1.97.3'],
    ['The leak is fixed for those who updated via 1.97.3.', '1.97.3'],
    ['The leak was fixed when using 1.97.3.', '1.97.3'],
    ['The developers fixed the leak reported by several users since 1.97.3.', '1.97.3'],
  ])('%s', (sentence, fixed) => {
    expect(toldOf(sentence)).toEqual([fixed]);
  });

  it.each(['I’ll test to see whether 1.97.3 fixes it.'])('are not told by: %s', (sentence) => {
    expect(toldOf(sentence)).toEqual([]);
  });

  it('leave out those that were taken back', () => {
    expect(toldOf('Versions 1.97.1 and 1.97.2, both malicious, were removed from npm.')).not.toContain(
      '1.97.1 || 1.97.2',
    );
  });
});
