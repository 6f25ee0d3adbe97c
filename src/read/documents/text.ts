import type { Capture } from '../../model/capture.ts';
import type { Document } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import { creditIn } from '../page/credit.ts';
import { readText } from '../text.ts';
import { commentsIn } from '../comments.ts';
import { publisherCalled } from '../publisher.ts';
import type { ReadContext } from '../publisher.ts';
import { repositoryAt } from '../../versions/repository.ts';
import { makeDocument, type Found } from './document.ts';
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
  const whole = makeDocument(capture, found, context);
  const kind = publisherCalled(context, whole.publisher)?.kind;
  const comments = commentsIn(read.text);
  const form = comments.length > 0 ? {} : formAt(capture, whole, kind);
  const document =
    form.form === 'post' ? makeDocument(capture, { ...found, ...postAt(whole) }, context) : whole;
  const formed = { ...document, ...form };
  const own = kind === 'vendor' && formed.form === 'article';
  return { items: [own ? { ...formed, posts: comments } : formed], problems: read.problems };
}

/**
 * What tells one post from the others of its page: the fragment of its address; where that names only the page, its
 * writer and when he wrote it, or whoever answers would take the place of whom he answers.
 */
function postAt({ url, author, publishedAt, dateAssumed }: Document): Pick<Found, 'isPost' | 'part'> {
  if (url?.includes('#') === true || author === null) return { isPost: true, part: null };
  return { isPost: true, part: dateAssumed ? author : [author, publishedAt ?? []].flat().join(' ') };
}

/** Lines above posts, by which a text holds those of several: "u/brook · 3 May", "brook commented on May 3". */
const HEADS_POST =
  /^(?:u\/[\w-]{2,30}\b|@?[\w.-]{2,30} (?:commented|wrote|replied|opened)\b[^\n]{0,30}\b(?:\d{1,4}|ago|yesterday|today)\b)[^\n]{0,60}$/m;
/** Nobody: what places write instead of an author, and their own programs. */
const NOBODY =
  /^\W*(?:u\/)?(?:deleted(?: user| account)?|removed|automoderator|anonymous|unknown|chatgpt|perplexity)\W*$/i;
/** Hosts that publish what others made rather than post. */
const HOSTS_WORKS = /(?:^|\.)(?:chatgpt\.com|perplexity\.ai|youtube\.com|medium\.com)$/i;

/**
 * What a text is by its address: a release's notes, an advisory, and where people meet the post of whom its import names.
 * Without an author it may be a whole page of posts, of which each tells by its own line who wrote it.
 */
function formAt(
  { hint }: Capture,
  { url, text }: Document,
  kind: string | undefined,
): Partial<Pick<Document, 'form' | 'version'>> {
  const found = repositoryAt(url);
  const advisory = found?.page === 'advisory' && /\bGHSA-/i.test(url ?? '');
  if (advisory || (found?.tag ?? null) !== null) return formOfAddress(url);
  const author = hint.author ?? '';
  if (author === '' || NOBODY.test(author) || HEADS_POST.test(text)) return {};
  const meets = kind === 'forum' && found === undefined && !HOSTS_WORKS.test(hostOf(url));
  return meets || isPosted(found) ? { form: 'post' } : {};
}

const hostOf = (url: string | null): string =>
  url !== null && URL.canParse(url) ? new URL(url).hostname : '';
