import { slugOf } from '../config/slug.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { sha256 } from '../model/ids.ts';
import type { CandidateEntry } from '../reports/candidates.ts';

/** Letters of a slug that is made of no name. */
const HASHED = 8;

/**
 * What is to be added to a catalogue for candidates, one after another: slugs are written out where a name has no Latin
 * letter or its slug is taken, and a maker that the catalogue knows by any of its names is called as the catalogue does.
 */
export function entriesFor(
  { tools, organisations }: Catalogue,
  candidates: readonly {
    readonly name: string;
    readonly maker: string | null;
    readonly sentences: readonly string[];
  }[],
): readonly CandidateEntry[] {
  const toolSlugs = new Set(tools.map(({ slug }) => slug));
  const makerSlugs = new Set(organisations.map(({ slug }) => slug));
  const known = new Map(
    organisations.flatMap((one) =>
      [one.slug, one.name, ...one.names].map((name) => [name.toLowerCase(), one.name] as const),
    ),
  );
  const added = new Map<string, Exclude<CandidateEntry['maker'], null>>();
  const makerOf = (name: string): CandidateEntry['maker'] => {
    const folded = name.toLowerCase();
    const catalogued = known.get(folded);
    if (catalogued !== undefined) return { name: catalogued, added: false };
    const made = added.get(folded) ?? { name, ...freeSlug(name, 'maker', makerSlugs), added: true };
    added.set(folded, made);
    return made;
  };
  const nouns = [...new Set(tools.flatMap((tool) => tool.nouns))].sort((a, b) => b.length - a.length);
  return candidates.map(({ name, maker, sentences }) => ({
    name,
    ...freeSlug(name, 'tool', toolSlugs),
    nouns: nounsOf(name, nouns, sentences),
    maker: maker === null ? null : makerOf(maker),
  }));
}

/** A slug to write out, where none can be made of the name or another has it; takes the one that it will have. */
function freeSlug(name: string, kind: string, taken: Set<string>): { readonly slug?: string } {
  const own = slugOf(name);
  const base = own === '' ? `${kind}-${sha256(name).slice(0, HASHED)}` : own;
  let slug = base;
  for (let at = 2; taken.has(slug); at += 1) slug = `${base}-${at}`;
  taken.add(slug);
  return slug === own ? {} : { slug };
}

/** Sentences that are looked through for what a tool is called, and the room for that before its name, in UTF-16 units. */
const ENOUGH = 500;
const LONGEST_NOUN = 60;

/** The catalogue's longest noun for tools that stands right before the name ("the photo editor Brindle"). */
function nounsOf(name: string, nouns: readonly string[], sentences: readonly string[]): readonly string[] {
  const own = name.toLowerCase();
  const before = sentences.slice(0, ENOUGH).flatMap((one) => {
    const text = one.toLowerCase();
    const at = text.indexOf(` ${own}`);
    return at < 0 ? [] : [` ${text.slice(Math.max(0, at - LONGEST_NOUN), at)}`];
  });
  const noun = nouns.find((one) => before.some((text) => text.endsWith(` ${one.toLowerCase()}`)));
  return noun === undefined ? [] : [noun];
}
