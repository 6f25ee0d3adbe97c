import { advisoryNumbers } from './advisory-numbers.ts';
import { headedSections } from './sections.ts';
import type { Section } from './sections.ts';

/** Headings that stand within what is told of one flaw. */
const PART =
  /^\W*(?:\d{1,2}[.)]\s*)?(?:descriptions?|summary|overview|details?|technical (?:details?|analysis|description)|(?:root )?causes?|impact|severity|cvss|score|risk|affected|vulnerable|unaffected|not affected|products?|versions?|packages?|fixe[sd]|fix|patch(?:es|ed)?|solutions?|resolution|remed(?:y|iation)|mitigations?|work-?arounds?|recommendations?|what (?:to|you should|should) do|am i affected|exploit\w*|proof of concept|poc|detection|indicators?|iocs?|timeline|disclosure|discovery|discovered by|reported by|credits?|acknowledge?ments?|thanks|references?|links?|status|details)\b/i;

/** A flaw's number with where its section begins and ends, in UTF-16 units. */
export interface FlawSection {
  readonly start: number;
  readonly end: number;
  readonly number: string;
}

/** Whether a heading without a number goes on with the flaw of the one before. */
const goesOn = (head: Section, flaw: Section): boolean =>
  head.level > 0 && flaw.level > 0 ? head.level > flaw.level : PART.test(head.head);

/**
 * Which flaw the sections of a text are about, where headings name each by its number: an advisory on several flaws, a
 * report with a chapter for each. A heading of two numbers, or of none that is no part of such a chapter, ends it. Linear.
 */
export function flawSections(text: string): readonly FlawSection[] {
  if (advisoryNumbers(text).length < 2) return [];
  const found: FlawSection[] = [];
  let open: { readonly number: string; readonly by: Section } | undefined;
  for (const section of headedSections(text)) {
    const [number, ...others] = advisoryNumbers(section.head);
    if (number !== undefined) open = others.length === 0 ? { number, by: section } : undefined;
    else if (open && !goesOn(section, open.by)) open = undefined;
    if (open) found.push({ start: section.start, end: section.end, number: open.number });
  }
  return found;
}

/** The flaw whose section a place of the text lies in; undefined where it lies in none. */
export function flawAt(sections: readonly FlawSection[], at: number): string | undefined {
  return sections.find(({ start, end }) => start <= at && at < end)?.number;
}
