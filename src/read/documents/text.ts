import type { Capture } from '../../model/capture.ts';
import type { Document } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import { creditIn } from '../page/credit.ts';
import { readText } from '../text.ts';
import { commentsIn } from '../comments.ts';
import { publisherCalled } from '../publisher.ts';
import type { ReadContext } from '../publisher.ts';
import { repositoryAt } from '../../versions/repository.ts';
import { makeDocument } from './document.ts';
import { formOfAddress, isPosted } from './thread.ts';

/** Turns a plain text into a document; an empty one gives none. */
export function documentsOfText(
  capture: Capture,
  body: Uint8Array,
  context: ReadContext,
): { readonly items: readonly Document[]; readonly problems: readonly Problem[] } {
  const read = readText(body, {
    hint: capture.hint,
    url: capture.url,
    contentType: capture.headers['content-type'] ?? null,
  });
  if (read.text.trim() === '') return { items: [], problems: read.problems };
  const found = {
    form: 'article' as const,
    url: read.url,
    title: read.title,
    text: read.text,
    lang: read.lang,
    author: read.author,
    publishedAt: read.publishedAt,
    dateAssumed: read.dateAssumed,
    links: read.links,
    credit: creditIn(read.text),
  };
  const document = makeDocument(capture, found, context);
  const kind = publisherCalled(context, document.publisher)?.kind;
  const formed = { ...document, ...formAt(capture, document.url, kind === 'forum') };
  const own = kind === 'vendor' && formed.form === 'article';
  return { items: [own ? { ...formed, posts: commentsIn(read.text) } : formed], problems: read.problems };
}

/**
 * What a text is by its address: a release's notes, an advisory, and where people meet the post of whom its import names.
 * Without an author it may be a whole page of posts, of which each tells by its own line who wrote it.
 */
function formAt(
  { hint }: Capture,
  url: string | null,
  meets: boolean,
): Partial<Pick<Document, 'form' | 'version'>> {
  const found = repositoryAt(url);
  if (found?.page === 'advisory' || (found?.tag ?? null) !== null) return formOfAddress(url);
  return (meets || isPosted(found)) && hint.author !== undefined ? { form: 'post' } : {};
}
