import type { Capture } from '../../model/capture.ts';
import type { Source } from '../../model/catalogue.ts';
import type { Document, Post } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import { decode } from '../charset.ts';
import { standingOfBadge } from '../badges.ts';
import { readLang } from '../lang.ts';
import type { ChosenPart, choosePart } from '../chosen-part.ts';
import { LARGEST, readPage, type Page, type PagePost } from '../page/index.ts';
import { commentsIn } from '../comments.ts';
import { publisherCalled } from '../publisher.ts';
import type { ReadContext } from '../publisher.ts';
import { knownAtOf } from '../known-at.ts';
import { repositoryAt } from '../../versions/repository.ts';

import { readMarkdown } from '../threads/markdown.ts';
import { documentsOfChangelog, type Notes } from './changelog.ts';
import { makeDocument } from './document.ts';
import { documentsOfText } from './text.ts';
import { formOfAddress, isPosted } from './thread.ts';

interface Reading {
  readonly items: readonly Document[];
  readonly problems: readonly Problem[];
}

/** Turns a page into a document, a changelog that is collected into one for each version. */
export function documentsOfPage(capture: Capture, body: Uint8Array, context: ReadContext): Reading {
  if (isMarkdown(capture, body)) return documentsOfMarkdown(capture, body, context);
  const about = {
    contentType: capture.headers['content-type'] ?? null,
    url: capture.url,
    published: capture.hint.publishedAt ?? null,
  };
  const chosen = chosenPart(capture, body, context);
  const read = readPage(chosen?.html ?? body, about);
  const page = chosen === undefined ? read : { ...read, problems: [...chosen.problems, ...read.problems] };
  if (page.text.trim() === '') return { items: [], problems: page.problems };
  // An address or a file that somebody shows us stays one document; a source is watched version by version.
  const posted = isPosted(repositoryAt(page.url ?? capture.url));
  const watched = !posted && (capture.hint.shape === 'changelog' || capture.hint.source !== undefined);
  const sections =
    watched && (page.form === 'changelog' || capture.hint.shape === 'changelog')
      ? documentsOfChangelog(capture, { ...page, outlet: page.siteName }, context)
      : [];
  if (sections.length > 0) return { items: sections, problems: page.problems };
  return { items: [documentOf(capture, page, context)], problems: page.problems };
}

/** Loaded by `loadSelectors` where a source has a selector: few have one, and what evaluates it takes its time to load. */
let choose: typeof choosePart | undefined;

const selectorOf = ({ options }: Source): string | undefined =>
  typeof options['selector'] === 'string' && options['selector'].trim() !== ''
    ? options['selector']
    : undefined;

/** To be awaited before pages are read. */
export async function loadSelectors({ sources }: ReadContext): Promise<void> {
  if (sources.some((source) => source.kind === 'changelog' && selectorOf(source) !== undefined))
    choose ??= (await import('../chosen-part.ts')).choosePart;
}

/** The part of a changelog's page that its source's option `selector` chooses; undefined where it has none. */
function chosenPart(capture: Capture, body: Uint8Array, { sources }: ReadContext): ChosenPart | undefined {
  if (capture.hint.shape !== 'changelog' || body.length > LARGEST) return undefined;
  const source = sources.find(({ slug }) => slug === capture.hint.source);
  const selector = source && selectorOf(source);
  if (selector === undefined) return undefined;
  if (choose === undefined) throw new Error('what evaluates selectors is not loaded');
  const { text } = decode(body, capture.headers['content-type'] ?? null, 'html');
  return choose(text, selector, capture.url ?? 'page');
}

