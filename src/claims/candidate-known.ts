import type { Lexicon } from './lexicon/compile.ts';
import { tokenize } from './text/tokens.ts';

/** Whether a name is one of the catalogue's tools, which need not be guessed. */
export function isKnown(name: string, lexicon: Lexicon): boolean {
  const words = tokenize(name, { start: 0, end: name.length }).map((token) => token.lower);
  return (lexicon.names.get(words[0] ?? '') ?? []).some(
    (entry) => entry.tool !== null && entry.words.every((word, i) => word === words[i]),
  );
}

/** Whether a name is a maker's whose tools the catalogue knows by other names. */
export function isMaker(name: string, lexicon: Lexicon): boolean {
  const small = name.toLowerCase();
  return (lexicon.names.get(small) ?? []).some(
    ({ words, tool, organisation }) =>
      words.length === 1 &&
      tool === null &&
      organisation !== null &&
      [...lexicon.tools.values()].some(({ vendor }) => vendor === organisation),
  );
}
