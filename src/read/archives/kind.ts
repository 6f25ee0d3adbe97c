import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { decode } from '../charset.ts';

/** What the bytes of a file are, as far as importing is concerned. */
export type FileKind = 'index' | 'ndjson' | 'warc' | 'mbox' | 'opml' | 'feed' | 'page' | 'text';

const FEED = /<(?:\w+:)?(?:rss|rdf|feed|channel)[\s>]/i;
const OPML = /<opml[\s>]/i;
const HTML = /<!doctype\s+html|<(?:html|head|body|article|main|div|p)[\s>]/i;
const MBOX = /^From [^\r\n]{1,200}\d{4}[ \t]*\r?$/m;
const START = 4096;

function jsonKind(text: string): FileKind | undefined {
  const start = text.trimStart();
  if (start.startsWith('[')) return 'index';
  if (!start.startsWith('{')) return undefined;
  if (/"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/.test(start.slice(0, START))) return 'feed';
  // One object a line is NDJSON; one object over many lines that has items is a feed.
  const line = start.slice(0, start.indexOf('\n') < 0 ? start.length : start.indexOf('\n'));
  try {
    const first: unknown = JSON.parse(line);
    return typeof first === 'object' && first !== null && 'items' in first ? 'feed' : 'ndjson';
  } catch {
    return /"items"\s*:\s*\[/.test(start) ? 'feed' : 'ndjson';
  }
}

/** Tells what a file is by its bytes, then by its name. Compressed WARC files count as WARC. */
export function fileKindOf(name: string, bytes: Uint8Array): FileKind {
  const lower = name.toLowerCase();
  if (/\.warc(?:\.gz)?$/.test(lower) || (bytes[0] === 0x1f && bytes[1] === 0x8b)) return 'warc';
  const { text } = decode(bytes.subarray(0, START * 4), null, 'html');
  const start = text.slice(0, START).trimStart();
  if (start.startsWith('WARC/')) return 'warc';
  const json = jsonKind(text);
  if (json !== undefined) return json;
  if (MBOX.test(start.split('\n', 1)[0] ?? '') || lower.endsWith('.mbox')) return 'mbox';
  if (start.startsWith('<') || /^\S{0,20}\s*<\?xml/.test(start)) {
    if (OPML.test(start)) return 'opml';
    if (FEED.test(start) && !/<(?:html|body)[\s>]/i.test(start)) return 'feed';
    if (HTML.test(start)) return 'page';
    if (/\.(?:xml|rss|atom|rdf)$/.test(lower)) return 'feed';
  }
  return /\.x?html?$/.test(lower) || (HTML.test(start) && /<\/\w+>/.test(start)) ? 'page' : 'text';
}

/** Control characters that no text holds, by the thousand, from which on bytes are no text. */
const CONTROLS = 10;

/** Coded problem for bytes that are no text in any charset (a picture, an archive, noise); undefined for texts. */
export function binaryProblem(name: string, bytes: Uint8Array): Problem | undefined {
  const { text } = decode(bytes.subarray(0, START * 4), null, 'text');
  // Its beginning can be words, its text is none.
  if (text.startsWith('%PDF-'))
    return problem('not-text', name, 'It is a PDF.', 'Save its text in a file, and import that.');
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 27) || code === 0xfffd) controls++;
  }
  return controls * 1000 <= text.length * CONTROLS
    ? undefined
    : problem('not-text', name, 'The bytes are no text.', 'Nothing to do: only texts are read.');
}
