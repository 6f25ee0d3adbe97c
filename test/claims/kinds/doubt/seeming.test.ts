import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Kinds of a sentence in a text on an editor that uploads names, with "not" where they are negated. */
const told = (sentence: string): readonly string[] =>
  readStatements(
    documentOf(
      `VS Code sends file names, users say\n\nThe code editor VS Code, made by Microsoft, uploads the names of files without asking, users reported on Monday.\n\n${sentence}\n\nMicrosoft has been told of the reports.\n`,
    ),
    lexicon,
  ).flatMap((one) =>
    one.sentence === sentence ? [`${one.polarity === 'negated' ? 'not ' : ''}${one.kind}`] : [],
  );

describe('what does not seem so', () => {
  it.each([
    'It does not look like VS Code 1.97 uploads file names.',
    'It does not look like VS Code 1.97 sends names of files.',
  ])('is no behaviour: %s', (sentence) => {
    expect(told(sentence)).toEqual(['not behaviour']);
  });

  it('is no repair and no fault', () => {
    expect(told("It doesn't look like 1.97.3 fixes the crash.")).not.toContain('fix');
    expect(told("It doesn't look as if 1.97 is affected.")).not.toContain('affected_versions');
  });

  it.each([
    'It looks like VS Code 1.97 uploads file names.',
    'The editor does not look like spyware but it uploads file names.',
  ])('takes nothing else back: %s', (sentence) => {
    expect(told(sentence)).toContain('behaviour');
  });

  it('is silence where nobody answered, and no denial of who said nothing', () => {
    expect(told('It does not appear that Microsoft has responded.')).toEqual(['not vendor_response']);
    expect(told("It doesn't appear that Microsoft ever answered the reports.")).toEqual([
      'not vendor_response',
    ]);
  });

  it('is no answer where it is negated twice', () => {
    expect(told('It does not appear that Microsoft has not responded.')).not.toContain('vendor_response');
  });

  it('leaves a denial that is told', () => {
    expect(told('It does not appear that user data was accessed, Microsoft said.')).toContain('not denial');
  });
});

describe('a tool that fails to guard', () => {
  it('does not want a repair by that', () => {
    expect(told('VS Code does not sanitize file names in 1.97.')).not.toContain('not fix');
  });

  it('wants one that its maker has not made', () => {
    expect(told('Microsoft did not sanitize the file names in 1.97.')).toContain('not fix');
  });
});

describe('who stopped responding', () => {
  it.each(['VS Code stopped responding.', 'ChatGPT stopped answering questions about politics.'])(
    'is no silent party where it is a tool: %s',
    (sentence) => {
      expect(told(sentence)).not.toContain('not vendor_response');
    },
  );

  it.each([
    'Microsoft stopped responding to the researchers.',
    'The maintainers stopped answering questions.',
  ])('is silent where it is a party: %s', (sentence) => {
    expect(told(sentence)).toContain('not vendor_response');
  });
});
