import type { Link, Standing } from '../../model/document.ts';
import { numberAt, parseJson, textAt } from '../../model/json.ts';
import { problem, type Problem } from '../../model/problem.ts';
import { instant } from '../../model/time.ts';
import { readMarkdown } from './markdown.ts';
import { readQuotedProse } from './quotes.ts';
import { withoutUnseenInJson } from '../unseen.ts';

/** One post of a forum, tracker, social network or mailing list. */
export interface ThreadPost {
  /** Where a person reads this very post. */
  readonly url: string | null;
  /** Id on its site. */
  readonly id: string;
  readonly author: string | null;
  /** To the place where it stands; left out where the site does not tell. */
  readonly standing?: Standing;
  /** ISO instants. */
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  /** Title of the thread that it opens, or of the thread that it stands in. */
  readonly title: string | null;
  /** Plain text; quoted lines start with "> ". */
  readonly text: string;
  readonly html: string | null;
  /** Address of the post that it answers, when known. */
  readonly parent: string | null;
  /** Votes, points or likes, where public. */
  readonly score: number | null;
  /** Offsets are UTF-16 units of `text`; -1 for a link beside it (what the post is about). */
  readonly links: readonly Link[];
}

export interface Thread {
  readonly posts: readonly ThreadPost[];
  readonly problems: readonly Problem[];
}

/** What is known of a thread capture beside its bytes. */
export interface ThreadAbout {
  readonly url: string | null;
  readonly contentType?: string | null;
}

/** Reads one shape of answer; pure, and total: whatever the bytes are, posts or a problem come out. */
export type ThreadReader = (bytes: Uint8Array, about: ThreadAbout) => Thread;

export function malformed(about: ThreadAbout, message: string): Thread {
  return {
    posts: [],
    problems: [
      problem(
        'thread-malformed',
        about.url ?? '',
        message,
        'Look at the address in a browser; the site may be down.',
      ),
    ],
  };
}

/** A reader of JSON answers; anything that is not JSON gets a problem. */
export function jsonReader(
  read: (value: unknown, about: ThreadAbout) => readonly ThreadPost[],
): ThreadReader {
  return (bytes, about) => {
    const value = parseJson(withoutUnseenInJson(new TextDecoder().decode(bytes)));
    if (value === undefined) return malformed(about, 'the answer is not JSON');
    // `null` is how some sites answer for a post that is gone; a bare number or word is what is left of an answer.
    if (typeof value !== 'object') return malformed(about, 'the answer is neither an object nor a list');
    const error =
      textAt(value, 'error') ?? textAt(value, 'error_message') ?? textAt(value, 'errors', 0, 'message');
    const posts = read(value, about);
    return posts.length === 0 && error !== null
      ? malformed(about, error.slice(0, 200))
      : { posts, problems: [] };
  };
}

/** Instant of Unix seconds at a path. */
export function secondsAt(value: unknown, ...path: readonly (string | number)[]): string | null {
  const seconds = numberAt(value, ...path);
  const ms = seconds === null ? Number.NaN : seconds * 1000;
  return Math.abs(ms) <= 8.64e15 && seconds !== 0 ? new Date(ms).toISOString() : null;
}

/** Instant of an ISO or RFC 822 date at a path. */
export function dateAt(value: unknown, ...path: readonly (string | number)[]): string | null {
  const text = textAt(value, ...path);
  return text === null ? null : (instant(text) ?? null);
}

/** The later of two dates when it differs from the first: an edit. */
export function editOf(publishedAt: string | null, updatedAt: string | null): string | null {
  return updatedAt !== null && updatedAt !== publishedAt ? updatedAt : null;
}

type Body = Pick<ThreadPost, 'text' | 'html' | 'links'>;

export function htmlBody(html: string, base: string | null): Body {
  return { ...readQuotedProse(html, base), html: html === '' ? null : html };
}

export function markdownBody(markdown: string, base: string | null): Body {
  return { ...readMarkdown(markdown, base), html: null };
}

/** The body with a link beside its text: what the post points to. */
export function withLink(body: Body, url: string | null, text: string): Body {
  if (url === null || !URL.canParse(url) || body.links.some((link) => link.url === url)) return body;
  return { ...body, links: [...body.links, { url, text, start: -1 }] };
}

/** An absolute address, or null. */
export function absolute(path: string | null, base: string | null): string | null {
  if (path === null) return null;
  if (base !== null && URL.canParse(path, base)) return new URL(path, base).href;
  return URL.canParse(path) ? new URL(path).href : null;
}
