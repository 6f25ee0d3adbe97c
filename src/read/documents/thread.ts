import type { Capture } from '../../model/capture.ts';
import type { Document } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import { readLang } from '../lang.ts';
import type { ReadContext } from '../publisher.ts';
import { readThread, type ThreadPost } from '../threads/index.ts';
import { keyOfPost, makeDocument } from './document.ts';

/** Addresses of repositories' own pages that are no conversation: a release's notes, an advisory. */
const RELEASE = /\/releases\/tag\/(?:[^/?#]*[@/])?v?(\d[^/?#]*)$/i;
const ADVISORY = /\/(?:security\/advisories|advisories)\/[^/?#]+$/i;

/** What a post is by its address: notes of a version, an advisory, else a post. */
export function formOfAddress(url: string | null): {
  readonly form: Document['form'];
  readonly version: string | null;
} {
  const release = url === null ? undefined : RELEASE.exec(url)?.[1];
  if (release !== undefined) return { form: 'changelog', version: safeDecode(release) };
  return { form: url !== null && ADVISORY.test(url) ? 'advisory' : 'post', version: null };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Turns each post into a document of its own, with the key of the post that it answers. */
export function documentsOfThread(
  capture: Capture,
  body: Uint8Array,
  context: ReadContext,
): { readonly items: readonly Document[]; readonly problems: readonly Problem[] } {
  const thread = readThread(capture.hint.shape ?? '', body, {
    url: capture.url,
    contentType: capture.headers['content-type'] ?? null,
  });
  const documents = new Map<string, Document>();
  for (const post of thread.posts) {
    const document = documentOf(capture, post, context);
    if (document !== undefined && !documents.has(document.id)) documents.set(document.id, document);
  }
  return { items: [...documents.values()], problems: thread.problems };
}

function documentOf(capture: Capture, post: ThreadPost, context: ReadContext): Document | undefined {
  const text = post.text.trim() === '' ? (post.title ?? '') : post.text;
  if (text.trim() === '') return undefined;
  return makeDocument(
    capture,
    {
      ...formOfAddress(post.url),
      url: post.url,
      title: post.title ?? capture.hint.title ?? '',
      text,
      lang: readLang(capture.hint.lang, text),
      author: post.author,
      standing: post.standing,
      publishedAt: post.publishedAt,
      updatedAt: post.updatedAt,
      links: post.text.trim() === '' ? post.links.map((link) => ({ ...link, start: -1 })) : post.links,
      parent: post.parent === null ? null : keyOfPost(post.parent),
      isPost: true,
      part: post.url === null ? post.id : null,
    },
    context,
  );
}
