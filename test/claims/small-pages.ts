import { compileLexicon, readStatements } from '../../src/claims/index.ts';
import type { Statement } from '../../src/model/statement.ts';
import { makeDocument } from '../../src/read/documents/document.ts';
import { captureOf } from './statement-gold.ts';
import { SMALL_CATALOGUE } from './small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Statements of a page with one text: a newspaper's, if its place says nothing else. */
export function statementsOfPage(
  text: string,
  { title = 'Report', outlet = 'Daily', url = 'https://daily.example/1' } = {},
): readonly Statement[] {
  const capture = { ...captureOf(text, outlet, '2026-07-03'), url };
  const found = { form: 'article' as const, url, title, text, lang: 'en', posts: [] };
  return readStatements(makeDocument(capture, found, SMALL_CATALOGUE), lexicon);
}
