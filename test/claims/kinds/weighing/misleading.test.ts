import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Kinds that a sentence behind another on the same tool states, by rules or weights. */
const kindsOf = (sentence: string): readonly string[] =>
  readStatements(documentOf(`VS Code deletes drafts.\n${sentence}`, { tool: 'vscode' }), lexicon).flatMap(
    ({ kind, quote }) => (sentence.includes(quote) ? [kind] : []),
  );

describe('words of a kind that state none of it', () => {
  it.each([
    ['fix', 'We released VS Code 1.99.0 with a new console on Monday.'],
    ['fix', 'On 4 May we shipped 1.99.0 with a new crash reporter.'],
    ['fix', 'After upgrading to VS Code 1.99.0, search stopped working.'],
    ['evidence', 'Exactly how the traffic of VS Code was redirected is not known.'],
    ['ban', 'Charts were carried from ward to ward by porters after VS Code failed, the BBC has been told.'],
    ['denial', 'Microsoft admitted that the drafts in VS Code were not encrypted.'],
    ['ban', 'Two banks did not want to wait.'],
    ['fix', 'Hackers released an update of VS Code that encrypts all files.'],
    ['fix', 'Microsoft has updated its blog on VS Code to stop rumours.'],
    ['fix', 'Users should not upgrade to VS Code 1.107 yet.'],
    ['affected_versions', 'Versions before 1.50 are no longer supported and have not been tested.'],
  ])('no %s: %s', (kind, sentence) => {
    expect(kindsOf(sentence)).not.toContain(kind);
  });

  it.each([
    ['fix', 'We released VS Code 1.99.0 with a new parser, which closes the leak.'],
    ['fix', 'I upgraded to 1.99.1 and VS Code works fine again.'],
    ['affected_versions', 'Versions before 1.50 are vulnerable.'],
    ['denial', 'Microsoft acknowledged the report, stressing that VS Code does not record keystrokes.'],
    ['denial', 'Microsoft disagrees.'],
    ['fix', 'Microsoft has updated its app to encrypt the drafts.'],
  ])('%s: %s', (kind, sentence) => {
    expect(kindsOf(sentence)).toContain(kind);
  });
});
