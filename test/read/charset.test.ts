import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/charset.ts';

const WORDS = 'Größe, “naïve” – 5 €';
const western = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].map((char) => ({ '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80 })[char] ?? char.charCodeAt(0)),
  );
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Bytes taken for Latin-1. */
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};
const utf32 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((char) => {
      const code = char.codePointAt(0) ?? 0;
      return [0, code >> 16, (code >> 8) & 255, code & 255];
    }),
  );

describe('bytes become text', () => {
  it.each<readonly [string, Uint8Array, string | null, string]>([
    ['by the charset of the header', western(WORDS), 'text/html; charset=windows-1252', 'windows-1252'],
    ['by a quoted charset of the header', western(WORDS), "text/xml;charset = 'iso-8859-1'", 'windows-1252'],
    [
      'by the XML declaration',
      western(`<?xml version="1.0" encoding="ISO-8859-1"?>${WORDS}`),
      'text/xml',
      'windows-1252',
    ],
    [
      'by the mark, whatever the header says',
      utf8(`\ufeff${WORDS}`),
      'text/xml; charset=iso-8859-1',
      'utf-8',
    ],
    ['as UTF-8 where nothing is said', utf8(WORDS), null, 'utf-8'],
    ['as UTF-8 where a Western label is wrong', utf8(WORDS), 'text/html; charset=iso-8859-1', 'utf-8'],
    ['as UTF-16 by its zeros', utf16(`<rss>${WORDS}</rss>`, false), null, 'utf-16le'],
    ['as big-endian UTF-16 by its zeros', utf16(`<rss>${WORDS}</rss>`, true), null, 'utf-16be'],
    ['as UTF-32 by its zeros', utf32(`<rss>${WORDS}</rss>`), null, 'utf-32be'],
    [
      'as UTF-32 by its declaration',
      utf32(`<?xml version="1.0" encoding="UTF-32"?>${WORDS}`),
      null,
      'utf-32be',
    ],
  ])('%s', (_, bytes, header, encoding) => {
    const decoded = decode(bytes, header, 'xml');
    expect(decoded.text).toContain(WORDS);
    expect(decoded.encoding).toBe(encoding);
  });

  it.each<readonly [string, readonly number[], string]>([
    ['latin9', [0xa4], '€'],
    ['iso8859_15', [0xa4], '€'],
    ['mac-roman', [0x8e], 'é'],
    ['mac_cyrillic', [0x80], 'А'],
    ['ujis', [0xa4, 0xa2], 'あ'],
    ['euc_jp', [0xa4, 0xa2], 'あ'],
    ['cp932', [0x82, 0xa0], 'あ'],
    ['cp949', [0xb0, 0xa1], '가'],
    ['euc-cn', [0xd6, 0xd0], '中'],
    ['big5_tw', [0xa4, 0xa4], '中'],
    ['koi8_u', [0xa4], 'є'],
  ])('by a charset that is called %s', (label, bytes, text) => {
    const page = Uint8Array.from([...utf8('<p>x '), ...bytes, ...utf8('</p>')]);
    expect(decode(page, `text/html; charset=${label}`, 'html').text).toBe(`<p>x ${text}</p>`);
  });

  it('says when the declared charset does not fit', () => {
    expect(decode(western(WORDS), 'text/xml; charset=utf-8', 'xml').problem?.code).toBe('charset-mismatch');
    expect(decode(utf8('plain'), 'text/xml; charset=us-ascii', 'xml').problem).toBeNull();
  });

  it('reads the charset of a page from its meta tag', () => {
    const page = western(`<html><meta charset=windows-1252><p>${WORDS}`);
    expect(decode(page, 'text/html', 'html').text).toContain(WORDS);
  });

  it.each([
    ['a page that was encoded twice', utf8(latin(utf8(`<p>${WORDS}`))), `<p>${WORDS}`],
    [
      'no page that shows such signs beside sound ones',
      utf8('<p>“â\u0080\u0099” is \u0092'),
      'â\u0080\u0099',
    ],
    ['no page with letters that only look like it', utf8('<p>Ã© and Â® – é'), 'Ã© and Â® – é'],
  ])('undoes %s', (_, page, wanted) => {
    expect(decode(page, 'text/html; charset=utf-8', 'html').text).toContain(wanted);
  });

  it('says that a page was encoded twice', () => {
    expect(decode(utf8(latin(utf8(WORDS))), 'text/html', 'html').problem?.code).toBe('charset-mismatch');
  });
});
