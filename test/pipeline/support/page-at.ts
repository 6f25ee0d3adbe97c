import type { Claim } from '../../../src/model/claim.ts';
import { claimsOfImport } from './affair-of-texts.ts';

/** A page as its server gave it. */
export interface PageAt {
  readonly url: string;
  readonly html: string;
}

/** All claims that pages out of a web archive lead to by the whole program. */
export function claimsOfPages(pages: readonly PageAt[]): Promise<readonly Claim[]> {
  return claimsOfImport('pages.warc', pages.map(record).join(''));
}

const lengthOf = (text: string): string => String(new TextEncoder().encode(text).length);

function record({ url, html }: PageAt, at: number): string {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${lengthOf(html)}\r\n\r\n${html}`;
  const id = `00000000-0000-0000-0000-${String(at).padStart(12, '0')}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:${id}>\r\nWARC-Date: 2026-05-02T00:00:00Z\r\nWARC-Target-URI: ${url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${lengthOf(http)}\r\n\r\n${http}\r\n\r\n`;
}
