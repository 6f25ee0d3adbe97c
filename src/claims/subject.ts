import type { Document } from '../model/document.ts';
import type { Lexicon } from './lexicon/compile.ts';
import { findNames } from './mentions/names.ts';
import { tokenize } from './text/tokens.ts';

export interface Subject {
  /** Tools by weight, the main one first; `?Name` for one that the catalogue does not know. */
  readonly tools: readonly string[];
  readonly vendors: ReadonlySet<string>;
}

const CANDIDATE =
  /(?:\b(?:the|in|of|for|to|from|with|called|named)\s)?(?<name>@[\w.-]{1,40}\/[\w.-]{1,40}|`[\w@/.-]{2,40}`|[A-Z][\w.+-]{1,30}(?: [A-Z][\w.+-]{1,20}){0,2}|[a-z][a-z\d]*(?:[-_.][a-z\d]+){1,3})\s(?:(?:npm|browser|VS Code|Chrome|Python|JavaScript|open[- ]source|command[- ]line|popular)\s){0,2}(?:package|packages|library|extension|plugin|app|application|tool|CLI|editor|browser|module|crate|gem|framework|client|IDE|agent|assistant|compiler|runtime|server|software|v?\d+\.\d+[\w.]*|versions?\s\d)/g;

/** A tool that the catalogue does not know, when the text leaves no doubt that it is one: named so at least twice. */
function findCandidate(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const match of text.slice(0, 20_000).matchAll(CANDIDATE)) {
    const name = (match.groups?.name ?? '')
      .replaceAll('`', '')
      .replace(
        /^(?:The|In|Of|This|That|A|An|Its|Our|Your|For|Affected|Vulnerable|Fixed|Version|Versions|Users|Malicious) ?/,
        '',
      );
    if (name.length > 1 && !/^(?:CVE|GHSA|Version|Node|Python|Java|I)\b/.test(name))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  let best: string | undefined;
  let most = 0;
  for (const [name, count] of counts) {
    const mentions = count + Math.min(5, text.split(name).length - 1) / 2;
    if (mentions > most) [best, most] = [name, mentions];
  }
  return most >= 2 ? best : undefined;
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
  if (ranked.length > 0) return { tools: ranked.map(([slug]) => slug), vendors };
  const candidate = findCandidate(`${document.title}\n${document.text}`);
  return { tools: candidate === undefined ? [] : [`?${candidate}`], vendors };
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