function documentOf(capture: Capture, page: Page, context: ReadContext): Document {
  const told = page.publishedAt;
  const url = page.url ?? capture.url;
  const document = makeDocument(
    capture,
    {
      ...formAt(url, page),
      url,
      title: page.title !== '' ? titleAt(url, page.title) : (capture.hint.title ?? ''),
      text: page.text,
      lang: page.lang,
      author: page.author,
      outlet: page.siteName,
      publishedAt: told,
      dateAssumed: capture.hint.dateAssumed === true && told !== null && told === capture.hint.publishedAt,
      updatedAt: page.updatedAt,
      posts: page.posts.map((post) => postOf(post, url)),
      headings: page.headings.map(({ level, start }) => ({ level, start })),
      links: page.links,
      partial: page.partial,
      credit: page.credit,
    },
    context,
  );
  const known = { ...document, knownAt: knownAtOfPage(capture, page) };
  if (document.form !== 'article' || document.posts.length > 0) return known;
  const own = publisherCalled(context, document.publisher)?.kind === 'vendor';
  return own ? { ...known, posts: commentsIn(page.text) } : known;
}

/**
 * A saved page was received from nowhere, as an imported feed was: it was known when it was published, but not before
 * the last that it tells of itself, its latest change and its latest post.
 */
function knownAtOfPage(capture: Capture, { publishedAt, updatedAt, posts }: Page): string {
  const told = [publishedAt, updatedAt ?? publishedAt, ...posts.map((post) => post.publishedAt)];
  if (capture.url !== null || told.includes(null)) return capture.knownAt;
  return told.map((when) => knownAtOf(when, capture.knownAt)).reduce((a, b) => (a > b ? a : b));
}

function postOf({ badge, ...post }: PagePost, url: string | null): Post {
  const standing = standingOfBadge(badge, url);
  return standing === undefined ? post : { ...post, standing };
}

/** Trackers write its number behind an issue's title; their data do not. */
const titleAt = (url: string | null, title: string): string =>
  repositoryAt(url) === undefined ? title : title.replace(/(?<=\S)\s?#\d{1,9}$/, '');

/**
 * In a repository the address says what a page is, and not its title: anybody may call an issue an advisory. What its
 * maker publishes there is the same whether its page or its data was collected.
 */
function formAt(
  url: string | null,
  page: Page,
): { readonly form: Document['form']; readonly version: string | null } {
  const told = { form: page.form, version: null };
  const found = repositoryAt(url);
  if (found === undefined) return told;
  if (found.page === 'advisory' || found.tag !== null) return formOfAddress(url);
  return isPosted(found) && page.form !== 'thread' ? { form: 'post', version: null } : told;
}

/** Repositories serve changelogs as Markdown under a text type. */
function isMarkdown(capture: Capture, body: Uint8Array): boolean {
  const type = capture.headers['content-type'] ?? '';
  if (/^text\/(?:x-)?markdown\b/i.test(type)) return true;
  const named = capture.url !== null && /\.(?:md|markdown|txt)(?:[?#]|$)/i.test(capture.url);
  if (!/^text\/plain\b/i.test(type) && !(named && type === '')) return false;
  return !/<!doctype\s+html|<html[\s>]/i.test(new TextDecoder('latin1').decode(body.subarray(0, 1000)));
}

function documentsOfMarkdown(capture: Capture, body: Uint8Array, context: ReadContext): Reading {
  if (capture.hint.shape !== 'changelog') return documentsOfText(capture, body, context);
  const { text, problem } = decode(body, capture.headers['content-type'] ?? null, 'text');
  const title =
    /^ {0,3}#[ \t]+(\S[^\n]{0,200})$/m.exec(text)?.[1]?.trim() ?? capture.hint.title ?? 'Changelog';
  const prose = readMarkdown(text, capture.url);
  const notes: Notes = {
    ...prose,
    title,
    url: capture.url,
    headings: [],
    publishedAt: null,
    lang: readLang(capture.hint.lang, prose.text),
    outlet: null,
  };
  const items = documentsOfChangelog(capture, notes, context);
  if (items.length > 0) return { items, problems: problem === null ? [] : [problem] };
  return documentsOfText(capture, body, context);
}
