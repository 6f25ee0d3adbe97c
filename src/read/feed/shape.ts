import type { Link } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import type { When } from '../../model/time.ts';

/** One attachment of an item. */
export interface Enclosure {
  readonly url: string;
  readonly type: string | null;
  /** Bytes as told by the feed, null when not told. */
  readonly length: number | null;
}

/** One item of a feed. Text fields are plain text; fields named `…Html` and `html` are sanitised markup. */
export interface FeedItem {
  readonly title: string | null;
  readonly titleHtml: string | null;
  readonly url: string | null;
  readonly id: string | null;
  readonly author: string | null;
  readonly publishedAt: When | null;
  readonly updatedAt: When | null;
  /** Full content, else the summary: sanitised markup. */
  readonly html: string | null;
  /** The same as plain text, lines separated by "\n". */
  readonly text: string;
  /** Links in `text`, with offsets. */
  readonly links: readonly Link[];
  /** Sanitised markup of the summary; null when there is only content. */
  readonly summaryHtml: string | null;
  /** False when the feed gave a summary only. */
  readonly complete: boolean;
  /** The feed that the item was taken from (`source` of RSS and Atom). */
  readonly source: { readonly name: string | null; readonly url: string | null } | null;
  readonly categories: readonly string[];
  readonly enclosures: readonly Enclosure[];
  readonly commentsUrl: string | null;
  /** Whom the item credits: its source's name, `dc:source`, `media:credit`. */
  readonly credit: string | null;
  readonly lang: string | null;
}

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json' | 'cdf' | 'unknown';

/** A feed as read. `items` empty only together with a problem that says why. */
export interface Feed {
  readonly kind: 'feed';
  readonly format: FeedFormat;
  readonly title: string | null;
  readonly titleHtml: string | null;
  readonly description: string | null;
  readonly descriptionHtml: string | null;
  readonly id: string | null;
  /** Address of the site or page that the feed is about. */
  readonly url: string | null;
  /** WebSub hub. */
  readonly hub: string | null;
  /** The feed's own address as it tells it. */
  readonly self: string | null;
  /** Next page (RFC 5005, JSON Feed `next_url`). */
  readonly next: string | null;
  readonly lang: string | null;
  readonly author: string | null;
  readonly publishedAt: When | null;
  readonly updatedAt: When | null;
  readonly items: readonly FeedItem[];
  /** Feeds that an HTML page announces, when the input was a page. */
  readonly discovered: readonly { readonly url: string; readonly title: string | null }[];
  readonly encoding: string;
  /** Which parser took the text apart: rss-parser plain feeds, the readers of this folder all others. */
  readonly readBy: 'rss-parser' | 'lenient';
  readonly problems: readonly Problem[];
}

/** What is known of the bytes from outside. */
export interface FeedAbout {
  /** Value of the Content-Type header, or null. */
  readonly contentType: string | null;
  /** Address that the feed was received from; relative references are resolved against it. */
  readonly url: string | null;
  /** Value of the Content-Location header (RFC 9110, section 8.7). */
  readonly contentLocation?: string | null;
  /** Value of the Content-Language header. */
  readonly contentLanguage?: string | null;
}
