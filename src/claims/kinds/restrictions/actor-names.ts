import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { isBodyNoun } from '../../lexicon/organised.ts';
import { STAFF } from '../../lexicon/triggers.ts';
import { clauseText, headWord, isSoftware, lower, toolIn } from '../reading.ts';
import type { Reading } from '../reading.ts';

/** A name that ends in a word for software is a body's all the same ("the German Weather Service"). */
export const isTool = (reading: Reading, at: Stretch): boolean =>
  isSoftware(reading, at) &&
  (toolIn(reading, at) !== undefined || !/^\p{Lu}/u.test(reading.parsed.tokens[at.to - 1]?.text ?? ''));

/** Organisations of the catalogue that a phrase names, joined. */
export function namedIn({ parsed }: Reading, { from, to }: Stretch): string | null {
  const names = parsed.names.filter(
    (name) => name.entry.organisation !== null && name.from >= from && name.to <= to,
  );
  return names.length > 0 ? names.map((name) => name.entry.name).join('; ') : null;
}

/** Whether a phrase is a name, or has one in it for a body ("carmaker Orrin", "the Orrin council"). */
export function isName(reading: Reading, at: Stretch): boolean {
  return (
    !isTool(reading, at) &&
    !STAFF.has(headWord(reading, at)) &&
    reading.parsed.tokens.slice(at.from, at.to).some((token) => token.capital)
  );
}

/** "Carmaker Orrin" by its name, a body by all of its words. */
export function lastName(reading: Reading, { from, to }: Stretch): string {
  const { tokens } = reading.parsed;
  let first = to;
  while (first > from && tokens[first - 1]?.capital === true) first--;
  const rest = { from: first, to };
  return first === to ||
    first === from ||
    lower(reading, first - 1) === 'of' ||
    isBodyNoun(headWord(reading, rest))
    ? clauseText(reading, { from, to })
    : clauseText(reading, rest);
}

/**
 * What the one that a phrase names is called: an organisation of the catalogue, or by its own words; null for no name.
 */
export const calledName = (reading: Reading, at: Stretch): string | null =>
  namedIn(reading, at) ?? (isName(reading, at) ? lastName(reading, at) : null);
