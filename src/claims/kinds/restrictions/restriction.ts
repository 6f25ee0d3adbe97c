import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { BAN_NOUNS } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Clause } from '../../text/clauses.ts';
import { hasWord, toolIn } from '../reading.ts';
import type { Reading } from '../reading.ts';

/** Words that say that a restriction is about the use of software. */
const USE = new Set([
  'use',
  'using',
  'usage',
  'access',
  'tool',
  'tools',
  'software',
  'app',
  'apps',
  'installation',
  'installing',
  'extensions',
  'packages',
  'plugins',
  'publisher',
  'add-on',
  'add-ons',
  'builds',
  'build',
  'versions',
  'releases',
  'copies',
  'download',
  'downloads',
  'product',
  'products',
  'extension',
  'service',
  'deployment',
  'chatbot',
  'package',
  'it',
  'them',
]);

/** Whether tokens are about the use of a tool. */
export function about(reading: Reading, at: Stretch): boolean {
  return toolIn(reading, at) !== undefined || hasWord(reading, at, USE);
}

/** Verbs of no class of their own by which restrictions are told. */
const HINTS: ReadonlySet<string> = new Set(['warn', 'advise', 'add', 'place', 'put', 'include']);

/** Other words of the phrases by which restrictions are told. */
const HINTING: ReadonlySet<string> = new Set(
  'again instead alternative replacement high-risk off-limits limits bounds permitted allowed welcome permit permits allow allows unblocked unblocks unbanned reinstated reinstates nobody no-one no'.split(
    ' ',
  ),
);

/** Whether a sentence has any word by which a restriction could be told: most have none and are passed over. */
export function mayRestrict(parsed: Reading['parsed']): boolean {
  return (
    parsed.verbs.some((verb) => verb !== undefined && (verb.classes & BIT.ban || HINTS.has(verb.lemma))) ||
    parsed.tokens.some((token) => BAN_NOUNS.has(token.lower) || HINTING.has(token.lower))
  );
}

/** End of the independent part that a clause stands in. */
export function partEnd(reading: Reading, clause: Clause): number {
  return reading.clauses.findLast((one) => one.part === clause.part)?.to ?? clause.to;
}
