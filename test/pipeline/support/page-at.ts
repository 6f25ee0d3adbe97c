import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagedCatalogueDir } from '../../../src/config/index.ts';
import type { Claim } from '../../../src/model/claim.ts';
import { openHearsay } from '../../../src/pipeline/hearsay.ts';
import { temporaryFolder } from '../../folders.ts';

/** A page as its server gave it. */
export interface PageAt {
  readonly url: string;
  readonly html: string;
}

/** All claims that pages out of a web archive lead to by the whole program. */
export async function claimsOfPages(pages: readonly PageAt[]): Promise<readonly Claim[]> {
  const folder = temporaryFolder('pages');
  try {
    const archive = join(folder, 'pages.warc');
    writeFileSync(archive, pages.map(record).join(''));
    const opened = await openHearsay({
      data: join(folder, 'data'),
      config: packagedCatalogueDir(),
      clock: { now: () => Date.parse('2026-06-01T00:00:00Z') },
      write: true,
      env: {},
    });
    try {
      await opened.importPaths([archive], { offline: true });
      return (await opened.claims({})).claims;
    } finally {
      await opened.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const lengthOf = (text: string): string => String(new TextEncoder().encode(text).length);

function record({ url, html }: PageAt, at: number): string {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${lengthOf(html)}\r\n\r\n${html}`;
  const id = `00000000-0000-0000-0000-${String(at).padStart(12, '0')}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:${id}>\r\nWARC-Date: 2026-05-02T00:00:00Z\r\nWARC-Target-URI: ${url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${lengthOf(http)}\r\n\r\n${http}\r\n\r\n`;
}
