import type { When } from './time.ts';

/** An outgoing link of a document, with its offsets where its text stands in the document's text. */
export interface Link {
  readonly url: string;
  readonly text: string;
  /** UTF-16 offset of the link text in `Document.text`; -1 when it is outside of it (a source list, a header). */
  readonly start: number;
}

/**
 * How the place of a post says that its writer stands to it, by badge or role.
 * `maker`: one of those whose place it is (owner of a repository, member of the organisation that owns it, staff of a
 * forum). The maker of a tool only where the place is that tool's own: its `Document.tool`, else the repository.
 * `contributor`: has a hand in it and does not speak for it (a collaborator, a moderator).
 * `user`: anybody else.
 */
export type Standing = 'maker' | 'contributor' | 'user';

/** One post of a thread page, in order. */
export interface Post {
  readonly author: string | null;
  readonly publishedAt: When | null;
  readonly text: string;
  /** UTF-16 offset in `Document.text`. */
  readonly start: number;
  /** Left out where the page does not say. */
  readonly standing?: Standing;
}

/** A heading of a page by its markup: how high it stands, 1 to 6, and where it begins. */
export interface DocumentHeading {
  readonly level: number;
  /** UTF-16 offset in `Document.text`. */
  readonly start: number;
}

export type DocumentForm =
  | 'article'
  | 'post' /** one post of a forum, issue or social network, first person */
  | 'thread' /** a page of several posts */
  | 'changelog' /** one version's notes by the vendor */
  | 'advisory'
  | 'notice'; /** a statement, letter or notice by a party */

/** One article or one post, read out of a capture. A pure function of captures. */
export interface Document {
  /** Revision id: content id of key and text. */
  readonly id: string;
  /** What stays the same over edits: canonical address, else outlet and title. */
  readonly key: string;
  readonly capture: string;
  readonly form: DocumentForm;
  readonly url: string | null;
  readonly title: string;
  readonly author: string | null;
  /** The author's, of a document that is one post; left out where its place does not say. */
  readonly standing?: Standing;
  /** Name under which the text names its outlet ("The Daily Tech Feed"). */
  readonly outlet: string | null;
  /** Publisher slug: of the catalogue, or derived (registrable domain, else the outlet's name). */
  readonly publisher: string;
  readonly publishedAt: When | null;
  readonly dateAssumed: boolean;
  readonly updatedAt: When | null;
  /** BCP 47 primary language tag, "und" when unknown. */
  readonly lang: string;
  /** Plain text; paragraphs separated by "\n". All offsets are UTF-16 units of it. */
  readonly text: string;
  readonly posts: readonly Post[];
  /** In order; left out where no markup shows any. */
  readonly headings?: readonly DocumentHeading[];
  readonly links: readonly Link[];
  /** Cut or paywalled, or a feed's summary only. */
  readonly partial: boolean;
  /** Parent post's key in a thread, when known. */
  readonly parent: string | null;
  /** Credit to a wire or original ("Reuters", a `source` element, canonical link elsewhere), when stated in metadata. */
  readonly credit: string | null;
  /** Tool slug when the document as a whole is about it by its place (a changelog, a repository's issue). */
  readonly tool: string | null;
  /** Version when the document is one version's notes. */
  readonly version: string | null;
  /** Instant when it was known (DESIGN promise 5). */
  readonly knownAt: string;
}

/** A document without its text: what grouping, provenance and grading read. */
export interface DocumentInfo extends Omit<Document, 'text' | 'posts' | 'headings'> {
  /** Id shared by the documents that are copies of one text (the smallest document id among them), else null. */
  readonly copyOf: string | null;
}
