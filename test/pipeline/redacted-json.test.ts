import { describe, expect, it } from 'vitest';
import { withoutRedactedJson } from '../../src/pipeline/redacted-json.ts';
import { leftOf } from './support/redaction.ts';

const post = (number: number, cooked: string) => ({
  id: 800 + number,
  post_number: number,
  topic_id: 77,
  username: `user${String(number)}`,
  created_at: `2031-04-0${String(number)}T08:00:00Z`,
  version: 1,
  cooked,
});
const FIRST = '<p>Does anybody know why the lantern program keeps my window open?</p>';
const WRONG =
  '<p>The neighbour <b>Müller</b> from Birkenweg wrote that he broke into the cellar last winter.</p>';
const THANKS = '<p>Thanks, that was a great help to all of us here.</p>';
const topic = (...posts: readonly unknown[]): string =>
  JSON.stringify(
    { id: 77, slug: 'window', title: 'Window stays open', post_stream: { posts, stream: [801, 802] } },
    null,
    1,
  );

/** What is left in the archive of a topic whose posts that begin with some words are redacted. */
const left = (body: string, words: string, shape = 'discourse'): string | undefined =>
  leftOf(withoutRedactedJson, body, words, {
    url: 'https://talk.harbour.example/t/window/77.json',
    headers: { 'content-type': 'application/json' },
    shape,
  });

describe('a thread whose one post is redacted', () => {
  const whole = topic(post(1, FIRST), post(2, WRONG), post(3, THANKS));

  it('keeps the others as they came', () => {
    expect(left(whole, 'The neighbour')).toBe(topic(post(1, FIRST), post(3, THANKS)));
  });

  it('also where it is the last', () => {
    const last = topic(post(1, FIRST), post(3, THANKS), post(4, WRONG));
    expect(left(last, 'The neighbour')).toBe(topic(post(1, FIRST), post(3, THANKS)));
  });

  it('is withheld whole where a reply quotes it', () => {
    const quoted = topic(
      post(1, FIRST),
      post(2, WRONG),
      post(3, `<p>Who says so?</p><blockquote>${WRONG}</blockquote>`),
    );
    expect(left(quoted, 'Does anybody')).toBeDefined();
    expect(left(quoted, 'The neighbour')).toBeUndefined();
  });

  it('is withheld whole where its replies stand inside of it', () => {
    const comment = (id: string, body: string, replies: unknown = '') => ({
      kind: 't1',
      data: {
        id,
        author: id,
        body,
        created_utc: 1_900_000_000,
        permalink: `/r/x/comments/1/a/${id}/`,
        replies,
      },
    });
    const listing = (...children: readonly unknown[]) => ({ kind: 'Listing', data: { children } });
    const inner = comment('inner', 'That is a good question for all of us here.');
    const thread = (outer: unknown) => JSON.stringify([listing(), listing(outer)]);
    const outer = 'The neighbour from Birkenweg broke into the cellar last winter.';
    expect(left(thread(comment('outer', outer, listing(inner))), 'The neighbour', 'reddit')).toBeUndefined();
    expect(left(thread(comment('outer', outer, listing(inner))), 'That is a good', 'reddit')).toBe(
      thread(comment('outer', outer, listing())),
    );
  });
});

it('pages and feeds in XML are not cut as JSON', () => {
  expect(
    withoutRedactedJson(
      Buffer.from('<rss><item/></rss>'),
      () => [],
      () => true,
    ),
  ).toBeUndefined();
});
