import { at, listAt, numberAt, textAt } from '../../model/json.ts';
import type { Link } from '../../model/document.ts';
import { absolute, dateAt, jsonReader, withLink, type ThreadPost } from './post.ts';

/**
 * Bluesky (AT Protocol): `app.bsky.feed.getAuthorFeed`, `searchPosts`, `getPosts`, `getPostThread`.
 * Texts are plain; links are "facets" with offsets in UTF-8 bytes.
 */

/** `at://did/app.bsky.feed.post/key` as an address of the web. */
function webAddress(uri: string | null, handle: string | null): string | null {
  const [, did, key] = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(uri ?? '') ?? [];
  if (did === undefined || key === undefined) return null;
  return `https://bsky.app/profile/${encodeURIComponent(handle ?? did).replaceAll('%3A', ':')}/post/${encodeURIComponent(key)}`;
}

/** Links of a text whose offsets count UTF-8 bytes. */
function facetLinks(text: string, facets: readonly unknown[]): readonly Link[] {
  const bytes = Buffer.from(text, 'utf8');
  return facets.flatMap((facet) => {
    const url = absolute(
      listAt(facet, 'features')
        .map((feature) => textAt(feature, 'uri'))
        .find((found) => found !== null) ?? null,
      null,
    );
    const from = numberAt(facet, 'index', 'byteStart') ?? -1;
    const to = numberAt(facet, 'index', 'byteEnd') ?? -1;
    if (url === null || from < 0 || to < from || to > bytes.length) return [];
    const label = bytes.toString('utf8', from, to);
    const start = bytes.toString('utf8', 0, from).length;
    return text.startsWith(label, start) ? [{ url, text: label, start }] : [{ url, text: label, start: -1 }];
  });
}

function readPost(post: unknown): ThreadPost | undefined {
  const uri = textAt(post, 'uri');
  const handle = textAt(post, 'author', 'handle');
  const text = textAt(post, 'record', 'text') ?? '';
  const url = webAddress(uri, handle);
  if (uri === null || url === null) return undefined;
  return {
    url,
    id: uri,
    author: handle,
    publishedAt: dateAt(post, 'record', 'createdAt') ?? dateAt(post, 'indexedAt'),
    updatedAt: null,
    title: null,
    ...withLink(
      { text, html: null, links: facetLinks(text, listAt(post, 'record', 'facets')) },
      absolute(textAt(post, 'record', 'embed', 'external', 'uri'), null),
      textAt(post, 'record', 'embed', 'external', 'title') ?? '',
    ),
    parent: webAddress(textAt(post, 'record', 'reply', 'parent', 'uri'), null),
    score: numberAt(post, 'likeCount'),
  };
}

/** Posts of a thread, each parent before its replies; a stack, for threads nest deeply. */
function threadPosts(thread: unknown): readonly unknown[] {
  const posts: unknown[] = [];
  const stack = [thread];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    posts.push(at(node, 'post'));
    stack.push(...listAt(node, 'replies').toReversed());
  }
  return posts;
}

export const readBluesky = jsonReader((value) =>
  [
    ...listAt(value, 'feed').map((entry) => at(entry, 'post')),
    ...listAt(value, 'posts'),
    ...(at(value, 'thread') === undefined ? [] : threadPosts(at(value, 'thread'))),
  ].flatMap((post) => readPost(post) ?? []),
);
