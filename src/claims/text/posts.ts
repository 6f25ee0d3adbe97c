import type { Document } from '../../model/document.ts';
import type { Statement } from '../../model/statement.ts';
import { GUEST_ROLES, HEADERS, INTRODUCED, MAKER_ROLES, RELEASES_ITSELF } from '../lexicon/posters.ts';
import { findDates } from '../mentions/dates.ts';
import type { Sentence } from './sentences.ts';

/** Who wrote a post, and whether the page or the author says that it is somebody of the tool's makers. */
export interface Poster {
  readonly author: string;
  readonly maker: boolean;
}

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

/**
 * Who wrote the post of a page of posts in which a place of its text stands, for its statement; `headed`: by the line that
 * heads it, where the page told no posts.
 */
export function writerAt(
  { posts, author: writer }: Pick<Document, 'posts' | 'author'>,
  start: number,
  headed: string | null = null,
): Pick<Statement, 'post'> {
  if (posts.length === 0) return headed === null || headed === writer ? {} : { post: { author: headed } };
  const post = posts.findLast((one) => one.start <= start);
  if (post === undefined) return {};
  const { author, standing } = post;
  return { post: standing === undefined ? { author } : { author, standing } };
}

/** Names of all who head a post in a text. Linear. */
export function postersIn(text: string, sentences: readonly Sentence[]): ReadonlySet<string> {
  const lines = sentences.map(({ start, end }) => text.slice(start, end));
  const alone = namesAbove(sentences, lines, text);
  return new Set(
    sentences.flatMap((sentence, index) => {
      const line = lines[index] ?? '';
      return alone.has(index) ? line : (headOf(sentence, line)?.author ?? []);
    }),
  );
}

/** Poster of each sentence, undefined before the first post; headings of posts are `heads`. */
export interface Posts {
  readonly of: readonly (Poster | undefined)[];
  readonly heads: ReadonlySet<number>;
  /** Sentences with which posts begin, the lines that head them among them. */
  readonly begins: ReadonlySet<number>;
  /** Day on which the post of each sentence was written, by the line that heads it; undefined where none says. */
  readonly days: readonly (string | undefined)[];
}

/**
 * Who wrote each sentence of a thread: by its posts where the page told them, else by the lines that head them. A poster
 * who says once to be the maker is so in every post.
 * `isHome`: the place is the tool's own, so that who runs the place makes the tool; false: it is of another tool.
 */
export function postsOf(
  document: Pick<Document, 'text' | 'posts'> & Partial<Pick<Document, 'publishedAt'>>,
  sentences: readonly Sentence[],
  isHome?: boolean,
): Posts {
  const heads = new Set<number>();
  const begins = new Set<number>();
  const makers = new Set<string>();
  const days: (string | undefined)[] = [];
  let author: string | undefined;
  let day: string | undefined;
  let at = -1;
  const { text } = document;
  const lines = sentences.map(({ start, end }) => text.slice(start, end));
  const headed = document.posts.length === 0 ? namesAbove(sentences, lines, text) : NONE;
  const authors = sentences.map((sentence, index) => {
    const line = lines[index] ?? '';
    while ((document.posts[at + 1]?.start ?? Infinity) <= sentence.start) {
      at++;
      begins.add(index);
      const { author: writer, standing } = document.posts[at] ?? { author: null };
      if (isHome === true && standing === 'maker' && writer !== null) makers.add(writer);
    }
    const poster = headOf(sentence, line) ?? (headed.has(index) ? { author: line, maker: false } : undefined);
    if (poster) {
      heads.add(index);
      begins.add(index);
      day = findDates(line, 0, document.publishedAt ?? null)[0]?.when;
    }
    const post = at < 0 ? undefined : document.posts[at];
    days.push(post?.publishedAt ?? day);
    // Where the page told its posts, such a line is what somebody typed into his own.
    const isHead = document.posts.length === 0;
    if (poster?.maker === true && isHead && isHome !== false) makers.add(poster.author);
    // Who answers a quoted mail goes on behind what is quoted.
    const heading =
      poster && !(line.endsWith('wrote:') && sentences[index + 1]?.quoted === true) ? poster : undefined;
    author = post?.author ?? heading?.author ?? (document.posts.length > 0 ? undefined : author);
    if (
      author !== undefined &&
      !poster &&
      !sentence.quoted &&
      (INTRODUCED.test(line) || RELEASES_ITSELF.test(line))
    )
      makers.add(author);
    return author;
  });
  return {
    heads,
    begins,
    days,
    of: authors.map((one) => (one === undefined ? undefined : { author: one, maker: makers.has(one) })),
  };
}

const NONE: ReadonlySet<number> = new Set();

const headOf = (sentence: Sentence, line: string): Poster | undefined =>
  sentence.bare || line.endsWith(':') ? posterOfHeader(line) : undefined;

/**
 * Lines of a thread that are nothing but the name of who wrote what follows: it stands alone between a blank line and a
 * text, and another line heads a post by more than a name, or a name stands so again. A heading of one word looks the
 * same: the name has to be that of another head, or written as no heading is. Linear.
 */
function namesAbove(
  sentences: readonly Sentence[],
  lines: readonly string[],
  text: string,
): ReadonlySet<number> {
  const known = new Set<string>();
  const alone: number[] = [];
  const times = new Map<string, number>();
  sentences.forEach((sentence, index) => {
    const line = lines[index] ?? '';
    const poster = headOf(sentence, line);
    if (poster) known.add(poster.author);
    else if (
      sentence.bare &&
      !sentence.item &&
      !sentence.quoted &&
      text[sentence.end] === '\n' &&
      (sentence.start === 0 || text[sentence.start - 2] === '\n')
    ) {
      alone.push(index);
      times.set(line, (times.get(line) ?? 0) + 1);
    }
  });
  const again = (line: string): boolean => (times.get(line) ?? 0) > 1;
  const isName = (line: string): boolean =>
    line === 'OP' || HANDLE.test(line) || (NUMBERED.test(line) && again(line));
  const opens = (line: string): boolean => line === 'OP' || (again(line) && isName(line));
  if (known.size === 0 && !alone.some((index) => opens(lines[index] ?? ''))) return NONE;
  return new Set(
    alone.filter((index) => {
      const line = lines[index] ?? '';
      const next = lines[index + 1];
      const head = sentences[index + 1];
      if (head === undefined || next === undefined || headOf(head, next)) return false;
      // "Joplin⏎Joplin deletes notes": what the text is about.
      return !next.toLowerCase().startsWith(line.toLowerCase()) && (known.has(line) || isName(line));
    }),
  );
}
/** "tomasz_k", "@ana"; "NODE_OPTIONS" is none. */
const HANDLE = /^(?![A-Z\d_]{2,30}$)(?=@|[A-Za-z][A-Za-z\d.-]{0,29}_)@?[A-Za-z][\w.-]{1,29}$/;
/** "mk2", but not "v2.1": such a name may be that of software. */
const NUMBERED = /^(?!v\d)[A-Za-z][A-Za-z.-]{0,28}\d[\w.-]{0,20}$/;
