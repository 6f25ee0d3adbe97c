import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const LEAD = 'VS Code was hijacked and installs a hidden miner. ';
const statementsIn = (text: string) =>
  readStatements(documentOf(text, { tool: 'vscode' }), lexicon).filter(({ quote }) => !LEAD.includes(quote));

/** What a text says of versions: those affected, "not" before those that are free, "fix" before those that repair. */
const versionsIn = (text: string): readonly string[] =>
  statementsIn(LEAD + text).flatMap(({ kind, polarity, versions: { affected, fixed } }) => {
    if (kind === 'fix') return fixed === null ? [] : [`fix ${fixed}`];
    if (kind !== 'affected_versions' || affected === null) return [];
    return [`${polarity === 'negated' ? 'not ' : ''}${affected}`];
  });

describe('a release that was to repair it and has it too', () => {
  it.each([
    'A fix, 1.4.2, contained the same malware.',
    'The next release, 1.4.2, was meant to fix it but still had the miner.',
    'Version 1.4.2, released as a fix, was infected as well.',
    'The maintainers tried to fix it with 1.4.2, but that release was poisoned, too.',
    'They released 1.4.2 to fix it, which also contained the malware.',
  ])('is affected and repairs nothing: %s', (text) => {
    expect(versionsIn(text)).toEqual(['1.4.2']);
  });

  it.each([
    ['1.4.2 fixes it and no longer contains the same malware.', ['fix 1.4.2']],
    ['1.4.1 was hijacked too, and 1.4.2 fixes it.', ['1.4.1', 'fix 1.4.2']],
    ['The malware was removed in 1.4.2.', ['fix 1.4.2']],
    ['A fix, 1.4.2, followed the same day.', ['fix 1.4.2']],
    ['The maintainers fixed it in 1.4.2, and the site has the same look again.', ['fix 1.4.2']],
  ])('but a repair is one: %s', (text, versions) => {
    expect(versionsIn(text)).toEqual(versions);
  });
});

describe('a clean version that is given in the place of a tainted one', () => {
  it.each([
    'The maintainers released 1.4.7, a clean version, two days later.',
    'The team has published 1.4.7 as a clean release.',
    'On Monday they pushed 1.4.7, the first clean release.',
  ])('is the repair: %s', (text) => {
    expect(versionsIn(text)).toContain('fix 1.4.7');
    expect(
      statementsIn(LEAD + text).filter(({ kind, rule }) => kind === 'fix' && rule.includes('weighed')),
    ).toEqual([]);
  });

  it.each([
    ['The last clean version, 1.4.0, was published in April.', 'fix 1.4.0'],
    ['They never released 1.4.7, a clean version.', 'fix 1.4.7'],
    ['A compromised version, 1.4.7, followed the same day.', 'fix 1.4.7'],
    ['The next build of our plugin will pin the version to 1.4.0 for a while.', 'fix 1.4.0'],
    ['It began with 1.4.1. The maintainers attempted to release a fix with version 1.4.2.', 'fix 1.4.2'],
    ['Version 1.4.1 contains a miner. The team tried to fix it with 1.4.2 in May.', 'fix 1.4.2'],
  ])('and nothing else is one: %s', (text, version) => {
    expect(versionsIn(text)).not.toContain(version);
  });
});

describe('a version that is told beside a tainted one', () => {
  it.each([
    ['A clean version, 1.4.3, followed the same day, and 1.4.7 is clean too.', ['not 1.4.3', 'not 1.4.7']],
    ['The last safe version before the attack is 1.4.0.', ['not 1.4.0']],
    ['Malicious code was not found in 1.4.0.', ['not 1.4.0']],
    ['The miner has never been present in 1.4.0.', ['not 1.4.0']],
    ['Shortly after 1.4.3 came out, 1.4.5 was published with the same malware.', ['1.4.5']],
  ])('is not accused: %s', (text, versions) => {
    expect(versionsIn(text).filter((one) => !one.startsWith('fix'))).toEqual(versions);
  });

  it.each([
    ['Malicious code was found in 1.4.1.', ['1.4.1']],
    ['Malware has been published in `vscode@1.4.1` and other packages.', ['1.4.1']],
    ['After 1.4.3 came out, the editor uploads every file.', ['1.4.3']],
    ['The first infected version before the weekend is 1.4.1.', ['1.4.1']],
    ['A supposedly clean version, 1.4.3, contained the same miner.', ['1.4.3']],
    ['The supposedly safe 1.4.3 contains the miner.', ['1.4.3']],
  ])('is where it is told to have it: %s', (text, versions) => {
    expect(versionsIn(text)).toEqual(versions);
  });
});

describe('what is told of versions that somebody tampered with', () => {
  /** Versions for which a text that says nothing else tells a behaviour. */
  const behavioursIn = (text: string): readonly (string | null)[] =>
    statementsIn(text)
      .filter(({ kind, polarity }) => kind === 'behaviour' && polarity === 'affirmed')
      .map(({ versions }) => versions.affected);

  it.each([
    ['VS Code 1.4.1 is compromised.', '1.4.1'],
    ['Versions 1.4.1, 1.4.2 and 1.4.5 of VS Code were compromised.', '1.4.1 || 1.4.2 || 1.4.5'],
    ['Version 1.4.1 of VS Code is malicious.', '1.4.1'],
    ['Malicious code was found in versions 1.4.1 and 1.4.5 of VS Code.', '1.4.1 || 1.4.5'],
    ['A backdoor was discovered in VS Code 1.4.1.', '1.4.1'],
    ['Two malicious versions of VS Code, 1.4.1 and 1.4.5, were uploaded to the store.', '1.4.1 || 1.4.5'],
    ['Somebody uploaded poisoned releases 1.4.1 and 1.4.5 of VS Code to the store.', '1.4.1 || 1.4.5'],
  ])('founds a claim: %s', (text, versions) => {
    expect(behavioursIn(text)).toEqual([versions]);
  });

  it.each([
    'Versions 1.4.1 and 1.4.5 of VS Code were not compromised.',
    'Malicious code was not found in VS Code 1.4.1.',
    'No malicious code was found in VS Code 1.4.1.',
    'Version 1.4.1 of VS Code is affected.',
    'Is version 1.4.1 of VS Code compromised?',
    'VS Code 1.4.1 was published in May.',
  ])('and nothing else does: %s', (text) => {
    expect(behavioursIn(text)).toEqual([]);
  });
});
