import type { Document } from '../../model/document.ts';
import { announcedBy, isNamedBelow } from './announced-names.ts';
import { withBareName, withBareNames } from './bare-names.ts';
import { placesOf } from './candidates/exclusions.ts';
import { BACKED, isMakerOf, namesMakerOf, unlessBacked } from './backed.ts';
import { isKnown } from './candidates/known.ts';
import { findCandidate, isSaidToBeSoftware, withCandidate, withShortName } from './candidates/find.ts';
import { speakingOf } from '../software-words.ts';
import { weightsOf } from './tool-weights.ts';
import type { Candidate, Worded } from './candidates/find.ts';
import { entriesCalled } from '../lexicon/called.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { findParty } from './maker-parties.ts';
import { ownMakersOf } from './own-makers.ts';
import { findNames } from '../mentions/names.ts';
import { sieveOf } from '../mentions/sieve.ts';
import { homeOf } from './homes.ts';
import { meetingAt, meetingOf, ownPageOf } from './own-pages.ts';
import type { OwnPage } from './own-pages.ts';
import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import { wordingOf } from '../text/wording.ts';
import type { SentenceWords } from '../text/wording.ts';

export interface Subject {
  /** Tools by weight, the main one first; `?Name` for one that the catalogue does not know. */
  readonly tools: readonly string[];
  readonly vendors: ReadonlySet<string>;
  /** The tool among them whose own place the document stands in, by the catalogue or as a repository. */
  readonly home?: string | null;
  /** The lexicon to read it with: a candidate's name is in it. */
  readonly lexicon: Lexicon;
  /** The text's sentences; what words of them were read is there for whoever reads on. */
  readonly wording?: readonly SentenceWords[];
}

/** Up to four words. */
const TOOL_NAME = /^[\w@][\w@./+-]*(?: [\w./+-]+){0,3}$/;
/** What it counts that a text stands on a tool's own page. */
const OWN_PAGE = 10;
/** The same that its users meet there. */
const AS_MEETING = 2;

/**
 * What a document is about: the catalogue's tools that it names, by number of mentions, the title counting three times,
 * mentions as a place little; one whose maker publishes it counts more. A tool that the catalogue does not know comes before them when the title names none of
 * them and the text speaks more of it.
 */
export function subjectOf(
  document: Pick<Document, 'title' | 'text' | 'tool'> &
    Partial<Pick<Document, 'outlet' | 'url' | 'publisher'>>,
  catalogued: Lexicon,
): Subject {
  const { title, text, outlet = null } = document;
  const page = ownPageOf(outlet);
  const heading = wordingOf(title);
  const wording = wordingOf(text);
  const worded = { title, text, heading, wording };
  const lexicon = withBareNames(catalogued, text, heading, wording, (wider) =>
    findCandidate(worded, wider, LEAST),
  );
  const told = weightsOf(document, heading, wording, lexicon);
  const { weights } = told;
  const owning = page && toolCalled(page.owner, lexicon);
  if (page && owning !== undefined)
    weights.set(owning, (weights.get(owning) ?? 0) + (page.of === 'tool' ? OWN_PAGE : 1));
  const meeting = meetingOf(outlet);
  const met = meeting === undefined ? undefined : toolMetAs(meeting.owner, lexicon);
  if (met !== undefined) weights.set(met, (weights.get(met) ?? 0) + AS_MEETING);
  const address = weights.size > 0 ? undefined : meetingAt(document.url);
  const metAt = address && toolMetAs(address.owner, lexicon);
  if (metAt !== undefined) weights.set(metAt, 1);
  const house = houseOf(document.publisher, lexicon);
  // Who writes of others' tools too may mean any of them.
  const ofHouse = [...weights].filter(([slug]) => lexicon.tools.get(slug)?.vendor === house);
  if (house !== undefined && ofHouse.length === weights.size)
    for (const [slug, weight] of ofHouse) weights.set(slug, weight + AS_MEETING);
  const at = homeOf(document, lexicon);
  if (at?.known !== undefined)
    weights.set(at.known, (weights.get(at.known) ?? 0) + (at.surely === true ? OWN_PAGE : AS_MEETING));
  const home = document.tool;
  const titled = told.titled || (page?.of === 'tool' && owning !== undefined);
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const top = ranked[0]?.[1] ?? 0;
  const tools = ranked.map(([slug]) => slug);
  const sure = titled || top >= SURELY;
  const least = Math.max(LEAST, CLEARLY * top);
  // In a tracker others are named for what it runs on and with, be it in a title.
  const hosting = at?.name === undefined || top * CLEARLY >= OWN_PAGE ? undefined : at.name;
  const candidate =
    hosting !== undefined
      ? { name: hosting, weight: OWN_PAGE }
      : sure
        ? undefined
        : (ownerOf(page, text, least) ??
          unlessBacked(
            announcedOf(worded, lexicon, least) ?? findCandidate(worded, lexicon, least),
            top >= BACKED && namesMakerOf(tools[0], lexicon, wording),
            (name) => isMakerOf(name, tools[0], lexicon),
            [...heading, ...wording],
          ) ??
          (top > 0 ? undefined : firmAlone(text, wording)));
  const meant =
    candidate && tools.find((slug) => isShortFor(candidate.name, lexicon.tools.get(slug)?.name ?? ''));
  if (candidate !== undefined && meant !== undefined) {
    const vendor = lexicon.tools.get(meant)?.vendor;
    return withOwnMakers(text, {
      tools: [meant, ...tools.filter((slug) => slug !== meant)],
      vendors: new Set(vendor === undefined ? [] : [vendor]),
      home,
      lexicon: withShortName(lexicon, candidate.name, meant),
      wording,
    });
  }
  if (candidate === undefined || (top > 0 && candidate.weight <= CLEARLY * top)) {
    const vendors = new Set<string>();
    for (const [slug, weight] of ranked) {
      const vendor = lexicon.tools.get(slug)?.vendor;
      if (vendor !== undefined && weight * 2 >= top) vendors.add(vendor);
    }
    return tools.length === 0
      ? { tools, vendors, home, lexicon, wording }
      : withOwnMakers(text, {
          tools,
          vendors,
          home,
          lexicon: withBareName(lexicon, tools[0] ?? '', text),
          wording,
        });
  }
  const slug = `?${candidate.name}`;
  const wider = withCandidate(lexicon, candidate.name);
  const vendor = wider.tools.get(slug)?.vendor ?? slug;
  return withOwnMakers(text, {
    tools: [slug, ...tools],
    vendors: new Set([vendor]),
    home: hosting === undefined ? home : slug,
    lexicon: wider,
    wording,
  });
}

