import type { Candidate } from './candidates.ts';
import { NO_PRODUCT } from './candidate-names.ts';
import { STARTERS } from './lexicon/words.ts';

/** What the title of an announcement begins with, up to the name. */
const ANNOUNCES =
  /^(?:(?:security|maintenance|emergency|stable|feature|point|bug-?fix) )?(?:release(?: notes)?|releases|update|advisory|bulletin|notice|patch notes|change ?log|announcement|announcing|hotfix)(?: for| of)?:? /i;
/** The name with its number. */
const NUMBERED = /^(\p{Lu}[\w+-]*(?: \p{Lu}[\w+-]*){0,2}),? v?\d+(?:\.\d+){1,3}(?![\w.])/u;
/** What such a name counts: it need not come up again. */
const WEIGHT = 10;

/** The product that a title announces by its number ("Release notes for Tinderbox Mail 12.1", "Security release: Marrow 5.0.2"). */
export function announcedBy(title: string): Candidate | undefined {
  const lead = ANNOUNCES.exec(title)?.[0];
  const name = lead === undefined ? undefined : NUMBERED.exec(title.slice(lead.length))?.[1];
  if (name === undefined) return undefined;
  const first = name.split(' ')[0]?.toLowerCase() ?? '';
  return STARTERS.has(first) || NO_PRODUCT.has(name.toLowerCase()) ? undefined : { name, weight: WEIGHT };
}
