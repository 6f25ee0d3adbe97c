import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { SMALL_CATALOGUE, documentOf } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Of what sort the teller of the repair is that a text on a tool tells. */
const tellerIn = (text: string, tool: string): string | undefined =>
  readStatements(documentOf(text, { tool }), lexicon)
    .find(({ kind }) => kind === 'fix')
    ?.chain.at(-1)?.type;

describe('a team', () => {
  it.each([
    ['vendor', 'vscode', 'VS Code uploads names. The Code team said that it fixed the upload.'],
    ['vendor', 'vscode', 'VS Code uploads names. On Monday the Studio team said that it fixed the upload.'],
    ['vendor', 'claude-code', 'Claude Code uploads names. The Code team said that it fixed the upload.'],
    ['organisation', 'vscode', 'VS Code uploads names. The Waterfox team said that it fixed the upload.'],
    ['organisation', 'cursor', 'Cursor uploads names. The Code team said that it fixed the upload.'],
  ])('is of sort %s for %s: %s', (type, tool, text) => {
    expect(tellerIn(text, tool)).toBe(type);
  });
});
