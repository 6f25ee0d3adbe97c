import type { Sentence } from './sentences.ts';

/** Headings of issues under which stands what should have happened. */
const EXPECTED =
  /^\W{0,6}(?:(?:what (?:did|do) you expect|what (?:is|was) (?:the )?expected|what you expected|what should have happened|expected)(?: (?:to (?:see|happen)|behaviou?rs?|results?|outcomes?|output|instead)){0,2})\W{0,6}$/i;
/** The same before what it heads, on one line. */
const LABEL = /^\W{0,6}expected(?: (?:behaviou?r|results?|outcome|output))?\W{0,3}: \S/i;
/** Headings of what was done to see it. */
const STEPS =
  /^\W{0,6}(?:steps to (?:reproduce|repro|replicate)|(?:how to )?reproduc(?:e|tion)(?: steps)?)\W{0,6}$/i;
/** A line of at most so many characters without a stop heads what follows. */
const HEADING = 60;

/**
 * Sentences of a text that tell nothing of what is: headings of its template, and what was expected, up to the next
 * heading. Linear.
 */
export function findExpectations(text: string, sentences: readonly Sentence[]): ReadonlySet<number> {
  const found = new Set<number>();
  if (!/expect|should have|repro|replicate/i.test(text)) return found;
  let expecting = false;
  sentences.forEach((sentence, index) => {
    const line = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 200));
    // "**Expected**" looks like an item.
    const asked =
      line.endsWith('?') && /^\W{0,6}what\b/i.test(line) && /[\n]|^$/.test(text[sentence.end] ?? '');
    const heading =
      (sentence.bare || asked) && line.length <= HEADING && (!sentence.item || /[*_:]$/.test(line));
    if (heading) expecting = EXPECTED.test(line);
    if (expecting || (heading && STEPS.test(line)) || LABEL.test(line)) found.add(index);
  });
  return found;
}
