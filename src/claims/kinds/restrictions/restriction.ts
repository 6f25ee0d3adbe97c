import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { BAN_NOUNS, STAFF } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Clause } from '../../text/clauses.ts';
import { clauseText, hasWord, headWord, isSoftware, toolIn } from '../reading.ts';
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

/** Who restricts: the organisations of the subject, else the one that acted last. */
export function actorOf(reading: Reading, clause: Clause): string | null {
  const { parsed, topic } = reading;
  // The maker of a tool is not who bans it, and a ban is nobody.
  const acted = topic.organisationIsVendor ? null : topic.organisation;
  if (clause.subject && BAN_NOUNS.has(headWord(reading, clause.subject))) return acted;
  if (clause.subject) {
    const names = parsed.names.filter(
      (name) =>
        clause.subject &&
        name.entry.organisation !== null &&
        name.from >= clause.subject.from &&
        name.to <= clause.subject.to,
    );
    if (names.length > 0) return names.map((name) => name.entry.name).join('; ');
    const words = clauseText(reading, clause.subject);
    if (/^(?:the|its) (?:[\w-]+ )?(?:company|firm|group|giant|bank|agency)$/i.test(words))
      return acted ?? topic.organisation;
    if (
      parsed.tokens[clause.subject.from]?.capital &&
      !isSoftware(reading, clause.subject) &&
      !STAFF.has(headWord(reading, clause.subject))
    )
      return words;
  }
  return topic.organisation;
}

/** Whether tokens are about the use of a tool. */
export function about(reading: Reading, at: Stretch): boolean {
  return toolIn(reading, at) !== undefined || hasWord(reading, at, USE);
}

/** Verbs of no class of their own by which restrictions are told. */
const HINTS: ReadonlySet<string> = new Set(['warn', 'advise', 'add', 'place', 'put', 'include']);

/** Whether a sentence has any word by which a restriction could be told: most have none and are passed over. */
export function mayRestrict(parsed: Reading['parsed']): boolean {
  return (
    parsed.verbs.some((verb) => verb !== undefined && (verb.classes & BIT.ban || HINTS.has(verb.lemma))) ||
    parsed.tokens.some(
      (token) =>
        BAN_NOUNS.has(token.lower) ||
        token.lower === 'instead' ||
        token.lower === 'alternative' ||
        token.lower === 'replacement',
    )
  );
}

/** End of the independent part that a clause stands in. */
export function partEnd(reading: Reading, clause: Clause): number {
  return reading.clauses.findLast((one) => one.part === clause.part)?.to ?? clause.to;
}
