import type { Link } from '../../model/document.ts';
import { readFeedDate } from '../feed/dates.ts';
import { readMessage, type Message } from './mime.ts';
import { htmlBody, malformed, type ThreadAbout, type ThreadPost, type ThreadReader } from './post.ts';

/** Mailing-list archives: mbox (RFC 4155, with pipermail's habits), one post per message. */

const FROM_LINE = /^From [^\r\n]{1,200}\d{4}[ \t\r]*$/;
const MESSAGES_AT_MOST = 20_000;

/** Messages of an mbox as latin-1 strings, their "From " lines removed and ">From " unmasked. */
function splitMailbox(binary: string): readonly string[] {
  const messages: string[][] = [];
  let blank = true;
  for (const line of binary.split('\n')) {
    if (blank && FROM_LINE.test(line)) messages.push([]);
    else messages.at(-1)?.push(/^>{1,20}From /.test(line) ? line.slice(1) : line);
    blank = line === '' || line === '\r';
  }
  return messages.slice(0, MESSAGES_AT_MOST).map((lines) => lines.join('\n'));
}

/** Name of a writer: `Ann <ann@x>`, `ann@x (Ann)`, pipermail's `ann at x (Ann)`; else the address as it stands. */
export function authorOf(from: string | undefined): string | null {
  if (from === undefined || from === '') return null;
  const named = /^"?([^"<]{1,200}?)"?\s{0,20}<[^<>]{0,200}>/.exec(from)?.[1]?.trim();
  const commented = /\(([^()]{1,200})\)\s{0,20}$/.exec(from)?.[1]?.trim();
  return named || commented || from.replace(/[<>]/g, '').trim() || null;
}

const SUBJECT_MARKS = /^(?:(?:re|fwd?|aw|antw|sv)(?:\[\d{1,3}\])?:[ \t]{0,20})/i;

/** Subject without "Re:" and without the list's tag. */
function titleOf(subject: string | undefined): string | null {
  let title = (subject ?? '').replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== title;) {
    before = title;
    title = title.replace(SUBJECT_MARKS, '').replace(/^\[[\w .-]{1,40}\][ ]{0,20}(?=\S)/, '');
  }
  return title === '' ? null : title;
}

const QUOTE = /^(?:[ \t]*>)+[ \t]?/;
const INTRODUCES = /(?:wrote|writes|schrieb|écrit|escribió)[ \t]{0,3}:?$/i;
const BARE = /https?:\/\/[^\s<>"')\]]{1,2000}/g;

/** The poster's words: signature left out, quotations marked alike, the line that introduces one being part of it. */
function bodyText(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const end = lines.findIndex((line) => line === '-- ');
  const kept = lines.slice(0, end < 0 ? lines.length : end).flatMap((line) => {
    const quoted = /^[ \t]*>/.test(line) ? (QUOTE.exec(line)?.[0] ?? '') : '';
    const depth = quoted.split('>').length - 1;
    const rest = line.slice(quoted.length).trimEnd();
    return rest === '' ? [] : [{ text: '> '.repeat(depth) + rest, depth }];
  });
  return kept
    .map((line, index) =>
      line.depth === 0 && INTRODUCES.test(line.text) && (kept[index + 1]?.depth ?? 0) > 0
        ? `> ${line.text}`
        : line.text,
    )
    .join('\n');
}

function linksOf(text: string): readonly Link[] {
  return [...text.matchAll(BARE)].map((match) => {
    const url = match[0].replace(/[.,;:!?]{1,20}$/, '');
    return { url, text: url, start: match.index };
  });
}

const idOf = (header: string | undefined): string | undefined => /<([^<>\s]{1,500})>/.exec(header ?? '')?.[1];

function readPost(
  message: Message,
  index: number,
  about: ThreadAbout,
  urls: Map<string, string>,
): ThreadPost {
  const { headers } = message;
  const id = idOf(headers.get('message-id')) ?? `message-${String(index + 1)}`;
  const archived = /https?:\/\/[^\s<>]{1,1000}/.exec(headers.get('archived-at') ?? '')?.[0];
  const url = archived ?? (about.url === null ? null : `${about.url}#${encodeURIComponent(id)}`);
  if (url !== null) urls.set(id, url);
  const answered = idOf(headers.get('in-reply-to')) ?? idOf(headers.get('references')?.split(/\s+/).at(-1));
  const text = bodyText(message.text);
  const date = headers.get('date');
  return {
    url,
    id,
    author: authorOf(headers.get('from')),
    publishedAt: date === undefined ? null : readFeedDate(date),
    updatedAt: null,
    title: titleOf(headers.get('subject')),
    ...(text === '' && message.html !== null
      ? htmlBody(message.html, url)
      : { text, html: null, links: linksOf(text) }),
    parent:
      answered === undefined
        ? null
        : (urls.get(answered) ??
          (about.url === null ? null : `${about.url}#${encodeURIComponent(answered)}`)),
    score: null,
  };
}

export const readMailingList: ThreadReader = (bytes, about) => {
  const messages = splitMailbox(Buffer.from(bytes).toString('latin1'));
  if (messages.length === 0) return malformed(about, 'no line starts a message, so this is no mail box');
  const urls = new Map<string, string>();
  return {
    posts: messages.map((message, index) => readPost(readMessage(message), index, about, urls)),
    problems: [],
  };
};
