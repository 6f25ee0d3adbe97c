import { readPurl } from './purl.ts';

/** What a page of a repository is; `other` is whatever anybody may have put there (a file of any branch, a wiki). */
export type RepositoryPage = 'issue' | 'discussion' | 'change' | 'release' | 'advisory' | 'other';

/** A repository of source code with the page of it that an address leads to. */
export interface Repository {
  /** Host and path in lower case ("github.com/acme/wrench"): the same for its pages and its API. */
  readonly key: string;
  /** Who owns it, as the address writes it; with groups within groups their whole path. */
  readonly owner: string;
  readonly name: string;
  readonly page: RepositoryPage;
  /** Tag of a release's page, decoded; null for all others. */
  readonly tag: string | null;
}

/** Hosts on which the first two segments of a path are a repository, with the host that its key has. */
const HOSTS: ReadonlyMap<string, string> = new Map([
  ['github.com', 'github.com'],
  ['www.github.com', 'github.com'],
  ['codeberg.org', 'codeberg.org'],
  ['gitea.com', 'gitea.com'],
  ['bitbucket.org', 'bitbucket.org'],
  ['gitlab.com', 'gitlab.com'],
]);
const API = 'api.github.com';
const RAW = 'raw.githubusercontent.com';
/** First segments that are the host's own. */
const OWN: ReadonlySet<string> = new Set(
  `about account admin advisories api apps blog collections contact customer-stories dashboard discussions docs
  enterprise events explore features groups help issues join login marketplace new notifications organizations orgs
  pricing projects pulls readme search security sessions settings signup site snippets sponsors stars support team
  terms topics trending user users`.split(/\s+/),
);
const SEGMENT = /^(?!\.{1,2}$)[\w.-]{1,100}$/;
/** More segments are not looked at. */
const MOST = 14;

/** What follows a repository's name in addresses, by what page it leads to. */
const PAGES: ReadonlyMap<string, RepositoryPage> = new Map([
  ['issues', 'issue'],
  ['work_items', 'issue'],
  ['discussions', 'discussion'],
  ['pull', 'change'],
  ['pulls', 'change'],
  ['merge_requests', 'change'],
  ['pull-requests', 'change'],
  ['releases', 'release'],
  ['security-advisories', 'advisory'],
]);

/**
 * The repository that an address lies in, on the hosts that most are on, and on every GitLab, whose addresses say so
 * ("/-/issues/7"); undefined for all others. Pure; linear.
 */
export function repositoryAt(address: string | null): Repository | undefined {
  if (address === null || !URL.canParse(address)) return undefined;
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const host = hostname.toLowerCase().replace(/\.$/, '');
  const path = pathname.split('/', MOST).filter((segment) => segment !== '');
  if (host === API)
    return path[0] === 'repos' ? made('github.com', path.slice(1, 3), path.slice(3), true) : undefined;
  // A file of any branch, whatever the branch and its folders are called ("security/advisories").
  if (host === RAW) return made('github.com', path.slice(0, 2), []);
  const dash = path.indexOf('-');
  if (dash >= 2) return made(HOSTS.get(host) ?? host, path.slice(0, dash), path.slice(dash + 1));
  const known = HOSTS.get(host);
  return known === undefined ? undefined : made(known, path.slice(0, 2), path.slice(2));
}

function made(
  host: string,
  place: readonly string[],
  rest: readonly string[],
  isData = false,
): Repository | undefined {
  const owner = place.slice(0, -1);
  const name = place.at(-1)?.replace(/\.git$/i, '') ?? '';
  if (owner.length === 0 || !SEGMENT.test(name) || !owner.every((one) => SEGMENT.test(one))) return undefined;
  if (OWN.has(owner[0]?.toLowerCase() ?? '')) return undefined;
  return {
    key: [host, ...owner, name].join('/').toLowerCase(),
    owner: owner.join('/'),
    name,
    ...pageOf(rest, isData),
  };
}

/** `isData`: lists are as good as single ones; a page that lists issues is none. */
function pageOf(rest: readonly string[], isData: boolean): Pick<Repository, 'page' | 'tag'> {
  const [first = '', second = ''] = rest;
  if (first === 'security' && second === 'advisories')
    return { page: rest.length > 2 && rest[2] !== 'new' ? 'advisory' : 'other', tag: null };
  const page = PAGES.get(first) ?? 'other';
  if (page !== 'release')
    return { page: isData || page === 'advisory' || /^\d/.test(second) ? page : 'other', tag: null };
  // GitHub and Forgejo: /releases/tag/v1; GitLab: /-/releases/v1.
  const tag = second === 'tag' ? rest.slice(2).join('/') : second;
  return { page, tag: tag === '' ? null : decoded(tag) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Types of packages that are repositories, with their host. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['github', 'github.com'],
  ['gitlab', 'gitlab.com'],
  ['bitbucket', 'bitbucket.org'],
]);

/** Key of the repository that a package URL names (`pkg:github/acme/wrench`, a Go module's path); undefined for others. */
export function repositoryOfPurl(purl: string): string | undefined {
  const type = /^pkg:\/*([a-z]+)\//i.exec(purl)?.[1]?.toLowerCase() ?? '';
  const host = TYPES.get(type);
  if (host === undefined && type !== 'golang') return undefined;
  const read = readPurl(purl);
  if (!read.ok || read.purl.namespace === null) return undefined;
  const path = `${read.purl.namespace}/${read.purl.name}`;
  return repositoryAt(`https://${host === undefined ? path : `${host}/${path}`}`)?.key;
}
