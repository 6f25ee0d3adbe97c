import type { Capture } from '../../model/capture.ts';
import type { Document } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import { readText } from '../text.ts';
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
  };
  return { items: [makeDocument(capture, found, context)], problems: read.problems };
}
