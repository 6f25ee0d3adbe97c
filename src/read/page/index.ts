import type { Link, Post } from '../../model/document.ts';
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { decode } from '../charset.ts';
import { readLang } from '../lang.ts';
import { resolve, withoutTracking } from './address.ts';
import { findBody } from './body.ts';
import { creditIn } from './credit.ts';
import { findEnding } from './ending.ts';
import { isTextLine } from './lines.ts';
import { dropFurniture, measure, NEVER } from './measure.ts';
import { readMetadata } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import type { About, Page } from './page.ts';
import { isPartial } from './partial.ts';
import { threadLikelihood } from './place.ts';
import { readSigns } from './signs.ts';
import { TextWriter } from './text.ts';
import type { TextLink } from './text.ts';
import { findPosts, isPostFurniture } from './thread.ts';
import type { FoundPost } from './thread.ts';
import { readTree } from './tree.ts';
import type { Element, Tree } from './tree.ts';

export type { About, Heading, Page, PageForm } from './page.ts';

/** Longest page that is read, in bytes or UTF-16 units: longer ones are cut here. */
export const LARGEST = 8 * 1024 * 1024;
/** Fewest characters that make a text. */
const SHORTEST = 20;
/** A text of this length is not doubted. */
const MUCH = 250;
/** Length of a line that starts the text. */
const PARAGRAPH = 100;

/**
 * Reads an HTML page: main text, posts, links and what the page says about itself. Never throws; misfortunes are
 * problems (`page-empty`, `page-too-large`). Linear in the size of the page, which is cut at `LARGEST`.
 * Follows WHATWG HTML for parsing, schema.org (JSON-LD, microdata), OpenGraph and Dublin Core for metadata.
 */
export function readPage(bytes: Uint8Array | string, about: About): Page {
  const problems: Problem[] = [];
  const subject = about.url ?? 'page';
  const html = open(bytes, about, subject, problems);
  const tree = readTree(html);
  measure(tree.root);
  const signs = readSigns(tree.root);
  const metadata = readMetadata(tree, signs, about.url, html);
  const said = threadLikelihood({
    address: about.url ?? metadata.url,
    types: new Set([...metadata.types, ...signs.types]),
    generator: metadata.generator,
    place: signs.place,
  });
  const found = findPosts(tree.root, said);
  const written = found === undefined ? writeArticle(tree, metadata) : writeThread(found);
  if (written.text.length < SHORTEST)
    problems.push(
      problem(
        'page-empty',
        subject,
        'The page has no readable text.',
        'Look whether the page needs a script or a login to show its text.',
      ),
    );
  return {
    kind: 'page',
    title: metadata.title,
    author: written.posts[0]?.author ?? metadata.author,
    publishedAt: written.posts[0]?.publishedAt ?? metadata.publishedAt ?? about.published ?? null,
    updatedAt: metadata.updatedAt,
    lang: readLang(metadata.lang, written.text || metadata.title),
    url: metadata.url,
    siteName: metadata.siteName,
    text: written.text,
    posts: written.posts,
    links: linksOf(written.links, about.url ?? metadata.url),
    partial: isPartial(written.text, metadata.paid, ''),
    form: written.posts.length > 0 ? 'thread' : 'article',
    credit: metadata.credit ?? creditIn(written.text),
    headings: [],
    problems,
  };
}

function open(bytes: Uint8Array | string, about: About, subject: string, problems: Problem[]): string {
  const cut = bytes.length > LARGEST;
  if (cut) {
    const size = (bytes.length / 1024 / 1024).toFixed(0);
    problems.push(
      problem(
        'page-too-large',
        subject,
        `The page has ${size} MB; only the first 8 MB are read.`,
        'Look for a lighter form of the page.',
      ),
    );
  }
  if (typeof bytes === 'string') return cut ? bytes.slice(0, LARGEST) : bytes;
  const decoded = decode(cut ? bytes.subarray(0, LARGEST) : bytes, about.contentType, 'html');
  if (decoded.problem !== null) problems.push({ ...decoded.problem, subject });
  return decoded.text;
}

interface Written {
  readonly text: string;
  readonly links: readonly TextLink[];
  readonly posts: readonly Post[];
}

function writeArticle(tree: Tree, metadata: Metadata): Written {
  const total = tree.root.prose;
  dropFurniture(tree.root);
  const written = writeBody(tree, metadata.title, undefined);
  if (written.text.length >= MUCH || total < 2 * written.text.length) return written;
  // Names led astray: once more, without believing them.
  measure(tree.root);
  const all = writeBody(tree, metadata.title, (element) => (element.marks & NEVER) !== 0);
  if (all.text.length > 2 * written.text.length) return all;
  if (written.text.length < SHORTEST && metadata.body !== null)
    return { text: metadata.body, links: [], posts: [] };
  return written;
}

function writeBody(tree: Tree, title: string, skip: ((element: Element) => boolean) | undefined): Written {
  const body = findBody(tree.root);
  let started = false;
  const writer = new TextWriter((line) => {
    if (!started && line === title) return false;
    const keep = isTextLine(line, started);
    started ||= keep && line.length >= PARAGRAPH;
    return keep;
  });
  writer.write(body, skip, findEnding(body));
  return { text: writer.finish(), links: writer.links, posts: [] };
}

/** Each post under the name of its writer and the date as shown. */
function writeThread(found: readonly FoundPost[]): Written {
  const writer = new TextWriter();
  const spans: { post: FoundPost; start: number; end: number }[] = [];
  for (const post of found) {
    if (post.author !== null) writer.writeLine(post.author);
    if (post.shown !== '') writer.writeLine(post.shown);
    const start = writer.position;
    writer.write(post.body, isPostFurniture);
    if (writer.position > start) spans.push({ post, start, end: writer.position - 1 });
  }
  const text = writer.finish();
  const posts = spans.map(({ post, start, end }) => ({
    author: post.author,
    publishedAt: post.publishedAt,
    text: text.slice(start, end),
    start,
  }));
  return { text, links: writer.links, posts };
}

function linksOf(found: readonly TextLink[], base: string | null): readonly Link[] {
  const links: Link[] = [];
  for (const { href, text, start } of found) {
    if (href.startsWith('#')) continue;
    const url = resolve(href, base);
    if (url !== null) links.push({ url: withoutTracking(url), text, start });
  }
  return links;
}
