import type { Catalogue } from '../../../src/model/catalogue.ts';
import type { Document, Post } from '../../../src/model/document.ts';
import type { Statement } from '../../../src/model/statement.ts';
import { posterOfHeader, writerAt } from '../../../src/claims/text/posts.ts';
import { standingOfBadge } from '../../../src/read/badges.ts';
import { makeDocument } from '../../../src/read/documents/document.ts';
import type { AffairText } from '../whole-affairs.ts';

/** A line that is nothing but the name of who wrote what follows, and what the page says of him. */
const HEAD = /^(?<name>(?:u\/|@)?[\w.-]{3,30})(?: [([](?<role>[^)\]]{1,40})[)\]])?$/;
const POSTS: ReadonlySet<string> = new Set(['issue', 'forum']);

/** An affair's text as the document that would be read from its page: publisher and tool by its address, its posts. */
export function pageOf(
  { outlet, url, publishedAt, genre = '' }: AffairText,
  id: string,
  text: string,
  catalogue: Catalogue,
): Document {
  const knownAt = `${publishedAt}T23:59:59.999Z`;
  const capture = {
    id: `capture-${id}`,
    url,
    requestedUrl: null,
    kind: 'page' as const,
    status: 200,
    headers: {},
    bodyHash: '',
    hint: { outlet, publishedAt },
    knownAt,
    recordedAt: knownAt,
  };
  const isThread = POSTS.has(genre);
  const found = {
    form: isThread ? ('thread' as const) : ('article' as const),
    url,
    title: text.slice(0, Math.max(0, text.indexOf('\n'))),
    text,
    lang: 'en',
    posts: isThread ? postsIn(text, url) : [],
  };
  return { ...makeDocument(capture, found, catalogue), id };
}

function postsIn(text: string, url: string | null): readonly Post[] {
  const posts: Post[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const head = HEAD.exec(line)?.groups;
    const author = head?.name ?? posterOfHeader(line)?.author;
    const standing = standingOfBadge(head?.role?.toLowerCase(), url);
    start += line.length + 1;
    if (author !== undefined)
      posts.push({ author, publishedAt: null, text: '', start, ...(standing ? { standing } : {}) });
  }
  return posts;
}

/** Who wrote the post that a place of a page stands in, as its statements say it. */
export function writerOf(page: Document | undefined, start: number): Pick<Statement, 'post'> {
  return page && page.posts.length > 0 ? writerAt(page, start) : {};
}
