import { compileLexicon, readStatements } from '../../../src/claims/index.ts';
import { SMALL_CATALOGUE, documentOf } from '../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Who tells the last statement of a text, as "name (type)" from the reader's side; "nobody" for its own voice or none. */
export function tellerOf(text: string): string {
  const chain = readStatements(documentOf(text, { tool: 'cursor', outlet: 'The Paper' }), lexicon).at(
    -1,
  )?.chain;
  return chain?.map(({ name, type }) => `${name} (${type})`).join(' > ') || 'nobody';
}
