import { detect } from 'chardet';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import { undouble } from './charset-doubled.ts';
import { decodeUtf32, looksUtf16, utf32Label } from './charset-wide.ts';

/** What the bytes are said to be: decides where inside them a charset may be declared. */
export type TextKind = 'xml' | 'html' | 'json' | 'text';

/** Bytes turned into text. `encoding` is a WHATWG label (or `utf-32be`, `utf-32le`), lower case. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Where the encoding came from. */
  readonly from: 'bom' | 'http' | 'declaration' | 'content' | 'default';
  /** Set when the declared encoding is unknown or does not fit the bytes. */
  readonly problem: Problem | null;
}

/** How many bytes at the start are searched for a declaration (HTML Standard: 1024). */
const DECLARATION_BYTES = 1024;
/** How many bytes the statistical guess reads: more costs time and changes nothing. */
const SAMPLE_BYTES = 65_536;

const HTTP_CHARSET = /charset\s*=\s*["']?\s*([^\s"';,]+)/i;
const XML_DECLARATION = /^[^<]{0,200}<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]+)\s*["']/i;
const META_CHARSET = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i;

/** Labels that people write and WHATWG does not know. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    utf_8: 'utf-8',
    utf_16: 'utf-16',
    utf_32: 'utf-32',
    utf32: 'utf-32',
    'ucs-4': 'utf-32',
    ucs4: 'utf-32',
    'iso-10646-ucs-4': 'utf-32',
    cp1252: 'windows-1252',
    'cp-1252': 'windows-1252',
    win1252: 'windows-1252',
    cp932: 'shift_jis',
    cp936: 'gbk',
    cp949: 'euc-kr',
    cp950: 'big5',
    ansi: 'windows-1252',
    latin9: 'iso-8859-15',
    'latin-9': 'iso-8859-15',
    'mac-roman': 'macintosh',
    macroman: 'macintosh',
    'mac-cyrillic': 'x-mac-cyrillic',
    maccyrillic: 'x-mac-cyrillic',
    ujis: 'euc-jp',
    eucjp: 'euc-jp',
    'euc-cn': 'gb18030',
    'eucgb2312-cn': 'gb18030',
    'big5-tw': 'big5',
  }),
);

/** What a guess is widened to: the set of which it is a part, as text in the wild uses the rest too. */
const SUPERSETS: Readonly<Record<string, string>> = { 'ISO-8859-8': 'windows-1255' };

/** The encoding that a label means, or undefined when nobody here can decode it. */
function known(label: string): string | undefined {
  const lower = label.trim().toLowerCase();
  const name = ALIASES.get(lower) ?? lower;
  if (name.startsWith('utf-32')) return name;
  return nameOf(name) ?? (lower.includes('_') ? known(lower.replaceAll('_', '-')) : undefined);
}

function nameOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined {
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding, fatal);
  try {
    return new TextDecoder(encoding, { fatal, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}

function bomOf(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32le';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function declaredIn(bytes: Uint8Array, kind: TextKind): string | undefined {
  if (kind === 'json' || kind === 'text') return undefined;
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_BYTES));
  return XML_DECLARATION.exec(head)?.[1] ?? (kind === 'html' ? META_CHARSET.exec(head)?.[1] : undefined);
}

const isAscii = (bytes: Uint8Array): boolean => {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
};

/**
 * UTF-8 with some bytes of windows-1252 in between (pasted quotation marks, a cut sequence): the valid sequences
 * are kept, each stray byte is read as windows-1252. Undefined unless the sequences outnumber the stray bytes.
 */
function decodeMixed(bytes: Uint8Array): string | undefined {
  const western = new TextDecoder('windows-1252');
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const parts: string[] = [];
  let sequences = 0;
  let stray = 0;
  let from = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    if (length === 1 || (length > 1 && isSequence(bytes, at, length))) {
      if (length > 1) sequences += 1;
      at += length;
      continue;
    }
    stray += 1;
    if (at > from) parts.push(utf8.decode(bytes.subarray(from, at)));
    parts.push(western.decode(bytes.subarray(at, at + 1)));
    at += 1;
    from = at;
  }
  if (at > from) parts.push(utf8.decode(bytes.subarray(from, at)));
  return sequences > stray ? parts.join('') : undefined;
}

/** Well-formed UTF-8 sequence (RFC 3629, section 4) of `length` bytes at `at`. */
function isSequence(bytes: Uint8Array, at: number, length: number): boolean {
  const lead = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (lead > 0xf4 || at + length > bytes.length) return false;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return false;
  for (let k = 2; k < length; k += 1) if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
}

const LESS = 0x3c;
const GREATER = 0x3e;

/** The bytes without tags, which are the same in all languages and outweigh the letters that tell the charset. */
function proseOf(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  let inTag = false;
  for (const byte of bytes)
    if (byte === LESS) inTag = true;
    else if (byte === GREATER) inTag = false;
    else if (!inTag || byte > 0x7f) kept[length++] = byte;
  return kept.subarray(0, length);
}

