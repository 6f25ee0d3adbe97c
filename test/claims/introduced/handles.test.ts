import { describe, expect, it } from 'vitest';
import { findHandles } from '../../../src/claims/introduced/handles.ts';

describe('handles, by how texts announce them', () => {
  it.each([
    ['The poster, who goes by the name quietloop, saw it.', ['quietloop']],
    ['A Reddit user called “danahh” found it.', ['danahh']],
    ['The author, known as “stilt”, wrote that he forgot.', ['stilt']],
    ['Writing under the handle rusty-nail, she posted a trace.', ['rusty-nail']],
    ['GitHub user ferrule42 confirmed it.', ['ferrule42']],
    ['The user has to confirm it, and users were told.', []],
    ['He was known as the best of them.', []],
  ])('%s', (text, handles) => {
    expect(findHandles(text)).toEqual(handles);
  });
});
