import { decode } from '../charset.ts';

/**
 * Reads one internet message (RFC 5322, MIME) synchronously, as far as its text goes: headers with encoded words,
 * the first readable text part, nothing attached. Bytes are held as a latin-1 string until a charset is known.
 */

export interface Message {
  /** Lower-case names, decoded values; the first of each name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly html: string | null;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const PARTS_AT_MOST = 100;
const DEEPEST = 8;

const bytesOf = (binary: string): Buffer => Buffer.from(binary, 'latin1');

function splitPart(binary: string): Part {
  const blank = /\r?\n\r?\n/.exec(binary);
  const head = binary.slice(0, blank?.index ?? binary.length);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: blank ? binary.slice(blank.index + blank[0].length) : '' };
}

/** A parameter of a structured header: `charset`, `boundary`. */
function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(header);
  return found?.[1] ?? found?.[2];
}

function unquotePrintable(binary: string): Buffer {
  return bytesOf(
    binary
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  );
}

function decodeTransfer(body: string, encoding: string | undefined): Buffer {
  switch (encoding?.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return unquotePrintable(body);
    default:
      return bytesOf(body);
  }
}

const WORD = /=\?([^?\s]{1,60})\?([bq])\?([^?\s]{0,2000})\?=/gi;

/** Encoded words (RFC 2047), and raw bytes that somebody wrote there all the same. */
export function decodeHeader(value: string): string {
  const joined = value.replace(/\?=[ \t]{1,20}=\?/g, '?==?');
  if (!joined.includes('=?')) return decode(bytesOf(joined), null, 'text').text;
  return joined.replace(WORD, (_whole, charset: string, form: string, data: string) => {
    const bytes =
      form.toLowerCase() === 'b' ? Buffer.from(data, 'base64') : unquotePrintable(data.replaceAll('_', ' '));
    return decode(bytes, `text/plain; charset=${charset.split('*')[0] ?? ''}`, 'text').text;
  });
}

interface Texts {
  plain: string | undefined;
  html: string | undefined;
}

function collect(part: Part, texts: Texts, budget: { parts: number }, depth: number): void {
  if (budget.parts-- <= 0 || depth > DEEPEST) return;
  const type = part.headers.get('content-type') ?? 'text/plain';
  if (/^attachment/i.test(part.headers.get('content-disposition') ?? '')) return;
  const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : undefined;
  if (boundary !== undefined) {
    for (const piece of part.body.split(`--${boundary}`).slice(1, PARTS_AT_MOST)) {
      if (piece.startsWith('--')) break;
      collect(splitPart(piece.replace(/^[ \t]{0,20}\r?\n/, '')), texts, budget, depth + 1);
    }
    return;
  }
  const isHtml = /^text\/html/i.test(type);
  if (!isHtml && !/^text\/plain/i.test(type)) return;
  if ((isHtml ? texts.html : texts.plain) !== undefined) return;
  const bytes = decodeTransfer(part.body, part.headers.get('content-transfer-encoding'));
  const charset = parameter(type, 'charset');
  const declared = charset === undefined ? null : `text/plain; charset=${charset}`;
  const { text } = decode(bytes, declared, isHtml ? 'html' : 'text');
  if (isHtml) texts.html = text;
  else texts.plain = text;
}

/** @param binary the message's bytes as a latin-1 string */
export function readMessage(binary: string): Message {
  const part = splitPart(binary);
  const texts: Texts = { plain: undefined, html: undefined };
  collect(part, texts, { parts: PARTS_AT_MOST }, 0);
  return {
    headers: new Map([...part.headers].map(([name, value]) => [name, decodeHeader(value)])),
    text: texts.plain ?? '',
    html: texts.html ?? null,
  };
}
