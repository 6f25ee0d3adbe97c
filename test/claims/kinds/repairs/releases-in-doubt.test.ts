import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** What a sentence tells behind the report of a fault. */
const toldBy = (sentence: string) =>
  readStatements(
    documentOf(`VS Code uploads file names to a server, users found. VS Code 1.105 is affected. ${sentence}`),
    lexicon,
  ).filter((one) => one.sentence === sentence);

const fixedBy = (sentence: string): readonly string[] =>
  toldBy(sentence).flatMap(({ kind, versions }) => (kind === 'fix' ? (versions.fixed ?? []) : []));

describe('the number of a release', () => {
  it.each([
    'Microsoft has removed the builds of 1.104 from its download page.',
    'Microsoft deleted VS Code 1.104 from its servers.',
    'Microsoft took the 1.104 builds offline.',
    'Microsoft unpublished version 1.104 from npm.',
  ])('that was taken down is no repair’s: %s', (sentence) => {
    expect(fixedBy(sentence)).toEqual([]);
  });

  it.each([
    'The update 1.106 went out on Tuesday with the upload in it.',
    'The 1.106 release went out last week and brought the problem.',
  ])('that brings the fault is none: %s', (sentence) => {
    expect(fixedBy(sentence)).toEqual([]);
  });

  it.each(['Users can roll back to 1.104.', 'Roll back to 1.104.', 'Downgrade to 1.104 for now.'])(
    'to which one goes back is none, and has no fault by that: %s',
    (sentence) => {
      expect(fixedBy(sentence)).toEqual([]);
      expect(
        toldBy(sentence).filter(
          ({ kind, polarity }) => kind === 'affected_versions' && polarity === 'affirmed',
        ),
      ).toEqual([]);
    },
  );

  it.each(['Consider going back to 1.104.', 'Think about returning to 1.104.', 'Maybe go back to 1.104.'])(
    'that is only advised is not told to be free: %s',
    (sentence) => {
      const free = toldBy(sentence).filter(
        ({ kind, polarity, hedge }) =>
          kind === 'affected_versions' && polarity === 'negated' && hedge === 'none',
      );
      expect(free).toEqual([]);
    },
  );

  it.each([
    ['Microsoft removed the upload in 1.106.', '1.106'],
    ['Version 1.106 went out today and fixes the upload.', '1.106'],
    ['VS Code 1.106 is out now and removes the upload.', '1.106'],
    ['Upgrade to 1.106.', '1.106'],
  ])('that mends it is: %s', (sentence, version) => {
    expect(new Set(fixedBy(sentence))).toEqual(new Set([version]));
  });
});
