import { describe, expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

/** Of which tools the bans of a text are told. */
const toolsIn = (text: string): readonly (string | null)[] => [
  ...new Set(
    statementsOfPage(text)
      .filter(({ kind }) => kind === 'ban')
      .map(({ tool }) => tool),
  ),
];

const LEAD = 'Samsung has banned ChatGPT. ChatGPT leaks chats, and ChatGPT is slow. ';

describe('what is to be used in its place is not what is banned', () => {
  it.each([
    'Samsung told its staff to switch to Cursor.',
    'Staff were told to switch to Cursor.',
    'Its engineers are being pointed towards the in-house editor, Cursor, as a substitute.',
    'Samsung is steering its developers toward its own coding agent, Cursor.',
    'Samsung has instructed its employees to use Cursor, a code editor, instead.',
    'Employees will be prohibited from using the chatbot at work, with Cursor recommended as an alternative.',
    'Samsung banned the chatbot in favour of Cursor.',
  ])('%s', (text) => {
    expect(toolsIn(LEAD + text)).toEqual(['chatgpt']);
  });
});

describe('what is banned is so wherever it is named', () => {
  it.each([
    'Samsung also bars its staff from switching to Cursor.',
    'Samsung told its staff to stop using Cursor.',
    'Samsung also banned the move to Cursor.',
    'Instead of warning its staff, Samsung blocked Cursor.',
    'Samsung also blocks access to Cursor.',
  ])('%s', (text) => {
    expect(toolsIn(LEAD + text)).toEqual(['chatgpt', 'cursor']);
  });
});
