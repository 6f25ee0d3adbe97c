import { entriesCalled } from '../lexicon/called.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { findParty } from './maker-parties.ts';
import { findStaff } from './maker-staff.ts';
import { findMakers, withMakers } from './makers.ts';
import type { Maker } from './makers.ts';
import { SEARCHED } from '../searched.ts';
import type { SentenceWords } from '../text/wording.ts';

/** What a text says of who makes a tool: the lexicon with their names, and firms that the catalogue knows them for. */
export interface OwnMakers {
  readonly lexicon: Lexicon;
  readonly vendors: readonly string[];
}

/**
 * The makers of a tool that the text names and the catalogue does not: firms by how texts say who made something, and the
 * people who speak or work for them. `slug`: the tool, `?Name` for one that the catalogue does not know. Linear.
 */
export function ownMakersOf(
  text: string,
  slug: string,
  lexicon: Lexicon,
  wording: readonly SentenceWords[],
): OwnMakers {
  const tool = lexicon.tools.get(slug);
  if (tool === undefined) return { lexicon, vendors: [] };
  const { firms, vendors } = firmsOf(text, slug, tool.name, tool.vendor, lexicon, wording);
  const made = firms.length === 0 ? lexicon : withMakers(lexicon, firms, tool.vendor);
  const names = firms.filter(({ person }) => !person).map(({ name }) => name);
  const sentences = wording.filter(({ sentence }) => sentence.start < SEARCHED);
  const staff = findStaff(
    sentences,
    [...ownersOf(tool.name, tool.vendor, made), ...names],
    !slug.startsWith('?'),
  );
  if (staff.length === 0) return { lexicon: made, vendors };
  const people = staff.map((one): Maker => ({ ...one, person: true }));
  return { lexicon: withMakers(made, people, tool.vendor), vendors };
}

function firmsOf(
  text: string,
  slug: string,
  name: string,
  vendor: string,
  lexicon: Lexicon,
  wording: readonly SentenceWords[],
): { readonly firms: readonly Maker[]; readonly vendors: readonly string[] } {
  const unknown = slug.startsWith('?');
  const told = findMakers(text, [name], wording, !unknown);
  if (!unknown || vendor !== slug || told.some(({ person }) => !person)) return { firms: told, vendors: [] };
  // Of a tool that the catalogue knows, such a firm might be another, which then confirmed for it.
  const party = findParty(wording, name);
  if (party === undefined) return { firms: told, vendors: [] };
  const known = organisationOf(party, lexicon);
  return known === null
    ? { firms: [...told, ...namesOf(party)], vendors: [] }
    : { firms: told, vendors: [known] };
}

/** The organisation that the catalogue knows by a name and that is no publisher, null if there is none. */
function organisationOf(name: string, lexicon: Lexicon): string | null {
  const [entry] = entriesCalled(name, lexicon);
  return entry?.publisher === null ? entry.organisation : null;
}

/** A firm by its whole name and by the first word of it. */
function namesOf(firm: string): readonly Maker[] {
  const first = firm.split(' ')[0] ?? firm;
  return [...new Set([firm, first])].map((name) => ({ name, person: false }));
}

/** What firms are called besides, which is left out in telling of them. */
const BESIDES =
  / (?:Inc|Ltd|LLC|GmbH|AG|Software|Labs|Technologies|Systems|Foundation|[Pp]roject|Corporation|Communications)\.?$/;

/** Names by which a text may call a tool or its maker. */
function ownersOf(tool: string, vendor: string, { organisations }: Lexicon): readonly string[] {
  const firm = organisations.get(vendor);
  const names = firm === undefined ? [tool] : [tool, firm, firm.replace(BESIDES, '')];
  return [...new Set(names)].filter((name) => name.length > 2);
}
