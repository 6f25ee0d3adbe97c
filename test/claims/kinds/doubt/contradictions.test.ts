import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { SMALL_CATALOGUE, documentOf } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

const kindsOf = (lines: readonly string[], last: string): readonly string[] =>
  readStatements(documentOf(lines.join('\n\n'), { tool: 'vscode' }), lexicon)
    .filter(({ sentence }) => sentence === last)
    .map(({ kind, polarity }) => `${kind} ${polarity}`);

describe('what one poster says against another', () => {
  it('is a denial', () => {
    const last = "It doesn't upload file names.";
    const lines = ['kim 3 hours ago', 'VS Code uploads file names to a host.', 'lou 2 hours ago', last];
    expect(kindsOf(lines, last)).toEqual(['denial negated']);
  });

  it('is a denial in the passive too', () => {
    const last = "The settings aren't deleted, they are moved.";
    const lines = ['kim 3 hours ago', 'VS Code 1.99.1 deletes my settings.', 'lou · Microsoft staff', last];
    expect(kindsOf(lines, last)).toContain('denial negated');
  });

  it.each([
    ['VS Code deletes my settings on start.', 'VS Code does not delete temporary files when it closes.'],
    ['VS Code sends file names to a host.', 'VS Code does not send invitations to my team.'],
  ])('is none where it is about something else: %s / %s', (first, last) => {
    const kinds = kindsOf(['kim 3 hours ago', first, 'lou 2 hours ago', last], last);
    expect(kinds).toContain('behaviour negated');
  });

  it('is none where the same poster tells both, or nobody told it before', () => {
    const last = "It doesn't upload file names.";
    expect(
      kindsOf(['kim 3 hours ago', 'VS Code uploads file names.', 'kim 2 hours ago', last], last),
    ).not.toContain('denial negated');
    expect(
      kindsOf(['kim 3 hours ago', 'VS Code deletes my settings.', 'lou 2 hours ago', last], last),
    ).not.toContain('denial negated');
  });
});
