import type { Document } from '../../model/document.ts';
import { findDates } from '../mentions/dates.ts';
import type { Sentence } from './sentences.ts';

/** Who wrote a post, and whether the page or the author says that it is somebody of the tool's makers. */
export interface Poster {
  readonly author: string;
  readonly maker: boolean;
}

const AGO = String.raw`(?:(?:\d{1,3}|an?) ?(?:s|m|h|d|w|mo|y|secs?|mins?|hrs?|(?:second|minute|hour|day|week|month|year)s?)(?: ago)?|just now|yesterday|today)`;

/** Lines that name who wrote what follows, as saved threads have them ("jdoe commented on Nov 6, 2025"). */
const HEADERS: readonly RegExp[] = [
  /^(?<name>@?[\w.-]{2,39})(?: [([](?<role>[^)\]]{1,40})[)\]])? (?:commented|opened|wrote|replied|posted|created|answered|asked|reopened|closed)\b(?: (?:this (?:issue|thread|discussion)|on|in)\b| \d|:|$)/,
  /^(?:Posted|Submitted|Asked|Answered|Written|Opened|Reported|Started|Originally posted) by:? (?<name>(?:u\/|@)?[\w.-]{2,39})\b(?: [([](?<role>[^)\]]{1,40})[)\]])?/i,
  /^(?<name>u\/[\w-]{2,39})(?: [([](?<role>[^)\]]{1,40})[)\]])?(?:$|:$| [·•|-]| \d)/,
  /^On .{6,60}, (?<name>[^<>]{2,60}?)(?: <[^>]{3,80}>)? wrote:$/,
  /^(?:From|Author|Reporter|By|User): (?<name>@?[^<>\d()]{2,60}?)(?: <[^>]{3,80}>)?(?: [([](?<role>[^)\]]{1,40})[)\]])?$/,
  // "gregorski 5 hours ago", "[–] kaede_ 12 points 3h ago", "sanne · 3d", "mk2 (Member) · 2 days ago"
  new RegExp(
    String.raw`^(?:\[[–+-]\] ?)?(?<name>@?[\w.-]{2,39})(?: [([](?<role>[^)\]]{1,40})[)\]])?,?(?: [·•|—–-])?(?: -?\d{1,6} (?:points?|upvotes?|likes?))?(?: [·•|,—–-])? ${AGO}(?: (?:ago|edited|\[[–+-]\]|[|·•] .{1,40}))?:?$`,
  ),
  // "lhansen, 12 March 2026, 14:02", "marek — 2026-03-12"
  /^(?<name>@?[\w.-]{2,39})(?: [([](?<role>[^)\]]{1,40})[)\]])?(?:,| [·•|—–-]) (?:(?:on )?\d{4}-\d\d-\d\d|\d{1,2}\.? [A-Z][a-z]{2,8}\.?(?: \d{4})?|[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)(?:[ ,T][ \d:.,apmAPMUTCGZ+-]{0,20})?:?$/,
];

/** Roles beside a name that make its bearer one of the makers. */
const MAKER_ROLES =
  /\b(?:collaborator|member|owner|maintainer|author|contributor|staff|developer|dev|team|admin|administrator|employee|official|engineer|founder|creator|vendor|support|moderator of the project)\b/i;
/** Roles that only say where somebody stands in the thread. */
const GUEST_ROLES = /\b(?:first[- ]time|new|community|top|external|op|original poster)\b/i;
/** How makers introduce themselves. */
const INTRODUCED =
  /^(?:(?:hi|hello|hey)(?: all| everyone| folks| there| [\w-]{2,20})?[,.!–—-]* )?(?:[\w.+-]{2,24} )?(?:(?:author|maintainer|dev|developer|creator|founder|co-founder|ceo|cto|engineer|pm|product manager)(?: of [\w.+-]{2,24})? here\b|i(?:['’]m| am) (?:the|one of the|an?) (?:\w+ ){0,2}?(?:author|maintainer|developer|dev|creator|founder|co-founder|lead|ceo|cto)s?\b(?! (?:who|that) us)|i (?:work on|maintain|develop|wrote|build|built|created|lead) (?:this\b|it\b|the (?:app|tool|extension|package|library|plugin|editor|cli|client|project|crate|gem)\b))/i;

/** Author and standing told by a line that heads a post, undefined for every other line. Linear. */
export function posterOfHeader(line: string): Poster | undefined {
  if (line.length > 160) return undefined;
  for (const header of HEADERS) {
    const groups = header.exec(line)?.groups;
    if (groups?.name === undefined) continue;
    const role = groups.role ?? '';
    return { author: groups.name.trim(), maker: MAKER_ROLES.test(role) && !GUEST_ROLES.test(role) };
  }
  return undefined;
}

/** Poster of each sentence, undefined before the first post; headings of posts are `heads`. */
export interface Posts {
  readonly of: readonly (Poster | undefined)[];
  readonly heads: ReadonlySet<number>;
  /** Day on which the post of each sentence was written, by the line that heads it; undefined where none says. */
  readonly days: readonly (string | undefined)[];
}

/**
 * Who wrote each sentence of a thread: by its posts where the page told them, else by the lines that head them. A poster
 * who says once to be the maker is so in every post.
 */
export function postsOf(
  document: Pick<Document, 'text' | 'posts'> & Partial<Pick<Document, 'publishedAt'>>,
  sentences: readonly Sentence[],
): Posts {
  const heads = new Set<number>();
  const makers = new Set<string>();
  const days: (string | undefined)[] = [];
  let author: string | undefined;
  let day: string | undefined;
  let at = -1;
  const authors = sentences.map((sentence, index) => {
    const line = document.text.slice(sentence.start, sentence.end);
    while ((document.posts[at + 1]?.start ?? Infinity) <= sentence.start) at++;
    const poster = sentence.bare || line.endsWith(':') ? posterOfHeader(line) : undefined;
    if (poster) {
      heads.add(index);
      day = findDates(line, 0, document.publishedAt ?? null)[0]?.when;
    }
    days.push(document.posts[at]?.publishedAt ?? day);
    if (poster?.maker === true) makers.add(poster.author);
    author = document.posts[at]?.author ?? poster?.author ?? (document.posts.length > 0 ? undefined : author);
    if (author !== undefined && !poster && !sentence.quoted && INTRODUCED.test(line)) makers.add(author);
    return author;
  });
  return {
    heads,
    days,
    of: authors.map((one) => (one === undefined ? undefined : { author: one, maker: makers.has(one) })),
  };
}
