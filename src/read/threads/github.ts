import { at, listAt, numberAt, textAt } from '../../model/json.ts';
import type { Standing } from '../../model/document.ts';
import { absolute, dateAt, editOf, jsonReader, markdownBody, withLink, type ThreadPost } from './post.ts';

/**
 * GitHub: lists or single ones of issues, comments, releases and advisories (REST), and discussions (GraphQL).
 * Texts are Markdown. A deleted account ("ghost") is nobody.
 */

function loginAt(value: unknown, key: string): string | null {
  const login = textAt(value, key, 'login');
  return login === 'ghost' ? null : login;
}

/** `CommentAuthorAssociation` of GitHub's API; of those that it may be told, only these two own what they write in. */
const STANDINGS: Readonly<Record<string, Standing>> = {
  OWNER: 'maker',
  MEMBER: 'maker',
  COLLABORATOR: 'contributor',
  CONTRIBUTOR: 'contributor',
  FIRST_TIME_CONTRIBUTOR: 'user',
  FIRST_TIMER: 'user',
  MANNEQUIN: 'user',
  NONE: 'user',
};

/** Standing by association; programs speak for nobody, and a deleted account was anybody's. */
function standingOf(entry: unknown, association: string, isProgram: boolean): Pick<ThreadPost, 'standing'> {
  const told = textAt(entry, association) ?? '';
  const standing = Object.hasOwn(STANDINGS, told) ? STANDINGS[told] : undefined;
  if (standing === undefined) return {};
  const author = loginAt(entry, 'user') ?? loginAt(entry, 'author');
  return { standing: isProgram || author === null || author.endsWith('[bot]') ? 'user' : standing };
}

/** Issue number at the end of an API address. */
function issueAddress(htmlUrl: string | null): string | null {
  return htmlUrl === null ? null : (htmlUrl.split('#')[0] ?? null);
}

function readRest(entry: unknown): ThreadPost | undefined {
  const url = absolute(textAt(entry, 'html_url'), null);
  const advisory = textAt(entry, 'ghsa_id');
  const id = advisory ?? textAt(entry, 'node_id') ?? textAt(entry, 'id');
  if (id === null || url === null || at(entry, 'draft') === true) return undefined;
  const isComment = textAt(entry, 'issue_url') !== null;
  const isRelease = textAt(entry, 'tag_name') !== null;
  const publishedAt = dateAt(entry, 'published_at') ?? dateAt(entry, 'created_at');
  const body = markdownBody(textAt(entry, advisory === null ? 'body' : 'description') ?? '', url);
  return {
    url,
    id,
    author: loginAt(entry, 'user') ?? loginAt(entry, 'author') ?? loginAt(entry, 'publisher'),
    ...standingOf(entry, 'author_association', textAt(entry, 'user', 'type') === 'Bot'),
    publishedAt,
    // An issue is "updated" by every comment under it; only these two are updated by an edit.
    updatedAt: isComment || advisory !== null ? editOf(publishedAt, dateAt(entry, 'updated_at')) : null,
    title:
      textAt(entry, 'title') ??
      textAt(entry, 'summary') ??
      textAt(entry, 'name') ??
      (isRelease ? textAt(entry, 'tag_name') : null),
    ...(advisory === null
      ? body
      : withLink(body, absolute(textAt(entry, 'repository_advisory_url'), null), advisory)),
    parent: isComment ? issueAddress(url) : null,
    score: numberAt(entry, 'reactions', '+1'),
  };
}

function readNode(node: unknown, title: string | null, parent: string | null): ThreadPost | undefined {
  const url = absolute(textAt(node, 'url'), null);
  if (url === null) return undefined;
  return {
    url,
    id: textAt(node, 'id') ?? url,
    author: loginAt(node, 'author'),
    ...standingOf(node, 'authorAssociation', textAt(node, 'author', '__typename') === 'Bot'),
    publishedAt: dateAt(node, 'createdAt'),
    updatedAt: dateAt(node, 'lastEditedAt'),
    title: textAt(node, 'title') ?? title,
    ...markdownBody(textAt(node, 'body') ?? '', url),
    parent,
    score: numberAt(node, 'upvoteCount'),
  };
}

function readDiscussion(discussion: unknown): readonly (ThreadPost | undefined)[] {
  const opening = readNode(discussion, null, null);
  if (!opening) return [];
  return [
    opening,
    ...listAt(discussion, 'comments', 'nodes').flatMap((comment) => {
      const answer = readNode(comment, opening.title, opening.url);
      const replies = listAt(comment, 'replies', 'nodes');
      return [answer, ...replies.map((reply) => readNode(reply, opening.title, answer?.url ?? opening.url))];
    }),
  ];
}

export const readGitHub = jsonReader((value) => {
  const discussions = listAt(value, 'data', 'repository', 'discussions', 'nodes');
  const posts =
    discussions.length > 0
      ? discussions.flatMap(readDiscussion)
      : (Array.isArray(value) ? (value as unknown[]) : [value]).map(readRest);
  return posts.filter((post) => post !== undefined);
});
