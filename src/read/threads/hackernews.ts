import { at, listAt, numberAt, textAt } from '../../model/json.ts';
import { absolute, dateAt, htmlBody, jsonReader, secondsAt, withLink, type ThreadPost } from './post.ts';

/** Hacker News: an item of the official API, or hits of Algolia's search. Texts are HTML. */

const itemUrl = (id: string): string => `https://news.ycombinator.com/item?id=${id}`;

function readItem(item: unknown): ThreadPost | undefined {
  const id = textAt(item, 'id');
  const type = textAt(item, 'type');
  if (id === null || at(item, 'deleted') === true || at(item, 'dead') === true) return undefined;
  if (type !== 'story' && type !== 'comment' && type !== 'poll' && type !== 'job') return undefined;
  const title = textAt(item, 'title');
  const parent = textAt(item, 'parent');
  return {
    url: itemUrl(id),
    id,
    author: textAt(item, 'by'),
    publishedAt: secondsAt(item, 'time'),
    updatedAt: null,
    title,
    ...withLink(
      htmlBody(textAt(item, 'text') ?? '', itemUrl(id)),
      absolute(textAt(item, 'url'), null),
      title ?? '',
    ),
    parent: parent === null ? null : itemUrl(parent),
    score: numberAt(item, 'score'),
  };
}

function readHit(hit: unknown): ThreadPost | undefined {
  const id = textAt(hit, 'objectID');
  if (id === null) return undefined;
  const title = textAt(hit, 'title');
  const html = textAt(hit, 'comment_text') ?? textAt(hit, 'story_text') ?? '';
  const parent = textAt(hit, 'parent_id');
  return {
    url: itemUrl(id),
    id,
    author: textAt(hit, 'author'),
    publishedAt: secondsAt(hit, 'created_at_i') ?? dateAt(hit, 'created_at'),
    updatedAt: null,
    title: title ?? textAt(hit, 'story_title'),
    ...withLink(htmlBody(html, itemUrl(id)), absolute(textAt(hit, 'url'), null), title ?? ''),
    parent: parent === null ? null : itemUrl(parent),
    score: numberAt(hit, 'points'),
  };
}

export const readHackerNews = jsonReader((value) => {
  const posts = Array.isArray(at(value, 'hits')) ? listAt(value, 'hits').map(readHit) : [readItem(value)];
  return posts.filter((post) => post !== undefined);
});
