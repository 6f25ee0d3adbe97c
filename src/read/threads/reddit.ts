import { decodeHTML } from 'entities';
import { at, listAt, numberAt, textAt } from '../../model/json.ts';
import { absolute, jsonReader, markdownBody, secondsAt, withLink, type ThreadPost } from './post.ts';

/**
 * Reddit's public JSON: a listing, or a comment page (an array of two listings). `created_utc` is Unix seconds.
 * Texts are Markdown, with `<`, `>` and `&` escaped unless `raw_json=1` was asked for.
 */

const SITE = 'https://www.reddit.com';
/** What stands where a post was. */
const GONE: ReadonlySet<string> = new Set(['[deleted]', '[removed]']);

interface Place {
  readonly title: string | null;
  /** Addresses of posts by full name (`t3_…`, `t1_…`). */
  readonly known: Map<string, string>;
}

function readThing(thing: unknown, place: Place): ThreadPost | undefined {
  const kind = textAt(thing, 'kind');
  const data = at(thing, 'data');
  const id = textAt(data, 'id');
  if (id === null || (kind !== 't1' && kind !== 't3')) return undefined;
  const url = absolute(textAt(data, 'permalink'), SITE);
  if (url !== null) place.known.set(`${kind}_${id}`, url);
  const author = textAt(data, 'author');
  const written = decodedAt(data, kind === 't3' ? 'selftext' : 'body') ?? '';
  if (kind === 't1' && GONE.has(written)) return undefined;
  const body = markdownBody(GONE.has(written) ? '' : written, SITE);
  const title = decodedAt(data, 'title');
  const target = at(data, 'is_self') === true ? null : textAt(data, 'url');
  const parent = textAt(data, 'parent_id');
  return {
    url,
    id: `${kind}_${id}`,
    author: author === '[deleted]' ? null : author,
    publishedAt: secondsAt(data, 'created_utc'),
    updatedAt: secondsAt(data, 'edited'),
    title: title ?? decodedAt(data, 'link_title') ?? place.title,
    ...(kind === 't3' ? withLink(body, absolute(target, SITE), title ?? '') : body),
    parent: parent === null ? null : (place.known.get(parent) ?? null),
    score: numberAt(data, 'score'),
  };
}

function decodedAt(data: unknown, key: string): string | null {
  const text = textAt(data, key);
  return text === null ? null : decodeHTML(text);
}

/** A listing's things as they stand on the page; a stack instead of recursion, for threads nest deeply. */
function readListing(listing: unknown, place: Place): readonly ThreadPost[] {
  const posts: ThreadPost[] = [];
  const stack = listAt(listing, 'data', 'children').toReversed();
  for (let thing = stack.pop(); thing !== undefined; thing = stack.pop()) {
    const post = readThing(thing, place);
    if (post) posts.push(post);
    for (const reply of listAt(thing, 'data', 'replies', 'data', 'children').toReversed()) stack.push(reply);
  }
  return posts;
}

export const readReddit = jsonReader((value) => {
  const known = new Map<string, string>();
  if (!Array.isArray(value)) return readListing(value, { title: null, known });
  const [head, comments] = value as unknown[];
  const opening = readListing(head, { title: null, known });
  return [...opening, ...readListing(comments, { title: opening[0]?.title ?? null, known })];
});
