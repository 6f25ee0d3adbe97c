import { describe, expect, it } from 'vitest';
import { readStage } from '../../src/read/index.ts';
import { bytesOf, capture, context } from './context.ts';

const ISSUE = 'https://github.com/quill/quill/issues/7';
const TALK = 'https://forge.example/t/reads-twice/7';

function keyOf(
  url: string,
  author: string | undefined,
  body = 'It reads twice.',
  dated: { readonly publishedAt?: string; readonly dateAssumed?: boolean } = {},
): string | undefined {
  const hint = {
    ...dated,
    outlet: url.startsWith('https://harbourpost') ? 'The Harbour Post' : 'Forge',
    ...(author === undefined ? {} : { author }),
  };
  const { items } = readStage.run(
    { capture: capture({ kind: 'text', url, hint }), body: bytesOf(body) },
    context,
  );
  return items[0]?.key;
}

describe('posts that an archive holds one by one', () => {
  it.each([
    ['the fragments of their addresses', `${ISSUE}#issuecomment-1`, 'oda', `${ISSUE}#issuecomment-2`, 'oda'],
    ['the same in a forum', `${TALK}#post-1`, 'oda', `${TALK}#post-2`, 'oda'],
    ['a fragment that only one has', ISSUE, 'oda', `${ISSUE}#issuecomment-2`, 'oda'],
    ['their writers, where the address is only the page’s', ISSUE, 'oda', ISSUE, 'ines'],
    ['the same in a forum', TALK, 'oda', TALK, 'ines'],
  ])('are told apart by %s', (_, one, writer, other, answerer) => {
    expect(keyOf(one, writer)).not.toBe(keyOf(other, answerer));
  });

  it.each([
    ['an edit of a post', `${ISSUE}#issuecomment-1`, 'oda', `${ISSUE}#issuecomment-1`, 'oda'],
    ['an edit of what opens a thread', ISSUE, 'oda', `${ISSUE}?utm_source=rss`, 'oda'],
    ['a thread saved whole', `${ISSUE}#issuecomment-1`, undefined, `${ISSUE}#issuecomment-2`, undefined],
    ['an article', 'https://harbourpost.example/a#top', 'oda', 'https://harbourpost.example/a#more', 'ines'],
  ])('and %s is still the same', (_, one, writer, other, answerer) => {
    expect(keyOf(one, writer)).toBe(keyOf(other, answerer, 'It reads twice, and so does 3.1.'));
  });

  it.each([
    ['on another day', ISSUE, { publishedAt: '2026-05-01' }, { publishedAt: '2026-05-02' }, false],
    [
      'at another hour',
      TALK,
      { publishedAt: '2026-05-01T08:00Z' },
      { publishedAt: '2026-05-01T09:00Z' },
      false,
    ],
    ['at the same time', ISSUE, { publishedAt: '2026-05-01' }, { publishedAt: '2026-05-01' }, true],
    [
      'on a day that is only assumed',
      ISSUE,
      { publishedAt: '2026-05-01', dateAssumed: true },
      { publishedAt: '2026-05-02', dateAssumed: true },
      true,
    ],
    [
      'on another day, in an article',
      'https://harbourpost.example/a',
      { publishedAt: '2026-05-01' },
      { publishedAt: '2026-05-02' },
      true,
    ],
  ])('of one writer %s', (_, url, one, other, same) => {
    expect(keyOf(url, 'oda', 'It reads twice.', one) === keyOf(url, 'oda', 'It does not.', other)).toBe(same);
  });

  it('have the key that their collector gives them', () => {
    expect(keyOf(`${ISSUE}#issuecomment-1`, 'oda')).toBe(`${ISSUE}#issuecomment-1`);
  });
});
