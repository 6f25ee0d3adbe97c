import type { Document } from '../../model/document.ts';
import { announcedBy, isNamedBelow } from './announced-names.ts';
import { withBareName, withBareNames } from './bare-names.ts';
import { placesOf } from './candidates/exclusions.ts';
import { BACKED, isMakerOf, namesMakerOf, unlessBacked } from './backed.ts';
import { isKnown } from './candidates/known.ts';
import { dependencyOf } from './dependencies.ts';
import { findCandidate, isSaidToBeSoftware, withCandidate, withShortName } from './candidates/find.ts';
import { speakingOf } from '../software-words.ts';
import { weightsOf } from './tool-weights.ts';
import type { Candidate, Worded } from './candidates/find.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { findParty } from './maker-parties.ts';
import { ownMakersOf } from './own-makers.ts';
import { findNames } from '../mentions/names.ts';
import { sieveOf } from '../mentions/sieve.ts';
import type { OwnPage } from './own-pages.ts';
import { OWN_PAGE, weighStanding } from './standing.ts';
import type { Standing } from './standing.ts';
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

/**
 * What a document is about: the catalogue's tools that it names, by number of mentions, the title counting three times,
 * mentions as a place little; one whose maker publishes it counts more. A tool that the catalogue does not know comes before them when the title names none of
 * them and the text speaks more of it.
 */
export function subjectOf(document: Described, catalogued: Lexicon): Subject {
  const about = aboutOf(document, catalogued);
  const candidate = candidateOf(about) ?? undefined;
  if (candidate === undefined) return ofCatalogue(about);
  const { lexicon, tools, top } = about;
  const meant = tools.find((slug) => isShortFor(candidate.name, lexicon.tools.get(slug)?.name ?? ''));
  if (meant !== undefined) return ofMeant(about, candidate.name, meant);
  return top > 0 && candidate.weight <= CLEARLY * top
    ? ofCatalogue(about)
    : ofCandidate(about, candidate.name);
}

/** What of a document says what it is about. */
type Described = Pick<Document, 'title' | 'text' | 'tool'> &
  Partial<Pick<Document, 'outlet' | 'url' | 'publisher'>>;

/** What a document names, and how much: what is asked to find its subject. */
interface About extends Pick<Standing, 'page' | 'host'> {
  readonly worded: Worded;
  readonly lexicon: Lexicon;
  readonly home: string | null;
  /** The catalogue's tools by weight, the same without, and the weight of the first. */
  readonly ranked: readonly (readonly [string, number])[];
  readonly tools: readonly string[];
  readonly top: number;
  /** Whether the first of them surely is the subject. */
  readonly sure: boolean;
  /** Weight that one which the catalogue does not know must have. */
  readonly least: number;
}

function aboutOf(document: Described, catalogued: Lexicon): About {
  const { title, text } = document;
  const heading = wordingOf(title);
  const wording = wordingOf(text);
  const worded = { title, text, heading, wording };
  const lexicon = withBareNames(catalogued, text, heading, wording, (wider) =>
    findCandidate(worded, wider, LEAST),
  );
  const { weights, titled } = weightsOf(document, heading, wording, lexicon);
  const depended = dependencyOf(document, lexicon, heading, wording, new Set(weights.keys()));
  // What is told there is of what the project depends on, and nothing of the project.
  const away = depended === undefined ? document : { ...document, tool: null, url: null };
  if (depended !== undefined) weights.set(depended, (weights.get(depended) ?? 0) + OWN_PAGE);
  const { page, owning, host } = weighStanding(away, weights, lexicon);
  if (depended !== undefined && document.tool !== null) weights.delete(document.tool);
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const top = ranked[0]?.[1] ?? 0;
  return {
    page,
    // In a tracker others are named for what it runs on and with, be it in a title.
    host: top * CLEARLY >= OWN_PAGE ? undefined : host,
    worded,
    lexicon,
    home: away.tool,
    ranked,
    tools: ranked.map(([slug]) => slug),
    top,
    sure: titled || (page?.of === 'tool' && owning !== undefined) || top >= SURELY,
    least: Math.max(LEAST, CLEARLY * top),
  };
}

/** A tool that the catalogue does not know and that the text may be about, by the first that knows; null: none. */
const CANDIDATES: readonly ((about: About) => Candidate | null | undefined)[] = [
  ({ host }) => (host === undefined ? undefined : { name: host, weight: OWN_PAGE }),
  ({ sure }) => (sure ? null : undefined),
  ({ page, worded, least }) => ownerOf(page, worded.text, least),
  ({ worded, lexicon, tools, top, least }) =>
    unlessBacked(
      announcedOf(worded, lexicon, least) ?? findCandidate(worded, lexicon, least),
      top >= BACKED && namesMakerOf(tools[0], lexicon, worded.wording),
      (name) => isMakerOf(name, tools[0], lexicon),
      [...worded.heading, ...worded.wording],
    ),
  ({ top, worded }) => (top > 0 ? undefined : firmAlone(worded.text, worded.wording)),
];

function candidateOf(about: About): Candidate | null | undefined {
  for (const read of CANDIDATES) {
    const candidate = read(about);
    if (candidate !== undefined) return candidate;
  }
  return undefined;
}

/** The subject where the catalogue's own tools are all that counts, or none is told of. */
function ofCatalogue({ worded, lexicon, home, ranked, tools, top }: About): Subject {
  const { text, wording } = worded;
  const vendors = new Set<string>();
  for (const [slug, weight] of ranked) {
    const vendor = lexicon.tools.get(slug)?.vendor;
    if (vendor !== undefined && weight * 2 >= top) vendors.add(vendor);
  }
  const [first] = tools;
  return first === undefined
    ? { tools, vendors, home, lexicon, wording }
    : withOwnMakers(text, { tools, vendors, home, lexicon: withBareName(lexicon, first, text), wording });
}

/** The same where a text calls a tool of the catalogue by less than its name. */
function ofMeant({ worded, lexicon, home, tools }: About, name: string, meant: string): Subject {
  const vendor = lexicon.tools.get(meant)?.vendor;
  return withOwnMakers(worded.text, {
    tools: [meant, ...tools.filter((slug) => slug !== meant)],
    vendors: new Set(vendor === undefined ? [] : [vendor]),
    home,
    lexicon: withShortName(lexicon, name, meant),
    wording: worded.wording,
  });
}

/** The same for a tool that the catalogue does not know. */
function ofCandidate({ worded, lexicon, home, host, tools }: About, name: string): Subject {
  const slug = `?${name}`;
  const wider = withCandidate(lexicon, name);
  return withOwnMakers(worded.text, {
    tools: [slug, ...tools],
    vendors: new Set([wider.tools.get(slug)?.vendor ?? slug]),
    home: host === undefined ? home : slug,
    lexicon: wider,
    wording: worded.wording,
  });
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
