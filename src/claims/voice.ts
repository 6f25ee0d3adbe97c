import type { Document } from '../model/document.ts';
import type { Topic } from './chains/topic.ts';
import type { Lexicon } from './lexicon/compile.ts';

/** Outlets whose pages are posts of whoever came by. */
const OF_POSTS =
  /^(?:reddit|r\/|hacker news|lobsters|lobste\.rs|stack overflow|github(?: issues| discussions)?|gitlab|mastodon|bluesky|discourse)/i;

/** What only makers have, behind their name or that of what they make: "Ostrava Networks PSIRT", "Zed release notes". */
const OF_MAKERS =
  /\s(?:PSIRT|product security(?: \w{1,20})?|(?:security )?advisories|security (?:bulletins?|notices)|releases?(?: notes)?|change ?log|what['’]s new)$|^(?:release notes|changelog|what['’]s new) (?:from|for|of|in) /i;

/** What others have, too: the maker's is called by its name or that of what it makes. */
const OF_BODIES =
  /\s(?:(?:official |company |corporate |product |engineering |developers?['’]? |tech(?:nology|nical)? |security |community |support |research ){0,3}(?:blog|newsroom|news ?room|press (?:room|office|cent(?:er|re)|releases?)|announcements?|updates)|security|support|status|help (?:cent(?:er|re)|pages)|documentation|docs|trust cent(?:er|re))$/i;

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
): Topic['voice'] {
  const organisation = lexicon.publisherOrganisations.get(document.publisher);
  if (organisation !== undefined && vendors.has(organisation)) return 'vendor';
  if (document.form === 'changelog') return 'vendor';
  const outlet = document.outlet ?? '';
  const speaking = speakerCalled(outlet, lexicon);
  if (speaking !== undefined && vendors.has(speaking)) return 'vendor';
  if (
    document.form === 'post' ||
    document.form === 'thread' ||
    lexicon.forums.includes(document.publisher) ||
    OF_POSTS.test(outlet)
  )
    return 'post';
  if (OF_MAKERS.test(outlet) || isOwnPage(outlet, lexicon, tools, vendors)) return 'vendor';
  const text = document.text.slice(0, LOOKED_AT);
  const own = (text.match(/(?:^|[.!?]\s|\n)We\b/g) ?? []).length;
  return own >= OWN_LEAST && OWN_ACTS.test(text) ? 'vendor' : 'article';
}

/** The organisation that an outlet's name is the name of, or of whose tool; undefined: none that the catalogue knows. */
function speakerCalled(outlet: string, lexicon: Lexicon): string | undefined {
  const entry = lexicon.names
    .get((outlet.split(' ')[0] ?? '').toLowerCase())
    ?.find((one) => one.words.join(' ') === outlet.toLowerCase() || one.name === outlet);
  if (entry === undefined) return undefined;
  return entry.organisation ?? (entry.tool === null ? undefined : lexicon.tools.get(entry.tool)?.vendor);
}

/** Whether an outlet is a page that bodies have of themselves, of a tool or of its maker: "Brave Engineering Blog". */
function isOwnPage(
  outlet: string,
  lexicon: Lexicon,
  tools: readonly string[],
  vendors: ReadonlySet<string>,
): boolean {
  const kind = OF_BODIES.exec(outlet);
  if (!kind) return false;
  const owner = outlet.slice(0, kind.index).toLowerCase();
  const names = [
    ...tools.slice(0, 1).flatMap((slug) => [lexicon.tools.get(slug)?.name ?? '', slug.replace(/^\?/, '')]),
    ...[...vendors].map((slug) => slug.replace(/^\?/, '')),
  ];
  const speaking = speakerCalled(outlet.slice(0, kind.index), lexicon);
  return (
    (speaking !== undefined && vendors.has(speaking)) || names.some((name) => name.toLowerCase() === owner)
  );
}
