import { compileLexicon, readStatements } from '../../src/claims/index.ts';
import type { Document } from '../../src/model/document.ts';
import { documentOf, SMALL_CATALOGUE } from './small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** What a newspaper's text on VS Code tells, each as its kind and polarity ("fix affirmed"). */
export const kindsIn = (text: string, more: Partial<Document> = {}): readonly string[] =>
  readStatements(documentOf(text, { tool: 'vscode', outlet: 'The Paper', ...more }), lexicon).map(
    ({ kind, polarity }) => `${kind} ${polarity}`,
  );
