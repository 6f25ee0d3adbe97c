import type { Capture } from '../../model/capture.ts';
import type { Document } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import { readPage } from '../page/index.ts';
import type { ReadContext } from '../publisher.ts';
import { makeDocument } from './document.ts';

/** Turns a page into a document. A page without text gives none and its problem says so. */
export function documentsOfPage(
  capture: Capture,
  body: Uint8Array,
  context: ReadContext,
): { readonly items: readonly Document[]; readonly problems: readonly Problem[] } {
  const page = readPage(body, {
    contentType: capture.headers['content-type'] ?? null,
    url: capture.url,
    published: capture.hint.publishedAt ?? null,
  });
  if (page.text.trim() === '') return { items: [], problems: page.problems };
  const told = page.publishedAt ?? null;
  const document = makeDocument(
    capture,
    {
      form: page.form,
      url: page.url ?? capture.url,
      title: page.title !== '' ? page.title : (capture.hint.title ?? ''),
      text: page.text,
      lang: page.lang,
      author: page.author,
      outlet: page.siteName,
      publishedAt: told,
      dateAssumed: capture.hint.dateAssumed === true && told !== null && told === capture.hint.publishedAt,
      updatedAt: page.updatedAt,
      posts: page.posts,
      links: page.links,
      partial: page.partial,
      credit: page.credit,
    },
    context,
  );
  return { items: [document], problems: page.problems };
}
