import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Versions of VS Code that a sentence tells: affected ones, and "not" before those that are free. */
const toldBy = (sentence: string): readonly string[] =>
  readStatements(
    documentOf(`VS Code was shipped with a trojan. ${sentence}`, { tool: 'vscode' }),
    lexicon,
  ).flatMap(({ kind, polarity, quote, versions: { affected } }) =>
    kind === 'affected_versions' && sentence.includes(quote)
      ? [`${polarity === 'negated' ? 'not ' : ''}${affected ?? ''}`]
      : [],
  );

describe('versions where packages are poisoned', () => {
  it.each([
    // Of what is brought along.
    ['Later they published soft-hash@4.2.1, this time with a malicious script.', []],
    ['The malicious releases added soft-hash-js 4.2.1.', []],
    ["Versions 1.97.1 and 1.97.2 introduced a dependency called 'soft-hash' version 4.2.1.", ['1.97.1 || 1.97.2']],
    ['The compromised versions pull in @marrow/soft-hash@4.2.1.', []],
    ['They published vscode@1.97.2 from the compromised account.', ['1.97.2']],
    ['The malicious release is vscode-cli@1.97.2.', ['1.97.2']],
    ['The malicious package versions 1.97.1 and 1.97.2 were published.', ['1.97.1 || 1.97.2']],
    ['The pre-release 1.97.1 is affected.', ['1.97.1']],
    ['Versions called 1.97.1 are vulnerable.', ['1.97.1']],
    // Swapped for an older one: no stretch.
    ['The flaw affects versions from 1.9.1 to 1.10.2.', ['>=1.9.1 <=1.10.2']],
    ['The malicious file was swapped from 1.97.2 to 1.97.1.', ['1.97.1']],
    // What is called safe.
    ['Microsoft advises rotating keys, downgrading to safe versions (1.96.0 or 1.95.3), and care.', ['not 1.96.0 || 1.95.3']],
    ['Malicious are 1.97.1 and 1.97.2; the safe version is 1.96.0.', ['1.97.1 || 1.97.2', 'not 1.96.0']],
    // Whither one goes back.
    ['Linux users have been advised to downgrade to a 1.94 build.', ['not 1.94']],
    ['We downgraded to a 1.94 build and the crash is gone.', ['not 1.94']],
    ['Users were told to roll back to an older release, 1.94.2.', ['not 1.94.2']],
    ['Users have been advised to upgrade to a 1.98 build.', []],
    // Whither somebody is pinned.
    ['I had pinned the version to 1.96.0, but it pulled in the malicious one.', []],
    ['We had VS Code pinned to 1.96.0 and were not hit.', ['not ']],
    ['Those who pinned VS Code to 1.97.1 are affected.', ['1.97.1']],
  ])('%s', (sentence, told) => {
    expect(toldBy(sentence)).toEqual(told);
  });
}); // prettier-ignore

describe('from whose account something is published', () => {
  const tellersOf = (sentence: string): readonly string[] =>
    readStatements(documentOf(sentence, { tool: 'vscode' }), lexicon).flatMap(({ chain }) =>
      chain.map(({ name }) => name),
    );

  it.each([
    'VS Code 1.97.1 was published from the account of a Microsoft engineer, which had been taken over.',
    "The compromised releases were 1.97.1 and 1.97.2, pushed from the account of the project's lead maintainer.",
  ])('tells nothing: %s', (sentence) => {
    expect(tellersOf(sentence)).toEqual([]);
  });

  it('is another matter where he gives one', () => {
    expect(tellersOf('From the account of a Microsoft engineer, VS Code uploads files.')).toEqual([
      'a Microsoft engineer',
    ]);
  });
});
