import type { DocumentInfo } from '../model/document.ts';
import type { Statement } from '../model/statement.ts';
import type { Book } from './publishers.ts';

/** Labels of host names under which organisations let everybody write: forums, trackers, lists, stores of others' work. */
const OPEN_HOSTS: ReadonlySet<string> = new Set(
  `forum forums community communities commons discuss discussion discussions discourse answers ask qa bugzilla bugs bug
  bugtracker tracker issues youtrack jira launchpad lists list lore mail groups feedback ideas uservoice connect
  techcommunity hub gist pastebin paste users social chat reviews wiki planet people addons plugins extensions apps
  marketplace phabricator gerrit review thwack publish devtalk debbugs cwiki nabble blade nbviewer trac bz mailman
  mail-archives patchwork lurker etherpad try demo playground sandbox assetstore features space`.split(/\s+/),
);
/** Of these, words that stand for talk wherever they stand in a label ("dev-discuss", and not "security-tracker"). */
const TALK: ReadonlySet<string> = new Set(
  'forum forums community communities discuss discussion discussions discourse answers lists wiki'.split(' '),
);
/** Segments of paths with the same meaning. */
const OPEN_PATHS: ReadonlySet<string> = new Set(
  `forum forums community communities discuss discussion discussions discourse answers questions question qa q t topic
  topics thread threads issues issue show_bug.cgi bugreport.cgi bug bugs ticket tickets mailman pipermail mail mailing-list
  mailing-lists groups group feedback ideas idea comments comment share shared public artifacts u user users profile r
  submissions reviews gist gists snippets merge_requests pull pulls wiki moin planet addon addons plugin plugins extension
  extensions app apps marketplace templates channels message-id shard lists mail-archives lurker t5 td-p m-p viewtopic.php viewforum.php showthread.php
  orbs workflows`.split(/\s+/),
);
/** In a registry, the pages of what others publish there. */
const WARES: ReadonlySet<string> = new Set('package packages project projects crates gems r'.split(' '));
/** Where an organisation speaks, whatever stands below. */
const OWN_CORNERS: ReadonlySet<string> = new Set(
  `blog blogs announce announcement announcements release releases release-notes news advisory advisories
  security-advisories`.split(/\s+/),
);
/** A list in which only the house writes; nobody else gives lists their names. */
const OWN_LIST = /^(?:[a-z\d]+-){0,6}announce(?:ments?)?(?:@.*)?$/;
const LISTS: ReadonlySet<string> = new Set(['lists', 'list']);
/** Segments before the name of a list. */
const ARCHIVES: ReadonlySet<string> = new Set([
  'archives',
  'archive',
  'list',
  'pipermail',
  'hyperkitty',
  'mailman3',
  'mailman',
  'html',
]);
/** Notes of a version that a source is watched for; what calls itself an advisory may be anybody's. */
const isWatched = ({ form, version }: DocumentInfo): boolean => form === 'changelog' && version !== null;

/** Whether an address is one at which everybody may write ("community.acme.example", "acme.example/questions/7", "/@ada/"). */
export function isOpenAddress(address: string, registry = false): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  const labels = hostname.split('.').slice(0, -2);
  const parts = pathname
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
  if (labels.some(isOpenLabel))
    return !(
      labels.some((label) => LISTS.has(label)) &&
      OWN_LIST.test(parts.find((part) => !ARCHIVES.has(part)) ?? '')
    );
  // What a thread or somebody's project calls itself does not count: the first that says whose it is decides.
  const telling = parts.find((part) => OWN_CORNERS.has(part) || isOpenPart(part, registry));
  return telling !== undefined && !OWN_CORNERS.has(telling);
}

const isOpenLabel = (label: string): boolean =>
  OPEN_HOSTS.has(label) || label.split('-').some((part) => TALK.has(part));

const isOpenPart = (part: string, registry: boolean): boolean =>
  OPEN_PATHS.has(part) || /^[@~]./.test(part) || (registry && WARES.has(part));

/**
 * Of a page of posts, the one that a statement stands in, as if it were a document of its own. What only looks like one
 * by its lines is a forum's, or it is none.
 */
export function asPost(document: DocumentInfo, { post }: Statement, book: Book): DocumentInfo {
  if (post === undefined) return document;
  const { author, standing } = post;
  const isForum =
    (document.form === 'article' || (document.form === 'post' && author !== document.author)) &&
    book.publisher(document.publisher).kind === 'forum';
  // What others write below an article of somebody's is theirs.
  const isComment = document.form === 'article' && !isForum && standing === 'user';
  if (!(document.form === 'thread' || isForum || isComment)) return document;
  const { standing: _, ...page } = document;
  const at =
    isComment && page.url !== null && URL.canParse(page.url) ? { publisher: new URL(page.url).hostname } : {};
  return { ...page, ...at, form: 'post', author, ...(standing === undefined ? {} : { standing }) };
}

/**
 * The document as its writer's: what everybody may write on an organisation's pages is a post at that host, by a
 * publisher that cannot be judged, and never the organisation's word.
 */
export function asItsWriters(document: DocumentInfo, book: Book): DocumentInfo {
  const { organisation, kind } = book.publisher(document.publisher);
  if (document.url === null || organisation === null || kind === 'forum' || isWatched(document))
    return document;
  if (kind === 'newsroom' || kind === 'wire' || !isOpenAddress(document.url, kind === 'registry'))
    return document;
  return { ...document, publisher: new URL(document.url).hostname, form: 'post' };
}
