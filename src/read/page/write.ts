import { findBody } from './body.ts';
import type { Element } from './element.ts';
import { findEnding } from './ending.ts';
import { isPostLine, isTextLine } from './lines.ts';
import { POST_FURNITURE } from './markers.ts';
import { dropFurniture, measure, NEVER } from './measure.ts';
import type { Metadata } from './metadata.ts';
import { ownOrNull } from './own.ts';
import type { Heading, PagePost } from './page.ts';
import { TextWriter } from './text.ts';
import type { TextLink } from './text.ts';
import { findPosts } from './thread.ts';
import type { FoundPost } from './thread.ts';
import { readTree } from './tree.ts';
import type { Tree } from './tree.ts';

/** The text of a page with all that has offsets in it. */
export interface Written {
  readonly text: string;
  readonly links: readonly TextLink[];
  readonly posts: readonly PagePost[];
  readonly headings: readonly Heading[];
  /** Only what the page says about itself could be had. */
  readonly excerpt: boolean;
}

/** A text of this length is not doubted. */
const MUCH = 250;
/** Length of a line that starts the text. */
const PARAGRAPH = 100;
/** Likelihood from which a page with one text is a thread of one post. */
const SURE = 2;

/** Writes the posts of a thread or the main text of any other page; `likelihood` as in `place.ts`. */
export function writePage(tree: Tree, metadata: Metadata, likelihood: number): Written {
  const found = findPosts(tree.root, likelihood);
  if (found !== undefined) return writeThread(found);
  const written = writeArticle(tree, metadata);
  if (likelihood < SURE || written.text.length < PARAGRAPH || written.excerpt) return written;
  const only = { author: metadata.author, publishedAt: metadata.publishedAt, text: written.text, start: 0 };
  return { ...written, posts: [only] };
}

function writeArticle(tree: Tree, metadata: Metadata): Written {
  const total = tree.root.prose;
  dropFurniture(tree.root);
  const written = writeBody(tree, metadata.title, undefined);
  if (written.text.length >= MUCH) return written;
  if (total >= 2 * written.text.length) {
    // Names led astray: once more, without believing them.
    measure(tree.root);
    const all = writeBody(tree, metadata.title, (element) => (element.marks & NEVER) !== 0);
    if (all.text.length > 2 * written.text.length) return all;
  }
  if (metadata.body !== null && metadata.body.length > 2 * written.text.length)
    return plain(metadata.body, false);
  if (
    written.text.length < PARAGRAPH &&
    metadata.description !== null &&
    metadata.description.length > written.text.length
  )
    return plain(metadata.description, true);
  return written;
}

/** Text out of the page's data; what looks like markup in it is read as such. */
function plain(text: string, excerpt: boolean): Written {
  const writer = new TextWriter();
  if (text.includes('<')) {
    const { root } = readTree(text);
    writer.write(root, () => false);
  } else for (const line of text.split('\n')) writer.writeLine(line);
  return { text: writer.finish(), links: [], posts: [], headings: [], excerpt };
}

type Skip = ((element: Element) => boolean) | undefined;

/** The main text without the title above it, unless it is little more: a link under a title that says it all. */
function writeBody(tree: Tree, title: string, skip: Skip): Written {
  const written = writeUnder(tree, title, skip);
  if (written.text.length >= Math.min(PARAGRAPH, title.length)) return written;
  const titled = writeUnder(tree, '', skip);
  return titled.text.includes(title) ? titled : written;
}

function writeUnder(tree: Tree, title: string, skip: Skip): Written {
  const body = findBody(tree.root);
  let started = false;
  const writer = new TextWriter((line) => {
    if (!started && line === title) return false;
    const keep = isTextLine(line, started);
    started ||= keep && line.length >= PARAGRAPH;
    return keep;
  });
  writer.write(body, skip, findEnding(body));
  return { text: writer.finish(), links: writer.links, posts: [], headings: writer.headings, excerpt: false };
}

/** Each post under the name of its writer and the date as shown. */
function writeThread(found: readonly FoundPost[]): Written {
  const writer = new TextWriter(isPostLine);
  const spans: { post: FoundPost; start: number; end: number }[] = [];
  const said = new Set<string>();
  const skip = (element: Element): boolean => isPostFurniture(element) || isRepeated(element, said);
  for (const post of found) {
    if (post.author !== null) writer.writeLine(post.author);
    if (post.shown !== '') writer.writeLine(post.shown);
    const start = writer.position;
    const first = writer.lines.length;
    writer.write(post.body, skip);
    if (writer.position > start) spans.push({ post, start, end: writer.position - 1 });
    for (let line = first; line < writer.lines.length; line++) said.add(writer.lines[line] ?? '');
  }
  const text = writer.finish();
  const posts = spans.map(({ post, start, end }) => ({
    author: ownOrNull(post.author),
    publishedAt: post.publishedAt,
    text: text.slice(start, end),
    start,
    ...(post.badge === undefined ? {} : { badge: post.badge }),
  }));
  return { text, links: writer.links, posts, headings: writer.headings, excerpt: false };
}

/** A quotation shorter than this is kept although it stands above: the answer is not understood without it. */
const LONG_QUOTE = 100;
const QUOTE = /(?:^|[\s_-])quote/i;

/** A long quotation of what an earlier post of this page says: it would count the same words twice. */
function isRepeated(element: Element, said: ReadonlySet<string>): boolean {
  if (said.size === 0 || element.total < LONG_QUOTE) return false;
  if (element.name !== 'blockquote' && !QUOTE.test(element.className)) return false;
  const writer = new TextWriter(isPostLine);
  writer.write(element, isPostFurniture);
  writer.finish();
  const long = writer.lines.filter((line) => line.length >= 40);
  return long.length > 0 && long.filter((line) => said.has(line)).length >= 0.6 * long.length;
}

/** What is left out of a post's text. */
function isPostFurniture(element: Element): boolean {
  if ((element.marks & NEVER) !== 0) return element.name !== 'aside' && element.name !== 'footer';
  return (element.marks & POST_FURNITURE) !== 0 && element.prose < 300;
}
