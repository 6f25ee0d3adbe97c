import { repositoryAt } from '../../versions/repository.ts';

/** Hosts whose data is of one shape. */
const HOSTS: ReadonlyMap<string, string> = new Map([
  ['www.reddit.com', 'reddit'],
  ['old.reddit.com', 'reddit'],
]);
/** Bytes from the beginning that tell whether it is JSON. */
const HEAD = 256;

/**
 * The shape of what a site's programming interface answers at an address, where the address leaves no doubt: an issue, a
 * release or an advisory of a repository, a topic of a forum; undefined for all else, and for what is no JSON.
 */
export function shapeOfAnswer(url: string | null, body: Uint8Array): string | undefined {
  if (url === null || !URL.canParse(url)) return undefined;
  const start = new TextDecoder('latin1')
    .decode(body.subarray(0, HEAD))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (!start.startsWith('{') && !start.startsWith('[')) return undefined;
  const { hostname, pathname } = new URL(url);
  if (hostname === 'api.github.com') {
    const page = repositoryAt(url)?.page;
    return page === undefined || page === 'other' ? undefined : 'github';
  }
  if (/^\/t\/[^/]{1,300}\/\d{1,12}(?:\/\d{1,9})?\.json$/.test(pathname)) return 'discourse';
  return pathname.endsWith('.json') ? HOSTS.get(hostname) : undefined;
}
