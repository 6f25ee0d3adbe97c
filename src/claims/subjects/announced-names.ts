import type { Candidate } from './candidates/find.ts';
import { NO_PRODUCT, isCommon } from './candidates/names.ts';
import { COUNTED, NEVER_VERSIONED, PLATFORMS } from '../lexicon/other-numbers.ts';
import { STARTERS } from '../lexicon/words.ts';
import { speaksOfSoftware } from '../software-words.ts';

/** What the title of an announcement of software begins with, up to the name. */
const ANNOUNCES =
  /^(?:(?:(?:security|maintenance|stable|feature|point|bug-?fix) (?:release(?: notes)?|update|advisory|bulletin|notice)|release notes|patch notes|change ?log|hotfix)(?: for| of)?:? )/i;
/** What other announcements begin with too. */
const MAY_ANNOUNCE =
  /^(?:releases?(?: of)?:? |announcing |(?:emergency )?(?:update|advisory|bulletin|notice|announcement) (?:for|of) )/i;
/** The name with its number. */
const NUMBERED = /^(\p{Lu}[\w+-]*(?: \p{Lu}[\w+-]*){0,2}),? v?\d+(?:\.\d+){1,3}(?![\w.])/u;
/** What such a name counts: it need not come up again. */
const WEIGHT = 10;

/** The product that a title announces by its number ("Release notes for Tinderbox Mail 12.1", "Security release: Marrow 5.0.2"). */
export function announcedBy(title: string, text: string): Candidate | undefined {
  const surely = ANNOUNCES.exec(title)?.[0];
  const lead = surely ?? MAY_ANNOUNCE.exec(title)?.[0];
  const name = lead === undefined ? undefined : NUMBERED.exec(title.slice(lead.length))?.[1];
  if (name === undefined || (surely === undefined && !speaksOfSoftware(text, 1))) return undefined;
  const words = name.toLowerCase().split(' ');
  if (STARTERS.has(words[0] ?? '') || words.every(isOther)) return undefined;
  // A word of the language is a name where the text has it as one.
  return words.length === 1 && isCommon(words[0] ?? '') && !isNamedBelow(name, title, text)
    ? undefined
    : { name, weight: WEIGHT };
}

/** Whether a text names something below its title, which it may begin with. Linear. */
export function isNamedBelow(name: string, title: string, text: string): boolean {
  const body = text.startsWith(title) ? text.slice(title.length) : text;
  return body.includes(name);
}

/** Whether what is called so is numbered without being a product: "Section", "Debian". */
const isOther = (word: string): boolean =>
  NEVER_VERSIONED.has(word) || COUNTED.has(word) || PLATFORMS.has(word) || NO_PRODUCT.has(word);
