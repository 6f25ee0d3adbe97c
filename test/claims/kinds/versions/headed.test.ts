import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { isReleaseHeading } from '../../../../src/claims/text/headings.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Kinds with the versions that a passage tells in a text on an editor that uploads names. */
const told = (passage: string): readonly string[] =>
  readStatements(
    documentOf(
      `VS Code sends file names, users say\n\nThe code editor VS Code, made by Microsoft, uploads the names of files without asking, users reported on Monday.\n\n${passage}\n\nMicrosoft has been told of the reports.\n`,
    ),
    lexicon,
  ).flatMap(({ kind, polarity, sentence, versions: { fixed, affected } }) =>
    passage.includes(sentence)
      ? [`${kind}${polarity === 'negated' ? ' not' : ''} ${fixed ?? affected ?? ''}`]
      : [],
  );

describe('a line that leads to versions', () => {
  it.each([
    'Affected customers can go to these versions:',
    'For affected systems, get these releases:',
    'If you run a vulnerable build, move to one of these releases:',
    'The flaw is closed for all affected systems in these versions:',
  ])('lists none that are at fault: %s', (line) => {
    expect(told(`${line}\n\n1.97.3`)).not.toContain('affected_versions 1.97.3');
  });

  it.each([
    'Attackers published several malicious packages to the registry, in these versions:',
    'The leak is in all vulnerable releases, versions:',
    'The code editor is vulnerable in these versions:',
  ])('lists those that are: %s', (line) => {
    expect(told(`${line}\n\n1.97.3`)).toContain('affected_versions 1.97.3');
  });
});

describe('the heading of a release', () => {
  it.each([
    'VS Code 1.97 (fixed in 1.97.3)',
    'OpenSSL 3.0.7 (vulnerable since 3.0.1)',
    'VS Code 1.97 [affected up to 1.97.2]',
    'Broken in 1.96 (works in 1.95)',
    'Changes in 1.97 (sends file names to 3 servers)',
  ])('tells nothing in brackets: %s', (line) => {
    expect(isReleaseHeading(line)).toBe(false);
  });

  it.each([
    'Noteworthy changes in version 3.2 (2019-07-09)',
    'Version 3.2 (released 2020-06-03)',
    'Hub 3.2 (3 June 2020)',
    'Hub 3.2 [Jun 3rd, 2020]',
    'Hub 3.2 (Tuesday, 3 June 2020)',
    'Hub 3.2 (unreleased)',
    'Hub 3.2 (06/03/20)',
    'Hub 3.2 (03.06.2020)',
    'Hub 3.2 (June 2020)',
  ])('has its day there: %s', (line) => {
    expect(isReleaseHeading(line)).toBe(true);
  });
});

describe('an order to update', () => {
  it.each([
    'Upgrade clients to 1.97.3.',
    'Upgrade production servers to 1.97.3.',
    'Upgrade every computer to 1.97.3.',
    'Update Code to 1.97.3 now.',
  ])('goes to the repair: %s', (sentence) => {
    expect(told(sentence)).toContain('fix 1.97.3');
  });

  it.each(['Update strnum to 2.3.0.', 'chore(deps): bump left-pad from 1.0.1 to 1.1.2'])(
    'may be for a part: %s',
    (sentence) => {
      expect(told(sentence).join()).not.toContain('fix');
    },
  );

  it('leaves what one is told to go to out of what misbehaves', () => {
    expect(
      told('Administrators should replace VS Code 1.97 with 1.97.1, because it uploads file names.'),
    ).toContain('behaviour 1.97');
  });
});
