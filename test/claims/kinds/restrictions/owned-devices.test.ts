import { describe, expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

/** Whom the last ban of a text is laid to, with its polarity. */
function lastBan(text: string): string {
  const ban = statementsOfPage(text)
    .filter(({ kind }) => kind === 'ban')
    .at(-1);
  return ban === undefined ? 'no ban' : `${ban.polarity} ${ban.actor ?? '-'}`;
}

describe('who restricts, where what is banned is the subject', () => {
  it.each([
    ['Harrow County Council', 'OpenAI’s ChatGPT has been banned from all Harrow County Council devices.'],
    ['Senate of Wales', 'ChatGPT was prohibited on Senate of Wales laptops.'],
    ['House of Burgesses', 'ChatGPT has been banned from all House of Burgesses work phones.'],
    ['Canadian government', 'ChatGPT was banned on Canadian government phones.'],
    ['Harrow Council', 'Employees are barred from using ChatGPT on Harrow Council laptops.'],
    ['Harrow Council', 'Harrow Council told employees that ChatGPT is now banned from all work laptops.'],
    ['Harrow Council', 'Harrow Council has notified its staff that ChatGPT is now banned.'],
    ['Harrow Council', 'Harrow Council’s memo instructed staffers to delete ChatGPT from its devices.'],
  ])('is %s: %s', (actor, text) => {
    expect(lastBan(text)).toBe(`affirmed ${actor}`);
  });

  it.each([
    'OpenAI’s ChatGPT has been banned.',
    'OpenAI’s ChatGPT chatbot was banned on work phones.',
    'ChatGPT is made by OpenAI. OpenAI’s chatbot has been banned on phones.',
    'ChatGPT was banned on Samsung phones.',
    'ChatGPT was banned on Apple devices.',
    'ChatGPT was banned on laptops made by the city council.',
    'ChatGPT was banned on government phones.',
    'Samsung told customers that ChatGPT is banned in their offices.',
    'The memo told reporters that ChatGPT is banned.',
    'Harrow Council told staff that ChatGPT had been banned elsewhere.',
    'Harrow Council informed its staff that ChatGPT has been banned in Italy.',
    'Harrow Council told staff that ChatGPT is now banned at several banks.',
    'Staff use of ChatGPT was restricted, like that of other tools, including Microsoft Copilot. The app is banned on phones.',
  ])('and is nobody here: %s', (text) => {
    expect(lastBan(text)).toBe('affirmed -');
  });

  it('is a maker that acts', () => {
    expect(lastBan('OpenAI has banned ChatGPT accounts of its rivals.')).toContain('OpenAI');
  });
});

it.each([
  [
    'Last week Harrow banned it. Copies of Kelp tools, including Microsoft Copilot, were sold. Use of ChatGPT is restricted.',
  ],
  ['There are other tools, such as Microsoft Copilot. Staff use of ChatGPT has also been restricted.'],
  [
    'The ban follows steps against others, including Docker and apps linked to Google. Staff use of ChatGPT has been restricted.',
  ],
])('an example in a list acts nowhere: %s', (text) => {
  expect(lastBan(text)).not.toMatch(/Microsoft|Google/);
});

it.each([
  ['affirmed -', 'ChatGPT will no longer be accessible on council devices.'],
  ['affirmed -', 'ChatGPT will no longer be available on all state government phones.'],
  ['affirmed -', 'ChatGPT will no longer be usable from the school’s computers.'],
])('what staff no longer reach is banned: %s: %s', (told, text) => {
  expect(lastBan(text)).toBe(told);
});

it.each([
  'ChatGPT will no longer be available on Windows phones.',
  'ChatGPT will no longer be usable on older devices.',
  'ChatGPT will no longer be accessible on Android phones.',
  'ChatGPT will no longer be available on Samsung phones.',
  'ChatGPT will no longer be usable on rooted phones.',
  'ChatGPT will no longer be available on 32-bit computers.',
  'ChatGPT will no longer be usable on certain devices.',
])('a system that it leaves is no ban: %s', (text) => {
  expect(lastBan(text)).not.toMatch(/^affirmed/);
});

it.each([
  'Harrow Council has banned other apps before, including Plimsoll in 2022.',
  'Harrow Council has banned similar AI tools.',
  'Harrow Council has banned several other apps, including Plimsoll.',
])('other apps are not the one that a text is about: %s', (text) => {
  const bans = statementsOfPage(`ChatGPT is popular. ChatGPT has many users. ${text}`).filter(
    ({ kind }) => kind === 'ban',
  );
  expect(bans.filter(({ tool }) => tool === 'chatgpt')).toEqual([]);
});

it.each([
  'Harrow Council has banned other apps, including ChatGPT.',
  'Harrow Council has banned ChatGPT and other apps.',
  'Harrow Council has banned two other apps, ChatGPT and Plimsoll.',
])('unless it is named among them: %s', (text) => {
  expect(statementsOfPage(text).map(({ kind, tool }) => `${kind} ${tool ?? '-'}`)).toContain('ban chatgpt');
});
