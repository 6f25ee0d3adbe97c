import type { Sentence } from './sentences.ts';

/** Headings of issues under which stands what should have happened. */
const EXPECTED =
  /^\W{0,6}(?:(?:what (?:did|do) you expect|what (?:is|was) (?:the )?expected|what you expected|what should have happened|expected)(?: (?:to (?:see|happen)|behaviou?rs?|results?|outcomes?|output|instead)){0,2})\W{0,6}$/i;
/** The same before what it heads, on one line. */
const LABEL = /^\W{0,6}expected(?: (?:behaviou?r|results?|outcome|output))?\W{0,3}: \S/i;
/** Headings of what was done to see it. */
const STEPS =
  /^\W{0,6}(?:steps to (?:reproduce|repro|replicate)|(?:how to )?reproduc(?:e|tion)(?: steps)?)\W{0,6}$/i;
/** Headings of what was seen instead. */
const SEEN =
  /^\W{0,6}(?:(?:actual|current|observed)(?: (?:behaviou?rs?|results?|outcomes?|output))?|what (?:did|do) you see(?: instead)?|what (?:actually )?(?:happened|happens)(?: instead)?)\W{0,6}$/i;
/** What was seen, told behind what was expected without a heading of its own. */
const CONTRARY = /^\W{0,6}(?:instead|but|actual(?:ly)?|however|in (?:reality|fact|practice))\b/i;
/** A question heads an answer in a template alone: others ask it of one another. */
const ASKED = /^\W{0,6}what\b/i;
const BLANK_LINE = /\n[ \t\r>]*\n/;
/** A line of at most so many characters without a stop heads what follows. */
const HEADING = 60;

/**
 * Sentences of a text that tell nothing of what is: headings of its template, and what was expected, which is one
 * paragraph with the lists behind it. `begins`: the sentences with which posts begin. Linear.
 */
export function findExpectations(
  text: string,
  sentences: readonly Sentence[],
  begins: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (!/expect|should have|repro|replicate/i.test(text)) return found;
  let post = 0;
  const lines = sentences.map((sentence, index) => {
    if (begins.has(index)) post++;
    const line = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 200));
    return { line, post, heading: isHeading(text, sentence, line) };
  });
  const templates = new Set(
    lines.flatMap(({ line, post, heading }) =>
      heading && (STEPS.test(line) || SEEN.test(line)) ? [post] : [],
    ),
  );
  let expecting = false;
  let headed = false;
  sentences.forEach((sentence, index) => {
    const { line, post, heading } = lines[index] ?? NO_LINE;
    const gap = text.slice(sentences[index - 1]?.end ?? 0, sentence.start);
    const apart = !headed && !sentence.item && BLANK_LINE.test(gap);
    if (begins.has(index) || apart || CONTRARY.test(line)) expecting = false;
    if (heading) expecting = EXPECTED.test(line) && (templates.has(post) || !ASKED.test(line));
    headed = heading;
    if (expecting || (heading && STEPS.test(line)) || LABEL.test(line)) found.add(index);
  });
  return found;
}
const NO_LINE = { line: '', post: 0, heading: false };

/** A short line without a stop, or a question that stands alone. "**Expected**" looks like an item. */
function isHeading(text: string, { bare, item, end }: Sentence, line: string): boolean {
  const asked = line.endsWith('?') && ASKED.test(line) && (text[end] ?? '\n') === '\n';
  return (bare || asked) && line.length <= HEADING && (!item || /[*_:]$/.test(line));
}
