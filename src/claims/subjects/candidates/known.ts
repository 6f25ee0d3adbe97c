import type { Lexicon } from '../../lexicon/compile.ts';
import { tokenize } from '../../text/tokens.ts';

/** Whether a name is one of the catalogue's tools, which need not be guessed. */
export function isKnown(name: string, lexicon: Lexicon): boolean {
  const words = tokenize(name, { start: 0, end: name.length }).map((token) => token.lower);
  return (lexicon.names.get(words[0] ?? '') ?? []).some(
    (entry) => entry.tool !== null && entry.words.every((word, i) => word === words[i]),
  );
}

/** A maker of so many tools that the catalogue knows is none of them. */
const MANY = 3;

/** Whether a name is that of a maker of many tools, which the catalogue knows by their own names. */
export function isMaker(name: string, lexicon: Lexicon): boolean {
  return (lexicon.names.get(name.toLowerCase()) ?? []).some(
    (entry) =>
      entry.tool === null &&
      entry.organisation !== null &&
      entry.name === name &&
      [...lexicon.tools.values()].filter(({ vendor }) => vendor === entry.organisation).length >= MANY,
  );
}
