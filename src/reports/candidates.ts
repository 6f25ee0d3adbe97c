import type { ToolCandidate } from '../model/hearsay.ts';
import { clean } from './clean.ts';
import { dayWords } from './dates.ts';
import { count } from './numbers.ts';

/** What the lines for a candidate are made of; slugs only where the catalogue could not make one of the name. */
export interface CandidateEntry {
  readonly name: string;
  readonly slug?: string;
  readonly nouns: readonly string[];
  /** Null: not known; `added` where the catalogue lacks it. */
  readonly maker: { readonly name: string; readonly slug?: string; readonly added: boolean } | null;
}

/**
 * Entries as lines for the catalogue's files. Values are quoted as in JSON, which YAML 1.2 includes: nothing in a name
 * becomes anything else in the catalogue. An unknown maker is left open, which the catalogue's check points to.
 */
export function candidateLines({ name, slug, nouns, maker }: CandidateEntry): ToolCandidate['lines'] {
  const own = (of: { readonly name: string; readonly slug?: string }): readonly string[] => [
    `- name: ${quoted(of.name)}`,
    ...(of.slug === undefined ? [] : [`  slug: ${JSON.stringify(of.slug)}`]),
  ];
  const tool = { name, ...(slug === undefined ? {} : { slug }) };
  return {
    tools: [
      ...own(tool),
      maker === null ? `  vendor: # ${OPEN}` : `  vendor: ${quoted(maker.name)}`,
      ...(nouns.length === 0 ? [] : [`  nouns: ${JSON.stringify(nouns)}`]),
      '',
    ].join('\n'),
    organisations: maker?.added === true ? [...own(maker), ''].join('\n') : null,
  };
}

const quoted = (name: string): string => JSON.stringify(clean(name));

const OPEN = 'TO BE FILLED IN: who makes it, under a name that stands in organisations.yaml';

/** Title of what lists candidates. */
export const CANDIDATES_TITLE = 'Tools to add to the catalogue';
/** What is said above the lines. */
export const CANDIDATES_HINT =
  'Look at the names and makers, then add these lines to a catalogue folder that says “extends: shipped”, name it with --config, and run hearsay rebuild.';

/** How a candidate is told of, on one line. */
export function candidateWords(candidate: ToolCandidate): string {
  const { statements, documents, publishers, kinds, lastSeen, maker } = candidate;
  const most = kinds.slice(0, 3).map(({ kind, statements: n }) => `${kind.replaceAll('_', ' ')} ${n}`);
  return [
    `${count(statements, 'statement')} in ${count(documents, 'document')} of ${count(publishers, 'publisher')} (${most.join(', ')})`,
    maker === null ? 'maker not named' : `made by ${clean(maker)}`,
    `last told ${dayWords(lastSeen)}`,
  ].join('; ');
}

/** The lines of several candidates, under comments that say for which file; a maker of two of them stands once. */
export function linesToPaste(candidates: readonly ToolCandidate[]): readonly string[] {
  const part = (file: string, texts: readonly (string | null)[]): readonly string[] => {
    const own = [...new Set(texts.filter((one) => one !== null))];
    return own.length === 0 ? [] : [`# for ${file}`, ...own.flatMap((one) => one.trimEnd().split('\n'))];
  };
  return [
    ...part(
      'tools.yaml',
      candidates.map(({ lines }) => lines.tools),
    ),
    ...part(
      'organisations.yaml',
      candidates.map(({ lines }) => lines.organisations),
    ),
  ];
}
