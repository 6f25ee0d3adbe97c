import type { Document } from '../model/document.ts';
import type { Topic } from './chains/topic.ts';
import { entriesCalled } from './lexicon/called.ts';
import type { Lexicon } from './lexicon/compile.ts';
import { isInRepository } from './subjects/homes.ts';
import { meetingOf, ownPageOf } from './subjects/own-pages.ts';

/** Outlets whose pages are posts of whoever came by. */
const OF_POSTS =
  /^(?:reddit|r\/|hacker news|lobsters|lobste\.rs|stack overflow|github(?: issues| discussions)?|gitlab|mastodon|bluesky|discourse|server fault|super user|ask ubuntu|stack ?exchange|infosec\.exchange|lemmy|slashdot)|\.stackexchange\b|\.social$/i;

/** Acts of a maker on its tool, and what it calls its own. */
const OWN_ACTS =
  /\b[Ww]e (?:have )?(?:released|withdrew|withdrawn|fixed|removed|apologi[sz]e|rolled|patched|are sorry|shipped|disabled|updated)\b|\bour (?:customers|users|product|app|service|monitoring|agents)\b/;
/** A text says "we" throughout from so many sentences on that begin with it. */
const OWN_LEAST = 3;
const LOOKED_AT = 20_000;

/**
 * In whose voice a document speaks: the maker's of the tool that it is about, a post's, or an article's. By its publisher,
 * its form, what its outlet is called, and by how the text speaks of itself.
 */
export function voiceOf(
  document: Document,
  lexicon: Lexicon,
  tools: readonly string[],
  vendors: ReadonlySet<string>,
  home: string | null | undefined = null,
): Topic['voice'] {
  const organisation = lexicon.publisherOrganisations.get(document.publisher);
  // Who hosts what others write says none of it, be he the maker of what they write about.
  const hosts = lexicon.forums.includes(document.publisher);
  if (!hosts && organisation !== undefined && vendors.has(organisation)) return 'vendor';
  if (document.form === 'changelog') return 'vendor';
  // What a repository publishes of its tool, and what is posted there by who makes it.
  const isHome = (home ?? null) !== null && home === tools[0];
  if (isHome && document.form === 'advisory' && isInRepository(document.url)) return 'vendor';
  if (isHome && document.form === 'post' && document.standing === 'maker') return 'vendor';
  const outlet = document.outlet ?? '';
  const speaking = hosts ? undefined : speakerCalled(outlet, lexicon);
  if (speaking !== undefined && vendors.has(speaking)) return 'vendor';
  if (
    document.form === 'post' ||
    document.form === 'thread' ||
    hosts ||
    OF_POSTS.test(outlet) ||
    isMeeting(outlet, lexicon, tools)
  )
    return 'post';
  const page = ownPageOf(outlet);
  if (page && (page.of !== 'body' || isOwn(page.owner, lexicon, tools, vendors))) return 'vendor';
  const text = document.text.slice(0, LOOKED_AT);
  if (!text.includes('We')) return 'article';
  const own = (text.match(/(?:^|[.!?]\s|\n)We\b/g) ?? []).length;
  return own >= OWN_LEAST && OWN_ACTS.test(text) ? 'vendor' : 'article';
}

/** Whether an outlet is where the users of a tool meet: of one that the catalogue knows, or that the text is about. */
function isMeeting(outlet: string, lexicon: Lexicon, tools: readonly string[]): boolean {
  const meeting = meetingOf(outlet);
  if (meeting === undefined || meeting.surely) return meeting !== undefined;
  if (entriesCalled(meeting.owner, lexicon).some(({ tool }) => tool !== null)) return true;
  const owner = meeting.owner.toLowerCase();
  const about = (lexicon.tools.get(tools[0] ?? '')?.name ?? '').toLowerCase();
  return about === owner || about.startsWith(`${owner} `);
}

/** The organisation that an outlet's name is the name of, or of whose tool; undefined: none that the catalogue knows. */
function speakerCalled(outlet: string, lexicon: Lexicon): string | undefined {
  const [entry] = entriesCalled(outlet, lexicon);
  if (entry === undefined) return undefined;
  return entry.organisation ?? (entry.tool === null ? undefined : lexicon.tools.get(entry.tool)?.vendor);
}

/** Whether a page's owner is the tool that a text is about, or its maker. */
function isOwn(
  owner: string,
  lexicon: Lexicon,
  tools: readonly string[],
  vendors: ReadonlySet<string>,
): boolean {
  const speaking = speakerCalled(owner, lexicon);
  if (speaking !== undefined && vendors.has(speaking)) return true;
  const names = [
    ...tools.slice(0, 1).flatMap((slug) => [lexicon.tools.get(slug)?.name ?? '', bare(slug)]),
    ...[...vendors].map(bare),
  ];
  return names.some((name) => name.toLowerCase() === owner.toLowerCase());
}

/** The name in the slug of what the catalogue does not know. */
const bare = (slug: string): string => slug.replace(/^\?/, '');
