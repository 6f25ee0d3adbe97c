import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const LEAD = 'VS Code uploads the names of open files. ';

/** Whether a text tells that somebody shuts out VS Code. */
const bans = (text: string): boolean =>
  readStatements(documentOf(LEAD + text, { tool: 'vscode', outlet: 'The Paper' }), lexicon).some(
    ({ kind, polarity, tool }) => kind === 'ban' && polarity === 'affirmed' && tool === 'vscode',
  );

describe('a text on a tool', () => {
  it.each([
    'Reporters asked Norbank whether it had banned VS Code.',
    'Employees wondered whether Norbank would ban VS Code.',
    'Nobody knows if Norbank has banned VS Code.',
    'It is unclear if Norbank banned VS Code.',
    'Norbank has banned phones in meetings.',
    'Norbank banned smoking and praised VS Code.',
  ])('tells no ban of it: %s', (text) => {
    expect(bans(text)).toBe(false);
  });

  it.each([
    'Norbank has banned VS Code.',
    'Norbank is considering whether to ban VS Code.',
    'Norbank has banned it on all laptops.',
    'Norbank has confirmed that it banned VS Code.',
    'Norbank banned students from using VS Code.',
    'Norbank has banned phones and VS Code.',
  ])('tells one: %s', (text) => {
    expect(bans(text)).toBe(true);
  });
});
