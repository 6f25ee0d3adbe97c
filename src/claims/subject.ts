import type { Document } from '../model/document.ts';
import { findCandidate, withCandidate } from './candidates.ts';
import type { Lexicon } from './lexicon/compile.ts';
import { findMakers, withMakers } from './makers.ts';
import { findNames } from './mentions/names.ts';
import { sieveOf } from './mentions/sieve.ts';
import type { Span } from './text/span.ts';
import { tokenize } from './text/tokens.ts';

export interface Subject {
  /** Tools by weight, the main one first; `?Name` for one that the catalogue does not know. */
  readonly tools: readonly string[];
  readonly vendors: ReadonlySet<string>;
  /** The lexicon to read it with: a candidate's name is in it. */
  readonly lexicon: Lexicon;
}

/** What a document is about: the catalogue's tools that it names, by number of mentions, the title counting three times. */
export function subjectOf(document: Pick<Document, 'title' | 'text' | 'tool'>, lexicon: Lexicon): Subject {
  const counts = new Map<string, number>();
  const known = new Set<string>();
  const mayName = sieveOf(lexicon);
  const count = (text: string, weight: number): void => {
    for (const line of linesOf(text)) {
      if (!mayName(text, line.start, line.end)) continue;
      const tokens = tokenize(text, line);
      for (const { entry } of findNames(tokens, lexicon, known)) {
        if (entry.tool === null) continue;
        counts.set(entry.tool, (counts.get(entry.tool) ?? 0) + weight);
        known.add(entry.tool);
      }
    }
  };
  count(document.title, 3);
  count(document.text, 1);
  if (document.tool !== null) counts.set(document.tool, (counts.get(document.tool) ?? 0) + 10);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const top = ranked[0]?.[1] ?? 0;
  const vendors = new Set<string>();
  for (const [slug, number] of ranked) {
    const vendor = lexicon.tools.get(slug)?.vendor;
    if (vendor !== undefined && number * 2 >= top) vendors.add(vendor);
  }
  if (ranked.length > 0)
    return withOwnMakers(document.text, { tools: ranked.map(([slug]) => slug), vendors, lexicon });
  const candidate = findCandidate(document.title, document.text, lexicon);
  if (candidate === undefined) return { tools: [], vendors, lexicon };
  const slug = `?${candidate}`;
  const wider = withCandidate(lexicon, candidate);
  const vendor = wider.tools.get(slug)?.vendor ?? slug;
  return withOwnMakers(document.text, { tools: [slug], vendors: new Set([vendor]), lexicon: wider });
}

/** The subject with the makers of its first tool that the text names and the catalogue does not. */
function withOwnMakers(text: string, subject: Subject): Subject {
  const tool = subject.lexicon.tools.get(subject.tools[0] ?? '');
  const vendor = tool?.vendor;
  if (tool === undefined || vendor === undefined) return subject;
  const makers = findMakers(text, [tool.name]);
  return makers.length === 0 ? subject : { ...subject, lexicon: withMakers(subject.lexicon, makers, vendor) };
}

/** Quick gate: whether a text names a tool of the catalogue at all. Stops at the first name. */
export function concerns(text: string, lexicon: Lexicon): boolean {
  const mayName = sieveOf(lexicon);
  for (const line of linesOf(text)) {
    if (!mayName(text, line.start, line.end)) continue;
    if (findNames(tokenize(text, line), lexicon, new Set()).some((name) => name.entry.tool !== null))
      return true;
  }
  return false;
}

function* linesOf(text: string): Generator<Span, undefined> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) yield { start, end };
    start = end + 1;
  }
  return undefined;
}
