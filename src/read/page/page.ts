import type { Link, Post } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import type { When } from '../../model/time.ts';

/** What a page as a whole is. */
export type PageForm = 'article' | 'thread' | 'changelog' | 'advisory';

/** A post with the role that the page shows beside its writer's name, in lower case ("member"). */
export interface PagePost extends Omit<Post, 'standing'> {
  readonly badge?: string;
}

/** One page, read. Offsets are UTF-16 units of `text`; all texts are plain, never markup. */
export interface Page {
  readonly kind: 'page';
  readonly title: string;
  readonly author: string | null;
  readonly publishedAt: When | null;
  readonly updatedAt: When | null;
  /** BCP 47 primary tag, `und` when unknown. */
  readonly lang: string;
  /** Canonical address. */
  readonly url: string | null;
  readonly siteName: string | null;
  /** Paragraphs separated by "\n". */
  readonly text: string;
  readonly posts: readonly PagePost[];
  readonly links: readonly Link[];
  /** Cut or behind a paywall. */
  readonly partial: boolean;
  readonly form: PageForm;
  /** Whom the page names as its origin: a wire, a canonical address elsewhere. */
  readonly credit: string | null;
  /** `h1` to `h4` of the main text with their offsets, for splitting it. */
  readonly headings: readonly Heading[];
  readonly problems: readonly Problem[];
}

/** A heading as it stands in the text, with its level from 1 to 6. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly start: number;
}

/** What is known of a page from outside. */
export interface About {
  /** `content-type` header. */
  readonly contentType: string | null;
  readonly url: string | null;
  /** A `When`, told by whoever led here; used when the page tells none. */
  readonly published?: string | null;
}