/** The organisation on whose pages a text stands, and not on those of what others write there. */
function houseOf(
  publisher: string | undefined,
  { publisherOrganisations, forums }: Lexicon,
): string | undefined {
  return publisher === undefined || forums.includes(publisher)
    ? undefined
    : publisherOrganisations.get(publisher);
}

/** Whether a name is the beginning or the end of another ("Lumen" for "Lumen CLI"): the same tool, called by less. */
function isShortFor(name: string, whole: string): boolean {
  const [less, more] = [name.toLowerCase(), whole.toLowerCase()];
  return more.startsWith(`${less} `) || more.endsWith(` ${less}`);
}

/** Mentions, other than as a place, from which a tool of the catalogue is the subject though the title names none. */
const SURELY = 5;
/** Weight from which an unknown tool is one. */
const LEAST = 2;
/** How often a text names another than the one that its title announces. */
const OFTEN = 2;
/** How many times the weight of the catalogue's first tool an unknown one must have to come before it. */
const CLEARLY = 1.5;

/** The subject with the makers of its first tool that the text names and the catalogue does not. */
function withOwnMakers(text: string, subject: Subject): Subject {
  const { tools, lexicon, vendors, wording = wordingOf(text) } = subject;
  const made = ownMakersOf(text, tools[0] ?? '', lexicon, wording);
  return { ...subject, lexicon: made.lexicon, vendors: new Set([...vendors, ...made.vendors]) };
}

/** The firm whose product a text about software means and never names. */
function firmAlone(
  text: string,
  wording: readonly SentenceWords[],
): { readonly name: string; readonly weight: number } | undefined {
  const { much, surely } = speakingOf(text);
  if (!much || !surely) return undefined;
  const name = findParty(wording, '');
  return name === undefined ? undefined : { name, weight: LEAST };
}

/** The tool of the catalogue that goes by just this name. */
function toolCalled(name: string, lexicon: Lexicon): string | undefined {
  return entriesCalled(name, lexicon).find(({ tool }) => tool !== null)?.tool ?? undefined;
}

/** The tool whose users meet under a name: "ferrylight", "FerrylightUsers". */
const toolMetAs = (name: string, lexicon: Lexicon): string | undefined =>
  toolCalled(name, lexicon) ?? toolCalled(name.replace(OF_USERS, ''), lexicon);
/** What such places add to a tool's name. */
const OF_USERS = /[_-]?(?:ai|app|apps|browser|editor|ide|users?|help|support|official|community)$/i;

/** The tool that a title announces, unless the text never names it and tells of another that it is software. */
function announcedOf(worded: Worded, lexicon: Lexicon, least: number): Candidate | undefined {
  const { title, text, wording } = worded;
  const announced = announcedBy(title, text);
  if (announced === undefined || isKnown(announced.name, lexicon)) return undefined;
  if (isNamedBelow(announced.name, title, text)) return announced;
  // The text may begin with its title.
  const below = text.startsWith(title) ? title.length : 0;
  const other = findCandidate(
    {
      title: '',
      text: text.slice(below).padStart(text.length),
      heading: [],
      wording: wording.filter(({ sentence }) => sentence.start >= below),
    },
    lexicon,
    least,
  );
  return other !== undefined &&
    placesOf(other.name, text).length >= OFTEN &&
    isSaidToBeSoftware(other.name, wording)
    ? other
    : announced;
}

/** The tool that a page of a tool's own is of, where the catalogue does not know it and the text names it, be it once. */
function ownerOf(page: OwnPage | undefined, text: string, least: number): Candidate | undefined {
  if (page?.of !== 'tool' || !TOOL_NAME.test(page.owner) || !text.includes(page.owner)) return undefined;
  return { name: page.owner, weight: Math.max(least, OWN_PAGE) };
}

/** Quick gate: whether a text names a tool of the catalogue at all. Stops at the first name. */
export function concerns(text: string, lexicon: Lexicon): boolean {
  const mayName = sieveOf(lexicon);
  for (const line of linesOf(text)) {
    if (!mayName(text, line.start, line.end)) continue;
    if (findNames(tokenize(text, line), lexicon, new Set()).some((name) => name.entry.tool !== null))
      return true;
  }
  return false;
}

function* linesOf(text: string): Generator<Span, undefined> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) yield { start, end };
    start = end + 1;
  }
  return undefined;
}
