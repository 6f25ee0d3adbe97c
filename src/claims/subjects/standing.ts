import type { Document } from '../../model/document.ts';
import { entriesCalled } from '../lexicon/called.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { homeOf } from './homes.ts';
import { meetingAt, meetingOf, ownPageOf } from './own-pages.ts';
import type { OwnPage } from './own-pages.ts';

/** Where a text stands, and what that says of the tool that it is about. */
export interface Standing {
  /** The page of a tool's own on which it stands, if any. */
  readonly page: OwnPage | undefined;
  /** The tool of the catalogue whose page that is. */
  readonly owning: string | undefined;
  /** The tool that the catalogue does not know and whose place it is. */
  readonly host: string | undefined;
}

/** What a place is known by. */
export type Placed = Parameters<typeof homeOf>[0] & Partial<Pick<Document, 'outlet' | 'publisher'>>;

/** What it counts that a text stands on a tool's own page. */
export const OWN_PAGE = 10;
/** The same that its users meet there. */
const AS_MEETING = 2;

/** Adds to the weights of a text's tools what the place counts in which it stands. */
export function weighStanding(document: Placed, weights: Map<string, number>, lexicon: Lexicon): Standing {
  const add = (slug: string | undefined, weight: number): void => {
    if (slug !== undefined) weights.set(slug, (weights.get(slug) ?? 0) + weight);
  };
  const page = ownPageOf(document.outlet ?? null);
  const owning = page && toolCalled(page.owner, lexicon);
  add(owning, page?.of === 'tool' ? OWN_PAGE : 1);
  add(toolMetAs(meetingOf(document.outlet ?? null)?.owner, lexicon), AS_MEETING);
  if (weights.size === 0) add(toolMetAs(meetingAt(document.url)?.owner, lexicon), 1);
  for (const slug of ofHouse(document.publisher, weights, lexicon)) add(slug, AS_MEETING);
  const home = homeOf(document, lexicon);
  add(home?.known, home?.surely === true ? OWN_PAGE : AS_MEETING);
  return { page, owning, host: home?.name };
}

/** The tools of the house on whose pages a text stands; who writes of others' tools too may mean any of them. */
function ofHouse(
  publisher: string | undefined,
  weights: ReadonlyMap<string, number>,
  lexicon: Lexicon,
): readonly string[] {
  const house = houseOf(publisher, lexicon);
  if (house === undefined) return [];
  const tools = [...weights.keys()];
  return tools.every((slug) => lexicon.tools.get(slug)?.vendor === house) ? tools : [];
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

/** The tool of the catalogue that goes by just this name. */
function toolCalled(name: string, lexicon: Lexicon): string | undefined {
  return entriesCalled(name, lexicon).find(({ tool }) => tool !== null)?.tool ?? undefined;
}

/** The tool whose users meet under a name: "ferrylight", "FerrylightUsers". */
const toolMetAs = (name: string | undefined, lexicon: Lexicon): string | undefined =>
  name === undefined
    ? undefined
    : (toolCalled(name, lexicon) ?? toolCalled(name.replace(OF_USERS, ''), lexicon));
/** What such places add to a tool's name. */
const OF_USERS = /[_-]?(?:ai|app|apps|browser|editor|ide|users?|help|support|official|community)$/i;
