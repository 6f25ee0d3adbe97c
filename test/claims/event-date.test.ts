import { expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../src/claims/index.ts';
import { SMALL_CATALOGUE, documentOf } from './small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
/** Day of the first ban that a text tells. */
const dayOf = (text: string): string | null | undefined =>
  readStatements(documentOf(text, { tool: 'vscode', publishedAt: '2026-07-20' }), lexicon).find(
    ({ kind }) => kind === 'ban',
  )?.eventDate;

it.each([
  ['Italy’s regulator blocked VS Code and gave Microsoft until 3 August to answer.', null],
  ['Initech banned VS Code, and staff have until 3 August to remove it.', null],
  ['Initech banned VS Code on 3 July and gave staff until 10 July to remove it.', '2026-07-03'],
  ['Initech banned VS Code from 10 July.', '2026-07-10'],
  ['Initech has banned VS Code until 10 August.', '2026-08-10'],
])('by when others have to act is no day of a ban: %s', (text, day) => {
  expect(dayOf(text)).toBe(day);
});
