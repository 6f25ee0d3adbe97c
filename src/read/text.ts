import type { CaptureHint } from '../model/capture.ts';
import type { Link, Post } from '../model/document.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { When } from '../model/time.ts';
import { decode } from './charset.ts';
import { readDate } from './dates.ts';
import { readLang } from './lang.ts';
import { withoutUnseen } from './unseen.ts';

/** A plain text, read. Offsets are UTF-16 units of `text`. */
export interface PlainText {
  readonly kind: 'text';
  readonly title: string;
  readonly author: string | null;
  readonly publishedAt: When | null;
  /** True when `publishedAt` is the hint's and the hint calls it assumed. */
  readonly dateAssumed: boolean;
  readonly lang: string;
  readonly url: string | null;
  readonly text: string;
  readonly posts: readonly Post[];
  readonly links: readonly Link[];
  readonly problems: readonly Problem[];
}

/** Longest text that is read, in bytes or UTF-16 units; longer ones are cut here. */
const LARGEST = 8 * 1024 * 1024;

/** A headline is one line of at most this length. */
const LONGEST_TITLE = 250;
/** How many lines at the start may hold headline, byline and date. */
const HEAD_LINES = 14;

const BYLINE = /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or)\s+([\p{Lu}][^\n|•·]{2,80}?)\s*(?:[|•·,].*)?$/u;
const ADDRESS = /https?:\/\/[^\s<>"'`{}|\\^]{1,2000}/g;

/**
 * The headline: a line that stands twice near the start (page dumps repeat it), else the first line when it stands
 * alone, else the start of the text.
 */
function titleOf(lines: readonly string[]): string {
  const head = lines.slice(0, HEAD_LINES).map((line) => line.trim());
  const twice = head.find(
    (line, index) => line.length >= 20 && line.length <= LONGEST_TITLE && head.indexOf(line) < index,
  );
  if (twice !== undefined) return twice;
  const first = head.find((line) => line !== '') ?? '';
  const plain = first.replace(/^#{1,6}\s+/, '');
  if (plain.length <= LONGEST_TITLE) return plain;
  return `${plain.slice(0, 120).replace(/\s+\S*$/, '')}…`;
}

function dateOf(lines: readonly string[]): When | null {
  for (const line of lines.slice(0, HEAD_LINES)) {
    const trimmed = line.trim().replace(/^(?:published|posted|updated|date)\s*(?:on|at)?\s*:?\s*/i, '');
    if (trimmed === '' || trimmed.length > 40) continue;
    const date = readDate(trimmed);
    if (date !== null) return date;
  }
  return null;
}

function bylineOf(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, HEAD_LINES)) {
    const name = BYLINE.exec(line.trim())?.[1];
    if (name !== undefined) return name.trim();
  }
  return null;
}

/** Addresses in the text, each with itself as its text. Closing punctuation belongs to the sentence. */
function linksIn(text: string): readonly Link[] {
  return [...text.matchAll(ADDRESS)].map((match) => {
    const url = match[0].replace(/[.,;:!?)\]}'"»”’]+$/, '');
    return { url, text: url, start: match.index };
  });
}

/**
 * Reads plain text (UTF-8 or what its bytes tell). The text stays as it is, apart from line ends (LF), a byte order
 * mark and NUL characters, so that offsets hold in the file. Title, author and date come from the hint, else from
 * the first lines. An empty text gives the problem `text-empty`.
 */
export function readText(
  input: Uint8Array | string,
  about: { readonly hint: CaptureHint; readonly url: string | null; readonly contentType?: string | null },
): PlainText {
  const problems: Problem[] = [];
  if (input.length > LARGEST)
    problems.push(
      problem(
        'text-too-large',
        about.url ?? 'text',
        `The text has ${(input.length / 1024 / 1024).toFixed(0)} MB; only the first 8 MB are read.`,
        'Split it into the texts that it holds.',
      ),
    );
  const decoded =
    typeof input === 'string'
      ? undefined
      : decode(input.subarray(0, LARGEST), about.contentType ?? null, 'text');
  if (decoded?.problem) problems.push({ ...decoded.problem, subject: about.url ?? 'text' });
  const raw = typeof input === 'string' ? input.slice(0, LARGEST) : (decoded?.text ?? '');
  const text = withoutUnseen(raw).replaceAll('\0', '').replace(/\r\n?/g, '\n');
  const lines = text.split('\n');
  const { hint } = about;
  if (text.trim() === '')
    problems.push(problem('text-empty', about.url ?? 'text', 'There is nothing in it.', 'Check the file.'));
  return {
    kind: 'text',
    title: hint.title ?? titleOf(lines),
    author: hint.author ?? bylineOf(lines),
    publishedAt: hint.publishedAt ?? dateOf(lines),
    dateAssumed: hint.publishedAt !== undefined && hint.dateAssumed === true,
    lang: readLang(hint.lang, text),
    url: about.url,
    text,
    posts: [],
    links: linksIn(text),
    problems,
  };
}
