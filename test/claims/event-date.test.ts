import { expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../src/claims/index.ts';
import { SMALL_CATALOGUE, documentOf } from './small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
/** Day of the first statement of a kind that a text tells. */
const dayOf = (text: string, kind = 'ban'): string | null | undefined =>
  readStatements(documentOf(text, { tool: 'vscode', publishedAt: '2026-07-20' }), lexicon).find(
    (one) => one.kind === kind,
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

it.each([
  ['On Friday, Microsoft confirmed the upload.', '2026-07-17'],
  ['A day later, on Friday, Microsoft confirmed the upload.', '2026-07-17'],
  ['Two days later, on 3 July, Microsoft confirmed the upload.', '2026-07-03'],
  ['The next day, on 4 July, Microsoft confirmed the upload.', '2026-07-04'],
  ['A day later Microsoft confirmed the upload.', null],
])('an answer has the day that its sentence opens with: %s', (text, day) => {
  expect(dayOf(`VS Code uploads names, users say. ${text}`, 'vendor_response')).toBe(day);
});
