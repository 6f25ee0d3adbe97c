import type { Capture } from '../../model/capture.ts';
import type { Document } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import { creditIn } from '../page/credit.ts';
import { readText } from '../text.ts';
import { commentsIn } from '../comments.ts';
import { publisherCalled } from '../publisher.ts';
import type { ReadContext } from '../publisher.ts';
import { makeDocument } from './document.ts';

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
  const own = publisherCalled(context, document.publisher)?.kind === 'vendor';
  const items = [own ? { ...document, posts: commentsIn(read.text) } : document];
  return { items, problems: read.problems };
}
