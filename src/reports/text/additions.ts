import type { CatalogueAdditions } from '../../model/hearsay.ts';
import { count } from '../numbers.ts';

/**
 * Entries as lines for the files of a catalogue, under comments that say which. Values are quoted as in JSON, which
 * YAML 1.2 includes: nothing in a list that came from elsewhere becomes anything else in the catalogue.
 */
export function additionsText({ publishers, sources, known }: CatalogueAdditions): string {
  const line = (entry: object): string =>
    `- { ${Object.entries(entry)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
      .join(', ')} }`;
  const part = (file: string, entries: readonly object[]): readonly string[] =>
    entries.length === 0 ? [] : [`# for ${file} of the catalogue`, ...entries.map(line)];
  return [
    `# ${count(sources.length, 'feed')} to add, ${known} in the catalogue already`,
    ...part('publishers.yaml', publishers),
    ...part('sources.yaml', sources),
    '',
  ].join('\n');
}
