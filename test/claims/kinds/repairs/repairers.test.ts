import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Kinds of a sentence in a text on an app whose maker goes by the app's name. */
const kindsOf = (sentence: string): readonly string[] =>
  readStatements(
    documentOf(
      `Huddle, a messaging app, lost drafts of its users. Users of Huddle lost the app. ${sentence}`,
    ),
    lexicon,
  ).flatMap(({ kind, quote }) => (sentence.includes(quote) ? [kind] : []));

describe('a maker that goes by the name of its tool', () => {
  it('repairs when it takes back what it put out', () => {
    expect(kindsOf('Huddle withdrew the update in all countries.')).toContain('fix');
    expect(kindsOf('Huddle pulled the release on Monday.')).toContain('fix');
  });

  it('repairs nothing when the tool takes away what is its users’', () => {
    expect(kindsOf('Huddle deletes the drafts of its users.')).not.toContain('fix');
  });
});
