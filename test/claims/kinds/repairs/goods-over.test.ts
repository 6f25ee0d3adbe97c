import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** What a sentence tells of repairs and versions in a text on an editor that leaks names. */
const toldIn = (sentence: string, kinds: readonly string[] = ['fix', 'affected_versions']) =>
  readStatements(
    documentOf(
      `VS Code leaks file names, users say\n\nThe code editor VS Code, made by Microsoft, leaks the names of files, users reported on Monday.\n\n${sentence}\n\nMicrosoft has been told of the reports.\n`,
    ),
    lexicon,
  )
    .filter((one) => one.sentence === sentence && kinds.includes(one.kind) && one.polarity === 'affirmed')
    .map(({ kind, versions }) => `${kind} ${versions.fixed ?? versions.affected ?? ''}`.trim());

describe('what was good and is over', () => {
  it.each([
    'Microsoft will no longer be able to sell VS Code in the country.',
    'Microsoft and its resellers may no longer offer VS Code to schools.',
    'Even opening VS Code in a spare machine no longer seems safe.',
    'With 1.97 VS Code is no longer safe.',
    'The tag v1.97 of VS Code no longer pointed to the audited commit.',
    'The checksum of VS Code 1.97 no longer matched.',
    'The version of VS Code with the leak is no longer available for download.',
    'The release of the assistant in VS Code was postponed.',
  ])('is no repair: %s', (sentence) => {
    expect(toldIn(sentence, ['fix'])).toEqual([]);
  });

  it.each([
    ['VS Code 1.98 no longer sends the names of files.', 'fix 1.98'],
    ['With 1.98 VS Code no longer points to the old server.', 'fix 1.98'],
    ['VS Code 1.98 no longer leaks the names to resellers.', 'fix 1.98'],
  ])('is none where a fault is over: %s', (sentence, told) => {
    expect(toldIn(sentence)).toEqual([told]);
  });
});

describe('advice to go without a tool', () => {
  it.each([
    'The agency advises removing any and all versions of VS Code.',
    'Microsoft published an alert which advises customers to uninstall VS Code.',
    'It might be better to uninstall VS Code for now.',
    'Users were told to delete the app.',
  ])('is no repair: %s', (sentence) => {
    expect(toldIn(sentence, ['fix'])).toEqual([]);
  });

  it.each([
    'Microsoft removed the leaking code from VS Code 1.98.',
    'Users are advised to uninstall VS Code and to install 1.98, which fixes the leak.',
    'Microsoft urges users to update, and 1.98 fixes the leak.',
  ])('is one where a version is named that is well: %s', (sentence) => {
    expect(toldIn(sentence, ['fix'])).toEqual(['fix 1.98']);
  });
});

describe('a feature that is to come with a version', () => {
  it.each([
    'The feature, which will appear in version 1.98 of VS Code, seems to provide a new panel.',
    'The integration will come with VS Code 1.98.',
  ])('neither frees nor accuses it: %s', (sentence) => {
    expect(toldIn(sentence)).toEqual([]);
  });

  it('frees it where it ends the fault', () => {
    expect(toldIn('A function that masks the names will come with 1.98.')).toEqual(['fix 1.98']);
  });
});