/** A guess from the bytes alone: UTF-16/32 by its zero bytes, else UTF-8 if valid, else statistics. */
function guess(bytes: Uint8Array): { text: string; encoding: string } {
  const wide = utf32Label(bytes) ?? looksUtf16(bytes);
  if (wide !== undefined) return { text: decodeAs(bytes, wide, false) ?? '', encoding: wide };
  const utf8 = decodeAs(bytes, 'utf-8', true);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const mixed = decodeMixed(bytes);
  if (mixed !== undefined) return { text: mixed, encoding: 'utf-8' };
  const found = detect(proseOf(bytes.subarray(0, SAMPLE_BYTES)));
  const encoding = (found === null ? undefined : known(SUPERSETS[found] ?? found)) ?? 'windows-1252';
  const usable = encoding === 'utf-8' ? 'windows-1252' : encoding;
  return { text: decodeAs(bytes, usable, false) ?? '', encoding: usable };
}

/**
 * True when an encoding of two or four bytes a character is declared for bytes that are not in it: a declaration that
 * could be read byte by byte (HTML Standard, prescan), and valid UTF-8 without any zero byte, which markup in a wide
 * encoding has in every tag.
 */
function isWideByMistake(encoding: string, from: 'http' | 'declaration', bytes: Uint8Array): boolean {
  if (!/^utf-(16|32)/.test(encoding)) return false;
  return from === 'declaration' || (!bytes.includes(0) && decodeAs(bytes, 'utf-8', true) !== undefined);
}

const WESTERN = new Set(['windows-1252', 'iso-8859-15']);

/**
 * Decodes bytes where they come in, so that all else works on text. Order: byte order mark, charset of the
 * Content-Type (RFC 9110; RFC 7303 for XML: no us-ascii default for text/xml), declaration inside (XML
 * declaration, `<meta>`), content. A declaration that does not fit the bytes is passed over; Western labels give
 * way to UTF-8 where the bytes are valid multi-byte UTF-8, because that does not happen by chance.
 * Pages that were encoded twice are decoded twice. Never throws; without any clue UTF-8, then a statistical guess.
 * @param contentType value of the Content-Type header, or null
 */
export function decode(bytes: Uint8Array, contentType: string | null, kind: TextKind): Decoded {
  const decoded = decodeOnce(bytes, contentType, kind);
  const single = kind === 'html' && decoded.encoding === 'utf-8' ? undouble(decoded.text) : undefined;
  return single === undefined
    ? decoded
    : { ...decoded, text: single, problem: decoded.problem ?? misfit(`${decoded.encoding}, once`) };
}

function decodeOnce(bytes: Uint8Array, contentType: string | null, kind: TextKind): Decoded {
  const bom = bomOf(bytes);
  if (bom !== undefined) {
    const strict = decodeAs(bytes, bom, true);
    if (strict === undefined && bom === 'utf-8')
      // The mark is wrong for all or some of what follows.
      return { ...guess(bytes.subarray(3)), from: 'content', problem: misfit(bom) };
    const text = strict ?? decodeAs(bytes, bom, false) ?? '';
    return {
      text: text.startsWith('\ufeff') ? text.slice(1) : text,
      encoding: bom,
      from: 'bom',
      problem: strict === undefined ? misfit(bom) : null,
    };
  }
  const http = contentType === null ? undefined : HTTP_CHARSET.exec(contentType)?.[1];
  const inside = declaredIn(bytes, kind);
  let refused: string | undefined;
  const candidates = [
    [http, 'http'],
    [inside, 'declaration'],
  ] as const;
  for (const [label, from] of candidates) {
    if (label === undefined) continue;
    const encoding = known(label);
    const text =
      encoding === undefined || isWideByMistake(encoding, from, bytes)
        ? undefined
        : decodeAs(bytes, encoding, true);
    if (encoding === undefined || text === undefined) {
      refused ??= label;
      continue;
    }
    if (WESTERN.has(encoding) && !isAscii(bytes)) {
      const utf8 = decodeAs(bytes, 'utf-8', true);
      if (utf8 !== undefined)
        return { text: utf8, encoding: 'utf-8', from: 'content', problem: misfit(label) };
    }
    return { text, encoding, from, problem: refused === undefined ? null : misfit(refused) };
  }
  const { text, encoding } = guess(bytes);
  const fits = refused === undefined || (known(refused) === encoding && !text.includes('\ufffd'));
  return {
    text,
    encoding,
    from: encoding === 'utf-8' && refused === undefined ? 'default' : 'content',
    problem: refused !== undefined && !(fits && isAscii(bytes)) ? misfit(refused) : null,
  };
}

const misfit = (label: string): Problem =>
  problem(
    'charset-mismatch',
    label,
    `The text is not in the declared encoding "${label}"; another was found from its bytes.`,
    'Check names and quotation marks, and tell the publisher.',
  );
