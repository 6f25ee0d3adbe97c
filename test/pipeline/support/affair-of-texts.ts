import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagedCatalogueDir } from '../../../src/config/index.ts';
import type { Claim } from '../../../src/model/claim.ts';
import { openHearsay } from '../../../src/pipeline/hearsay.ts';
import { temporaryFolder } from '../../folders.ts';

/** Outlet, address and text; all invented. */
export type Text = readonly [outlet: string, url: string, text: string];

/** Each text has an address of its own, the same in every run. */
const from =
  (outlet: string, address: string) =>
  (text: string): Text => {
    const name = createHash('sha256').update(text).digest('hex').slice(0, 12);
    return [outlet, `https://${address}/${name}`, text];
  };

/** Newsrooms and makers of the shipped catalogue, with texts that they never wrote. */
export const reuters = from('Reuters', 'www.reuters.com');
export const register = from('The Register', 'www.theregister.com');
export const bleeping = from('BleepingComputer', 'www.bleepingcomputer.com');
export const techcrunch = from('TechCrunch', 'techcrunch.com');
export const mozilla = from('Mozilla Blog', 'blog.mozilla.org/en');
export const brave = from('Brave blog', 'brave.com/blog');
export const zed = from('Zed blog', 'zed.dev/blog');
export const docker = from('Docker blog', 'www.docker.com/blog');
export const github = from('GitHub Blog', 'github.blog');
export const reddit = from('Reddit', 'www.reddit.com/r/programming/comments');
export const snyk = from('Snyk', 'snyk.io/blog');

/** All claims that texts lead to by the whole program; the first text is the oldest, one a day. */
export function claimsOf(texts: readonly Text[]): Promise<readonly Claim[]> {
  const entries = texts.map(([outlet, url, text], at) => ({
    outlet,
    url,
    text,
    publishedAt: `2026-05-0${String(at + 1)}`,
  }));
  return claimsOfImport('index.json', JSON.stringify(entries));
}

/** All claims that a file of this name and content leads to by the whole program, with the shipped catalogue. */
export async function claimsOfImport(name: string, content: string): Promise<readonly Claim[]> {
  const folder = temporaryFolder('affair');
  try {
    const path = join(folder, name);
    writeFileSync(path, content);
    const opened = await openHearsay({
      data: join(folder, 'data'),
      config: packagedCatalogueDir(),
      clock: { now: () => Date.parse('2026-06-01T00:00:00Z') },
      write: true,
      env: {},
    });
    try {
      await opened.importPaths([path], { offline: true });
      return (await opened.claims({})).claims;
    } finally {
      await opened.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
