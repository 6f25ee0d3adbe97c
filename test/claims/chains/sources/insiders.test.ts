import { describe, expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

/** Of what sort the origin of a text's last statement is. */
function tellerIn(text: string): string | undefined {
  return statementsOfPage(text, { title: 'Report on ChatGPT' }).at(-1)?.chain.at(-1)?.type;
}

describe('somebody of a house who is not named', () => {
  it.each([
    'Somebody who works there told Reuters that ChatGPT keeps deleted chats.',
    'Someone inside OpenAI told Reuters that ChatGPT keeps deleted chats.',
    'Somebody who works there told Reuters that ChatGPT keeps deleted chats. They said that ChatGPT uploads names as well.',
    'Someone with knowledge of the matter said that ChatGPT keeps deleted chats.',
    'Someone who used to work at OpenAI said that ChatGPT keeps deleted chats.',
    'Somebody inside OpenAI sent the papers to Reuters. "ChatGPT keeps deleted chats," they said.',
    'A nurse who asked not to be named said that ChatGPT keeps deleted chats. ChatGPT uploads names as well, they said.',
    'Reuters agreed not to name the employee. "ChatGPT keeps deleted chats," the employee said.',
  ])('is an unnamed source: %s', (text) => {
    expect(tellerIn(text)).toBe('anonymous_source');
  });

  it.each([
    ['vendor', 'OpenAI said that ChatGPT keeps deleted chats. They said that ChatGPT uploads names as well.'],
    ['vendor', 'OpenAI answered on Monday. "ChatGPT keeps deleted chats," they said.'],
    ['forum_user', 'Someone with no knowledge of the matter said that ChatGPT keeps deleted chats.'],
    ['forum_user', 'Someone with very little knowledge of the matter said that ChatGPT keeps deleted chats.'],
    ['forum_user', 'Somebody who used to work with a Mac said that ChatGPT keeps deleted chats.'],
    ['forum_user', 'Someone on Reddit said that ChatGPT keeps deleted chats.'],
    [
      'forum_user',
      'A nurse said that ChatGPT keeps deleted chats. ChatGPT uploads names as well, they said.',
    ],
  ])('but here tells a %s: %s', (type, text) => {
    expect(tellerIn(text)).toBe(type);
  });
});
