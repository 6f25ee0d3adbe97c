import { describe, expect, it } from 'vitest';
import { mends } from '../../../../src/claims/kinds/versions/released.ts';
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

/** What a change tells below a release's heading, beside one that makes a list of it. */
const changed = (change: string): string =>
  told(`VS Code release notes\n\nVersion 1.97.3\n\n- Added a theme.\n- ${change}\n`).join('\n');

describe('a change of a release', () => {
  it.each([
    'Stop leaking keys on exit',
    'Do not send drafts to the host',
    'Prevents a rare crash on resume',
    'Avoid exposing tokens',
    'sync: stop uploading drafts',
    'Fixed a leak that could send keys',
    'Fixed an issue where drafts were not saved',
    'Reverted the change that sends drafts',
  ])('is repaired in it: %s', (change) => {
    expect(changed(change)).toMatch(/^fix \[\|1\.97\.3\|\]/m);
  });

  it.each([
    'Stop sign uploads all drafts',
    'Stops users from disabling telemetry',
    'Stopped warning before it sends drafts',
    'Stop encrypting what it sends',
    'Do not open shared folders: it sends drafts',
    'Avoid the proxy, it leaks keys',
    'Prevent users from deleting uploads',
  ])('is none by a first word alone: %s', (change) => {
    expect(changed(change)).not.toMatch(/^fix/m);
  });

  it.each([
    'Reverted the fix of the leak',
    'Rolled back the patch for the crash',
    'Removed the prompt that guarded uploads',
    'The fix of the leak has been backed out',
    'Fixed leak was not closed; it still sends keys',
    'Fixed a leak, but keys still leak',
    'Partially fixed the leak of keys',
    'Tried to fix the leak of keys',
    'The crash should be fixed',
    'The crash may have been resolved',
    'Added a workaround for the leak',
    'The crash is fixed by reinstalling',
    'The leak is not fully fixed',
    'A leak of keys was fixed in the previous release',
    'Fixed a leak of keys upstream',
    'Fixed the documentation of the crash',
  ])('has no version where the repair is none, partial or doubted: %s', (change) => {
    expect(changed(change)).not.toContain('|1.97.3|');
  });
});

it.each([
  'Fixed a leak in OpenSSL 3.0.13',
  'Fixed the leak on Windows 11 24.2',
  'Fixed a crash with Python 3.13.1',
  'Really fixed the leak that 1.97.2 should have fixed',
  'Fixed the crash of 1.97.1',
])('repairs in no number where the fault was: %s', (change) => {
  expect(changed(change)).not.toMatch(/\[\|(?!1\.97\.3)\d/);
});

it.each([
  ['of another branch', 'Fixed a leak of names (also in 1.96.9)'],
  ['of another branch', 'Fixed a leak of names (backport from 1.98.0)'],
  ['of what is brought along', 'Updated zlib to 1.3.1, which fixes a leak of names'],
  ['of what is brought along', 'Bump left-pad from 1.2.0 to 1.3.0 by @mika in https://code.example/4411'],
])('neither repairs nor accuses by the number %s: %s', (_, change) => {
  expect(changed(change)).not.toMatch(/\[(?:\|[^|]|\|\|[^\]])/);
});

it.each([
  'The fix for the crash of 1.97.1 has been reverted',
  'Reverted the fix of the leak of 1.97.1',
  'The repair of 1.97.1 has been backed out',
  'Tried to fix the leak that 1.97.1 brought',
])('neither repairs nor frees by the number of a repair that is none: %s', (change) => {
  expect(changed(change)).not.toMatch(/fix \[\|1/);
});

it.each([
  'revert ',
  'fixed ',
  'still ',
  'that it still ',
  'not ',
  'should now ',
  'revert',
  'Fixed ed ',
  'fixed',
])('reads a change but once: %s', (trap) => {
  const line = trap.repeat(1200).slice(0, 1200);
  const from = performance.now();
  for (let times = 0; times < 85; times++) mends(line);
  expect(performance.now() - from).toBeLessThan(500);
});
