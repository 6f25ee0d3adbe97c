import { placesOf } from '../subjects/candidates/exclusions.ts';
import type { Lexicon } from '../lexicon/compile.ts';

/** A name as all its spellings have it: "Krebs on Security", "KrebsOnSecurity", "krebsonsecurity.com". */
const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\.(?:com|org|net|io|media|news)$/, '')
    .replaceAll(/[^\p{L}\d]/gu, '');
/** Shorter ones may be anything. */
const LEAST = 5;
/** The same of a beginning of one. */
const LEAST_OF_PART = 4;
/** Marks that may stand between the words of an outlet's name. */
const MARKS = 8;

/** Names of the catalogue's outlets that have no tools. Kept with what all lexicons of a catalogue share. */
const outletsOf = (() => {
  const kept = new WeakMap<Lexicon['publisherOrganisations'], ReadonlySet<string>>();
  return (lexicon: Lexicon): ReadonlySet<string> => {
    const before = kept.get(lexicon.publisherOrganisations);
    if (before) return before;
    const keys = new Set<string>();
    for (const [, entries] of lexicon.names)
      for (const { words, tool, organisation, publisher } of entries)
        if (publisher !== null && tool === null && organisation === null) {
          const key = keyOf(words.join(' '));
          if (key.length >= LEAST) keys.add(key);
        }
    kept.set(lexicon.publisherOrganisations, keys);
    return keys;
  };
})();

/**
 * Whether a name is that of one of the catalogue's outlets, however it is spelled, or wherever a text has it the
 * beginning of one ("KrebsOn" in "KrebsOn Security"). Linear.
 */
export function isOutlet(name: string, text: string, lexicon: Lexicon): boolean {
  const key = keyOf(name);
  if (key.length < LEAST_OF_PART) return false;
  const outlets = outletsOf(lexicon);
  if (outlets.has(key)) return true;
  const longer = [...outlets].filter((outlet) => outlet.startsWith(key));
  if (longer.length === 0) return false;
  const places = placesOf(name, text);
  return (
    places.length > 0 &&
    places.every((at) =>
      longer.some((outlet) => keyOf(text.slice(at, at + outlet.length + MARKS)).startsWith(outlet)),
    )
  );
}
