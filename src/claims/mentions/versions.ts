import { sieve, sieved } from '../text/sieved-pattern.ts';
import type { SievedText } from '../text/sieved-pattern.ts';
import type { DateMention } from './dates.ts';
import { findAtoms } from './version-atoms.ts';
import { readExpression } from './version-expressions.ts';
import type { VersionMention } from './version-expressions.ts';

export type { VersionForm, VersionMention } from './version-expressions.ts';

const NEXT =
  /\b(?:(?:the|an?|its|our|their|one of the) )?(?:next|upcoming|future|forthcoming|coming|subsequent|later)(?: \w+)? (?:release|releases|version|versions|update|updates|patch|build)\b|\bthe (?:release|version|update|build) after (?:the )?next(?: one)?\b|\bthe first (?:release|version|update|build) (?:of|in) (?:the )?(?:next|coming|new) (?:year|month|week|quarter)\b|\b(?:the|its|our|their) (?:release|version|update|patch|build) (?:that is |which is |already )?(?:planned|scheduled|due|expected|promised|slated|set)(?: out)? (?:for|in|next|on|later|this|by|before)\b/gi;
/** What a release to come is called by. */
const TO_COME = sieved(
  /\b(?:next|upcoming|future|forthcoming|coming|subsequent|later)(?: \w+)? (?:release|releases|version|versions|update|updates|patch|build)\b|\bafter (?:the )?next\b|\bfirst (?:release|version|update|build) (?:of|in)\b|\b(?:release|version|update|patch|build) (?:that is |which is |already )?(?:planned|scheduled|due|expected|promised|slated|set)\b/i,
);
/** "the update of 9 June": what comes before its day. */
const RELEASE_OF = /\b(?:release|update|version|build|patch)\s(?:of|from|dated)\s(?:the\s)?$/i;
const RELEASE_NOUN =
  /^(?:'s|’s)?\s(?:(?:security|point|stable|major|minor|patch|software|emergency|maintenance)\s)?(?:release|update|version|build|patch)\b/i;

const NO_MAJORS: ReadonlySet<string> = new Set();
const NO_ENDS: ReadonlySet<number> = new Set();

/**
 * Version expressions of a sentence in order. `toolEnds`: offsets at which a tool's name ends, after which a bare number
 * is a version; `majors`: first numbers of the versions that its text names (`majorsOf`); `others`: where versions of other
 * packages begin (`othersVersions`). Prices, dates, CVE numbers,
 * addresses, scores, quantities and names of models are left out. Linear.
 */
export function findVersions(
  text: string,
  offset: number,
  dates: readonly DateMention[],
  toolEnds: ReadonlySet<number>,
  within: SievedText = { text, sieving: sieve(text) },
  majors: ReadonlySet<string> = NO_MAJORS,
  others: ReadonlySet<number> = NO_ENDS,
): readonly VersionMention[] {
  const found: VersionMention[] = [];
  if (/\d/.test(text)) {
    const atoms = findAtoms(text, offset, dates, { tools: toolEnds, others }, majors);
    for (let at = 0; at < atoms.length;) {
      const { mention, next } = readExpression(text, atoms, at, offset);
      found.push(mention);
      at = next;
    }
  }
  for (const date of dates) {
    const noun = RELEASE_NOUN.exec(text.slice(date.end - offset, date.end - offset + 40));
    const before = text.slice(Math.max(0, date.start - offset - 24), date.start - offset);
    const of = RELEASE_OF.exec(before);
    if ((!noun && !(of && /^\d{4}-\d\d-\d\d$/.test(date.when))) || date.when.includes('/')) continue;
    const lead = of?.[0] ?? /\b(?:an?|the)\s(?:[A-Za-z]+\s){0,2}$/i.exec(before)?.[0] ?? '';
    const start = date.start - lead.length;
    const end = date.end + (of ? 0 : (noun?.[0].length ?? 0));
    found.push({
      start,
      end,
      form: 'dated',
      items: [],
      affected: null,
      open: false,
      when: date.when,
      raw: text.slice(start - offset, end - offset),
    });
  }
  if (TO_COME.testIn(within))
    for (const match of text.matchAll(NEXT))
      found.push({
        start: offset + match.index,
        end: offset + match.index + match[0].length,
        form: 'next',
        items: [],
        affected: null,
        open: false,
        when: null,
        raw: match[0],
      });
  return found.sort((a, b) => a.start - b.start);
}
