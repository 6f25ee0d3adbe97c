import { expect, it } from 'vitest';
import { compileLexicon } from '../../../src/claims/index.ts';
import { subjectOf } from '../../../src/claims/subjects/subject.ts';
import { SMALL_CATALOGUE } from '../small-catalogue.ts';
import { statementsOfPage } from '../small-pages.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const about = (title: string, text: string): string | undefined =>
  subjectOf({ title, text, tool: null }, lexicon).tools[0];

it.each([
  [
    'A Cursor agent running ChatGPT deleted a database',
    'The agent was running ChatGPT at the time. ChatGPT is new.',
  ],
  ['ChatGPT-powered agent deletes a database', 'The Cursor agent deleted it. Cursor is an editor.'],
  ['Files gone', 'The coding agent Cursor – based on OpenAI’s ChatGPT – deleted files. Cursor said nothing.'],
  ['Files gone', 'The editor Cursor, which is powered by ChatGPT, deleted files. It runs on ChatGPT.'],
])('%s: of what acts, not of what drives it', (title, text) => {
  expect(about(title, text)).toBe('cursor');
});

it.each([
  ['ChatGPT deletes chats', 'ChatGPT deleted chats. Users of Cursor saw none of it.', 'chatgpt'],
  ['Files gone', 'Machines running Docker lost files. So did Docker on Linux.', 'docker'],
])('%s: of what is told of', (title, text, tool) => {
  expect(about(title, text)).toBe(tool);
});

it('tells what the tool did of the tool', () => {
  const got = statementsOfPage(
    'The editor Cursor deleted files. The agent of Cursor, running OpenAI’s ChatGPT, wiped the disk.',
    {
      title: 'Cursor deletes files',
    },
  );
  expect(got.filter(({ kind }) => kind === 'behaviour').map(({ tool }) => tool)).not.toContain('chatgpt');
});

it.each([
  [
    'a compound before a noun',
    'Files gone',
    'The agent deleted all volume-level backups. The host stores volume-level backups with the rest, it says of the software.',
  ],
  [
    'a verb of a heading',
    'An Agent Destroyed Our Files. It Confessed in Writing.',
    'An Agent Destroyed Our Files. It Confessed in Writing.\n\nThe coding agent deleted files of the app.',
  ],
  [
    'a way to sell software',
    'Files gone',
    'Pelmet is a software-as-a-service platform built for florists. The software-as-a-service app lost files.',
  ],
])('%s is no tool', (_, title, text) => {
  expect(about(title, text)).toBeUndefined();
});
