import { describe, expect, it } from 'vitest';
import { statementsOfPage } from './small-pages.ts';

/** Kind, polarity and tool of each statement of a text that is about ChatGPT. */
function toldOf(text: string): readonly string[] {
  return statementsOfPage(
    `ChatGPT is an app, and many people look at what the app ChatGPT does.\n\n${text}`,
    {
      title: 'What ChatGPT does',
    },
  ).map(({ kind, polarity, tool }) => `${kind} ${polarity} ${tool ?? 'of another'}`);
}

const UPLOADS = 'uploads the names of open files';

describe('the tool that is told of', () => {
  it.each([
    ['behaviour affirmed vscode', `VS Code, unlike ChatGPT, ${UPLOADS}.`],
    ['behaviour affirmed vscode', `VS Code ${UPLOADS}, unlike ChatGPT.`],
    ['behaviour affirmed vscode', `VS Code, a rival of ChatGPT, ${UPLOADS}.`],
    ['behaviour affirmed vscode', `VS Code, which runs on ChatGPT, ${UPLOADS}.`],
    ['behaviour affirmed vscode', `VS Code ${UPLOADS} to ChatGPT.`],
    ['behaviour affirmed vscode', `Compared with ChatGPT, VS Code ${UPLOADS} far more often.`],
    ['behaviour affirmed vscode', `VS Code ${UPLOADS}, so we switched to ChatGPT.`],
    ['behaviour affirmed vscode', `It looks like VS Code ${UPLOADS}.`],
    ['fix affirmed vscode', 'In VS Code, the same hole was closed in 3.4.'],
    ['ban affirmed vscode', 'Globex has banned VS Code in favour of ChatGPT.'],
    ['ban affirmed vscode', 'Globex has banned VS Code but not ChatGPT.'],
    ['ban affirmed vscode', 'Globex told staff to use ChatGPT instead of VS Code.'],
  ])('is the one that acts: %s: %s', (told, text) => {
    expect(toldOf(text)).toContain(told);
    expect(toldOf(text).filter((one) => one.endsWith('affirmed chatgpt'))).toEqual([]);
  });

  it.each([
    ['behaviour affirmed chatgpt', `ChatGPT, unlike VS Code, ${UPLOADS}.`],
    ['behaviour affirmed chatgpt', `ChatGPT ${UPLOADS} to VS Code.`],
    ['ban affirmed chatgpt', 'Globex has banned ChatGPT in favour of VS Code.'],
    ['ban affirmed chatgpt', 'Globex told staff to use VS Code instead of ChatGPT.'],
    ['fix affirmed chatgpt', 'The hole was closed in 3.4 on Monday.'],
  ])('is the one that the text is about: %s: %s', (told, text) => {
    expect(toldOf(text)).toContain(told);
    expect(toldOf(text).filter((one) => one.endsWith('affirmed vscode'))).toEqual([]);
  });

  it.each([
    ['fix affirmed of another', 'Quillpad 3.4 fixes a leak of file names.'],
    ['affected_versions affirmed of another', 'Versions of Quillpad before 3.4 are affected.'],
    ['behaviour affirmed of another', 'Quillpad 9.1 sends clients an invoice twice.'],
  ])('is one that nobody knows: %s: %s', (told, text) => {
    expect(toldOf(text)).toEqual([told]);
  });

  it.each([
    ['fix affirmed chatgpt', 'Version 3.4 fixes a leak of file names.'],
    ['fix affirmed chatgpt', 'Agent 3.4.1 fixes a leak of file names.'],
    ['affected_versions affirmed chatgpt', 'Versions of ChatGPT before 3.4 are affected.'],
  ])('is no unknown one here: %s: %s', (told, text) => {
    expect(toldOf(text)).toContain(told);
  });
});

describe('several tools in one list', () => {
  it.each([
    ['Globex has banned ChatGPT and VS Code.', ['ban affirmed chatgpt', 'ban affirmed vscode']],
    ['ChatGPT and VS Code are banned at Globex.', ['ban affirmed chatgpt', 'ban affirmed vscode']],
    [
      'Both ChatGPT and VS Code upload the names of open files.',
      ['behaviour affirmed chatgpt', 'behaviour affirmed vscode'],
    ],
  ])('are told of each: %s', (text, told) => {
    expect(toldOf(text)).toEqual(told);
  });

  it.each([
    ['Globex has banned ChatGPT but not VS Code.', ['ban affirmed chatgpt']],
    [
      'ChatGPT and VS Code upload the names of open files, an OpenAI engineer told Reuters.',
      ['behaviour affirmed chatgpt'],
    ],
    ['Globex has banned ChatGPT in VS Code and Chrome.', ['ban affirmed chatgpt']],
    ['ChatGPT uploads the names of open files to VS Code and Docker.', ['behaviour affirmed chatgpt']],
    ['ChatGPT uploads the names of open files, and VS Code was updated.', ['behaviour affirmed chatgpt']],
  ])('are one where the others only stand by: %s', (text, told) => {
    expect(toldOf(text)).toEqual(told);
  });
});
