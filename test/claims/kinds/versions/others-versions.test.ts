import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Versions of VS Code that a sentence of a report tells, in whatever part. */
const toldBy = (sentence: string): readonly string[] =>
  readStatements(
    documentOf(`VS Code hangs on start\n\nVS Code 1.97 hangs on start. ${sentence}`, {
      tool: 'vscode',
      form: 'post',
      author: 'orla',
    }),
    lexicon,
  )
    .filter(({ tool, quote }) => tool === 'vscode' && sentence.includes(quote))
    .flatMap(({ versions: { introduced, fixed, affected } }) => [introduced, fixed, affected])
    .filter((one) => one !== null);

describe('versions of what VS Code runs with', () => {
  it.each([
    'Upgrading Peat to 4.2.1 fixed it.',
    'It is solved by switching Peat versions to 4.2.1.',
    'It is solved by switching the Peat version from 4.2.0 to 4.2.1.',
    'It is solved by switching Peat versions to 4.2.1 (I was on 4.2.0).',
    'Possibly switching Peat versions from `4.2.0` -> `4.2.1` fixed it.',
    'It was fixed by updating libpeat2 to v4.2.1.',
    'Downgrading Peat Runtime to 4.1.9 fixed the hang.',
    'The hang is fixed after I moved my Peat.js to version 4.2.1.',
  ])('are none of its own: %s', (sentence) => {
    expect(toldBy(sentence)).toEqual([]);
  });

  it.each([
    ['Upgrading VS Code to 1.97.3 fixed it.', '1.97.3'],
    ['Upgrading Code to 1.97.3 fixed it.', '1.97.3'],
    ['Upgrading from 1.97.1 to 1.97.3 fixed it.', '1.97.3'],
    ['Switching versions to 1.97.3 fixed it.', '1.97.3'],
    ['Upgrading CI to 1.97.3 fixed it.', '1.97.3'],
    ['Upgrading Insiders to 1.97.3 fixed it.', '1.97.3'],
    ['Updating Stable from 1.97.1 to 1.97.3 fixed it.', '1.97.3'],
    ['Upgrading it to 1.97.3 fixed it.', '1.97.3'],
    ['Upgrading the editor to 1.97.3 fixed it.', '1.97.3'],
  ])('are told apart from its own: %s', (sentence, version) => {
    expect(toldBy(sentence)).toContain(version);
  });
});
