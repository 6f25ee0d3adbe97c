import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../src/claims/index.ts';
import { measureDoubt, readDoubted } from './doubt-measures.ts';
import { SMALL_CATALOGUE } from './small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

describe('negation and doubt in prose', () => {
  for (const name of ['first', 'second', 'third', 'fourth']) {
    const cases = measureDoubt(readDoubted(name), lexicon);
    const found = cases.filter(({ got }) => got !== null);

    it(`are read where .75 of the statements are found (${name})`, () => {
      expect(found.length / cases.length).toBeGreaterThanOrEqual(0.75);
    });

    it(`give .93 of them their polarity (${name})`, () => {
      expect(found.filter(({ polarity }) => polarity).length / found.length).toBeGreaterThanOrEqual(0.93);
    });

    it(`give .95 of them their hedge (${name})`, () => {
      expect(found.filter(({ hedge }) => hedge).length / found.length).toBeGreaterThanOrEqual(0.95);
    });
  }

  it.each([
    ['It is likely that the update deletes files.', 'affirmed', 'possible'],
    ['There is no reason to believe that the extension copies passwords.', 'negated', 'possible'],
    ['Assuming the analysis is correct, the module sends the list to a server.', 'affirmed', 'conditional'],
    ['According to unconfirmed reports, the editor uploads the names of files.', 'affirmed', 'reported'],
    ['Unless I am mistaken, the editor uploads the names of files.', 'affirmed', 'possible'],
    ['The tool does not fail to send its report.', 'affirmed', 'none'],
  ])('%s', (text, polarity, hedge) => {
    const [one] = measureDoubt(
      [
        {
          construction: '',
          tool: 'vscode',
          post: false,
          text,
          told: [{ kind: 'behaviour', polarity: 'affirmed', optional: false }],
        },
      ],
      lexicon,
    );
    expect([one?.got?.polarity, one?.got?.hedge]).toEqual([polarity, hedge]);
  });
});
