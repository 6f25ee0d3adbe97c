import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Kinds of a sentence, "-" before those that are negated. */
const kindsOf = (sentence: string): readonly string[] =>
  readStatements(documentOf(`VS Code uploads file names. ${sentence}`, { tool: 'vscode' }), lexicon).flatMap(
    ({ kind, polarity, quote }) =>
      sentence.includes(quote) ? [`${polarity === 'negated' ? '-' : ''}${kind}`] : [],
  );

describe('the end of a safeguard', () => {
  it.each([
    'VS Code 1.97 no longer asks users before it uploads them.',
    'VS Code 1.97 no longer hides the upload of drafts.',
    'VS Code 1.97 no longer conceals that it sends them.',
    'VS Code 1.97 no longer denies that drafts are uploaded.',
    'VS Code 1.97 no longer encrypts the files that it uploads.',
    'VS Code 1.97 no longer lets users turn off the uploads.',
    'VS Code 1.97 no longer waits before uploading them.',
    'VS Code 1.97 no longer requires consent for uploads.',
    'VS Code 1.97 no longer shows what it sends.',
  ])('is no repair: %s', (sentence) => {
    const kinds = kindsOf(sentence);
    expect(kinds).not.toContain('fix');
    expect(kinds).not.toContain('-affected_versions');
  });

  it.each([
    'VS Code 1.97.3 no longer uploads file names.',
    'VS Code 1.97.3 no longer uploads the files that it reads.',
    'VS Code 1.97.3 no longer uploads names before asking users.',
    'VS Code 1.97.3 no longer lets attackers read files.',
    'VS Code 1.97.3 no longer asks for access to the microphone.',
    'VS Code 1.97.3 no longer hides the close button.',
    'VS Code 1.97.3 no longer crashes when it uploads files.',
  ])('is not meant by: %s', (sentence) => {
    expect(kindsOf(sentence)).toContain('fix');
  });
});

describe('a version that keeps from its users what it does', () => {
  it.each([
    'VS Code 1.97 does not tell users that it sends their files.',
    'VS Code 1.97 does not encrypt the files that it uploads.',
  ])('is not free of it: %s', (sentence) => {
    const kinds = kindsOf(sentence);
    expect(kinds).toContain('behaviour');
    expect(kinds).not.toContain('-affected_versions');
  });
});

describe('a behaviour that is not stopped', () => {
  it.each([
    'VS Code 1.97 does not stop uploading files when asked to.',
    'VS Code 1.97 never stops sending file contents.',
    'VS Code 1.97 does not cease to send file names.',
    'VS Code 1.97 did not disable the upload.',
    'VS Code 1.97 does not prevent uploads.',
    'VS Code 1.97 does not hide that it uploads files.',
  ])('goes on: %s', (sentence) => {
    const kinds = kindsOf(sentence);
    expect(kinds).toContain('behaviour');
    expect(kinds).not.toContain('-behaviour');
    expect(kinds).not.toContain('-affected_versions');
  });

  it.each(['VS Code 1.96 does not upload file names.', 'VS Code 1.96 does not end up sending names.'])(
    'is not meant by: %s',
    (sentence) => {
      expect(kindsOf(sentence)).toEqual(['-affected_versions', '-behaviour']);
    },
  );
});
