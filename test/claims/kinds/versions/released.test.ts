import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import type { Document } from '../../../../src/model/document.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Kinds with the versions that each sentence tells. */
const told = (text: string, more: Partial<Document> = {}): readonly string[] =>
  readStatements(documentOf(text, more), lexicon).map(
    ({ kind, polarity, sentence, versions: { introduced, fixed, affected } }) =>
      `${kind}${polarity === 'negated' ? ' not' : ''} [${introduced ?? ''}|${fixed ?? ''}|${affected ?? ''}] ${sentence}`,
  );

const NOTES = `VS Code release notes

Version 1.97.3 (2 July 2026)

- Fixed a leak of file names to the telemetry host.
- VS Code no longer uploads the listing of the working directory.
- Fixed an issue introduced in 1.96.0 that deleted drafts.
- Stop sending the host name on start.
- Fixed the crash of 1.97.1.
- A repair of the proxy is planned for the next release.

Version 1.97.2 (18 June 2026)

- VS Code now sends usage counts once a day.
- Reverted the retry limit of 1.96.4.
- Docker now uploads the names of images.
`;

describe('a line under the heading of a release', () => {
  const lines = told(NOTES);

  it.each([
    'fix [|1.97.3|] Fixed a leak of file names to the telemetry host.',
    'fix [|1.97.3|] VS Code no longer uploads the listing of the working directory.',
    'fix [|1.97.3|] Fixed an issue introduced in 1.96.0 that deleted drafts.',
    'fix [|1.97.3|] Stop sending the host name on start.',
    'behaviour [1.97.2||>=1.97.2] VS Code now sends usage counts once a day.',
    'fix [|1.97.2|] Reverted the retry limit of 1.96.4.',
  ])('has its version from there: %s', (line) => {
    expect(lines).toContain(line);
  });

  it('bans nothing by what the tool does no longer', () => {
    expect(lines.join('\n')).not.toContain('ban ');
  });

  it('leaves a repair that is to come without one', () => {
    expect(lines.join('\n')).not.toMatch(/\[\|1\.97\.3\|\] A repair/);
  });

  it('gives none to another tool', () => {
    expect(lines.join('\n')).not.toMatch(/1\.97\.2\S* Docker/);
  });
});

it('has the version of the notes as a whole where they were split', () => {
  expect(
    told('Fixed a leak of file names in VS Code.', { form: 'changelog', version: '1.97.3', tool: 'vscode' }),
  ).toContain('fix [|1.97.3|] Fixed a leak of file names in VS Code.');
});

it('keeps the numbers of articles where they are told', () => {
  expect(
    told(
      'VS Code leaks file names\n\nVS Code 1.97.2\n\nMicrosoft fixed the leak of file names in VS Code on Monday. VS Code now asks first.',
    ).join('\n'),
  ).not.toContain('1.97.2|');
});
