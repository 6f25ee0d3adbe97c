import type { Catalogue } from '../model/catalogue.ts';

/** Names that people read, for the slugs that claims carry. */
export interface Names {
  tool(slug: string): string;
  publisher(slug: string): string;
}

/** Names of a catalogue; what it does not know keeps its slug, without the mark of a candidate. */
export function namesOf(catalogue: Pick<Catalogue, 'tools' | 'publishers'>): Names {
  const tools = new Map(catalogue.tools.map((tool) => [tool.slug, tool.name]));
  const publishers = new Map(catalogue.publishers.map((publisher) => [publisher.slug, publisher.name]));
  return {
    tool: (slug) => tools.get(slug) ?? slug.replace(/^\?/, ''),
    // Texts with neither an address nor an outlet are of nobody that is known.
    publisher: (slug) => publishers.get(slug) ?? (slug === 'unknown' ? 'unknown publisher' : slug),
  };
}
