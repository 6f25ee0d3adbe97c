import { STARTERS } from '../../lexicon/words.ts';
import { sievedAll } from '../../text/sieved-pattern.ts';
import type { SievedText } from '../../text/sieved-pattern.ts';
import { NO_PRODUCT, isCommon } from './names.ts';

/** A word in small letters before a noun for something published ("the paperkite gem"). */
const SMALL = sievedAll(
  /\b(?:the|a|an) (?<name>[a-z][a-z\d]{2,30}) (?:gem|crate|package|library|extension|plugin|plug-in|add-on|module|CLI|SDK|framework|container image|action)\b/g,
);
/** Adjectives and nouns of trade that stand there without being names. */
export const PLAIN =
  /(?:ed|ing|ous|al|ful|ive|able|ible|ic|less|est|er|ary)$|^(?:full|complete|entire|minimum|nice|great|new|old|same|whole|main|open|free|small|large|big|fake|rogue|bad|good|test|node|python|ruby|rust|java|browser|editor|chrome|firefox|web|desktop|mobile|source|core|helper|client|server|security|update|tool|app|api|parent|other|first|second|third|last|next|latest|affected|npm|pip|go)$/;

/** "the paperkite gem": words in small letters that come up again, with how often. */
export function smallNames(searched: readonly SievedText[], text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const words of searched)
    for (const match of SMALL(words)) {
      const name = match.groups?.name ?? '';
      const times = text.split(name).length - 1;
      if (times >= 2 && !PLAIN.test(name) && !isCommon(name) && !NO_PRODUCT.has(name) && !STARTERS.has(name))
        found.set(name, times);
    }
  return found;
}
