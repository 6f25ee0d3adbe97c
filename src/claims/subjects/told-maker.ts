import type { Document } from '../../model/document.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { subjectOf } from './subject.ts';

/**
 * Who makes a tool that the catalogue does not know, as a text that is about it says: a firm or person by name. Null
 * where the text does not say, where the maker goes by the tool's name, and where it is about another tool. `slug`: `?Name`.
 */
export function makerTold(document: Document, slug: string, catalogued: Lexicon): string | null {
  const { lexicon } = subjectOf(document, catalogued);
  const tool = lexicon.tools.get(slug);
  const name = tool && lexicon.organisations.get(tool.vendor);
  return name === undefined || name.toLowerCase() === tool?.name.toLowerCase() ? null : name;
}
