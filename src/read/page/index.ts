import type { Link } from '../../model/document.ts';
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { decode } from '../charset.ts';
import { readLang } from '../lang.ts';
import { resolve, withoutTracking } from './address.ts';
import type { VersionNotes } from './changelog.ts';
import { isCalledChangelog, splitChangelog, versionOf } from './changelog.ts';
import { creditIn } from './credit.ts';
import { measure } from './measure.ts';
import { readMetadata } from './metadata.ts';
import { own, ownOrNull } from './own.ts';
import type { About, Page, PageForm } from './page.ts';
import { isPartial } from './partial.ts';
import { threadLikelihood } from './place.ts';
import { readSigns } from './signs.ts';
import type { TextLink } from './text.ts';
import { readTree } from './tree.ts';
import { writePage } from './write.ts';

export { splitChangelog } from './changelog.ts';
export type { VersionNotes } from './changelog.ts';
export type { About, Heading, Page, PageForm, PagePost } from './page.ts';

/** Longest page that is read, in bytes or UTF-16 units: longer ones are cut here. */
export const LARGEST = 8 * 1024 * 1024;
/** Fewest characters that make a text. */
const SHORTEST = 20;
/** So many headings may be versions on a page that does not call itself a changelog. */
const MANY_HEADINGS = 4;

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
  const likelihood = threadLikelihood({
    address: about.url ?? metadata.url,
    types: new Set([...metadata.types, ...signs.types]),
    generator: metadata.generator,
    place: signs.place,
  });
  const written = writePage(tree, metadata, likelihood);
  if (written.excerpt || written.text.length < SHORTEST)
    problems.push(
      problem(
        'page-empty',
        subject,
        written.excerpt
          ? 'The page has no readable text; only its description is kept.'
          : 'The page has no readable text.',
        'Look whether the page needs a script or a login to show its text.',
      ),
    );
  const opening = written.posts[0];
  const page = {
    kind: 'page' as const,
    title: own(metadata.title),
    author: ownOrNull(opening?.author ?? metadata.author),
    publishedAt: opening?.publishedAt ?? metadata.publishedAt ?? about.published ?? null,
    updatedAt: metadata.updatedAt,
    lang: readLang(metadata.lang, written.text || metadata.title),
    url: ownOrNull(metadata.url),
    siteName: ownOrNull(metadata.siteName),
    text: written.text,
    posts: written.posts,
    links: linksOf(written.links, about.url ?? metadata.url),
    partial: written.excerpt || isPartial(written.text, metadata.paid, signs.offers),
    credit: ownOrNull(metadata.credit ?? creditIn(written.text)),
    headings: written.headings,
    problems,
  };
  return { ...page, form: formOf(page) };
}

/** An advisory's number in the title. */
const ADVISORY =
  /\b(?:CVE-\d{4}-\d{4,7}|GHSA(?:-[\da-z]{4}){3}|RUSTSEC-\d{4}-\d{4}|PYSEC-\d{4}-\d{1,5}|security advisory|security bulletin)\b/i;

function formOf(page: Omit<Page, 'form'>): PageForm {
  if (page.posts.length > 0) return 'thread';
  if (ADVISORY.test(page.title)) return 'advisory';
  if (isCalledChangelog(page)) return isOfVersions(splitChangelog(page)) ? 'changelog' : 'article';
  if (page.headings.length < MANY_HEADINGS) return 'article';
  // Lines that are numbers are marks of a test as often as they are versions: only headings count.
  const versions = page.headings.filter(({ text }) => versionOf(text) !== null).length;
  return 2 * versions >= page.headings.length && isOfVersions(splitChangelog(page)) ? 'changelog' : 'article';
}

/** Documentation says beside many a heading since which version it holds: the same few again and again. */
const isOfVersions = (sections: readonly VersionNotes[]): boolean =>
  sections.length > 0 && 2 * new Set(sections.map(({ version }) => version)).size >= sections.length;

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

function linksOf(found: readonly TextLink[], base: string | null): readonly Link[] {
  const links: Link[] = [];
  for (const { href, text, start } of found) {
    if (href.startsWith('#')) continue;
    const url = resolve(href, base);
    if (url !== null) links.push({ url: own(withoutTracking(url)), text, start });
  }
  return links;
}
