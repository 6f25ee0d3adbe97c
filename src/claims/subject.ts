import type { Document } from '../model/document.ts';
import { findCandidate, withCandidate } from './candidates.ts';
import type { Lexicon } from './lexicon/compile.ts';
import { findNames } from './mentions/names.ts';
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
  const count = (text: string, weight: number): void => {
    for (const line of text.split('\n')) {
      if (line === '') continue;
      const tokens = tokenize(line, { start: 0, end: line.length });
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
  if (ranked.length > 0) return { tools: ranked.map(([slug]) => slug), vendors, lexicon };
  const candidate = findCandidate(document.title, document.text, lexicon);
  if (candidate === undefined) return { tools: [], vendors, lexicon };
  const slug = `?${candidate}`;
  const wider = withCandidate(lexicon, candidate);
  return { tools: [slug], vendors: new Set([wider.tools.get(slug)?.vendor ?? slug]), lexicon: wider };
}

/** Quick gate: whether a text names a tool of the catalogue at all. Stops at the first name. */
export function concerns(text: string, lexicon: Lexicon): boolean {
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const stop = end < 0 ? text.length : end;
    if (stop > from) {
      const tokens = tokenize(text, { start: from, end: stop });
      if (findNames(tokens, lexicon, new Set()).some((name) => name.entry.tool !== null)) return true;
    }
    from = stop + 1;
  }
  return false;
}
