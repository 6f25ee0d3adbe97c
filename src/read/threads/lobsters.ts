import { at, listAt, numberAt, textAt } from '../../model/json.ts';
import {
  absolute,
  dateAt,
  editOf,
  htmlBody,
  jsonReader,
  withLink,
  type ThreadAbout,
  type ThreadPost,
} from './post.ts';

/** Lobsters: a list of stories, or one story with its comments (each names its parent). Texts are HTML. */

/** User names stand as a string today and stood as an object before. */
function userAt(value: unknown, key: string): string | null {
  return textAt(value, key) ?? textAt(value, key, 'username');
}

function readStory(story: unknown, base: string | null): ThreadPost | undefined {
  const id = textAt(story, 'short_id');
  if (id === null) return undefined;
  const url = absolute(textAt(story, 'comments_url') ?? textAt(story, 'short_id_url'), base);
  const title = textAt(story, 'title');
  const html = textAt(story, 'description') ?? '';
  return {
    url,
    id,
    author: userAt(story, 'submitter_user'),
    publishedAt: dateAt(story, 'created_at'),
    updatedAt: null,
    title,
    ...withLink(htmlBody(html, url), absolute(textAt(story, 'url'), null), title ?? ''),
    parent: null,
    score: numberAt(story, 'score'),
  };
}

function readComments(story: unknown, opening: ThreadPost, base: string | null): readonly ThreadPost[] {
  const urls = new Map<string, string>();
  return listAt(story, 'comments').flatMap((comment): readonly ThreadPost[] => {
    const id = textAt(comment, 'short_id');
    if (id === null || at(comment, 'is_deleted') === true) return [];
    const url = absolute(textAt(comment, 'url') ?? textAt(comment, 'short_id_url'), base);
    if (url !== null) urls.set(id, url);
    const publishedAt = dateAt(comment, 'created_at');
    const parent = textAt(comment, 'parent_comment');
    return [
      {
        url,
        id,
        author: userAt(comment, 'commenting_user'),
        publishedAt,
        updatedAt: editOf(publishedAt, dateAt(comment, 'last_edited_at') ?? dateAt(comment, 'updated_at')),
        title: opening.title,
        ...htmlBody(textAt(comment, 'comment') ?? '', url),
        parent: parent === null ? opening.url : (urls.get(parent) ?? opening.url),
        score: numberAt(comment, 'score'),
      },
    ];
  });
}

export const readLobsters = jsonReader((value, { url: base }: ThreadAbout) => {
  const stories = Array.isArray(value) ? (value as unknown[]) : [value];
  return stories.flatMap((story) => {
    const opening = readStory(story, base);
    return opening ? [opening, ...readComments(story, opening, base)] : [];
  });
});
