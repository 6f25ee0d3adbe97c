import type { Capture } from '../../model/capture.ts';
import type { Document } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import { readLang } from '../lang.ts';
import type { ReadContext } from '../publisher.ts';
import { repositoryAt, type Repository } from '../../versions/repository.ts';
import { readThread, type ThreadPost } from '../threads/index.ts';
import { keyOfPost, makeDocument } from './document.ts';

/** Addresses of repositories' own pages that are no conversation: a release's notes, an advisory. */
const RELEASE = /\/releases\/tag\/([^?#]{1,200})$/i;
const ADVISORY = /\/(?:security\/advisories|advisories)\/(?!new$)[^/?#]+$/i;
/** The version in a tag: "v1.2.3", "cli@1.2.3", "tools/v1.2", "release-1.2.3", "wrench-1_2_3". */
const TAGGED = /^(?:[^\s@]{0,80}[@/]|[A-Za-z][A-Za-z-]{0,40}[-_])?v?(\d[^\s/@]{0,60})$/;

/** What a post is by its address: notes of a version, an advisory, else a post. */
export function formOfAddress(url: string | null): {
  readonly form: Document['form'];
  readonly version: string | null;
} {
  const tag = repositoryAt(url)?.tag ?? safeDecode(RELEASE.exec(url ?? '')?.[1] ?? '');
  const version = TAGGED.exec(tag)?.[1];
  if (version !== undefined)
    return { form: 'changelog', version: version.includes('.') ? version : version.replaceAll('_', '.') };
  return { form: url !== null && ADVISORY.test(url) ? 'advisory' : 'post', version: null };
}

/** Whether a page of a repository is what anybody may write there, under any title. */
export const isPosted = (found: Repository | undefined): boolean =>
  found?.page === 'issue' || found?.page === 'discussion' || found?.page === 'change';

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
